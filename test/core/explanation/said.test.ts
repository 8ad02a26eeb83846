// The facts in words: each of them known in every way that it can be, and unknown with what it would take.
import { describe, expect, test } from "@jest/globals";
import {
  FACT_IDS,
  NO_EVIDENCE,
  type Evidence,
  type FactId,
  type FactValues,
  type Interceptor,
  type Need,
} from "../../../src/core/evidence/evidence.js";
import { sayFacts, type SaidFact } from "../../../src/core/explanation/said.js";
import { known, unknown, type UnknownReason } from "../../../src/core/fact.js";
import { inEnglish, textsIn, whyUnsayable } from "../../support/english.js";
import { DAY } from "../../support/walks.js";

const NOW = Date.UTC(2026, 10, 20, 9);
const MINUTE = 60_000;
const AVAST: Interceptor = { name: "Avast", kind: "antivirus" };
const SHOP = { host: "shop.example", code: null, category: null } as const;
const ADDRESS = {
  kind: "public",
  port: null,
  twin: null,
  resembles: null,
} as const;

const factIn = (evidence: Partial<Evidence>, id: FactId): SaidFact => {
  const fact = sayFacts({ ...NO_EVIDENCE, ...evidence }, NOW).find(
    (one) => one.id === id,
  );
  if (fact === undefined) {
    throw new Error(`No fact ${id}`);
  }
  return fact;
};
const saidOf = <Id extends FactId>(id: Id, value: FactValues[Id]): SaidFact =>
  factIn({ [id]: known(value) }, id);

type Row<Id extends FactId> = readonly [FactValues[Id], string];
const clock = (aheadMs: number, sources = 4): FactValues["clock"] => ({
  aheadMs,
  sources,
  by: "loads",
});

/** Every fact with the values that make a difference, and what should be read of them. */
const SAID: { readonly [Id in FactId]: readonly Row<Id>[] } = {
  clock: [
    [clock(2_000), "Right (compared with 4 sites)"],
    [clock(-2_000, 1), "Right (compared with 1 site)"],
    [clock(-368 * DAY), "1 year 3 days behind (compared with 4 sites)"],
    [clock(2 * MINUTE), "2 minutes ahead (compared with 4 sites)"],
    [
      clock(9 * 60 * MINUTE, 2),
      "9 hours ahead (compared with 2 sites): the time zone may be wrong",
    ],
    [
      clock(-5.5 * 60 * MINUTE, 2),
      "5 hours 30 minutes behind (compared with 2 sites): the time zone may be wrong",
    ],
  ],
  firefox: [
    [
      { major: 153, builtAt: NOW - 12.6 * DAY },
      "Version 153, built 12 days ago",
    ],
    [{ major: 153, builtAt: NOW }, "Version 153, built 1 day ago"],
    [{ major: 153, builtAt: null }, "Version 153"],
    [{ major: null, builtAt: NOW - 2 * DAY }, "Version ?, built 2 days ago"],
  ],
  platform: [
    ["win", "Windows"],
    ["mac", "macOS"],
    ["linux", "Linux or similar"],
  ],
  online: [
    [true, "This device is connected to a network"],
    [false, "This device is offline"],
  ],
  "private-window": [
    [true, "Yes"],
    [false, "No"],
  ],
  "other-failures": [
    [[], "None in the last few minutes"],
    [
      [{ host: "a.example", code: "SEC_ERROR_BAD_DER", category: "ocsp" }],
      "1 site in the last few minutes",
    ],
  ],
  "other-loads": [
    [[], "None in the last few minutes"],
    [["a.example", "b.example"], "2 sites in the last few minutes"],
  ],
  references: [
    [
      [
        { ...SHOP, result: "answers" },
        { ...SHOP, result: "fails" },
      ],
      "1 of 2 answer without trouble",
    ],
  ],
  "captive-portal": [
    ["locked", "The network requires a login first"],
    ["unlocked", "Done: the network lets this device through"],
    ["none", "Not needed"],
  ],
  "portal-answer": [
    ["as-expected", "Answers as it should"],
    ["redirected", "Leads elsewhere, as networks with a login page do"],
    [
      "changed",
      "Answers with something else: the network changes what is sent",
    ],
    ["no-answer", "No answer"],
  ],
  proxy: [
    [{ kind: "none", byExtension: false }, "None"],
    [{ kind: "system", byExtension: false }, "As the operating system is set"],
    [{ kind: "manual", byExtension: false }, "Set by hand in Firefox"],
    [{ kind: "automatic", byExtension: false }, "Chosen automatically"],
    [{ kind: "manual", byExtension: true }, "Set by an extension"],
  ],
  extensions: [
    [[], "None that may change connections"],
    [["Fox", "Cat"], "May change connections: 2"],
  ],
  "local-roots": [
    [{ hosts: 0, of: 3, issuer: "", interceptor: null }, "None among 3 sites"],
    [
      { hosts: 2, of: 3, issuer: "Corp CA", interceptor: null },
      "2 of 3 sites, issued by Corp CA",
    ],
    [
      { hosts: 1, of: 1, issuer: "Web Shield Root", interceptor: AVAST },
      "1 of 1 site, issued by Web Shield Root (Avast)",
    ],
    [
      { hosts: 1, of: 1, issuer: "Avast Root", interceptor: AVAST },
      "1 of 1 site, issued by Avast Root",
    ],
  ],
  "changed-issuers": [
    [{ hosts: 0, issuer: "", interceptor: null }, "None"],
    [
      { hosts: 14, issuer: "Corp CA", interceptor: null },
      "14 sites, now issued by Corp CA",
    ],
  ],
  address: [
    [ADDRESS, "A public name"],
    [{ ...ADDRESS, kind: "ipv4" }, "An IP address, not a name"],
    [{ ...ADDRESS, kind: "ipv6" }, "An IP address, not a name"],
    [{ ...ADDRESS, kind: "localhost" }, "This device itself"],
    [
      { ...ADDRESS, kind: "private-name", port: 8443 },
      "A name inside a network, port 8443",
    ],
    [
      { ...ADDRESS, resembles: "wikipedia.org" },
      "A public name, much like wikipedia.org",
    ],
  ],
  upgrade: [
    [true, "The address began with http; Firefox switched to https"],
    [false, "No, the address itself says https"],
  ],
  "https-only": [
    [true, "Yes"],
    [false, "No"],
  ],
  again: [
    [{ ...SHOP, result: "answers" }, "shop.example answers without trouble"],
    [{ ...SHOP, result: "fails" }, "shop.example fails"],
    [
      { ...SHOP, result: "fails", code: "SEC_ERROR_BAD_DER" },
      "shop.example fails: SEC_ERROR_BAD_DER",
    ],
  ],
  "twin-answer": [
    [{ ...SHOP, result: "no-answer" }, "shop.example doesn’t answer"],
  ],
  "loaded-before": [
    [{ at: NOW - 12 * MINUTE }, "Loaded without trouble 12 minutes ago"],
  ],
  "last-good": [
    [
      {
        at: NOW - DAY,
        issuer: "Corp\u202eCA",
        isBuiltInRoot: true,
        notBefore: NOW - 90 * DAY,
        notAfter: NOW,
        fingerprint: "00",
      },
      "By CorpU+202ECA, valid until November 20, 2026 (seen on November 19, 2026)",
    ],
  ],
  exception: [["expired", "Opened before despite a warning like this"]],
  hsts: [
    [true, "The site may only be opened securely"],
    [false, "Not used by the site, as far as Firefox can tell"],
  ],
  managed: [
    ["yes", "Yes, it’s managed"],
    ["no", "No, it’s my own"],
  ],
  "opens-elsewhere": [
    ["yes", "Yes, it opens there"],
    ["no", "No, it fails there too"],
  ],
  since: [
    ["today", "It worked until recently"],
    ["change", "Since something changed here"],
    ["always", "It never opened"],
  ],
  "filter-program": [
    ["yes", "Yes, at least one of them"],
    ["no", "No, none of them"],
  ],
  "smart-card": [
    ["yes", "Yes, with a card or token"],
    ["no", "No, without one"],
  ],
  "ocsp-required": [
    [true, "Yes"],
    [false, "No"],
  ],
  "tls-changed": [
    [true, "Yes"],
    [false, "No"],
  ],
  "pins-raised": [
    [true, "Yes"],
    [false, "No"],
  ],
  certificate: [
    [
      {
        subject: "shop.example",
        issuer: "Corp CA",
        issuerText: "CN=Corp CA",
        names: ["shop.example"],
        coversHost: true,
        notBefore: NOW - 90 * DAY,
        notAfter: NOW,
        isSelfSigned: false,
        lacksIntermediate: false,
        interceptor: null,
        ownIssuer: null,
        mustStaple: false,
        repeatsSerial: false,
        sinceGood: null,
        fingerprint: null,
        root: null,
      },
      "By Corp CA, valid from August 22, 2026 to November 20, 2026",
    ],
  ],
};

describe.each(FACT_IDS)("%s", (id) => {
  test.each(SAID[id].map(([value, words]) => [words, value] as const))(
    "is known: %s",
    (words, value) => {
      const said = saidOf(id, value);
      expect(inEnglish(said.value)).toBe(words);
      expect(said).toMatchObject({ isKnown: true, need: "nothing" });
    },
  );

  test("is unknown with a reason, and has a name", () => {
    const said = factIn({}, id);
    expect(said.isKnown).toBe(false);
    expect(textsIn(said).map(whyUnsayable)).toEqual([null, null]);
    expect(inEnglish(said.value)).toMatch(/\.$/);
  });
});

describe("names of others", () => {
  test("stand apart from the words, made visible, with what they failed with", () => {
    const failures = saidOf("other-failures", [
      { host: "a.example", code: "SEC_ERROR_BAD_DER", category: "ocsp" },
      { host: "b\u202e.example", code: null, category: "ocsp" },
    ]);
    expect(failures.names).toEqual([
      "a.example (SEC_ERROR_BAD_DER)",
      "bU+202E.example",
    ]);
    expect(inEnglish(failures.value)).toBe("2 sites in the last few minutes");
  });

  test("are there for loads, extensions and well-known sites", () => {
    expect(saidOf("other-loads", ["a.example"]).names).toEqual(["a.example"]);
    expect(saidOf("extensions", ["Fox"]).names).toEqual(["Fox"]);
    expect(
      saidOf("references", [{ ...SHOP, result: "answers" }]).names,
    ).toEqual(["shop.example"]);
  });
});

describe("what it would take", () => {
  test.each<[FactId, UnknownReason, Need]>([
    ["clock", "not-observed", "probe"],
    ["references", "not-asked", "probe"],
    ["again", "failed", "probe"],
    ["last-good", "switched-off", "memory"],
    // It is on, but has not seen this host yet; and in a private window it never will.
    ["last-good", "not-observed", "browsing"],
    ["last-good", "private", "nothing"],
    ["changed-issuers", "private", "nothing"],
    ["proxy", "not-permitted", "proxy"],
    ["proxy", "failed", "nothing"],
    ["extensions", "not-permitted", "management"],
    ["certificate", "not-read", "certificate"],
    ["certificate", "failed", "nothing"],
    ["other-loads", "not-observed", "browsing"],
    ["local-roots", "failed", "nothing"],
    ["hsts", "not-told", "nothing"],
    ["loaded-before", "not-observed", "nothing"],
  ])("to learn %s, %s: %s", (id, because, need) => {
    expect(factIn({ [id]: unknown(because) }, id).need).toBe(need);
  });
});

test("the facts stand in the order of the table, each once", () => {
  expect(sayFacts(NO_EVIDENCE, NOW).map(({ id }) => id)).toEqual(FACT_IDS);
});
