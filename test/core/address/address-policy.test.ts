// Which address of a certificate may be asked: an attacker wrote it.
import { describe, expect, test } from "@jest/globals";
import {
  judgeAddress,
  judgeRedirect,
  MAX_REDIRECTS,
  type AddressRefusal,
} from "../../../src/core/address/address-policy.js";

const PUBLIC = "www.mozilla.org";
const DEVICE = "192.168.178.1";

/** As the platform reads an address before it asks. */
const read = (address: string) =>
  URL.canParse(address) ? new URL(address) : null;
const judge = (address: string, failingHost = PUBLIC) =>
  judgeAddress(read(address), failingHost);

describe("the certificate of a public site", () => {
  test.each([
    "http://ocsp.digicert.com",
    "http://ocsp.digicert.com:8080/path?x=1#y",
    "https://ocsp.digicert.com/",
    "http://8.8.8.8/",
    "http://[2606:4700::1]/",
    "HTTP://OCSP.DIGICERT.COM/",
    "http://xn--wgv71a119e.com/",
  ])("may name %s", (address) => {
    expect(judge(address)).toBeNull();
  });

  test.each<readonly [string, AddressRefusal]>([
    ["", "address-unreadable"],
    ["ocsp.digicert.com", "address-unreadable"],
    ["http://", "address-unreadable"],
    ["http://a b/", "address-unreadable"],
    ["ldap://ldap.example.org/cn=x", "address-scheme"],
    ["ftp://ftp.digicert.com/crl", "address-scheme"],
    ["file:///etc/passwd", "address-unreadable"],
    ["javascript:alert(1)", "address-unreadable"],
    ["data:text/plain,x", "address-unreadable"],
    ["moz-extension://abc/page.html", "address-scheme"],
    ["ws://ocsp.digicert.com/", "address-scheme"],
    ["http://user@ocsp.digicert.com/", "address-credentials"],
    ["http://:word@ocsp.digicert.com/", "address-credentials"],
    ["http://ocsp.digicert.com@10.0.0.1/", "address-credentials"],
    ["http://127.0.0.1/", "address-private"],
    ["http://127.1/", "address-private"],
    ["http://2130706433/", "address-private"],
    ["http://0x7f000001/", "address-private"],
    ["http://0177.0.0.1/", "address-private"],
    ["http://0/", "address-private"],
    ["http://１２７.０.０.１/", "address-private"],
    ["http://127.0.0.1./", "address-private"],
    ["http://127。0。0。1/", "address-private"],
    ["http://%31%32%37.0.0.1/", "address-private"],
    ["http://192.168.0.1:8080/", "address-private"],
    ["http://169.254.169.254/latest/meta-data/", "address-private"],
    ["http://[::1]/", "address-private"],
    ["http://[::ffff:127.0.0.1]/", "address-private"],
    ["http://[fd00::1]/", "address-private"],
    ["http://localhost/", "address-private"],
    ["http://LOCALHOST./", "address-private"],
    ["http://a.localhost/", "address-private"],
    ["http://router/", "address-private"],
    ["http://fritz.box/", "address-private"],
    ["http://ca.internal/", "address-private"],
    ["http://ca.corp/", "address-private"],
    ["http://printer.local/", "address-private"],
  ])("may not name %s", (address, refusal) => {
    expect(judge(address)).toBe(refusal);
  });
});

test.each([
  "a_b.attacker.com",
  "abc.onion",
  "foo.alt",
  "a~b.attacker.com",
  "ai.",
  "203.0.114.5",
  "[2606:4700::1111]",
  "192.0.2.1",
])("a host is public whatever its letters: %s", (host) => {
  for (const address of [
    "http://192.168.1.1/cgi-bin/reboot",
    "http://router/",
    "http://127.0.0.1:631/",
    "http://[::1]/",
    "http://localhost/",
    "http://169.254.169.254/",
  ]) {
    expect(judge(address, host)).toBe("address-private");
  }
});

describe("the certificate of a host in the reader's network", () => {
  test.each([DEVICE, "localhost", "[::1]", "nas.local", "intranet"])(
    "may name what is there, and what is public: %s",
    (host) => {
      expect(judge("http://10.0.0.5/ocsp", host)).toBeNull();
      expect(judge("http://ca.internal/ocsp", host)).toBeNull();
      expect(judge("http://ocsp.digicert.com/", host)).toBeNull();
    },
  );

  test.each([
    "http://127.0.0.1:631/",
    "http://[::1]/",
    "http://localhost/",
    "http://169.254.169.254/latest/meta-data/",
    "http://[fe80::1]/",
    "http://224.0.0.1/",
    "http://192.0.2.1/",
  ])("may not name the machine itself, nor nobody's: %s", (address) => {
    expect(judge(address, DEVICE)).toBe("address-special");
    expect(judge(address, "localhost")).toBe("address-special");
  });

  test("may not name another scheme, nor credentials", () => {
    expect(judge("ldap://10.0.0.5/", DEVICE)).toBe("address-scheme");
    expect(judge("http://admin@10.0.0.5/", DEVICE)).toBe("address-credentials");
  });
});

describe("a redirect", () => {
  const redirect = (from: string, to: string, host = PUBLIC, hop = 1) => {
    const start = new URL(from);
    return judgeRedirect(
      hop,
      start,
      URL.canParse(to, start) ? new URL(to, start) : null,
      host,
    );
  };
  const START = "http://ocsp.digicert.com/x";

  test("is followed to another public place of the same scheme", () => {
    expect(redirect(START, "http://cdn.digicert.com/x")).toBeNull();
    expect(redirect(START, "/y")).toBeNull();
  });

  test("is not followed to somebody who was not named", () => {
    expect(redirect(START, "http://cdn.example.com/x")).toBe(
      "redirect-elsewhere",
    );
    expect(redirect(START, "http://digicert.com.example.com/")).toBe(
      "redirect-elsewhere",
    );
    expect(redirect("http://10.0.0.1/", "http://10.0.0.2/", DEVICE)).toBe(
      "redirect-elsewhere",
    );
  });

  test("is not followed to this machine, whoever asks", () => {
    const start = "http://ca.internal/x";
    expect(redirect(start, "http://127.0.0.1/", DEVICE)).toBe(
      "redirect-refused",
    );
    expect(redirect(start, "http://169.254.169.254/", DEVICE)).toBe(
      "redirect-refused",
    );
  });

  test("is not followed to another scheme, be it a better one", () => {
    expect(redirect(START, "https://ocsp.digicert.com/x")).toBe(
      "redirect-scheme",
    );
    expect(redirect(START, "file:///etc/passwd")).toBe("redirect-scheme");
  });

  test("is not followed from the public net to the reader's network, whoever asks", () => {
    expect(redirect(START, "http://10.0.0.1/")).toBe("redirect-private");
    expect(redirect(START, "http://2130706433/")).toBe("redirect-private");
    expect(redirect(START, "//localhost/")).toBe("redirect-private");
    expect(redirect(START, "http://10.0.0.1/", DEVICE)).toBe(
      "redirect-private",
    );
  });

  test("is followed within the reader's network to the very host that was named, and to no other", () => {
    expect(redirect("http://10.0.0.1/", "http://10.0.0.1:81/", DEVICE)).toBe(
      null,
    );
    expect(
      redirect("http://ca.internal/x", "http://ca.internal/y", DEVICE),
    ).toBeNull();
    for (const [from, to] of [
      ["http://a.ca.internal/", "http://b.ca.internal/"],
      ["http://ca.internal/", "http://printer.ca.internal/"],
      ["http://ca.example.lan/", "http://router.example.lan/"],
      ["http://ca/", "http://printer/"],
      ["http://ca.internal/", "http://ca.internal.example.com/"],
    ] as const) {
      expect(redirect(from, to, DEVICE)).toBe("redirect-elsewhere");
    }
  });

  test("is not followed without a place, with credentials, or for ever", () => {
    expect(redirect(START, "http://a b/")).toBe("redirect-refused");
    expect(redirect(START, "http://u:p@cdn.digicert.com/")).toBe(
      "redirect-refused",
    );
    expect(redirect(START, "/y", PUBLIC, MAX_REDIRECTS)).toBeNull();
    expect(redirect(START, "/y", PUBLIC, MAX_REDIRECTS + 1)).toBe(
      "redirect-refused",
    );
  });
});

test("a certificate of no known host may be anybody's: nobody in the reader's own network is asked for it", () => {
  const inside = new URL("http://192.168.0.1/ocsp");
  expect(judgeAddress(inside, "")).toBe("address-private");
  expect(judgeAddress(inside, "printer.local")).toBeNull();
  expect(judgeAddress(new URL("http://ocsp.example.com/"), "")).toBeNull();
});
