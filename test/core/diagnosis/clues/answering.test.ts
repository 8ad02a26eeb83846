// Who answers in a site's place, by the name in the certificate: narrow enough not to take an honest neighbour for somebody else.
import { describe, expect, test } from "@jest/globals";
import {
  blockingName,
  deliveredName,
  gatewayName,
  isFromTestSystem,
  loginPageName,
  sellerName,
  trafficToolOf,
} from "../../../../src/core/diagnosis/clues/answering.js";

const named = (
  name: string,
): { names: readonly string[]; subject: string } => ({
  names: [name],
  subject: name,
});

const TABLE = [
  [
    "a filter",
    blockingName,
    ["blocked.office-gateway.org", "block.example.net", "*.nextdns.io"],
    [
      "air-filter.com",
      "www.blockhaus.de",
      "city-block.org",
      "mynextdns.io",
      "road-blocked.example.com",
    ],
  ],
  [
    "something before a network",
    gatewayName,
    ["gateway.example.com", "web.office-gateway.org", "proxy.example.com"],
    ["gatewaybooks.com", "www.portal.com", "proxyma.org"],
  ],
  [
    "a login page",
    loginPageName,
    ["login.globalsuite.net", "gateway.alwayson.co.za"],
    ["login.example.com", "globalsuite.net.evil.com"],
  ],
  [
    "a seller of domains",
    sellerName,
    ["*.parking-lander.net", "www.sedo.com", "dan.com", "parkingcrew.net"],
    [
      "dan.smith.com",
      "above-average.com",
      "parking.city.com",
      "www.parking-tokyo.jp",
      "highlander.com",
      "sedona.com",
    ],
  ],
  [
    "a server as it was delivered",
    deliveredName,
    ["TRAEFIK DEFAULT CERT", "localhost", "Plesk"],
    ["localhost.example.com", "www.plesk.com", "traefik.io"],
  ],
] as const;

describe.each(TABLE)("%s", (_, look, names, others) => {
  test.each(names)("is %s", (name) => {
    expect(look(named(name))).toBe(name);
  });

  test.each(others)("is not %s", (name) => {
    expect(look(named(name))).toBeNull();
  });
});

test.each([
  ["CN=SteamTools Certificate", "Steam++ (Watt Toolkit)"],
  ["CN=FastGithub CA", "FastGithub"],
  ["CN=DevSidecar - This certificate is generated locally", "dev-sidecar"],
  ["CN=Steam Games CA, O=Valve", null],
])("%s is made by %s", (issuerText, tool) => {
  expect(trafficToolOf({ issuerText })).toBe(tool);
});

test.each([
  ["CN=(STAGING) Riddling Rhubarb R12, O=Let's Encrypt", true],
  ["CN=Fake LE Intermediate X1", true],
  ["CN=R12, O=Let's Encrypt", false],
  ["CN=Staging Post Ltd CA", false],
])("%s is from a test system: %s", (issuerText, isTest) => {
  expect(isFromTestSystem({ issuerText })).toBe(isTest);
});
