// A second opinion from the CA, from the question to the result: responder first, then the list.
import {
  afterEach,
  beforeEach,
  describe,
  expect,
  jest,
  test,
} from "@jest/globals";
import { everyAddress } from "../../../src/core/certificate/issuers/addresses.js";
import type { Revocation } from "../../../src/core/certificate/revocation/revocation.js";
import {
  daysFromNow,
  issueCertificate,
  newEcKey,
  type Issued,
} from "../../lab/certificate.mjs";
import { extendedKeyUsage, rawExtension } from "../../lab/extensions.mjs";
import {
  certIdOf,
  ocspError,
  ocspResponse,
  type ResponseOptions,
} from "../../lab/ocsp-response.mjs";
import { createPki, issueAuthority, issueLeaf } from "../../lab/pki.mjs";
import { AsnConvert } from "@peculiar/asn1-schema";
import { OCSPRequest } from "@peculiar/asn1-ocsp";
import { certificateOf } from "../../support/certificates.js";
import { crlOf, der } from "../../support/crl.js";
import { fresh, startFirefox } from "../../support/extension.js";
import type { FakeFirefox } from "../../support/fake-firefox.js";
import {
  connectForReal,
  type Asked,
  type RealNetwork,
} from "../../support/real-network.js";

const HOST = "www.mozilla.org";
const OCSP = "http://ocsp.example.com/ca";
const CRL = "http://crl.example.com/ca.crl";
const { root, intermediate } = createPki();

let firefox: FakeFirefox;
let network: RealNetwork;
let askResponder: typeof import("../../../src/background/certificate/ask-responder.js").askResponder;
/** What the two servers say: bytes, or an HTTP status. */
let responder: (asked: Asked) => Buffer | number;
let list: () => Buffer | number;

beforeEach(async () => {
  firefox = startFirefox();
  responder = () => 500;
  list = () => 500;
  network = await connectForReal(
    () => firefox,
    (asked, _, response) => {
      const reply = asked.host.startsWith("crl.") ? list() : responder(asked);
      if (typeof reply === "number") {
        response.writeHead(reply).end();
      } else {
        response.end(reply);
      }
    },
  );
  ({ askResponder } = await fresh(
    () => import("../../../src/background/certificate/ask-responder.js"),
  ));
});

afterEach(async () => {
  jest.restoreAllMocks();
  await network.close();
});

/** CRLDistributionPoints, each with one full name. */
const listsAt = (...addresses: readonly string[]) =>
  rawExtension(
    "2.5.29.31",
    der(
      0x30,
      ...addresses.map((address) =>
        der(0x30, der(0xa0, der(0xa0, der(0x86, Buffer.from(address))))),
      ),
    ),
  );
const leafWith = (differing: Parameters<typeof issueLeaf>[1] = {}): Issued =>
  issueLeaf(HOST, {
    issuer: intermediate,
    ocsp: OCSP,
    moreExtensions: [listsAt(CRL)],
    ...differing,
  });
const ask = async (
  leaf: Issued,
  ...others: readonly Issued[]
): Promise<Revocation> =>
  askResponder([leaf, ...others].map(certificateOf), {
    failingHost: HOST,
    shown: everyAddress(certificateOf(leaf)).map((address) =>
      URL.canParse(address) ? new URL(address).href : address,
    ),
  });
const says =
  (leaf: Issued, options: ResponseOptions = {}) =>
  () =>
    ocspResponse(leaf, options);
const hostsAsked = () =>
  network.asked.map(({ method, host }) => `${method} ${host}`);

describe("the responder", () => {
  test.each(["good", "revoked", "unknown"] as const)(
    "is believed when it says %s",
    async (status) => {
      const leaf = leafWith();
      responder = says(leaf, { status });
      expect(await ask(leaf, intermediate)).toMatchObject({ kind: status });
      expect(hostsAsked()).toEqual(["GET ocsp.example.com"]);
    },
  );

  test("is asked about this very certificate", async () => {
    const leaf = leafWith();
    let asked = Buffer.alloc(0);
    responder = ({ path }) => {
      asked = Buffer.from(
        decodeURIComponent(path.replace("/ca/", "")),
        "base64",
      );
      return ocspResponse(leaf);
    };
    await ask(leaf, intermediate);
    const { requestList } = AsnConvert.parse(asked, OCSPRequest).tbsRequest;
    expect(
      requestList.map(({ reqCert }) =>
        Buffer.from(AsnConvert.serialize(reqCert)),
      ),
    ).toEqual([Buffer.from(AsnConvert.serialize(certIdOf(leaf)))]);
  });

  test("is asked by POST where it knows nothing else, or where an address would grow too long", async () => {
    const leaf = leafWith();
    responder = ({ method }) => (method === "POST" ? ocspResponse(leaf) : 405);
    expect(await ask(leaf, intermediate)).toMatchObject({ kind: "good" });
    const far = leafWith({ ocsp: `${OCSP}/${"x".repeat(200)}` });
    responder = says(far);
    expect(await ask(far, intermediate)).toMatchObject({ kind: "good" });
    expect(hostsAsked()).toEqual([
      "GET ocsp.example.com",
      "POST ocsp.example.com",
      "POST ocsp.example.com",
    ]);
  });

  test("may let another speak", async () => {
    const leaf = leafWith();
    const signer = issueCertificate({
      commonName: "Responder",
      issuer: intermediate,
      extensions: [extendedKeyUsage("1.3.6.1.5.5.7.3.9")],
    });
    responder = says(leaf, {
      signer,
      certificates: [signer],
      status: "revoked",
      reason: 1,
    });
    expect(await ask(leaf, intermediate)).toMatchObject({
      kind: "revoked",
      reason: "key-compromise",
    });
  });

  test("is not believed when its signature does not hold", async () => {
    const leaf = leafWith({ moreExtensions: [] });
    responder = says(leaf, { corruptSignature: true });
    expect(await ask(leaf, intermediate)).toEqual({
      kind: "invalid-response",
      source: "ocsp",
      because: "signature",
    });
  });
});

describe("the list", () => {
  test.each([
    ["does not answer", () => 500],
    ["answers nonsense", () => Buffer.from("<html>")],
    ["does not want to", () => ocspError("unauthorized")],
    [
      "is too late",
      () => ocspResponse(leafWith(), { nextUpdate: daysFromNow(-2) }),
    ],
  ])("is asked where the responder %s", async (_, says) => {
    const leaf = leafWith();
    responder = says;
    list = () =>
      crlOf(intermediate, {
        entries: [{ serial: Buffer.from(certificateOf(leaf).serial, "hex") }],
      });
    expect(await ask(leaf, intermediate)).toMatchObject({
      kind: "revoked",
      source: "crl",
    });
    list = () => crlOf(intermediate);
    expect(await ask(leaf, intermediate)).toMatchObject({
      kind: "good",
      source: "crl",
    });
  });

  test("is asked where there is no responder, and over the web", async () => {
    const leaf = leafWith({
      ocsp: undefined,
      moreExtensions: [listsAt("ldap://dir.example.com/cn=ca", CRL)],
    });
    list = () => crlOf(intermediate);
    expect(await ask(leaf, intermediate)).toMatchObject({
      kind: "good",
      source: "crl",
    });
    expect(hostsAsked()).toEqual(["GET crl.example.com"]);
  });

  test("is not asked after an answer", async () => {
    const leaf = leafWith();
    responder = says(leaf, { status: "unknown" });
    await ask(leaf, intermediate);
    expect(hostsAsked()).toEqual(["GET ocsp.example.com"]);
  });
});

describe("no answer", () => {
  test("says what was in the way of the responder", async () => {
    const leaf = leafWith();
    expect(await ask(leaf, intermediate)).toEqual({
      kind: "unreachable",
      source: "ocsp",
      because: "http-status",
      address: OCSP,
    });
    network.isHttpsOnly = true;
    expect(await ask(leaf, intermediate)).toMatchObject({
      because: "https-only",
    });
  });

  test("where nothing is to be asked", async () => {
    const leaf = leafWith({ ocsp: undefined, moreExtensions: [] });
    expect(await ask(leaf, intermediate)).toEqual({
      kind: "unchecked",
      because: "no-address",
    });
  });

  test.each([
    ["ldap://ocsp.example.com/", "address-scheme"],
    ["http://127.0.0.1/", "address-private"],
    ["http://u:p@ocsp.example.com/", "address-credentials"],
    ["http://", "address-unreadable"],
  ])("where the address is one that nobody asks: %s", async (ocsp, because) => {
    const leaf = leafWith({ ocsp, moreExtensions: [] });
    expect(await ask(leaf, intermediate)).toEqual({
      kind: "unchecked",
      because,
    });
    expect(network.asked).toEqual([]);
  });

  test("where the certificate is its own issuer, or nobody's", async () => {
    expect(await ask(leafWith({ issuer: null }))).toEqual({
      kind: "unchecked",
      because: "self-signed",
    });
    expect(await ask(leafWith())).toEqual({
      kind: "unchecked",
      because: "no-issuer",
    });
    expect(await ask(leafWith(), root)).toEqual({
      kind: "unchecked",
      because: "no-issuer",
    });
    expect(
      await askResponder([], {
        failingHost: HOST,
        shown: [],
      }),
    ).toEqual({
      kind: "unchecked",
      because: "no-issuer",
    });
    expect(network.asked).toEqual([]);
  });
});

test("a thief who brings an issuer of his own is not believed, and nobody is asked", async () => {
  // The stolen certificate is revoked; its thief sends an issuer of the same name with a key of their own, and answers for it.
  const stolen = leafWith();
  const name = intermediate.asn1.tbsCertificate.subject;
  const his = issueAuthority("His", { privateKey: newEcKey() });
  his.asn1.tbsCertificate.subject = name;
  const fake: Issued = {
    ...his,
    der: Buffer.from(AsnConvert.serialize(his.asn1)),
  };
  responder = () => ocspResponse({ ...stolen, issuer: fake });
  expect(await ask(stolen, fake)).toEqual({
    kind: "unchecked",
    because: "issuer-does-not-match",
  });
  expect(network.asked).toEqual([]);

  responder = says(stolen, { status: "revoked" });
  expect(await ask(stolen, fake, intermediate)).toMatchObject({
    kind: "revoked",
  });
});
