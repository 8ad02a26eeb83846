// Sorts IP addresses into kinds: the reader's own machine and network, the public internet, and what is neither.

/** True for what can only be an address: digits and dots, or a colon; with brackets as in an address bar. */
export function isIpAddress(host: string): boolean {
  return /^[\d.]+$/.test(host) || host.includes(":");
}

/** Whose an address is. `special`: neither anybody's own nor public (documentation, benchmarks, multicast, reserved), or not an address. */
export type IpKind =
  "loopback" | "link-local" | "private" | "special" | "public";

/**
 * Takes `192.0.2.1`, `2001:db8::1`, `[::1]`, `fe80::1%eth0`. IPv4 inside IPv6 is judged as IPv4.
 *
 * `private` are the networks of homes and companies (RFC 1918, 4193, the withdrawn site-local ones of 3879) and those between a provider
 * and its customers (RFC 6598), where tunnels also put people's own devices.
 */
export function ipKind(ip: string): IpKind {
  const plain = ip.replace(/^\[(.*)\]$/s, "$1").replace(/%.*$/s, "");
  const groups = plain.includes(":") ? readIpv6(plain) : null;
  const v4 = groups === null ? readIpv4(plain) : embeddedIpv4(groups);
  if (v4 !== null) {
    const found = NOT_GLOBAL_V4.find(([start, bits]) =>
      isWithin(v4, start, bits),
    );
    return found?.[2] ?? "public";
  }
  return groups === null ? "special" : ipv6Kind(groups);
}

/** True unless strangers can be reached there. Takes what {@link ipKind} takes. */
export function isPrivateAddress(ip: string): boolean {
  return ipKind(ip) !== "public";
}

type Groups = readonly number[];

function isWithin(v4: number, start: number, bits: number): boolean {
  const size = 2 ** (32 - bits);
  return v4 >= start && v4 < start + size;
}

function ipv6Kind(groups: Groups): IpKind {
  const [first = 0] = groups;
  if (groups.slice(0, 7).every((group) => group === 0)) {
    // ::1, and ::, which leads to this machine on many systems.
    return (groups[7] ?? 0) <= 1 ? "loopback" : "special";
  }
  if (first >> 6 === 0xfe80 >> 6) {
    return "link-local";
  }
  // fc00::/7 and fec0::/10
  if (first >> 9 === 0xfc00 >> 9 || first >> 6 === 0xfec0 >> 6) {
    return "private";
  }
  return isGlobalV6(groups) ? "public" : "special";
}

/** Only 2000::/3 is global unicast (RFC 4291), minus the Teredo tunnel (2001::/32) and what is for documentation (RFC 3849, 9637). */
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

/** Eight groups; null where the text is not an IPv6 address. The last two may be written as IPv4. */
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

/** First address, length and kind of each network that is not global: RFC 6890 with its registry, multicast, and what is reserved. */
const NOT_GLOBAL_V4: readonly (readonly [
  start: number,
  bits: number,
  kind: IpKind,
])[] = [
  // "This network": 0.0.0.0 leads to this machine on many systems.
  [0x00000000, 8, "loopback"],
  [0x0a000000, 8, "private"], // 10.0.0.0
  [0x64400000, 10, "private"], // 100.64.0.0, between a provider and its customers
  [0x7f000000, 8, "loopback"],
  [0xa9fe0000, 16, "link-local"], // 169.254.0.0
  [0xac100000, 12, "private"], // 172.16.0.0
  [0xc0000000, 24, "special"], // 192.0.0.0, for protocols
  [0xc0000200, 24, "special"], // 192.0.2.0, for documentation, as 198.51.100.0 and 203.0.113.0
  [0xc0a80000, 16, "private"], // 192.168.0.0
  [0xc6120000, 15, "special"], // 198.18.0.0, for benchmarks
  [0xc6336400, 24, "special"],
  [0xcb007100, 24, "special"],
  [0xe0000000, 3, "special"], // multicast and reserved
];
