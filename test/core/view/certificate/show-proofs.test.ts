// What the certificate page says about the CA's word, and whom a click would ask.
import { describe, expect, test } from "@jest/globals";
import type { ChainView } from "../../../../src/core/view/certificate/chain-view.js";
import type { KeptChain } from "../../../../src/core/certificate/kept/kept-chains.js";
import type { Revocation } from "../../../../src/core/certificate/revocation/revocation.js";
import { issueLeaf } from "../../../lab/pki.mjs";
import { HOST, intermediate, leafOf, NOW } from "../../../support/judging.js";
import { failing, kept, sent, show } from "../../../support/show-chain.js";

const ADDRESS = "http://ca.example.com/issuer.cer";
const OCSP = "http://ocsp.example.com/";

describe("a good answer of the CA", () => {
  const GOOD: Revocation = {
    kind: "good",
    source: "ocsp",
    at: NOW,
    until: NOW,
    askedAt: NOW,
  };
  const answered = (
    name: string | null,
    differing: Partial<KeptChain> = {},
  ): ChainView["revocation"] =>
    show({
      failure: name === null ? null : failing(name),
      kept: kept({ revocation: GOOD, ...differing }),
    }).revocation;

  test.each([
    "SEC_ERROR_UNKNOWN_ISSUER",
    "MOZILLA_PKIX_ERROR_SELF_SIGNED_CERT",
    "MOZILLA_PKIX_ERROR_MITM_DETECTED",
    "SEC_ERROR_UNTRUSTED_ISSUER",
  ])("proves nothing where Firefox does not trust that CA: %s", (name) => {
    const shown = answered(name);
    expect(shown?.status).toBe("invalid-response");
    expect(shown?.title.key).toBe("revocation_good_not_trusted_title");
  });

  test("proves nothing where an exception lets the site load", () => {
    expect(
      answered(null, { origin: "loaded", anchor: "exception" })?.status,
    ).toBe("invalid-response");
  });

  test("is one where Firefox does, with a root beside it that somebody added", () => {
    const shown = answered(null, { origin: "loaded", anchor: "added" });
    expect(shown?.status).toBe("good");
    expect(shown?.body).toContainEqual({
      key: "revocation_good_added_body",
      args: { issuer: "Test Root" },
    });
    expect(answered("SEC_ERROR_EXPIRED_CERTIFICATE")?.status).toBe("good");
  });
});

const REVOKED: Revocation = {
  kind: "revoked",
  since: NOW,
  reason: "key-compromise",
  source: "ocsp",
};

describe("the second opinion", () => {
  const asking = sent(leafOf({ ocsp: OCSP }), intermediate);

  test("names whom a click would ask", () => {
    const { revocation } = show({ sent: asking });
    expect(revocation).toMatchObject({
      status: "unchecked",
      title: { key: "revocation_not_asked_title" },
      ask: { addresses: [OCSP] },
    });
  });

  test("names them whole, as they will be asked", () => {
    const long = `${OCSP}${"x".repeat(3_000)}`;
    const { revocation } = show({
      sent: sent(leafOf({ ocsp: long }), intermediate),
      asked: (address) => new URL(address).href,
    });
    expect(revocation?.ask?.addresses).toEqual([long]);
  });

  test("names the issuer's address first where that was not sent: without it nobody can be asked", () => {
    const lone = sent(leafOf({ ocsp: OCSP, caIssuers: ADDRESS }));
    expect(show({ sent: lone }).revocation?.ask?.addresses).toEqual([
      ADDRESS,
      OCSP,
    ]);
  });

  test("asks nobody whose address is refused, and says why", () => {
    const { revocation } = show({
      sent: asking,
      refusalOf: () => "address-private",
    });
    expect(revocation?.ask).toBeNull();
    expect(revocation?.body.map(({ key }) => key)).toContain(
      "asking_address_private_body",
    );
  });

  test("asks nobody about who signed himself", () => {
    const { revocation } = show({
      sent: sent(issueLeaf(HOST, { ocsp: OCSP })),
    });
    expect(revocation?.ask).toBeNull();
    expect(revocation?.body.map(({ key }) => key)).toContain(
      "revocation_unchecked_self_signed_body",
    );
  });

  test("says what the CA said, and can be asked again", () => {
    const { revocation } = show({
      sent: asking,
      kept: kept({ revocation: REVOKED }),
    });
    expect(revocation?.status).toBe("revoked");
    expect(revocation?.ask?.addresses).toEqual([OCSP]);
  });
});
