// Learning what Firefox's sentences mean: only from what belongs together, never more than Firefox has, never in private.
import { describe, expect, test } from "@jest/globals";
import type { Failure } from "../../../src/core/failure/failure.js";
import {
  learn as learnFrom,
  LONGEST_LOAD_MS,
  sentenceMeans,
  type BegunRequest,
  type LearntSentences,
} from "../../../src/core/failure/sentences.js";
import { judge } from "../../../src/core/guide/walk/check.js";
import {
  errorNamed,
  failureOf,
  UNRECOGNISED,
  type KnownError,
} from "../../support/failures.js";
import { NUMBER, PAGE, SENTENCE, TAB } from "../../support/signals.js";

const GERMAN = SENTENCE.unknownIssuerInGerman;

/** The one request for which number and sentence are reported. */
const BEGUN: BegunRequest = { requestId: "1", tabId: TAB, url: PAGE, at: 990 };
const learn = (
  learnt: LearntSentences,
  page: Failure,
  begun: readonly BegunRequest[] = [BEGUN],
): LearntSentences => learnFrom(learnt, page, begun);

function germanPage(differing: Partial<Omit<Failure, "error">> = {}): Failure {
  return failureOf("SEC_ERROR_UNKNOWN_ISSUER", {
    sentence: { value: GERMAN, at: 1_002 },
    ...differing,
  });
}

describe("a sentence is learnt", () => {
  test("from a page that also has a number", () => {
    expect(learn({}, germanPage())).toEqual({
      [GERMAN]: "SEC_ERROR_UNKNOWN_ISSUER",
    });
  });

  test("beside those that are known", () => {
    const before: LearntSentences = {
      "Abgelaufen.": "SEC_ERROR_EXPIRED_CERTIFICATE",
    };
    expect(learn(before, germanPage())).toEqual({
      ...before,
      [GERMAN]: "SEC_ERROR_UNKNOWN_ISSUER",
    });
    expect(Object.keys(before)).toHaveLength(1);
  });

  test.each([
    ["first the number", 1_000, 2_500],
    ["first the sentence", 2_500, 1_000],
  ])("when both were told within 1.5 s, %s", (_, numberAt, sentenceAt) => {
    const page = germanPage({
      nsresult: { value: NUMBER.unknownIssuer, at: numberAt },
      sentence: { value: GERMAN, at: sentenceAt },
    });
    expect(learn({}, page)).toHaveProperty([GERMAN]);
  });

  test("and then means that error", () => {
    const learnt = learn({}, germanPage());
    expect(sentenceMeans(GERMAN, learnt)).toBe("SEC_ERROR_UNKNOWN_ISSUER");
  });

  test("once: a second time changes nothing", () => {
    const learnt = learn({}, germanPage());
    expect(learn(learnt, germanPage())).toBe(learnt);
  });

  test("once: another number later does not change what it means", () => {
    const learnt = learn({}, germanPage());
    const other = failureOf("SEC_ERROR_EXPIRED_CERTIFICATE", {
      sentence: { value: GERMAN, at: 1_002 },
    });
    expect(learn(learnt, other)).toBe(learnt);
  });

  test("even where it is called like something that every object has", () => {
    const page = germanPage({ sentence: { value: "__proto__", at: 1_002 } });
    const learnt = learn({}, page);
    expect(sentenceMeans("__proto__", learnt)).toBe("SEC_ERROR_UNKNOWN_ISSUER");
    expect(Object.getPrototypeOf(learnt)).toBe(Object.prototype);
  });
});

describe("a sentence of an error past which nobody may ever go", () => {
  const REVOKED = "Das Zertifikat der Gegenstelle wurde widerrufen.";
  const page = (error: KnownError): Failure =>
    failureOf(error, { sentence: { value: REVOKED, at: 1_002 } });
  const revoked = learn({}, page("SEC_ERROR_REVOKED_CERTIFICATE"));
  const later = learn({}, page("SEC_ERROR_OCSP_TRY_SERVER_LATER"));

  test("cannot be taught to mean another", () => {
    expect(learn(revoked, page("SEC_ERROR_OCSP_TRY_SERVER_LATER"))).toBe(
      revoked,
    );
    expect(learn(revoked, page("MOZILLA_PKIX_ERROR_KEY_PINNING_FAILURE"))).toBe(
      revoked,
    );
  });

  test("means that error whatever it was taken for before", () => {
    expect(later).toEqual({ [REVOKED]: "SEC_ERROR_OCSP_TRY_SERVER_LATER" });
    expect(learn(later, page("SEC_ERROR_REVOKED_CERTIFICATE"))).toEqual(
      revoked,
    );
  });

  test("is known when an address is tried again, which tells nothing but the sentence", () => {
    const attempt = { kind: "failed", sentence: REVOKED } as const;
    const before = errorNamed("SEC_ERROR_OCSP_TRY_SERVER_LATER");
    expect(judge(attempt, before, revoked, 5_000)).toMatchObject({
      result: "other-error",
      error: { category: "revoked" },
    });
  });
});

describe("a sentence is not learnt", () => {
  const again = { ...BEGUN, requestId: "2" };
  test.each<[string, readonly BegunRequest[]]>([
    ["the address was asked for twice", [BEGUN, { ...again, at: 1_001 }]],
    [
      "it was asked for twice long before, since a handshake may hang",
      [{ ...again, at: 1_002 - LONGEST_LOAD_MS }, BEGUN],
    ],
    ["it was asked for again since", [BEGUN, { ...again, at: 1_400 }]],
    ["nobody saw it asked for", []],
    [
      "another address or another tab was asked for",
      [
        { ...BEGUN, url: "https://other.example/" },
        { ...BEGUN, tabId: TAB + 1 },
      ],
    ],
  ])("when %s", (_, begun) => {
    expect(learn({}, germanPage(), begun)).toEqual({});
  });

  test("of two, when each is told with the number of the other", () => {
    const [first, second] = [NUMBER.unknownIssuer, NUMBER.revoked];
    const tries = [BEGUN, { ...again, at: 1_300 }];
    // Reported: the first number, the second sentence, and only then the second number.
    const mixed = germanPage({
      nsresult: { value: first, at: 1_000 },
      sentence: { value: GERMAN, at: 1_310 },
    });
    expect(second).not.toBe(first);
    expect(learn({}, mixed, tries)).toEqual({});
  });

  test.each([
    ["first the number", 1_000, 2_501],
    ["first the sentence", 2_501, 1_000],
  ])(
    "when number and sentence are of two loads, %s",
    (_, numberAt, sentenceAt) => {
      const page = germanPage({
        nsresult: { value: NUMBER.unknownIssuer, at: numberAt },
        sentence: { value: GERMAN, at: sentenceAt },
      });
      expect(learn({}, page)).toEqual({});
    },
  );

  test.each([
    ["in a private window", { isPrivate: true }],
    ["while it is unknown whether the window is private", { isPrivate: null }],
    ["without a number", { nsresult: null }],
    ["when there is none", { sentence: null }],
    [
      "when it is longer than any of Firefox's",
      { sentence: { value: "a".repeat(1_001), at: 1_002 } },
    ],
  ])("%s", (_, differing) => {
    expect(learn({}, germanPage(differing))).toEqual({});
  });

  test.each([
    "NS_ERROR_NET_RESET",
    "SEC_ERROR_OF_TOMORROW",
    "NS_ERROR_GENERATE_FAILURE(NS_ERROR_MODULE_SECURITY, SEC_ERROR_OF_TOMORROW)",
    "NS_ERROR_NET_HTTP2_SENT_GOAWAY",
  ])("when it is a name: %s", (name) => {
    const page = germanPage({ sentence: { value: name, at: 1_002 } });
    expect(learn({}, page)).toEqual({});
  });

  test("when the number itself is unrecognised", () => {
    const page = failureOf(
      { ...UNRECOGNISED, name: "0x805A7FFF", nsresult: 0x805a7fff },
      { sentence: { value: GERMAN, at: 1_002 } },
    );
    expect(learn({}, page)).toEqual({});
  });

  test("when the English table has it", () => {
    const page = failureOf("SEC_ERROR_EXPIRED_CERTIFICATE", {
      sentence: { value: SENTENCE.unknownIssuer, at: 1_002 },
    });
    expect(learn({}, page)).toEqual({});
  });

  test("when 400 are known: Firefox has no more", () => {
    const full = Object.fromEntries(
      Array.from({ length: 400 }, (_, i) => [
        `Satz ${i}.`,
        "SEC_ERROR_BAD_DER",
      ]),
    );
    expect(learn(full, germanPage())).toBe(full);
    const { "Satz 0.": _, ...oneFree } = full;
    expect(learn(oneFree, germanPage())).toHaveProperty([GERMAN]);
  });
});

describe("a sentence that nobody knows", () => {
  test.each(["", "Etwas ging schief.", "toString", "constructor", "__proto__"])(
    "means nothing: '%s'",
    (sentence) => {
      expect(sentenceMeans(sentence, {})).toBeNull();
    },
  );
});
