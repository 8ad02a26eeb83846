// Addresses as octets again, from the form in which alternative names are kept.

/** 4 or 16 octets of what `ipText` wrote. */
export function ipOctets(ip: string): Uint8Array {
  if (!ip.includes(":")) {
    return Uint8Array.from(ip.split("."), Number);
  }
  const [head = "", tail = ""] = ip.split("::");
  const groups = (text: string): readonly number[] =>
    text === ""
      ? []
      : text.split(":").map((group) => Number.parseInt(group, 16));
  const [before, after] = [groups(head), groups(tail)];
  const zeros = Array<number>(8 - before.length - after.length).fill(0);
  return Uint8Array.from(
    [...before, ...zeros, ...after].flatMap((group) => [
      group >> 8,
      group & 0xff,
    ]),
  );
}
