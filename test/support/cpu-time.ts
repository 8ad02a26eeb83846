// The time that this process has computed, milliseconds: unlike the clock, it stands still while a busy machine does something else.
export function cpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
