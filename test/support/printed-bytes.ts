// How the tools that people use print bytes: xxd, hexdump, od, certutil.
export function xxd(der: Uint8Array): string {
  return rows(der)
    .map((row, i) => {
      const digits = row.toString("hex").replace(/.{4}/g, "$& ").padEnd(40);
      return `${(16 * i).toString(16).padStart(8, "0")}: ${digits} ${printed(row)}`;
    })
    .join("\n");
}

export function hexdump(der: Uint8Array): string {
  const half = (row: Buffer): string =>
    row.toString("hex").replace(/../g, "$& ");
  return rows(der)
    .map((row, i) => {
      const digits =
        `${half(row.subarray(0, 8))} ${half(row.subarray(8))}`.padEnd(50);
      return `${(16 * i).toString(16).padStart(8, "0")}  ${digits} |${printed(row)}|`;
    })
    .join("\n");
}

export function od(der: Uint8Array): string {
  return rows(der)
    .map(
      (row, i) =>
        `${(16 * i).toString(8).padStart(7, "0")} ${row.toString("hex").replace(/..(?=.)/g, "$& ")}`,
    )
    .join("\n");
}

export function certutil(der: Uint8Array): string {
  return rows(der)
    .map((row, i) => {
      const digits = row.toString("hex").replace(/../g, "$& ").padEnd(48);
      return `    ${(16 * i).toString(16).padStart(4, "0")}  ${digits}  ${printed(row)}`;
    })
    .join("\n");
}

function rows(der: Uint8Array): readonly Buffer[] {
  return Array.from({ length: Math.ceil(der.length / 16) }, (_, i) =>
    Buffer.from(der.subarray(16 * i, 16 * i + 16)),
  );
}

function printed(row: Buffer): string {
  return row.toString("latin1").replace(/[^ -~]/g, ".");
}
