// Keeps the catalogues complete: categories, causes and steps lead to each other, and each has its words.
import { describe, expect, test } from "@jest/globals";
import {
  CATEGORIES,
  categoryRow,
  type CategoryId,
} from "../../src/core/failure/codes/categories.js";
import { CAUSES, type CauseId } from "../../src/core/diagnosis/causes/index.js";
import type { Cause } from "../../src/core/diagnosis/causes/cause.js";
import { chanceOf, stepsOf } from "../../src/core/diagnosis/cures.js";
import { fitOf } from "../../src/core/diagnosis/priors.js";
import { NETWORK_ERRORS } from "../../src/core/failure/codes/network-errors.js";
import {
  TLS_ERRORS,
  type TlsErrorName,
} from "../../src/core/failure/codes/tls-errors.js";
import {
  isWeakening,
  NEW_SETTINGS,
  stepRow,
  STEPS,
  type Actor,
  type StepId,
} from "../../src/core/steps/steps.js";
import { filesUnder, repeated } from "./support/files.js";
import { LOCALES, messagesIn } from "./support/messages.js";
import { keysOfCatalogues } from "./support/message-keys.js";

const categories = Object.keys(CATEGORIES) as readonly CategoryId[];
const causes: readonly Cause<CauseId>[] = CAUSES;
const steps = Object.keys(STEPS) as readonly StepId[];

/** The steps that hand on, and whose steps each of them hands on. */
const HANDS_ON: readonly (readonly [StepId, ...Actor[]])[] = [
  ["tell-owner", "owner", "ca"],
  ["ask-it", "it"],
];

const ERRORS: Readonly<Record<string, readonly [number, CategoryId, string?]>> =
  {
    ...TLS_ERRORS,
    ...NETWORK_ERRORS,
  };

describe("categories", () => {
  test("every category has a cause that applies to it as a whole", () => {
    const without = categories.filter((category) =>
      causes.every((cause) => fitOf(cause, { name: null, category }) === null),
    );
    expect(without).toEqual([]);
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
  test("each has an id of its own, and a file of that name", () => {
    expect(repeated(causes.map(({ id }) => id))).toEqual([]);
    const files = filesUnder("src/core/diagnosis/causes", ".ts").map((path) =>
      path.replace(/^.*\/|\.ts$/g, ""),
    );
    expect(
      files.filter((name) => !["cause", "index"].includes(name)).sort(),
    ).toEqual(causes.map(({ id }) => id).sort());
  });

  test("each applies to something, and names known errors and categories alone", () => {
    const known = new Set<string>([...Object.keys(ERRORS), ...categories]);
    const strange = causes.flatMap(({ id, applies }) => {
      const names = Object.keys(applies);
      return names.length === 0
        ? [id]
        : names
            .filter((name) => !known.has(name))
            .map((name) => `${id}: ${name}`);
    });
    expect(strange).toEqual([]);
  });

  test("no cause names an error in vain, as its category says already", () => {
    const idle = causes.flatMap(({ id, applies }) => {
      const fits: Readonly<Record<string, string | undefined>> = applies;
      return Object.keys(applies)
        .filter((name) => {
          const category = ERRORS[name]?.[1];
          return category !== undefined && fits[category] === fits[name];
        })
        .map((name) => `${id}: ${name}`);
    });
    expect(idle).toEqual([]);
  });

  test("each fact that a cause asks for is asked for once", () => {
    const twice = causes.filter(({ asks }) => new Set(asks).size < asks.length);
    expect(twice.map(({ id }) => id)).toEqual([]);
  });

  test("every cause begins with something safe that the reader can do, whatever the Firefox and the system", () => {
    const bad = causes.filter((cause) => {
      const first = stepsOf(cause).find(isEverywhere);
      return (
        first === undefined ||
        stepRow(first).actor !== "you" ||
        isWeakening(first)
      );
    });
    expect(bad.map(({ id }) => id)).toEqual([]);
  });

  test("where the network's administrators can act, the reader is told to ask them", () => {
    const silent = causes.filter(
      (cause) =>
        stepsOf(cause).some((step) => stepRow(step).actor === "it") &&
        chanceOf(cause, "ask-it") === 0,
    );
    expect(silent.map(({ id }) => id)).toEqual([]);
  });

  test("of a step that hands on, no cause expects more than of what it hands on", () => {
    const bold = causes.flatMap((cause) =>
      HANDS_ON.flatMap(([step, ...actors]) => {
        const theirs = stepsOf(cause)
          .filter((id) => actors.includes(stepRow(id).actor))
          .reduce((fails, id) => fails * (1 - chanceOf(cause, id)), 1);
        return theirs < 1 && chanceOf(cause, step) > 1 - theirs + 0.001
          ? [`${cause.id}: ${step}`]
          : [];
      }),
    );
    expect(bold).toEqual([]);
  });

  test("a cause where somebody unknown may read along begins with leaving the site", () => {
    const first = causes
      .filter(({ id }) =>
        ["connection-intercepted", "malware-interception"].includes(id),
      )
      .map((cause) => stepsOf(cause)[0]);
    expect(first).toEqual(["leave-site", "leave-site"]);
  });
});

describe("steps", () => {
  test("every step is used by a cause", () => {
    const used = new Set(causes.flatMap(stepsOf));
    // The guide itself has this one, whatever the cause.
    expect(steps.filter((step) => !used.has(step))).toEqual([
      "read-certificate",
    ]);
  });

  test("a step for certain errors is offered by a cause of each of them", () => {
    const missing = steps.flatMap((step) =>
      (stepRow(step).forErrors ?? [])
        .filter(
          (error) =>
            !causes.some(
              (cause) => chanceOf(cause, step) > 0 && appliesTo(cause, error),
            ),
        )
        .map((error) => `${step} for ${error}`),
    );
    expect(missing).toEqual([]);
  });

  test("a cause offers no step that is for other errors only", () => {
    const idle = causes.flatMap((cause) =>
      stepsOf(cause)
        .filter((step) => {
          const { forErrors } = stepRow(step);
          return (
            forErrors !== undefined &&
            forErrors.every((name) => !appliesTo(cause, name))
          );
        })
        .map((step) => `${cause.id}: ${step}`),
    );
    expect(idle).toEqual([]);
  });

  test("a step that only one of the two Settings has begins or ends with them", () => {
    const strange = steps.filter((step) => {
      const { from = NEW_SETTINGS, before = NEW_SETTINGS } =
        stepRow(step).firefox ?? {};
      return from !== NEW_SETTINGS || before !== NEW_SETTINGS;
    });
    expect(strange).toEqual([]);
  });

  test("a page of the old Settings is named only where it has another address", () => {
    const alike = steps.filter(
      (step) =>
        stepRow(step).oldPage === stepRow(step).page &&
        stepRow(step).page !== undefined,
    );
    expect(alike).toEqual([]);
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

const appliesTo = (cause: Cause, name: TlsErrorName): boolean =>
  fitOf(cause, { name, category: TLS_ERRORS[name][1] }) !== null;
