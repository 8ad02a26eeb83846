// Keeps the steps that weaken security few, narrow, last, honest, and each with an undo.
import { errorNamed } from "../support/failures.js";
import { describe, expect, test } from "@jest/globals";
import {
  CATEGORIES,
  type CategoryId,
} from "../../src/core/failure/codes/categories.js";
import type { Cause } from "../../src/core/diagnosis/causes/cause.js";
import { CAUSES, type CauseId } from "../../src/core/diagnosis/causes/index.js";
import { chanceOf, stepsOf } from "../../src/core/diagnosis/cures.js";
import { NETWORK_ERRORS } from "../../src/core/failure/codes/network-errors.js";
import {
  OVERRIDABLE,
  TLS_ERRORS,
} from "../../src/core/failure/codes/tls-errors.js";
import {
  isLasting,
  isLooking,
  isWeakening,
  stepRow,
  STEPS,
  type StepId,
} from "../../src/core/steps/steps.js";
import { tellingsOf, toldIn } from "./support/told-steps.js";
import { sayIn } from "../texts/say.js";
import { filesUnder, read } from "./support/files.js";
import {
  labelsIn,
  literalsIn,
  LOCALES,
  messagesIn,
  textOf,
} from "./support/messages.js";

const causes: readonly Cause<CauseId>[] = CAUSES;
const steps = Object.keys(STEPS) as readonly StepId[];
const weakening = steps.filter(isWeakening);

const CATEGORY_OF: Readonly<
  Record<string, readonly [number, CategoryId, string?]>
> = {
  ...TLS_ERRORS,
  ...NETWORK_ERRORS,
};

/** The categories whose errors a cause may be behind. */
const categoriesOf = ({ applies }: Cause): readonly CategoryId[] =>
  Object.keys(applies).map(
    (name) => CATEGORY_OF[name]?.[1] ?? (name as CategoryId),
  );

/** What an attacker needs is exactly that these checks are weakened. */
const NEVER_WEAKENED: readonly CategoryId[] = [
  "revoked",
  "pinning",
  "distrusted-ca",
  "transparency",
  "interception",
];

/**
 * The narrowest preference that lets an error pass. Errors that are missing have none: docs/sources.md says what was
 * measured and what follows from Firefox's sources.
 */
const NARROWEST: Readonly<Record<string, string>> = {
  MOZILLA_PKIX_ERROR_REQUIRED_TLS_FEATURE_MISSING:
    "security.ssl.enable_ocsp_must_staple=false",
  MOZILLA_PKIX_ERROR_OCSP_RESPONSE_FOR_CERT_MISSING: "security.OCSP.enabled=0",
  SEC_ERROR_OCSP_OLD_RESPONSE: "security.OCSP.enabled=0",
  SEC_ERROR_OCSP_TRY_SERVER_LATER: "security.OCSP.enabled=0",
  SEC_ERROR_OCSP_INVALID_SIGNING_CERT: "security.OCSP.enabled=0",
  SEC_ERROR_OCSP_UNKNOWN_CERT: "security.ssl.enable_ocsp_stapling=false",
  SEC_ERROR_OCSP_BAD_SIGNATURE: "security.ssl.enable_ocsp_stapling=false",
  SEC_ERROR_OCSP_FUTURE_RESPONSE: "security.ssl.enable_ocsp_stapling=false",
  SEC_ERROR_OCSP_MALFORMED_RESPONSE: "security.ssl.enable_ocsp_stapling=false",
  SEC_ERROR_OCSP_SERVER_ERROR: "security.ssl.enable_ocsp_stapling=false",
  SEC_ERROR_OCSP_UNAUTHORIZED_REQUEST:
    "security.ssl.enable_ocsp_stapling=false",
  SEC_ERROR_OCSP_MALFORMED_REQUEST: "security.ssl.enable_ocsp_stapling=false",
  SSL_ERROR_UNSUPPORTED_VERSION: "security.tls.version.enable-deprecated=true",
  SSL_ERROR_PROTOCOL_VERSION_ALERT:
    "security.tls.version.enable-deprecated=true",
};

describe("the whole catalogue", () => {
  test("weakens no check that exists to stop exactly this, and nothing where going on is never sane", () => {
    const never = Object.entries(CATEGORIES)
      .filter(([, { neverGoOn }]) => neverGoOn)
      .map(([id]) => id);
    const guarded = new Set<string>([...NEVER_WEAKENED, ...never]);
    const bad = causes
      .filter((cause) => categoriesOf(cause).some((id) => guarded.has(id)))
      .flatMap((cause) =>
        stepsOf(cause)
          .filter((step) => isWeakening(step) && isForAny(step, guarded))
          .map((step) => `${cause.id} offers ${step}`),
      );
    expect(bad).toEqual([]);
  });

  test("sends nobody to another browser where going on is never sane", () => {
    const bad = causes.filter(
      (cause) =>
        categoriesOf(cause).some((id) => CATEGORIES[id].neverGoOn) &&
        chanceOf(cause, "compare-browser") > 0,
    );
    expect(bad).toEqual([]);
  });

  test("weakens by the narrowest preference for each error, and for no other error", () => {
    const settings = weakening
      .filter((id) => id !== "reset-ocsp-settings")
      .flatMap((id) => {
        const { forErrors = [], weakens } = stepRow(id);
        return weakens === undefined
          ? []
          : forErrors.map((name) => [name, `${weakens.pref}=${weakens.value}`]);
      });
    expect(settings).toHaveLength(Object.keys(NARROWEST).length);
    expect(Object.fromEntries(settings)).toEqual(NARROWEST);
  });

  test("goes back to Firefox's defaults before it weakens any, where somebody made it stricter", () => {
    const errors = stepRow("reset-ocsp-settings").forErrors ?? [];
    expect(errors).toEqual(stepRow("look-ocsp-settings").forErrors);
    const late = causes.filter((cause) => {
      const own = stepsOf(cause);
      const reset = own.indexOf("reset-ocsp-settings");
      const others: readonly StepId[] = own.filter(
        (id) =>
          stepRow(id).missesRevocation === true && id !== "reset-ocsp-settings",
      );
      return (
        others.some((id) => reset > own.indexOf(id)) ||
        (reset >= 0 !==
          own.some((id) => stepRow(id).looks === "ocsp-required") &&
          !own.includes("check-clock"))
      );
    });
    expect(late.map(({ id }) => id)).toEqual([]);
  });

  test("makes exceptions only from errors that Firefox lets people past", () => {
    const { forErrors = [], weakens } = stepRow("weaken-exception");
    expect(weakens).toBeUndefined();
    expect(forErrors.length).toBeGreaterThan(0);
    expect(forErrors.filter((name) => !OVERRIDABLE.has(name))).toEqual([]);
  });

  test("weakens last", () => {
    const early = causes.filter((cause) => {
      const own = stepsOf(cause);
      const first = own.findIndex(isWeakening);
      return first >= 0 && !own.slice(first).every(isWeakening);
    });
    expect(early).toEqual([]);
  });

  test("calls weakening steps so, leaves them to the reader, and keeps them from parts of pages", () => {
    const named = steps.filter((id) => /^(weaken|reset|restore)-/.test(id));
    expect(named.filter((id) => !isWeakening(id))).toEqual([]);
    const odd = weakening.filter((id) => {
      const { actor, pageOnly, weakens, pref } = stepRow(id);
      return actor !== "you" || pageOnly !== true || weakens?.pref !== pref;
    });
    expect(odd).toEqual([]);
  });

  test("asks the CA after every step that gives up revocation, and lets it stand open", () => {
    const odd = weakening.filter((id) => {
      const { givesUp, missesRevocation = false, lasts } = stepRow(id);
      return (
        (givesUp === "revocation") !== missesRevocation ||
        (missesRevocation && lasts !== true)
      );
    });
    expect(odd).toEqual([]);
  });

  test("knows the cause that each remedy is for", () => {
    const remedies = weakening.flatMap((id) => stepRow(id).remedyFor ?? []);
    const known = causes.map(({ id }) => id as string);
    expect(remedies.length).toBeGreaterThan(0);
    expect(remedies.filter((id) => !known.includes(id))).toEqual([]);
  });

  test("looks by steps that give up nothing, and asks every cause to be judged by what was seen", () => {
    const looks = steps.filter(isLooking);
    expect(looks).toHaveLength(3);
    expect(looks.filter((id: StepId) => isWeakening(id))).toEqual([]);
    for (const id of looks) {
      const { looks: fact } = stepRow(id);
      expect(
        causes.some(({ asks }) => asks.some((asked) => asked === fact)),
      ).toBe(true);
    }
  });

  test("asks by the gate alone", () => {
    const asking = filesUnder("src", ".ts").filter((file) =>
      /\bgivesUp\b/.test(read(file)),
    );
    expect(asking).toEqual([
      "src/core/guide/gate.ts",
      "src/core/steps/step-row.ts",
      "src/core/steps/steps.ts",
    ]);
  });
});

describe.each(LOCALES)("weakening steps in %s", (locale) => {
  const messages = messagesIn(locale);
  const textOfStep = (id: StepId, part: string): string =>
    textOf(messages, `step_${id.replaceAll("-", "_")}_${part}`);

  test.each(weakening)("%s says what is lost, and how it is undone", (id) => {
    for (const part of ["lost", ...(isLasting(id) ? ["open"] : [])]) {
      expect(textOfStep(id, part)).not.toBe("");
    }
    const [told] = tellingsOf(id);
    expect(textOf(messages, told?.weakening?.undo.key ?? "")).not.toBe("");
    if (isLasting(id)) {
      expect(textOfStep(id, "open")).toContain("$TIME$");
    }
  });

  test.each(weakening.filter((id) => stepRow(id).weakens !== undefined))(
    "%s names its preference, the value, and the way back",
    (id) => {
      const { pref = "", value = "" } = stepRow(id).weakens ?? {};
      const told = tellingsOf(id)[0];
      const typed = literalsIn(told === undefined ? "" : toldIn(locale, told));
      expect(typed).toEqual(expect.arrayContaining([pref, value]));
      const undo =
        told?.weakening == null
          ? ""
          : sayIn(locale, new Set())(told.weakening.undo);
      expect(literalsIn(undo)).toContain(pref);
      // A stricter setting of the reader's own is not a default.
      const isOwn = id === "reset-ocsp-settings";
      expect(labelsIn(undo)).toEqual([
        locale === "ja"
          ? isOwn
            ? "切り替え"
            : "リセット"
          : isOwn
            ? "Toggle"
            : "Reset",
      ]);
    },
  );

  // Anybody who writes a step that changes a setting has to say what it gives up: its words give it away.
  test("no other step changes a setting, makes an exception, takes a root in or leaves https", () => {
    const changing = new Set(CHANGING[locale]);
    const odd = steps.filter((id) => {
      const bodies = Object.entries(messages)
        .filter(([key]) =>
          new RegExp(`^step_${snake(id)}_(?:body|do|more|why)`).test(key),
        )
        .map(([, { message }]) => message);
      return (
        !isWeakening(id) &&
        stepRow(id).actor === "you" &&
        !HARMLESS.includes(id) &&
        bodies.some(
          (body) =>
            labelsIn(body).some((label) => changing.has(label)) ||
            literalsIn(body).some((typed) => /^http:\/\//.test(typed)),
        )
      );
    });
    expect(odd).toEqual([]);
  });
});

/** A step that names its errors is for no others, whatever else its causes explain. */
const isForAny = (id: StepId, guarded: ReadonlySet<string>): boolean =>
  stepRow(id).forErrors?.some((name) =>
    guarded.has(errorNamed(name).category),
  ) ?? true;

const snake = (id: string): string => id.replaceAll("-", "_");

/** Firefox's labels that change what it checks. */
const CHANGING: Readonly<Record<string, readonly string[]>> = {
  en: [
    "Reset",
    "Toggle",
    "Edit",
    "Save",
    "Proceed to … (Risky)",
    "Import…",
    "Restore default settings",
    "Refresh Firefox…",
    "Allow Firefox to automatically trust third-party root certificates you install",
  ],
  ja: [
    "リセット",
    "切り替え",
    "値を変更",
    "保存",
    "… へ進む (危険)",
    "インポート...",
    "既定値に戻す",
    "Firefox をリフレッシュ...",
  ],
};

/**
 * A self-signed certificate is good for nobody else; the address that finds login pages has nothing to hide, and Firefox asks it by
 * itself.
 */
const HARMLESS: readonly StepId[] = [
  "import-client-certificate",
  "open-network-login",
];
