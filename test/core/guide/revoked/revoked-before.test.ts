// A host whose certificate was called revoked no longer gets a last resort, whatever error it shows now.
import { describe, expect, test } from "@jest/globals";
import { explain } from "../../../../src/core/explanation/explanation.js";
import {
  NO_EVIDENCE,
  type Evidence,
} from "../../../../src/core/evidence/evidence.js";
import { known } from "../../../../src/core/fact.js";
import {
  hostsInQuestion,
  isCalledRevoked,
  revokedBefore,
  revokedByAnswer,
} from "../../../../src/core/guide/revoked/revoked-before.js";
import {
  newlyRevoked,
  revokedBySignal,
} from "../../../../src/core/guide/revoked/revoked-signal.js";
import { markStep } from "../../../../src/core/guide/walk/walk.js";
import {
  EMPTY_GUIDE,
  type Walk,
} from "../../../../src/core/guide/walk/walk-state.js";
import { identifyAgain } from "../../../../src/core/journal/record.js";
import {
  EMPTY_JOURNAL,
  type Signal,
} from "../../../../src/core/journal/journal.js";
import { errorNamed, failureOf } from "../../../support/failures.js";
import {
  committed,
  navigationFailed,
  pictureFailed,
  recorded,
  requestFailed,
  TAB,
} from "../../../support/signals.js";
import { past } from "../../../support/walks.js";

const STALE = failureOf("SEC_ERROR_OCSP_OLD_RESPONSE");
const AROUND = { platform: "linux", firefox: 153 } as const;
const NUMBER = errorNamed("SEC_ERROR_REVOKED_CERTIFICATE").nsresult ?? 0;
const ENGLISH = "Peer’s Certificate has been revoked.";
const GERMAN = "Das Zertifikat der Gegenstelle wurde widerrufen.";
const LEARNT = { [GERMAN]: "SEC_ERROR_REVOKED_CERTIFICATE" };

describe("the one question", () => {
  test.each([
    [{ by: "ca", at: 1 }, true, true],
    [{ by: "firefox", at: 1 }, true, true],
    ["perhaps", true, false],
    ["never", false, false],
  ] as const)(
    "is answered by %j with %p; people are told so: %p",
    (called, isBefore, isSaid) => {
      expect(revokedBefore(called)).toBe(isBefore);
      expect(isCalledRevoked(called)).toBe(isSaid);
    },
  );

  test("is about every host that a page may say something of, once", () => {
    const guide = markStep(
      markStep(EMPTY_GUIDE, STALE, "weaken-ocsp-queries", "done", 2_000),
      failureOf("SEC_ERROR_BAD_DER", { url: "https://walked.example/" }),
      "check-clock",
      "done",
      2_000,
    );
    const journal = recorded([
      navigationFailed({ url: "https://failed.example/" }),
      pictureFailed({ url: "https://part.example/a.png" }),
      committed({ url: "https://shown.example/" }),
      navigationFailed({ url: "https://other-tab.example/", tabId: TAB + 1 }),
    ]);
    expect([...hostsInQuestion(journal, guide, TAB)].sort()).toEqual([
      "failed.example",
      "part.example",
      "shop.example",
      "shown.example",
      "walked.example",
    ]);
  });
});

describe("a signal says that a host is revoked", () => {
  const says = (signal: Signal) => revokedBySignal(signal, LEARNT);
  const SHOP = { host: "shop.example", tabId: TAB };

  test("by Firefox's number, of a page and of a frame", () => {
    for (const frameId of [0, 7]) {
      expect(says(navigationFailed({ nsresult: NUMBER, frameId }))).toEqual({
        ...SHOP,
        isPrivate: null,
      });
    }
  });

  test.each([
    ENGLISH,
    GERMAN,
    "NS_ERROR_GENERATE_FAILURE(NS_ERROR_MODULE_SECURITY, SEC_ERROR_REVOKED_KEY)",
  ])("by %j, of a page and of any part", (sentence) => {
    for (const type of ["main_frame", "image", "websocket", "csp_report"]) {
      expect(says(requestFailed({ sentence, type }))).toEqual({
        ...SHOP,
        isPrivate: false,
      });
    }
  });

  test("with the kind of its window, whichever of the two signals comes first", () => {
    const [number, sentence] = [
      navigationFailed({ nsresult: NUMBER }),
      requestFailed({ sentence: "Trg gu.", isPrivate: true }),
    ];
    for (const both of [
      [number, sentence],
      [sentence, number],
    ]) {
      expect(newlyRevoked(recorded(both.slice(0, 1)), recorded(both))).toEqual([
        { ...SHOP, isPrivate: true },
      ]);
    }
  });

  test("with the host alone, whatever else stands in the address", () => {
    const url = "view-source:https://al%40ice:s3cret@Shop.example:8443/?a=b#c";
    expect(says(navigationFailed({ nsresult: NUMBER, url }))?.host).toBe(
      "Shop.example",
    );
  });

  test("and nothing else does", () => {
    for (const signal of [
      navigationFailed(),
      requestFailed(),
      requestFailed({ sentence: "", type: "main_frame" }),
      requestFailed({ sentence: "widerrufen" }),
      committed(),
      { kind: "tab-closed", tabId: TAB } as const,
    ]) {
      expect(says(signal)).toBeNull();
    }
  });

  test("once its sentence was learnt, though it was told before", () => {
    const before = recorded([
      pictureFailed({ url: "https://part.example/", sentence: GERMAN }),
      navigationFailed({ nsresult: NUMBER }),
    ]);
    expect(newlyRevoked(before, identifyAgain(before, LEARNT))).toEqual([
      { host: "part.example", tabId: TAB, isPrivate: false },
    ]);
    expect(newlyRevoked(before, before)).toEqual([]);
    expect(newlyRevoked(EMPTY_JOURNAL, EMPTY_JOURNAL)).toEqual([]);
  });
});

test.each(["again", "twin-answer"] as const)(
  "so it was where %s says so, which was asked at a click",
  (id) => {
    const revoked = {
      host: "www.example.com",
      result: "fails",
      code: "SEC_ERROR_REVOKED_CERTIFICATE",
      category: "revoked",
    } as const;
    const steps = (evidence: Evidence) =>
      explain(STALE, AROUND, past(walkedThrough(), false, evidence)).steps;
    const risks = (evidence: Evidence) =>
      steps(evidence).map(({ risk }) => risk);
    const told = { ...NO_EVIDENCE, [id]: known(revoked) };
    expect(revokedByAnswer(NO_EVIDENCE)).toBe(false);
    expect(revokedByAnswer(told)).toBe(true);
    expect(risks(NO_EVIDENCE)).toContain("weakens-security");
    expect(risks(told)).not.toContain("weakens-security");
  },
);

test("then nothing that weakens is shown, though everything safe was walked", () => {
  const walk = walkedThrough();
  const risks = (isRevokedBefore: boolean) =>
    explain(STALE, AROUND, past(walk, isRevokedBefore)).steps.map(
      ({ risk }) => risk,
    );
  expect(risks(false)).toContain("weakens-security");
  expect(risks(true)).not.toContain("weakens-security");
});

describe("why nothing is offered then", () => {
  const called = { by: "firefox", at: Date.UTC(2026, 10, 20, 9) } as const;
  const day = { day: called.at };
  const goingOn = (
    isRevokedBefore: Parameters<typeof past>[1],
    failure = STALE,
    evidence = NO_EVIDENCE,
  ) => explain(failure, AROUND, past(null, isRevokedBefore, evidence)).goingOn;
  const host = STALE.host.ascii;

  test("is said from the first moment, with the day, whatever the error and whether HSTS forbids it too", () => {
    const said = {
      kind: "never",
      chip: { key: "going_on_never_chip", args: {} },
      why: { key: "going_on_revoked_before", args: { day, host } },
      day,
    };
    expect(goingOn(false)?.kind).toBe("not-offered");
    expect(goingOn(called)).toEqual(said);
    expect(goingOn(called, failureOf("SEC_ERROR_EXPIRED_CERTIFICATE"))).toEqual(
      said,
    );
    const hsts = { hsts: { value: true, by: "seen" } } as never;
    expect(
      goingOn(called, failureOf("SEC_ERROR_EXPIRED_CERTIFICATE", hsts)),
    ).toEqual(said);
  });

  test("leaves an error its own reason where nobody may go past it, or nothing was blocked", () => {
    for (const name of [
      "SEC_ERROR_REVOKED_CERTIFICATE",
      "NS_ERROR_CONNECTION_REFUSED",
    ] as const) {
      const failure = failureOf(name);
      expect(goingOn(called, failure)).toEqual(goingOn(false, failure));
    }
  });

  test("is said without a day where it may be or have been so, and only where something would be offered otherwise", () => {
    const usual = goingOn(false)?.why;
    const why = { key: "going_on_held_back", args: { host, why: usual } };
    expect(goingOn("perhaps")).toMatchObject({ kind: "not-offered", why });
    const revoked = {
      host,
      result: "fails",
      code: "SEC_ERROR_REVOKED_CERTIFICATE",
      category: "revoked",
    } as const;
    const told = { ...NO_EVIDENCE, again: known(revoked) };
    expect(goingOn("never", STALE, told)).toMatchObject({ why });
    const expired = failureOf("SEC_ERROR_EXPIRED_CERTIFICATE");
    expect(goingOn("perhaps", expired)).toEqual(goingOn(false, expired));
  });
});

/** After none of the reader's own safe steps helped. */
function walkedThrough(): Walk | null {
  const steps = explain(STALE, AROUND, past(null)).steps;
  const own = steps.filter(({ isWalked }) => isWalked).map(({ id }) => id);
  const state = own.reduce(
    (before, id) => markStep(before, STALE, id, "no-help", 2_000),
    EMPTY_GUIDE,
  );
  return Object.values(state.walks)[0] ?? null;
}
