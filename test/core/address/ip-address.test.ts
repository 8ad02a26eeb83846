// Addresses of the reader's own network, in every notation that `URL` or a certificate has for them.
import { describe, expect, test } from "@jest/globals";
import {
  isIpAddress,
  isPrivateAddress,
} from "../../../src/core/address/ip-address.js";

describe("private", () => {
  test.each([
    ["loopback", "127.0.0.1"],
    ["the end of loopback", "127.255.255.255"],
    ["this network", "0.0.0.0"],
    ["10/8", "10.1.2.3"],
    ["172.16/12", "172.31.255.255"],
    ["192.168/16", "192.168.178.1"],
    ["link-local, where clouds keep their secrets", "169.254.169.254"],
    ["a provider's shared addresses", "100.127.0.1"],
    ["benchmarks", "198.19.0.1"],
    ["documents", "203.0.113.7"],
    ["multicast", "224.0.0.251"],
    ["broadcast", "255.255.255.255"],
    ["IPv6 loopback", "::1"],
    ["IPv6 loopback in brackets", "[::1]"],
    ["the unspecified address", "::"],
    ["link-local with its zone", "fe80::1%eth0"],
    ["a unique local address", "fd12:3456:789a::1"],
    ["a site-local address", "fec0::1"],
    ["IPv6 multicast", "ff02::fb"],
    ["IPv6 for documents", "2001:db8::1"],
    ["newer IPv6 for documents", "3fff:0fff::1"],
    ["Teredo", "2001:0:4136:e378:8000:63bf:3fff:fdd2"],
    ["IPv4 loopback in IPv6", "::ffff:127.0.0.1"],
    ["the same as URL writes it", "[::ffff:7f00:1]"],
    ["a home network behind NAT64", "64:ff9b::192.168.0.1"],
    ["a home network behind 6to4", "2002:c0a8:1::1"],
    ["IPv4-compatible, long withdrawn", "::10.0.0.1"],
    ["no address at all", "example"],
    ["nothing", ""],
    ["too few parts", "8.8.8"],
    ["a part too large", "8.8.8.256"],
    ["two gaps", "2606::1::2"],
    ["too many groups", "1:2:3:4:5:6:7:8:9"],
    ["a gap that stands for nothing", "2606:2:3:4::5:6:7:8"],
    ["a group too long", "2606:12345::1"],
  ])("%s: %#", (_, ip) => {
    expect(isPrivateAddress(ip)).toBe(true);
  });
});

describe("public", () => {
  test.each([
    "8.8.8.8",
    "9.255.255.255",
    "11.0.0.0",
    "100.63.255.255",
    "100.128.0.0",
    "126.255.255.255",
    "128.0.0.1",
    "172.15.255.255",
    "172.32.0.0",
    "192.167.0.1",
    "192.169.0.1",
    "223.255.255.255",
    "2606:4700::6810:84e5",
    "[2a00:1450:4001:82f::200e]",
    "2606:4700:0:0:0:0:0:1",
    "::ffff:8.8.8.8",
    "64:ff9b::808:808",
    "2002:808:808::1",
    "3ffe::1",
  ])("%s", (ip) => {
    expect(isPrivateAddress(ip)).toBe(false);
  });
});

test("an address is told from a name by its form", () => {
  const addresses = ["127.0.0.1", "[::1]", "fe80::1", "1.1", "2130706433"];
  const names = ["localhost", "a.example.org", "1.example.org", ""];
  expect(addresses.filter((host) => !isIpAddress(host))).toEqual([]);
  expect(names.filter(isIpAddress)).toEqual([]);
});
