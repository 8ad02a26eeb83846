// The words of the second opinion: each outcome has its own, and none of them helps anybody past a revoked certificate.
import { describe, expect, test } from "@jest/globals";
import {
  CATEGORIES,
  type CategoryId,
} from "../../../../../src/core/failure/codes/categories.js";
import {
  bundleTexts,
  sayCompletion,
  SERVERS,
} from "../../../../../src/core/view/certificate/words/completion-text.js";
import type { IssuerTrust } from "../../../../../src/core/certificate/kept/good.js";
import { sayRevocation } from "../../../../../src/core/view/certificate/words/revocation-text.js";
import {
  REVOCATION_REASONS,
  type Revocation,
} from "../../../../../src/core/certificate/revocation/revocation.js";
import {
  ENGLISH_MESSAGES,
  textsIn,
  whyUnsayable,
} from "../../../../support/english.js";

const day = (time: number) => new Date(time).toISOString().slice(0, 10);
const say = (
  revocation: Revocation,
  category: CategoryId | null = null,
  trust: IssuerTrust = "built-in",
) =>
  sayRevocation(
    revocation,
    { category, trust, root: "Lab Root", isUsable: false },
    day,
  );
const keys = (said: object) => textsIn(said).map(({ key }) => key);
const GOOD: Revocation = {
  kind: "good",
  source: "ocsp",
  at: 0,
  until: 0,
  askedAt: 0,
};

/** The last words of the messages that begin so: the reasons there are. */
const reasonsFor = (start: string) =>
  Object.keys(ENGLISH_MESSAGES)
    .filter(
      (key) =>
        key.startsWith(start) &&
        key.endsWith("_body") &&
        key.length > `${start}body`.length,
    )
    .map((key) =>
      key.slice(start.length, -"_body".length).replaceAll("_", "-"),
    );

const OUTCOMES: readonly Revocation[] = [
  GOOD,
  { kind: "unknown", at: 0 },
  ...Object.values(REVOCATION_REASONS).map(
    (reason) => ({ kind: "revoked", source: "crl", since: 0, reason }) as const,
  ),
  ...reasonsFor("asking_")
    .filter((because) => !because.startsWith("address-"))
    .map(
      (because) =>
        ({
          kind: "unreachable",
          source: "ocsp",
          because,
          address: "http://ocsp.example.org/",
        }) as Revocation,
    ),
  ...[
    ...reasonsFor("revocation_unchecked_"),
    ...reasonsFor("asking_").filter((because) =>
      because.startsWith("address-"),
    ),
  ].map((because) => ({ kind: "unchecked", because }) as Revocation),
  ...reasonsFor("revocation_invalid_")
    .filter((because) => because !== "response")
    .map(
      (because) =>
        ({ kind: "invalid-response", source: "ocsp", because }) as Revocation,
    ),
];

test("there are as many outcomes as reasons", () => {
  expect(OUTCOMES.length).toBe(2 + 10 + 11 + 13 + 6 + 9);
});

test.each(
  OUTCOMES.map((outcome) => [JSON.stringify(outcome), outcome] as const),
)("%s can be said", (_, outcome) => {
  const said = say(outcome);
  expect(textsIn(said).map(whyUnsayable)).toEqual(
    textsIn(said).map(() => null),
  );
  expect(said.body).toHaveLength(
    outcome.kind === "good" || outcome.kind === "unknown" ? 1 : 2,
  );
});

test("no two outcomes are said alike", () => {
  const said = OUTCOMES.map((outcome) => keys(say(outcome)).join());
  expect(new Set(said).size).toBe(said.length);
});

describe("a good answer", () => {
  test("says first that it proves nothing where Firefox does not trust who gave it, and nothing else", () => {
    for (const category of Object.keys(CATEGORIES) as CategoryId[]) {
      const said = say(GOOD, category, "not-trusted");
      expect(keys(said)).toEqual([
        "revocation_good_not_trusted_title",
        "revocation_good_not_trusted_body",
      ]);
      expect(textsIn(said).map(whyUnsayable)).toEqual([null, null]);
    }
  });

  test("says of when it is in its title", () => {
    expect(
      say({ ...(GOOD as object), at: 86_400_000 } as Revocation).title,
    ).toEqual({
      key: "revocation_good_title",
      args: { day: "1970-01-02" },
    });
  });

  test("names a root that somebody added, and says where nothing is known of it", () => {
    const added = say(GOOD, null, "added");
    expect(added.body.at(-1)).toEqual({
      key: "revocation_good_added_body",
      args: { issuer: "Lab Root" },
    });
    const unknown = say(GOOD, "protocol", "not-known");
    expect(keys(unknown)).toContain("revocation_good_not_known_body");
    expect([...textsIn(added), ...textsIn(unknown)].map(whyUnsayable)).toEqual([
      null,
      null,
      null,
      null,
      null,
      null,
    ]);
  });

  test("leaves the staple to blame where Firefox objected to it", () => {
    expect(keys(say(GOOD, "ocsp"))).toContain("revocation_good_staple_body");
  });

  test("is no way past Firefox, where that found the certificate revoked", () => {
    expect(keys(say(GOOD, "revoked"))).toContain(
      "revocation_good_but_revoked_body",
    );
  });

  test("means nothing more for any other error", () => {
    const others = (Object.keys(CATEGORIES) as CategoryId[]).filter(
      (id) => id !== "ocsp" && id !== "revoked",
    );
    expect(others.filter((id) => say(GOOD, id).body.length !== 1)).toEqual([]);
  });
});

test("times are days, and addresses are shown for what they are", () => {
  expect(
    say({
      kind: "revoked",
      source: "ocsp",
      since: 86_400_000,
      reason: "superseded",
    }).body[0]?.args,
  ).toEqual({ day: "1970-01-02" });
  const address = `http://a\u202e.example/${"x".repeat(3_000)}`;
  const [first] = say({
    kind: "unreachable",
    source: "ocsp",
    because: "no-answer",
    address,
  }).body;
  expect(first?.args["address"]).toMatch(
    /^http:\/\/aU\+202E\.example\/x{100,190}…$/,
  );
});

describe("a completed chain", () => {
  const completion = { chain: [], missing: [], bundle: "", because: null };
  test.each(["nothing-missing", "completed", "incomplete"] as const)(
    "can be said: %s",
    (kind) => {
      const said = sayCompletion({ ...completion, kind });
      expect(textsIn(said).map(whyUnsayable)).toEqual([null, null]);
    },
  );

  test.each([
    "self-signed",
    "no-address",
    "not-the-issuer",
    "too-many-hops",
    "https-only",
    "address-private",
  ] as const)("says why it is not: %s", (because) => {
    const said = sayCompletion({ ...completion, kind: "incomplete", because });
    expect(textsIn(said).map(whyUnsayable)).toEqual([null, null, null]);
  });

  test("comes with words for every kind of server, and with the trap", () => {
    const texts = bundleTexts();
    expect(texts.map(whyUnsayable)).toEqual(texts.map(() => null));
    expect(texts.map(({ key }) => key)).toEqual([
      ...Object.values(SERVERS),
      "bundle_trap_body",
    ]);
  });
});
