// Whose a host is: what an attacker can register is never taken for the reader's own network.
import { expect, test } from "@jest/globals";
import {
  addressKind,
  isMostlyAtHome,
  isOwnNetwork,
  type AddressKind,
} from "../../../src/core/address/address-kind.js";

const HOSTS: readonly (readonly [AddressKind, ...string[]])[] = [
  [
    "loopback",
    "localhost",
    "localhost.",
    "app.localhost",
    "127.0.0.1",
    "127.8.8.8",
    "0.0.0.0",
    "[::1]",
    "[::]",
    "[::ffff:7f00:1]",
  ],
  ["link-local", "169.254.169.254", "[fe80::1]", "[febf::1]"],
  [
    "private-address",
    "10.0.0.1",
    "172.31.255.255",
    "192.168.178.1",
    "100.100.1.1",
    "[fd12:3456:789a::1]",
    "[fec0::1]",
    "[::ffff:c0a8:1]",
    "[64:ff9b::c0a8:1]",
  ],
  [
    "private-name",
    "nas",
    "NAS",
    "mylocalhost",
    "fritz.box",
    "printer.local",
    "printer.local.",
    "wiki.corp",
    "router.home.arpa",
    "shop.tls-guide.test",
    "db.internal",
  ],
  [
    "special-address",
    "203.0.113.5",
    "224.0.0.251",
    "255.255.255.255",
    "192.0.2.1",
    "[2001:db8::1]",
    "[ff02::fb]",
    "[::2]",
    "999.1.1.1",
    "[nonsense]:",
  ],
  ["public-address", "203.0.114.5", "8.8.8.8", "[2606:4700::1111]"],
  [
    "public-name",
    "",
    "www.mozilla.org",
    "WWW.MOZILLA.ORG.",
    "login_portal.attacker.com",
    "a~b.attacker.com",
    "abc.onion",
    "foo.alt",
    "shop.example",
    "foo.invalid",
    "ai.",
    "xn--wgv71a119e.jp",
    "notlocal.com",
    "local.attacker.com",
    "test.attacker.com",
    "127.0.0.1.nip.io",
  ],
];

test.each(
  HOSTS.flatMap(([kind, ...hosts]) =>
    hosts.map((host) => [host, kind] as const),
  ),
)("%p is of kind %s", (host, kind) => {
  expect(addressKind(host)).toBe(kind);
});

test("only what nobody else can register is the reader's own", () => {
  const own = HOSTS.filter(([, ...hosts]) => hosts.some(isOwnNetwork));
  expect(own.map(([kind]) => kind)).toEqual([
    "loopback",
    "link-local",
    "private-address",
    "private-name",
  ]);
});

test("homes and labs are told from companies by their names", () => {
  const at = (...hosts: readonly string[]): readonly boolean[] =>
    hosts.map(isMostlyAtHome);
  expect(
    at(
      "localhost",
      "127.0.0.1",
      "10.0.0.5",
      "shop.test",
      "nas.lan",
      "fritz.box",
    ),
  ).toEqual(Array(6).fill(true));
  expect(
    at(
      "wiki.corp.internal",
      "printer.local",
      "intranet",
      "example.com",
      "8.8.8.8",
    ),
  ).toEqual(Array(5).fill(false));
});
