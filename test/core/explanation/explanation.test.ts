// What is said about a failure: title, owner, whether one may continue, the cause, and the steps as far as they were taken.
import { describe, expect, test } from "@jest/globals";
import {
  CATEGORIES,
  categoryRow,
  type CategoryId,
} from "../../../src/core/failure/codes/categories.js";
import {
  NO_EVIDENCE,
  type Evidence,
} from "../../../src/core/evidence/evidence.js";
import { explain } from "../../../src/core/explanation/explanation.js";
import { known } from "../../../src/core/fact.js";
import type { ErrorCode } from "../../../src/core/failure/failure.js";
import type { Surroundings } from "../../../src/core/guide/guide.js";
import type { Platform } from "../../../src/core/evidence/environment.js";
import {
  headline,
  partsHeadline,
} from "../../../src/core/explanation/headline.js";
import type { SaidVerdict } from "../../../src/core/explanation/said-verdict.js";
import {
  failureOf,
  KNOWN_ERRORS,
  UNRECOGNISED,
  type KnownError,
} from "../../support/failures.js";
import { DAY, past } from "../../support/walks.js";

const USES_HSTS = { hsts: { value: true, at: 1_050 } };
const LINUX: Surroundings = { platform: "linux", firefox: 153 };
const ABROAD = { url: "https://xn--wgv71a119e.example/" };
const BOTH_FORMS = "日本語.example (xn--wgv71a119e.example)";

describe("the title", () => {
  test("says what Firefox objects to, and names the host", () => {
    expect(headline(failureOf("SEC_ERROR_UNKNOWN_ISSUER"))).toEqual({
      key: "category_unknown_issuer_title",
      args: { host: "shop.example" },
    });
  });

  test("has both forms of an international host", () => {
    const failure = failureOf("SEC_ERROR_REVOKED_CERTIFICATE", ABROAD);
    expect(explain(failure, LINUX, past(null)).title).toEqual({
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
    [2, { key: "parts_title_other", args: { count: 2 } }],
    [50, { key: "parts_title_other", args: { count: 50 } }],
  ])("of %d failed parts counts them", (count, words) => {
    expect(partsHeadline(count)).toEqual(words);
  });
});

describe("whose problem it is", () => {
  const verdictFor = (
    error: KnownError | ErrorCode,
    facts: Partial<Evidence> = {},
  ): SaidVerdict =>
    explain(
      failureOf(error),
      LINUX,
      past(null, false, { ...NO_EVIDENCE, ...facts }),
    ).verdict;
  const FAST = known({ aheadMs: 400 * DAY, sources: 4, by: "loads" } as const);
  const RIGHT = known({ aheadMs: 0, sources: 4, by: "loads" } as const);

  test("is said as it usually is, where nothing is known", () => {
    expect(verdictFor("SEC_ERROR_NO_MEMORY").usual?.key).toBe(
      "category_browser_internal_whose",
    );
  });

  test("is said by the evidence, where there is any", () => {
    expect(
      verdictFor("SEC_ERROR_EXPIRED_CERTIFICATE", { clock: FAST }),
    ).toEqual({
      kind: "device",
      // Websites said what time it is, and they may say anything.
      isSure: false,
      chip: { key: "verdict_device_likely", args: {} },
      whose: { key: "verdict_device_likely_whose", args: {} },
      usual: null,
    });
    expect(
      verdictFor("SEC_ERROR_EXPIRED_CERTIFICATE", { clock: RIGHT }).whose.key,
    ).toMatch(/^verdict_site_(sure|likely)_whose$/);
  });

  test("is left open where nothing is clear, with what it usually is", () => {
    const verdict = verdictFor("SEC_ERROR_UNKNOWN_ISSUER");
    expect(verdict.kind).toBe("unknown");
    expect(verdict.chip.key).toBe("verdict_unknown");
    expect(verdict.whose.key).toBe("verdict_unknown");
    expect(verdict.usual?.key).toBe("category_unknown_issuer_whose");
  });

  // "Usually the site's owner has to act" must not appear beside "Most likely this device", nor the other way round.
  test("is never said in two ways at once", () => {
    const elsewhere: readonly CategoryId[] = [
      "browser-internal",
      "client-certificate",
      "interception",
      "not-yet-valid",
    ];
    const anywhere: readonly CategoryId[] = ["network"];
    const astray = KNOWN_ERRORS.map((error) => failureOf(error)).filter(
      ({ error }) => {
        const { kind, usual } = verdictFor(error);
        return (
          usual !== null &&
          kind !== "unknown" &&
          !anywhere.includes(error.category) &&
          (kind === "site") === elsewhere.includes(error.category)
        );
      },
    );
    expect(astray.map(({ error }) => error.name)).toEqual([]);
  });
});

describe("whether one may go on", () => {
  const goingOnFor = (...failing: Parameters<typeof failureOf>) =>
    explain(failureOf(...failing), LINUX, past(null)).goingOn;

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
    LINUX,
    past(null),
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
    expect(explain(frame, LINUX, past(null)).goingOn).toBeNull();
  });
});

describe("the cause and the steps", () => {
  const staple = explain(
    failureOf("MOZILLA_PKIX_ERROR_REQUIRED_TLS_FEATURE_MISSING"),
    LINUX,
    past(null),
  );

  test("are those of the most likely cause", () => {
    expect(staple.causes[0]).toMatchObject({
      id: "must-staple-without-staple",
      title: { key: "cause_must_staple_without_staple_title", args: {} },
      why: { key: "cause_must_staple_without_staple_why", args: {} },
      sideName: { key: "side_site" },
      isUnlikely: false,
    });
  });

  test("say who takes each step, how far it is, and what can be done for it", () => {
    expect(staple.steps.at(0)).toEqual({
      id: "try-again-later",
      actor: "you",
      actorName: { key: "actor_you", args: {} },
      risk: "none",
      title: { key: "step_try_again_later_title", args: {} },
      caution: [],
      why: { key: "step_try_again_later_why", args: {} },
      do: [
        {
          text: { key: "step_try_again_later_do_1", args: {} },
          copy: null,
          action: null,
        },
        {
          text: { key: "step_try_again_later_do_2", args: {} },
          copy: null,
          action: "reload-page",
        },
      ],
      picture: null,
      more: { key: "step_try_again_later_more", args: {} },
      state: "todo",
      said: null,
      marks: {
        done: { key: "walk_waited", args: {} },
        noHelp: { key: "walk_no_help", args: {} },
        checks: true,
        closesTab: false,
      },
      isCurrent: true,
      isWalked: true,
      isFolded: false,
      page: null,
      pref: null,
      action: "reload-page",
      links: [],
      outlives: false,
      weakening: null,
    });
    expect(staple.steps.at(-1)).toMatchObject({
      actorName: { key: expect.stringMatching(/^actor_(owner|ca)$/) },
      isWalked: false,
      isCurrent: false,
    });
  });

  test.each<Platform>(["win", "mac", "linux"])(
    "are worded for a clock on %s",
    (platform) => {
      const failure = failureOf("SEC_ERROR_EXPIRED_CERTIFICATE");
      const { steps } = explain(
        failure,
        { platform, firefox: 153 },
        past(null),
      );
      const clock = steps.find(({ id }) => id === "check-clock");
      expect(clock?.do.map(({ text }) => text.key)).toEqual([
        "step_check_clock_do_1",
        `step_check_clock_do_2_${platform}`,
        `step_check_clock_do_3_${platform}`,
        "step_check_clock_do_4",
      ]);
      expect(clock?.title.key).toBe("step_check_clock_title");
    },
  );

  test.each([
    ["SEC_ERROR_EXPIRED_CERTIFICATE", 140, "old"],
    ["SEC_ERROR_EXPIRED_CERTIFICATE", 153, "new"],
    ["SEC_ERROR_EXPIRED_CERTIFICATE", null, "new"],
    ["SEC_ERROR_REVOKED_CERTIFICATE", 140, "old"],
    ["SEC_ERROR_REVOKED_CERTIFICATE", 153, "new"],
    ["MOZILLA_PKIX_ERROR_MITM_DETECTED", 140, "old"],
    ["MOZILLA_PKIX_ERROR_MITM_DETECTED", 153, "copy"],
    ["SEC_ERROR_BAD_SIGNATURE", 153, "copy"],
    ["SEC_ERROR_OCSP_OLD_RESPONSE", 140, null],
    ["SEC_ERROR_OCSP_OLD_RESPONSE", 153, null],
    ["MOZILLA_PKIX_ERROR_REQUIRED_TLS_FEATURE_MISSING", 153, null],
    ["SSL_ERROR_UNSUPPORTED_VERSION", 153, null],
  ] as const)(
    "tell for %s how Firefox %p gives the certificate away: %s",
    (error, firefox, way) => {
      const { steps } = explain(
        failureOf(error),
        { platform: "linux", firefox },
        past(null),
      );
      const reading = steps.find(({ id }) => id === "read-certificate");
      expect(reading?.do.map(({ text }) => text.key)).toEqual(
        way === null
          ? undefined
          : [
              "step_read_certificate_do_1",
              `step_read_certificate_do_2_${way}`,
              ...(way === "copy"
                ? ["step_read_certificate_do_3", "step_read_certificate_do_4"]
                : []),
            ],
      );
      expect(reading?.action).toBe(
        way === null ? undefined : "open-certificate",
      );
    },
  );

  test.each([
    [140, "old"],
    [152, "old"],
    [153, "new"],
    [null, "new"],
  ])("are worded for the Settings of Firefox %p: %s", (firefox, settings) => {
    const failure = failureOf("SEC_ERROR_UNKNOWN_ISSUER", {
      url: "https://nas.local/",
    });
    const { steps } = explain(
      failure,
      { platform: "win", firefox },
      past(null),
    );
    const device = steps.find(({ id }) => id === "verify-own-device");
    expect(device?.do[0]?.text.key).toBe(
      `step_verify_own_device_do_1_${settings}`,
    );
  });
});
