// What the certificate page has to say: in each state, of each certificate, and whom a click would ask.
import { describe, expect, test } from "@jest/globals";
import type { ChainView } from "../../../../src/core/view/certificate/chain-view.js";
import type { KeptChain } from "../../../../src/core/certificate/kept/kept-chains.js";
import type { Revocation } from "../../../../src/core/certificate/revocation/revocation.js";
import {
  authorityInfoAccess,
  basicConstraints,
} from "../../../lab/extensions.mjs";
import { issueAuthority, issueLeaf } from "../../../lab/pki.mjs";
import { bytesOf } from "../../../support/certificates.js";
import { failing, kept, sent, show } from "../../../support/show-chain.js";
import {
  HOST,
  intermediate,
  leaf,
  leafOf,
  NOW,
  root,
} from "../../../support/judging.js";

const ADDRESS = "http://ca.example.com/issuer.cer";

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

  test("hands over what one click brought, and shows where the next would be had before it is asked", () => {
    const next = "http://ca.example.com/next.cer";
    const lone = leafOf({ caIssuers: ADDRESS });
    const middle = issueAuthority("Test Intermediate", {
      issuer: root,
      privateKey: intermediate.privateKey,
      extensions: [
        basicConstraints({ cA: true }),
        authorityInfoAccess({ caIssuers: next }),
      ],
    });
    const { completion } = show({
      failure: failing("SEC_ERROR_UNKNOWN_ISSUER"),
      sent: sent(lone),
      fetched: sent(middle),
      kept: kept({
        completion: {
          kind: "further",
          because: null,
          bundle: "PEM",
          fetched: [],
        },
      }),
    });
    expect(completion).toMatchObject({
      title: { key: "completion_further_title" },
      ask: { addresses: [next] },
      bundle: "PEM",
    });
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
