// What the certificate page has to say: in each state, of each certificate, and whom a click would ask.
import { describe, expect, test } from "@jest/globals";
import {
  readable,
  type ChainMaterial,
} from "../../../src/core/certificate/chain-material.js";
import type { ChainView } from "../../../src/core/certificate/chain-view.js";
import type { KeptChain } from "../../../src/core/certificate/kept-chains.js";
import { readCertificate } from "../../../src/core/certificate/read-certificate.js";
import type { Revocation } from "../../../src/core/certificate/revocation.js";
import { showChain } from "../../../src/core/certificate/show-chain.js";
import { identify } from "../../../src/core/failure/identify.js";
import type { Issued } from "../../lab/certificate.mjs";
import { issueLeaf } from "../../lab/pki.mjs";
import { bytesOf } from "../../support/certificates.js";
import { linksOf } from "../../support/links.js";
import { textsIn, whyUnsayable } from "../../support/english.js";
import {
  HOST,
  intermediate,
  leaf,
  leafOf,
  NOW,
  root,
} from "../../support/judging.js";

const ADDRESS = "http://ca.example.com/issuer.cer";
const OCSP = "http://ocsp.example.com/";

const kept = (differing: Partial<KeptChain> = {}): KeptChain => ({
  site: HOST,
  host: HOST,
  tabId: 7,
  origin: "captured",
  certificates: [],
  at: NOW,
  isPrivate: false,
  shownIn: null,
  anchor: null,
  revocation: null,
  completion: null,
  ...differing,
});
const failing = (name: string): ChainMaterial["failure"] => ({
  host: { ascii: HOST, unicode: null },
  error: identify({ nsresult: null, sentence: name }, {}),
});
const readDer = (der: Uint8Array) => ({
  der,
  reading: readCertificate(der),
  fingerprints: { sha256: "AB", sha1: "CD" },
});
const sent = (...all: readonly (Issued | Uint8Array)[]) =>
  all.map((one) => readDer(one instanceof Uint8Array ? one : bytesOf(one)));

function show(differing: Partial<ChainMaterial> = {}): ChainView {
  const certificates = differing.sent ?? sent(leaf, intermediate);
  const view = showChain({
    failure: failing("SEC_ERROR_EXPIRED_CERTIFICATE"),
    loads: null,
    items: [],
    kept: kept(),
    sent: certificates,
    fetched: [],
    remembered: [],
    signedBy: linksOf(
      readable([...certificates, ...(differing.fetched ?? [])]),
    ),
    access: "link",
    trouble: null,
    now: NOW,
    writeTime: (at) => new Date(at).toISOString(),
    writeDay: (at) => new Date(at).toISOString().slice(0, 10),
    refusalOf: () => null,
    ...differing,
  });
  // Whatever is said can be said.
  expect(textsIn(view).flatMap((one) => whyUnsayable(one) ?? [])).toEqual([]);
  return view;
}
const drawn = ({ certificates }: ChainView): string[] =>
  certificates.map(({ index, role, name }) => `${index} ${role} ${name}`);
const findings = (view: ChainView): string[] =>
  view.findings.map(({ id, certificateIndex }) => `${id} ${certificateIndex}`);

describe("the state", () => {
  test.each([
    ["captured", "captured", "chain_origin_captured"],
    ["pasted", "pasted", "chain_origin_pasted"],
    ["loaded", "captured", "chain_origin_loaded"],
    ["remembered", "remembered", "chain_origin_remembered"],
  ] as const)("of a chain that was %s is %s", (origin, state, body) => {
    const view = show({ kept: kept({ origin }) });
    expect(view.state).toBe(state);
    expect(view.body.key).toBe(body);
    expect(view.host).toBe(HOST);
  });

  test.each([
    ["link", "capture_link_body", true],
    ["copy", "capture_copy_body", true],
    ["none", "capture_none_body", false],
  ] as const)(
    "without a chain is none, and says how it can be had: %s",
    (access, body, isOnErrorPage) => {
      const view = show({ kept: null, sent: [], access });
      expect(view.state).toBe("none");
      expect(view.body.key).toBe("chain_none_body");
      expect(view.capture).toMatchObject({
        body: { key: body },
        isOnErrorPage,
      });
      expect(view).toMatchObject({
        revocation: null,
        completion: null,
        pem: "",
      });
    },
  );

  test("of a tab that shows a site without an error is none, and it can be loaded again", () => {
    const view = show({ failure: null, loads: HOST, kept: null, sent: [] });
    expect(view.body.key).toBe("chain_none_body_loads");
    expect(view.capture?.isOnErrorPage).toBe(false);
  });

  test("without a tab is none, and there is nothing but pasting", () => {
    const view = show({ failure: null, kept: null, sent: [] });
    expect(view).toMatchObject({ state: "none", host: null, capture: null });
    expect(view.body.key).toBe("chain_none_body_alone");
  });

  test("of a chain whose first certificate cannot be read is unreadable, and nothing is judged by the others", () => {
    const view = show({
      sent: sent(bytesOf(leaf).slice(0, 200), intermediate),
    });
    expect(view).toMatchObject({
      state: "unreadable",
      findings: [],
      findingsNote: { key: "findings_unreadable" },
      revocation: null,
      completion: null,
    });
    expect(drawn(view)).toEqual([
      `0 leaf ${HOST}`,
      "1 intermediate Test Intermediate",
    ]);
    const [first] = view.certificates;
    expect(first?.unreadable?.key).toBe("certificate_unreadable_cut");
    expect(first?.issuer).toBe("Test Intermediate");
    expect(first?.rows.map(({ id }) => id)).toEqual(
      expect.arrayContaining(["subject", "issuer", "validity", "serial"]),
    );
  });
});

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

describe("the picture", () => {
  test("goes from the leaf to the root, however they were sent, and numbers them as sent", () => {
    const view = show({ sent: sent(leaf, root, intermediate) });
    expect(drawn(view)).toEqual([
      `0 leaf ${HOST}`,
      "2 intermediate Test Intermediate",
      "1 root Test Root",
    ]);
    expect(view.certificates.map(({ issuer }) => issuer)).toEqual([
      "Test Intermediate",
      "Test Root",
      null,
    ]);
  });

  test("begins with the first certificate of a server, and with the site's own of what a person turned around", () => {
    const turned = { sent: sent(root, intermediate, leaf) };
    const first = (origin: KeptChain["origin"]) =>
      show({ ...turned, kept: kept({ origin }) }).certificates[0];
    expect(first("captured")).toMatchObject({ index: 0, role: "leaf" });
    expect(first("copied")).toMatchObject({ index: 0, role: "leaf" });
    expect(first("loaded")).toMatchObject({ index: 0, role: "leaf" });
    expect(first("pasted")).toMatchObject({
      index: 2,
      role: "leaf",
      name: HOST,
    });
    expect(
      findings(show({ ...turned, kept: kept({ origin: "pasted" }) })),
    ).toEqual(["wrong-order 2"]);
  });

  test("shows a forged certificate that says CA as the site's own, and the real chain behind it as not needed", () => {
    const forged = issueLeaf(HOST, { cA: true, commonName: "forged" });
    const view = show({ sent: sent(forged, leaf, intermediate) });
    expect(drawn(view)).toEqual([
      "0 leaf forged",
      `1 intermediate ${HOST}`,
      "2 intermediate Test Intermediate",
    ]);
    expect(view.certificates.map(({ isExtra }) => isExtra)).toEqual([
      false,
      true,
      true,
    ]);
    expect(findings(view)).toEqual(["self-signed 0", "foreign-chain 0"]);
    expect(view.revocation?.ask ?? null).toBeNull();
  });

  test("has what nobody needs, and what cannot be read, at its end", () => {
    const garbage = Uint8Array.of(1, 2, 3);
    const view = show({ sent: sent(leaf, garbage, intermediate, leaf) });
    expect(drawn(view)).toEqual([
      `0 leaf ${HOST}`,
      "2 intermediate Test Intermediate",
      "1 intermediate ",
      `3 intermediate ${HOST}`,
    ]);
    expect(view.certificates.map(({ isExtra }) => isExtra)).toEqual([
      false,
      false,
      false,
      true,
    ]);
    expect(view.state).toBe("captured");
  });

  test("names a certificate without a subject after its first name", () => {
    const view = show({ sent: sent(leafOf({ commonName: "" })) });
    expect(view.certificates[0]?.name).toBe(HOST);
  });

  test("has the gap, until the chain is completed; a root above it is nobody's fault", () => {
    const lone = leafOf({ caIssuers: ADDRESS });
    const unknown = failing("SEC_ERROR_UNKNOWN_ISSUER");
    const before = show({ failure: unknown, sent: sent(lone) });
    expect(drawn(before)).toEqual([
      `0 leaf ${HOST}`,
      "1 missing Test Intermediate",
    ]);
    expect(before.completion?.ask?.addresses).toEqual([ADDRESS]);
    expect(before.completion?.bundle).toBeNull();

    const after = show({
      failure: unknown,
      sent: sent(lone),
      fetched: sent(intermediate),
      kept: kept({
        completion: {
          kind: "completed",
          because: null,
          bundle: "PEM",
          fetched: [],
        },
      }),
    });
    expect(drawn(after)).toEqual([
      `0 leaf ${HOST}`,
      "1 intermediate Test Intermediate",
    ]);
    expect(after.certificates[1]?.isFetched).toBe(true);
    expect(after.completion).toMatchObject({ ask: null, bundle: "PEM" });
    expect(after.completion?.advice.length).toBeGreaterThan(5);
  });
});

describe("findings", () => {
  test("carry the place of their certificate, also where one before it cannot be read", () => {
    const expired = leafOf({
      notBefore: new Date(NOW - 90 * 86_400_000),
      notAfter: new Date(NOW - 86_400_000),
    });
    const view = show({ sent: sent(expired, intermediate) });
    expect(findings(view)).toEqual(["expired 0"]);
    expect(view.certificates[0]?.worst).toBe("fatal");
    expect(view.findings[0]?.source).toBe("RFC 5280 §4.1.2.5");
  });

  test("say so where there are none", () => {
    expect(show().findingsNote?.key).toBe("findings_none");
    const revoked = kept({ revocation: REVOKED });
    expect(show({ kept: revoked }).findingsNote?.key).toBe(
      "findings_none_but_revoked",
    );
  });

  test("are not about names where no host is known", () => {
    const view = show({
      failure: null,
      kept: kept({ host: "", site: "", origin: "pasted" }),
      sent: sent(
        issueLeaf("elsewhere.example", { issuer: intermediate }),
        intermediate,
      ),
    });
    expect(findings(view)).toEqual([]);
    expect(view.title.key).toBe("chain_title_alone");
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

describe("links to strangers", () => {
  const hosts = (view: ChainView): string[] =>
    view.links.map(({ url }) => new URL(url).hostname);

  test("are there for public names", () => {
    expect(hosts(show({ kept: kept({ host: "www.mozilla.org" }) }))).toEqual([
      "crt.sh",
      "www.ssllabs.com",
    ]);
  });

  test("leave SSL Labs out for other ports, which it does not test", () => {
    const other = kept({
      host: "www.mozilla.org",
      site: "www.mozilla.org:8443",
    });
    expect(hosts(show({ kept: other }))).toEqual(["crt.sh"]);
  });

  test.each(["printer.local", "192.168.0.1", "localhost", ""])(
    "are not there for %s",
    (host) => {
      expect(hosts(show({ kept: kept({ host }) }))).toEqual([]);
    },
  );
});
