// Keeps the steps that weaken security few, narrow, last, honest, and each with the way back.
import { describe, expect, test } from "@jest/globals";
import { CATEGORIES, type CategoryId } from "../../src/core/categories.js";
import type { Cause } from "../../src/core/causes/cause.js";
import { CAUSES, type CauseId } from "../../src/core/causes/index.js";
import { NETWORK_ERRORS } from "../../src/core/failure/network-errors.js";
import { OVERRIDABLE, TLS_ERRORS } from "../../src/core/failure/tls-errors.js";
import {
  isByVersion,
  isWeakening,
  stepRow,
  STEPS,
  type StepId,
} from "../../src/core/guide/steps.js";
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

const CATEGORY_OF: Readonly<Record<string, readonly [number, CategoryId]>> = {
  ...TLS_ERRORS,
  ...NETWORK_ERRORS,
};

/** The categories whose errors a cause may stand behind. */
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
      .flatMap(({ id, steps: own }) =>
        own.filter(isWeakening).map((step) => `${id} offers ${step}`),
      );
    expect(bad).toEqual([]);
  });

  test("sends nobody to another browser where going on is never sane", () => {
    const bad = causes.filter(
      (cause) =>
        categoriesOf(cause).some((id) => CATEGORIES[id].neverGoOn) &&
        cause.steps.includes("compare-browser"),
    );
    expect(bad).toEqual([]);
  });

  test("weakens by the narrowest preference for each error, and for no other error", () => {
    const settings = weakening.flatMap((id) => {
      const { forErrors = [], weakens } = stepRow(id);
      return weakens === undefined
        ? []
        : forErrors.map((name) => [name, `${weakens.pref}=${weakens.value}`]);
    });
    expect(settings).toHaveLength(Object.keys(NARROWEST).length);
    expect(Object.fromEntries(settings)).toEqual(NARROWEST);
  });

  test("makes exceptions only from errors that Firefox lets people past", () => {
    const { forErrors = [], weakens } = stepRow("weaken-exception");
    expect(weakens).toBeUndefined();
    expect(forErrors.length).toBeGreaterThan(0);
    expect(forErrors.filter((name) => !OVERRIDABLE.has(name))).toEqual([]);
  });

  test("weakens last", () => {
    const early = causes.filter(({ steps: own }) => {
      const first = own.findIndex(isWeakening);
      return first >= 0 && !own.slice(first).every(isWeakening);
    });
    expect(early).toEqual([]);
  });

  test("calls weakening steps so, leaves them to the reader, and keeps them from parts of pages", () => {
    expect(weakening).toEqual(steps.filter((id) => id.startsWith("weaken-")));
    const odd = weakening.filter((id) => {
      const { actor, pageOnly, weakens, pref } = stepRow(id);
      return actor !== "you" || pageOnly !== true || weakens?.pref !== pref;
    });
    expect(odd).toEqual([]);
  });
});

describe.each(LOCALES)("weakening steps in %s", (locale) => {
  const messages = messagesIn(locale);
  const textOfStep = (id: StepId, part: string): string =>
    textOf(messages, `step_${id.replaceAll("-", "_")}_${part}`);

  test.each(weakening)("%s says what is lost, and how it is undone", (id) => {
    for (const part of ["undo", "lost", "open"]) {
      expect(textOfStep(id, part)).not.toBe("");
    }
    expect(textOfStep(id, "open")).toContain("$TIME$");
  });

  test.each(weakening.filter((id) => !isByVersion(id)))(
    "%s names its preference, the value, and Reset",
    (id) => {
      const { pref = "", value = "" } = stepRow(id).weakens ?? {};
      const typed = literalsIn(textOfStep(id, "body"));
      expect(typed).toEqual(expect.arrayContaining([pref, value]));
      const undo = textOfStep(id, "undo");
      expect(literalsIn(undo)).toContain(pref);
      expect(labelsIn(undo)).toEqual([locale === "ja" ? "リセット" : "Reset"]);
    },
  );
});
