// What a page says about a walk: the result of the last check, and what has waited since a restart.
import { describe, expect, test } from "@jest/globals";
import {
  beginStep,
  pageLoaded,
  resumed,
  toKeep,
  walkKey,
  withCheck,
} from "../../../src/core/guide/walk/walk.js";
import {
  EMPTY_GUIDE,
  type Check,
  type GuideState,
} from "../../../src/core/guide/walk/walk-state.js";
import type { Signal } from "../../../src/core/journal/journal.js";
import {
  viewOfTab,
  type Surroundings,
} from "../../../src/core/view/page-view.js";
import { textsIn, whyUnsayable } from "../../support/english.js";
import {
  committed,
  loaded,
  navigationFailed,
  PAGE,
  pictureFailed,
  recorded,
  SENTENCE,
  TAB,
} from "../../support/signals.js";
import { checkOf, marked, SOON } from "../../support/walks.js";
import {
  AROUND,
  FAILED,
  STARTED,
  failure,
  viewAfter,
  viewWith,
} from "../../support/walk-views.js";

describe("a walk", () => {
  test("that nobody has started offers to check, and nothing to go back to", () => {
    expect(viewWith(EMPTY_GUIDE).walk).toEqual({
      url: PAGE,
      host: "shop.example",
      result: null,
      isStarted: false,
      canGoBack: false,
      outlives: false,
      isPrivate: false,
    });
  });

  test("that was started can be gone back, and started over", () => {
    expect(viewWith(STARTED).walk).toMatchObject({
      isStarted: true,
      canGoBack: true,
    });
  });

  test("that was only checked is not started", () => {
    const view = viewAfter(checkOf("unknown"), EMPTY_GUIDE);
    expect(view.walk).toMatchObject({ isStarted: false, canGoBack: false });
  });

  test("says when it is remembered over a restart", () => {
    const begun = beginStep(STARTED, failure, "update-firefox", SOON);
    expect(viewWith(begun).walk?.outlives).toBe(true);
  });

  test("that was private once does not say that it is remembered", () => {
    const secret = { ...failure, isPrivate: true };
    const begun = beginStep(
      marked({ "check-clock": "done" }, secret),
      failure,
      "update-firefox",
      SOON,
    );
    expect(viewWith(begun).walk?.outlives).toBe(
      Object.keys(toKeep(begun).walks).length > 0,
    );
  });

  test("is private until Firefox says that it is not", () => {
    expect(viewWith(EMPTY_GUIDE, [navigationFailed()]).walk?.isPrivate).toBe(
      true,
    );
  });

  test("does not belong to the parts of a page", () => {
    const view = viewWith(STARTED, [committed(), loaded(), pictureFailed()]);
    expect(view.tone).toBe("parts");
    expect(view.walk).toBeNull();
  });
});

describe("the result of a check", () => {
  const resultOf = (check: Check) => viewAfter(check).walk?.result;

  test("that it is solved names the host, and offers to open the page", () => {
    expect(resultOf(checkOf("solved"))).toEqual({
      kind: "solved",
      title: { key: "result_solved_title", args: { host: "shop.example" } },
      body: { key: "result_solved_body", args: {} },
      canOpen: true,
    });
  });

  test("that it is solved does not hide that a check is switched off", () => {
    const weakened = marked({ "weaken-ocsp-queries": "done" }, failure);
    expect(viewAfter(checkOf("solved"), weakened).walk?.result).toMatchObject({
      kind: "weakened",
      body: { key: "result_weakened_body" },
      canOpen: false,
    });
  });

  test("that it is the same names the error", () => {
    const check = checkOf("same-error", { error: "SEC_ERROR_UNKNOWN_ISSUER" });
    expect(resultOf(check)).toEqual({
      kind: "same-error",
      title: { key: "result_same_error_title", args: {} },
      body: {
        key: "result_same_error_body",
        args: { code: "SEC_ERROR_UNKNOWN_ISSUER" },
      },
      canOpen: false,
    });
  });

  test.each([
    ["offline", "result_offline_body"],
    ["no-answer", "result_no_answer_body"],
    ["not-understood", "result_not_understood_body"],
    ["not-allowed", "result_not_allowed_body"],
  ] as const)("that tells nothing says why: %s", (doubt, key) => {
    expect(resultOf(checkOf("unknown", { doubt }))).toEqual({
      kind: "unknown",
      title: { key: "result_unknown_title", args: {} },
      body: { key, args: {} },
      canOpen: false,
    });
  });

  test("is gone when the page failed anew", () => {
    const guide = withCheck(STARTED, failure, checkOf("solved"));
    const again = navigationFailed({ at: SOON + 1 });
    expect(viewWith(guide, [...FAILED, again]).walk?.result).toBeNull();
  });
});

describe("a check that sees another error", () => {
  const view = viewAfter(
    checkOf("other-error", { error: "SEC_ERROR_EXPIRED_CERTIFICATE" }),
  );

  test("changes everything over to it, and says so", () => {
    expect(view).toMatchObject({
      errorCode: "SEC_ERROR_EXPIRED_CERTIFICATE",
      title: { key: "headline_expired" },
      explanation: { category: "expired" },
      walk: {
        result: {
          kind: "other-error",
          body: {
            key: "result_other_error_body",
            args: { code: "SEC_ERROR_EXPIRED_CERTIFICATE" },
          },
        },
        isStarted: false,
      },
    });
  });

  test("reports nothing of the first one beside its code", () => {
    const detail = (id: string) =>
      view.details.find((one) => one.id === id)?.value ?? null;
    expect(detail("code")).toBe("SEC_ERROR_EXPIRED_CERTIFICATE");
    expect(detail("number")).toContain("2153390069");
    expect(detail("message")).not.toBe(SENTENCE.unknownIssuer);
  });
});

describe("a page that loads", () => {
  const arrive = (at: number): readonly Signal[] => [
    ...FAILED,
    committed({ at }),
    loaded({ at }),
  ];
  const ended = pageLoaded(STARTED, PAGE, SOON + 5);

  test("says that the walk has come to its goal", () => {
    expect(viewWith(ended, arrive(SOON))).toMatchObject({
      tone: "calm",
      explanation: null,
      walk: {
        url: PAGE,
        result: {
          kind: "solved",
          title: { key: "result_solved_title", args: { host: "shop.example" } },
          body: { key: "result_solved_there_body" },
          canOpen: false,
        },
      },
    });
  });

  test("says so if it loads only because a check is switched off", () => {
    const open = marked({ "weaken-ocsp-queries": "done" }, failure, STARTED);
    const view = viewWith(pageLoaded(open, PAGE, SOON + 5), arrive(SOON));
    expect(view.walk?.result?.body.key).toBe("result_weakened_body");
    expect(view.tone).toBe("problem");
  });

  describe("with a check switched off, and the CA’s fresh good", () => {
    const open = marked({ "weaken-ocsp-queries": "done" }, failure, STARTED);
    const there = pageLoaded(open, PAGE, SOON + 5);
    const checked = withCheck(open, failure, checkOf("solved"));
    const resultWith = (
      usableBy: Surroundings["usableBy"],
      guide = there,
      signals: readonly Signal[] = arrive(SOON),
    ) =>
      viewOfTab(recorded(signals), guide, TAB, { ...AROUND, usableBy }).walk
        ?.result;

    test.each(["built-in", "added"] as const)(
      "says that it can be used, and then undone: %s root",
      (trust) => {
        const usable = resultWith(() => trust);
        expect(usable).toMatchObject({
          kind: "usable",
          title: { key: "revocation_check_good_body" },
          canOpen: false,
        });
        expect(usable?.body.key).toBe(
          trust === "added" ? "result_usable_added_body" : "result_usable_body",
        );
        expect(resultWith(() => trust, checked, FAILED)).toMatchObject({
          kind: "usable",
          canOpen: true,
        });
      },
    );

    test("says it of nothing else", () => {
      expect(resultWith(() => null)?.kind).toBe("weakened");
      expect(resultWith(() => "added", ended)?.kind).toBe("solved");
      const same = withCheck(open, failure, checkOf("same-error"));
      expect(resultWith(() => "added", same, FAILED)?.kind).toBe("same-error");
    });

    test("is asked about with what is switched off", () => {
      const asked: unknown[] = [];
      resultWith((items) => {
        asked.push(...items.map(({ step }) => step));
        return null;
      });
      expect(asked).toEqual(["weaken-ocsp-queries"]);
    });
  });

  test.each<[string, GuideState, readonly Signal[]]>([
    ["without a walk", EMPTY_GUIDE, arrive(SOON)],
    ["whose walk goes on", STARTED, arrive(SOON)],
    ["long after the walk has ended", ended, arrive(SOON + 60_000)],
    [
      "of another host",
      ended,
      [
        ...FAILED,
        committed({ url: "https://b.example/", at: SOON }),
        loaded({ at: SOON }),
      ],
    ],
  ])("%s says nothing of it", (_, guide, signals) => {
    const view = viewWith(guide, signals);
    expect(view.tone).toBe("calm");
    expect(view.walk).toBeNull();
  });
});

describe("a guide that waits", () => {
  const begun = beginStep(STARTED, failure, "update-firefox", SOON);
  const waiting = resumed(begun, SOON);

  test("is a line in every view, with the way to the page", () => {
    for (const view of [viewWith(waiting), viewWith(waiting, [])]) {
      expect(view.waiting).toEqual([
        {
          key: walkKey(failure),
          host: "shop.example",
          url: PAGE,
          body: {
            key: "waiting_body",
            args: { code: "SEC_ERROR_UNKNOWN_ISSUER", host: "shop.example" },
          },
        },
      ]);
    }
  });

  test("is none before the restart", () => {
    expect(viewWith(begun).waiting).toEqual([]);
  });
});

test("every text of every result, item and waiting line exists in English", () => {
  const open = marked({ "weaken-stapling": "done" }, failure);
  const views = [
    ...(["offline", "no-answer", "not-understood", "not-allowed"] as const).map(
      (doubt) => viewAfter(checkOf("unknown", { doubt })),
    ),
    viewAfter(checkOf("unknown")),
    viewAfter(checkOf("solved")),
    viewAfter(checkOf("same-error", { error: "SEC_ERROR_UNKNOWN_ISSUER" })),
    viewAfter(checkOf("other-error", { error: "NS_ERROR_UNKNOWN_HOST" })),
    viewWith(open, []),
    viewWith(
      resumed(beginStep(STARTED, failure, "update-firefox", SOON), SOON),
      [],
    ),
  ];
  const texts = views.flatMap(textsIn);
  expect(texts.length).toBeGreaterThan(50);
  expect(texts.map(whyUnsayable).filter((why) => why !== null)).toEqual([]);
});
