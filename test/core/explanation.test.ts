// What is said of a failure: the right words with the right arguments, for every error there is.
import { describe, expect, test } from "@jest/globals";
import {
  CATEGORIES,
  categoryRow,
  type CategoryId,
} from "../../src/core/categories.js";
import { explain } from "../../src/core/explanation.js";
import { known, unknown } from "../../src/core/fact.js";
import type { Platform } from "../../src/core/guide/steps.js";
import { headline, partsHeadline } from "../../src/core/headline.js";
import { textsIn, whyUnsayable } from "../support/english.js";
import { failureOf, KNOWN_ERRORS, UNRECOGNISED } from "../support/failures.js";

const NOT_OBSERVED = unknown("not-observed");
const PLATFORMS: readonly Platform[] = ["win", "mac", "linux"];
const ALL_FAILURES = [...KNOWN_ERRORS, UNRECOGNISED].map((error) =>
  failureOf(error),
);
const ABROAD = { url: "https://xn--wgv71a119e.example/" };
const BOTH_FORMS = "日本語.example (xn--wgv71a119e.example)";

describe("for every error, on every platform, with and without HSTS", () => {
  const explanations = ALL_FAILURES.flatMap((failure) =>
    PLATFORMS.flatMap((platform) =>
      [known(true), NOT_OBSERVED].map((hsts) =>
        explain(failure, hsts, platform),
      ),
    ),
  );

  test("every text exists in English, and has the arguments that it wants", () => {
    const texts = explanations.flatMap(textsIn);
    expect(texts.length).toBeGreaterThan(explanations.length * 8);
    expect(texts.map(whyUnsayable).filter((why) => why !== null)).toEqual([]);
  });

  test("there is something that the reader can do", () => {
    expect(
      explanations.filter(({ steps }) => steps[0]?.actor !== "you"),
    ).toEqual([]);
  });

  test("no step weakens security", () => {
    const steps = explanations.flatMap((explanation) => explanation.steps);
    expect(steps.filter(({ risk }) => risk !== "none")).toEqual([]);
  });
});

describe("the title", () => {
  test("says what Firefox objects to, and names the host", () => {
    expect(headline(failureOf("SEC_ERROR_UNKNOWN_ISSUER"))).toEqual({
      key: "category_unknown_issuer_title",
      args: { host: "shop.example" },
    });
  });

  test("has both forms of an international host", () => {
    const failure = failureOf("SEC_ERROR_REVOKED_CERTIFICATE", ABROAD);
    expect(explain(failure, NOT_OBSERVED, "linux").title).toEqual({
      key: "category_revoked_title",
      args: { host: BOTH_FORMS },
    });
  });

  test("of an error that nobody knows says so", () => {
    expect(headline(failureOf(UNRECOGNISED)).key).toBe(
      "category_unrecognised_title",
    );
  });

  test.each([
    [1, { key: "parts_title_one", args: {} }],
    [2, { key: "parts_title_other", args: { count: "2" } }],
    [50, { key: "parts_title_other", args: { count: "50" } }],
  ])("of %d failed parts counts them", (count, words) => {
    expect(partsHeadline(count)).toEqual(words);
  });
});

describe("whose problem it is", () => {
  test.each([
    ["SEC_ERROR_EXPIRED_CERTIFICATE", "owner_site", "category_expired_whose"],
    [
      "MOZILLA_PKIX_ERROR_MITM_DETECTED",
      "owner_device",
      "category_interception_whose",
    ],
    [
      "SEC_ERROR_UNKNOWN_ISSUER",
      "owner_shared",
      "category_unknown_issuer_whose",
    ],
  ] as const)("is told for %s", (error, owner, whose) => {
    const explanation = explain(failureOf(error), NOT_OBSERVED, "linux");
    expect(explanation.owner.key).toBe(owner);
    expect(explanation.whose.key).toBe(whose);
  });
});

describe("whether one may go on", () => {
  const goingOnFor = (
    error: Parameters<typeof failureOf>[0],
    usesHsts = false,
    differing = {},
  ) =>
    explain(
      failureOf(error, differing),
      usesHsts ? known(true) : NOT_OBSERVED,
      "linux",
    ).goingOn;

  test.each(
    (Object.keys(CATEGORIES) as CategoryId[]).filter(
      (id) => categoryRow(id).neverGoOn,
    ),
  )("has for %s a reason of its own", (category) => {
    const { kind, why } = goingOnFor({ ...UNRECOGNISED, category });
    expect(kind).toBe("never");
    expect(why.key).toBe(`category_${category.replaceAll("-", "_")}_going_on`);
  });

  test("is refused in the name of the host that uses HSTS, in both its forms", () => {
    expect(goingOnFor("SEC_ERROR_EXPIRED_CERTIFICATE", true, ABROAD)).toEqual({
      kind: "never-hsts",
      chip: { key: "going_on_never_hsts_chip", args: {} },
      why: { key: "going_on_never_hsts", args: { host: BOTH_FORMS } },
    });
  });

  test.each([
    ["SEC_ERROR_EXPIRED_CERTIFICATE", "own-device-only", "own_device_only"],
    ["SSL_ERROR_NO_CYPHER_OVERLAP", "not-offered", "not_offered"],
    ["NS_ERROR_NET_RESET", "not-a-block", "not_a_block"],
  ] as const)("%s: %s", (error, kind, key) => {
    expect(goingOnFor(error)).toEqual({
      kind,
      chip: { key: `going_on_${key}_chip`, args: {} },
      why: { key: `going_on_${key}`, args: {} },
    });
  });
});

describe("the cause and the steps", () => {
  const staple = explain(
    failureOf("MOZILLA_PKIX_ERROR_REQUIRED_TLS_FEATURE_MISSING"),
    NOT_OBSERVED,
    "linux",
  );

  test("are those of the most likely cause", () => {
    expect(staple.causes[0]).toBe("must-staple-without-staple");
    expect(staple.cause).toEqual({
      title: { key: "cause_must_staple_without_staple_title", args: {} },
      why: { key: "cause_must_staple_without_staple_why", args: {} },
    });
  });

  test("say who takes each step", () => {
    expect(staple.steps.at(0)).toEqual({
      id: "try-again-later",
      actor: "you",
      actorName: { key: "actor_you", args: {} },
      risk: "none",
      title: { key: "step_try_again_later_title", args: {} },
      body: { key: "step_try_again_later_body", args: {} },
    });
    expect(staple.steps.at(-1)?.actorName.key).toBe("actor_owner");
  });

  test.each(PLATFORMS)("are worded for a clock on %s", (platform) => {
    const failure = failureOf("SEC_ERROR_EXPIRED_CERTIFICATE");
    const { steps } = explain(failure, NOT_OBSERVED, platform);
    expect(steps[0]?.body.key).toBe(`step_check_clock_body_${platform}`);
    expect(steps[0]?.title.key).toBe("step_check_clock_title");
  });
});
