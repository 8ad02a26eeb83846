// What is said of a failure: the right words with the right arguments, for every error there is.
import { describe, expect, test } from "@jest/globals";
import {
  CATEGORIES,
  categoryRow,
  type CategoryId,
} from "../../src/core/categories.js";
import { explain } from "../../src/core/explanation.js";
import type { Platform } from "../../src/core/guide/steps.js";
import { headline, partsHeadline } from "../../src/core/headline.js";
import { textsIn, whyUnsayable } from "../support/english.js";
import { failureOf, KNOWN_ERRORS, UNRECOGNISED } from "../support/failures.js";

const USES_HSTS = { hsts: { value: true, at: 1_050 } };
const PLATFORMS: readonly Platform[] = ["win", "mac", "linux"];
const ALL_FAILURES = [...KNOWN_ERRORS, UNRECOGNISED].flatMap((error) => [
  failureOf(error),
  failureOf(error, USES_HSTS),
  failureOf(error, { type: "image" }),
]);
const ABROAD = { url: "https://xn--wgv71a119e.example/" };
const BOTH_FORMS = "日本語.example (xn--wgv71a119e.example)";

describe("for every error, on every platform, with and without HSTS", () => {
  const explanations = ALL_FAILURES.flatMap((failure) =>
    PLATFORMS.flatMap((platform) => explain(failure, platform)),
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
    expect(explain(failure, "linux").title).toEqual({
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
    const explanation = explain(failureOf(error), "linux");
    expect(explanation.owner.key).toBe(owner);
    expect(explanation.whose.key).toBe(whose);
  });
});

describe("whether one may go on", () => {
  const goingOnFor = (...failing: Parameters<typeof failureOf>) =>
    explain(failureOf(...failing), "linux").goingOn;

  test.each(
    (Object.keys(CATEGORIES) as CategoryId[]).filter(
      (id) => categoryRow(id).neverGoOn,
    ),
  )("has for %s a reason of its own", (category) => {
    expect(goingOnFor({ ...UNRECOGNISED, category })).toEqual({
      kind: "never",
      chip: { key: "going_on_never_chip", args: {} },
      why: {
        key: `category_${category.replaceAll("-", "_")}_going_on`,
        args: {},
      },
    });
  });

  test("is refused in the name of the host that uses HSTS, in both its forms", () => {
    expect(
      goingOnFor("SEC_ERROR_EXPIRED_CERTIFICATE", { ...ABROAD, ...USES_HSTS }),
    ).toEqual({
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
    expect(goingOnFor(error, { hsts: { value: false, at: 1_050 } })).toEqual(
      goingOnFor(error),
    );
    expect(goingOnFor(error)).toEqual({
      kind,
      chip: { key: `going_on_${key}_chip`, args: {} },
      why: { key: `going_on_${key}`, args: {} },
    });
  });
});

describe("a part of a page", () => {
  const part = explain(
    failureOf("SEC_ERROR_REVOKED_CERTIFICATE", { type: "image" }),
    "linux",
  );

  test("has nothing to go on to", () => {
    expect(part.goingOn).toBeNull();
  });

  test("has no steps that are about the page", () => {
    const ids = part.steps.map(({ id }) => id);
    expect(ids).not.toContain("leave-site");
    expect(ids).toContain("tell-owner");
  });

  test("is also what a frame is", () => {
    const frame = failureOf("SEC_ERROR_REVOKED_CERTIFICATE", {
      type: "sub_frame",
      frameId: 21,
    });
    expect(explain(frame, "linux").goingOn).toBeNull();
  });
});

describe("the cause and the steps", () => {
  const staple = explain(
    failureOf("MOZILLA_PKIX_ERROR_REQUIRED_TLS_FEATURE_MISSING"),
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
    const { steps } = explain(failure, platform);
    expect(steps[0]?.body.key).toBe(`step_check_clock_body_${platform}`);
    expect(steps[0]?.title.key).toBe("step_check_clock_title");
  });
});
