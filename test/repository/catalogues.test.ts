// Keeps the catalogues whole: categories, causes and steps lead to each other, and each has its words.
import { describe, expect, test } from "@jest/globals";
import {
  CATEGORIES,
  categoryRow,
  type CategoryId,
} from "../../src/core/categories.js";
import { causeRow, CAUSES, type CauseId } from "../../src/core/causes.js";
import { NETWORK_ERRORS } from "../../src/core/failure/network-errors.js";
import { TLS_ERRORS } from "../../src/core/failure/tls-errors.js";
import { guideFor } from "../../src/core/guide/guide.js";
import { stepRow, STEPS, type StepId } from "../../src/core/guide/steps.js";
import { repeated } from "./support/files.js";
import { LOCALES, messagesIn } from "./support/messages.js";
import { keysOfCatalogues } from "./support/message-keys.js";

const categories = Object.keys(CATEGORIES) as readonly CategoryId[];
const causes = Object.keys(CAUSES) as readonly CauseId[];
const steps = Object.keys(STEPS) as readonly StepId[];

const ERRORS: Readonly<Record<string, readonly [number, CategoryId]>> = {
  ...TLS_ERRORS,
  ...NETWORK_ERRORS,
};

/** What an attacker needs is exactly that these checks are weakened. */
const NEVER_WEAKENED: ReadonlySet<CategoryId> = new Set([
  "revoked",
  "pinning",
  "distrusted-ca",
  "transparency",
  "interception",
] as const);

describe("categories", () => {
  test("every category has exactly one default cause", () => {
    const defaults = categories.map((category) => [
      category,
      causes.filter(
        (id) =>
          causeRow(id).category === category &&
          causeRow(id).errors === undefined,
      ).length,
    ]);
    expect(defaults).toEqual(categories.map((category) => [category, 1]));
  });

  test("every category has an error; unrecognised is for those without a row", () => {
    const used = new Set(Object.values(ERRORS).map(([, category]) => category));
    const empty = categories.filter((category) => !used.has(category));
    expect(empty.filter((category) => category !== "unrecognised")).toEqual([]);
  });

  test("exactly the categories marked neverGoOn have a message that says why", () => {
    const marked = categories.filter((id) => categoryRow(id).neverGoOn);
    const explained = Object.keys(messagesIn("en"))
      .map((key) => /^category_(\w+)_going_on$/.exec(key)?.[1])
      .filter((id) => id !== undefined)
      .map((id) => id.replaceAll("_", "-"));
    expect(explained.sort()).toEqual([...marked].sort());
  });
});

describe("causes", () => {
  test("a cause names errors of its own category only", () => {
    const strangers = causes.flatMap((id) =>
      (causeRow(id).errors ?? [])
        .filter((name) => ERRORS[name]?.[1] !== causeRow(id).category)
        .map((name) => `${id} names ${name}`),
    );
    expect(strangers).toEqual([]);
  });

  test("no error is named by two causes", () => {
    const named = causes.flatMap((id) => causeRow(id).errors ?? []);
    expect(repeated(named)).toEqual([]);
  });

  test("a cause with errors stands before the default of its category", () => {
    const late = causes.filter((id, index) =>
      causes
        .slice(0, index)
        .some(
          (other) =>
            causeRow(id).errors !== undefined &&
            causeRow(other).errors === undefined &&
            causeRow(other).category === causeRow(id).category,
        ),
    );
    expect(late).toEqual([]);
  });

  test("every cause leaves the reader something to do", () => {
    const idle = causes.filter((id) =>
      causeRow(id).steps.every((step) => stepRow(step).actor !== "you"),
    );
    expect(idle).toEqual([]);
  });

  test("where the network's administrators can act, the reader is told to ask them", () => {
    const silent = causes.filter((id) => {
      const of: readonly StepId[] = causeRow(id).steps;
      return (
        of.some((step) => stepRow(step).actor === "it") &&
        !of.includes("ask-it")
      );
    });
    expect(silent).toEqual([]);
  });

  test("no cause offers a step twice", () => {
    const twice = causes.filter(
      (id) => repeated(causeRow(id).steps).length > 0,
    );
    expect(twice).toEqual([]);
  });
});

describe("steps", () => {
  test("every step is used by a cause", () => {
    const used = new Set(causes.flatMap((id) => causeRow(id).steps));
    expect(steps.filter((step) => !used.has(step))).toEqual([]);
  });

  test("no step weakens a check that exists to stop exactly this", () => {
    const weakening = causes
      .filter((id) => NEVER_WEAKENED.has(causeRow(id).category))
      .flatMap((id) => causeRow(id).steps.map((step) => ({ id, step })))
      .filter(({ step }) => stepRow(step).risk !== "none")
      .map(({ id, step }) => `${id} offers ${step}`);
    expect(weakening).toEqual([]);
  });

  test("no guide begins with a step that weakens security, or with somebody else's", () => {
    const bad = causes.filter((id) => {
      const diagnosis = {
        category: causeRow(id).category,
        causes: [id] as const,
      };
      const first = guideFor(diagnosis, "linux", true)[0];
      return first?.actor !== "you" || first.risk !== "none";
    });
    expect(bad).toEqual([]);
  });
});

test.each(LOCALES)(
  "every row of the catalogues has its words in %s",
  (locale) => {
    const messages = messagesIn(locale);
    expect(keysOfCatalogues().filter((key) => !(key in messages))).toEqual([]);
  },
);
