// Tells addresses of the reader's own machine and network from those of the public internet.

/** True for anything that only an address looks like: digits and dots, or a colon; brackets as in an address line. */
export function isIpAddress(host: string): boolean {
  return /^[\d.]+$/.test(host) || host.includes(":");
}

/**
 * True unless strangers can be reached there: loopback, private, link-local, shared (CGNAT), multicast, reserved, and what is no address
 * at all. Takes `192.0.2.1`, `2001:db8::1`, `[::1]`, `fe80::1%eth0`. IPv4 inside IPv6 is judged as IPv4.
 */
export function isPrivateAddress(ip: string): boolean {
  const plain = ip.replace(/^\[(.*)\]$/s, "$1").replace(/%.*$/s, "");
  const groups = plain.includes(":") ? readIpv6(plain) : null;
  const v4 = groups === null ? readIpv4(plain) : embeddedIpv4(groups);
  if (v4 !== null) {
    return NOT_GLOBAL_V4.some(([start, bits]) => isWithin(v4, start, bits));
  }
  return groups === null || !isGlobalV6(groups);
}

type Groups = readonly number[];

function isWithin(v4: number, start: number, bits: number): boolean {
  const size = 2 ** (32 - bits);
  return v4 >= start && v4 < start + size;
}

/** Only 2000::/3 is global unicast (RFC 4291), less the tunnel of Teredo (2001::/32) and what is for documents (RFC 3849, 9637). */
function isGlobalV6([first = 0, second = 0]: Groups): boolean {
  return (
    first >> 13 === 1 &&
    !(first === 0x2001 && (second === 0 || second === 0xdb8)) &&
    !(first === 0x3fff && second < 0x1000)
  );
}

/** The IPv4 address behind `::ffff:0:0/96` (RFC 4291), `64:ff9b::/96` (NAT64, RFC 6052) and `2002::/16` (6to4, RFC 3056). */
function embeddedIpv4(groups: Groups): number | null {
  const start = groups.slice(0, 6).join();
  if (["0,0,0,0,0,65535", "100,65435,0,0,0,0"].includes(start)) {
    return joined(groups[6], groups[7]);
  }
  return groups[0] === 0x2002 ? joined(groups[1], groups[2]) : null;
}

const joined = (high = 0, low = 0): number => high * 0x10000 + low;

/** Four decimal numbers, as `URL` writes them; null for any other notation. */
function readIpv4(text: string): number | null {
  const parts = /^\d{1,3}(\.\d{1,3}){3}$/.test(text)
    ? text.split(".").map(Number)
    : [];
  return parts.length === 4 && parts.every((part) => part < 256)
    ? parts.reduce((sum, part) => sum * 256 + part, 0)
    : null;
}

/** Eight groups; null where the text is no IPv6 address. The last two may be written as IPv4. */
function readIpv6(text: string): Groups | null {
  const tail = /[^:]*\.[^:]*$/.exec(text)?.[0];
  const v4 = tail === undefined ? 0 : readIpv4(tail);
  if (v4 === null) {
    return null;
  }
  const hex =
    tail === undefined
      ? text
      : `${text.slice(0, -tail.length)}${(v4 >>> 16).toString(16)}:${(v4 & 0xffff).toString(16)}`;
  const [head = "", rest, ...more] = hex.split("::");
  const before = groupsOf(head);
  const after = groupsOf(rest ?? "");
  const missing = 8 - before.length - after.length;
  const isWhole = rest === undefined ? missing === 0 : missing > 0;
  const all = [
    ...before,
    ...Array<number>(Math.max(missing, 0)).fill(0),
    ...after,
  ];
  return more.length === 0 && isWhole && !all.some(Number.isNaN) ? all : null;
}

function groupsOf(text: string): number[] {
  return text === ""
    ? []
    : text
        .split(":")
        .map((group) =>
          /^[\da-f]{1,4}$/i.test(group) ? parseInt(group, 16) : NaN,
        );
}

/** First address and length of each network that is not global: RFC 6890 with its registry, multicast, and what is reserved. */
const NOT_GLOBAL_V4: readonly (readonly [start: number, bits: number])[] = [
  [0x00000000, 8], // "this network"
  [0x0a000000, 8], // 10.0.0.0
  [0x64400000, 10], // 100.64.0.0, between a provider and its customers
  [0x7f000000, 8], // loopback
  [0xa9fe0000, 16], // 169.254.0.0, link-local
  [0xac100000, 12], // 172.16.0.0
  [0xc0000000, 24], // 192.0.0.0, for protocols
  [0xc0000200, 24], // 192.0.2.0, for documents, as 198.51.100.0 and 203.0.113.0
  [0xc0a80000, 16], // 192.168.0.0
  [0xc6120000, 15], // 198.18.0.0, for benchmarks
  [0xc6336400, 24],
  [0xcb007100, 24],
  [0xe0000000, 3], // multicast and reserved
];
