// Keeps the catalogues whole: categories, causes and steps lead to each other, and each has its words.
import { describe, expect, test } from "@jest/globals";
import {
  CATEGORIES,
  categoryRow,
  type CategoryId,
} from "../../src/core/categories.js";
import { causeRow, CAUSES, type CauseId } from "../../src/core/causes.js";
import { diagnose } from "../../src/core/diagnose.js";
import { NETWORK_ERRORS } from "../../src/core/failure/network-errors.js";
import {
  TLS_ERRORS,
  type TlsErrorName,
} from "../../src/core/failure/tls-errors.js";
import {
  isByVersion,
  NEW_SETTINGS,
  stepRow,
  STEPS,
  type StepId,
} from "../../src/core/guide/steps.js";
import { errorNamed } from "../support/failures.js";
import { repeated } from "./support/files.js";
import { literalsIn, LOCALES, messagesIn, textOf } from "./support/messages.js";
import { keysOfCatalogues } from "./support/message-keys.js";

const categories = Object.keys(CATEGORIES) as readonly CategoryId[];
const causes = Object.keys(CAUSES) as readonly CauseId[];
const steps = Object.keys(STEPS) as readonly StepId[];

const ERRORS: Readonly<Record<string, readonly [number, CategoryId]>> = {
  ...TLS_ERRORS,
  ...NETWORK_ERRORS,
};

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

  test("every cause begins with something safe that the reader can do, whatever the Firefox and the system", () => {
    const bad = causes.filter((id) => {
      const first = causeRow(id).steps.find(isEverywhere);
      return (
        first === undefined ||
        stepRow(first).actor !== "you" ||
        stepRow(first).risk !== "none"
      );
    });
    expect(bad).toEqual([]);
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

  test("a step for certain errors stands in the guide of each of them, and in no other cause", () => {
    const wrong = steps.flatMap((step) => {
      const { forErrors } = stepRow(step);
      const offering = causes.filter((id) => offers(id, step));
      const meant = (forErrors ?? []).map((error) => causeOf(error));
      return forErrors === undefined ||
        offering.join() === causes.filter((id) => meant.includes(id)).join()
        ? []
        : [`${step}: ${offering.join(", ")}`];
    });
    expect(wrong).toEqual([]);
  });

  test("a step that only one of the two Settings has begins or ends with them", () => {
    const strange = steps.filter((step) => {
      const { from = NEW_SETTINGS, before = NEW_SETTINGS } =
        stepRow(step).firefox ?? {};
      return from !== NEW_SETTINGS || before !== NEW_SETTINGS;
    });
    expect(strange).toEqual([]);
  });

  test("where a page has another address in the old Settings, the words differ, too", () => {
    const alike = steps.filter(
      (step) => stepRow(step).oldPage !== undefined && !isByVersion(step),
    );
    expect(alike).toEqual([]);
  });
});

describe.each(LOCALES)("the steps in %s", (locale) => {
  const messages = messagesIn(locale);
  const typedIn = (step: StepId, part: string): readonly string[] =>
    literalsIn(textOf(messages, `step_${step.replaceAll("-", "_")}_${part}`));

  test("name the page where they happen, and the preference", () => {
    const silent = steps.flatMap((step) => {
      const { page, oldPage = page, pref } = stepRow(step);
      const wanted: readonly (readonly [string, string | undefined])[] =
        isByVersion(step)
          ? [
              ["body_new", page],
              ["body_old", oldPage],
            ]
          : [
              ["body", page],
              ["body", pref],
            ];
      return wanted
        .filter(([, name]) => name !== undefined)
        .filter(([part, name = ""]) => !typedIn(step, part).includes(name))
        .map(([part, name = ""]) => `${step}, ${part}: ${name}`);
    });
    expect(silent).toEqual([]);
  });
});

test.each(LOCALES)(
  "every row of the catalogues has its words in %s",
  (locale) => {
    const messages = messagesIn(locale);
    expect(keysOfCatalogues().filter((key) => !(key in messages))).toEqual([]);
  },
);

function isEverywhere(step: StepId): boolean {
  const { platforms, firefox, forErrors } = stepRow(step);
  return [platforms, firefox, forErrors].every((limit) => limit === undefined);
}

function offers(cause: CauseId, step: StepId): boolean {
  const all: readonly StepId[] = causeRow(cause).steps;
  return all.includes(step);
}

/** The cause that explains an error. */
function causeOf(error: TlsErrorName): CauseId {
  return diagnose(errorNamed(error)).causes[0];
}
