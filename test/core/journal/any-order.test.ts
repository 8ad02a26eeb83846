// The promise of `record`: the same signals give the same journal, in whatever order they come and however often.
import { isDeepStrictEqual } from "node:util";
import { describe, expect, test } from "@jest/globals";
import type { Journal, Signal } from "../../../src/core/journal/journal.js";
import { chance, permutations, type Chance } from "../../support/chance.js";
import {
  committed,
  loaded,
  navigationFailed,
  NUMBER,
  PAGE,
  pictureFailed,
  recorded,
  requestFailed,
  securityKnown,
  SENTENCE,
} from "../../support/signals.js";

const ABORTED = "NS_BINDING_ABORTED";
const SEEDS = Array.from({ length: 300 }, (_, seed) => seed);

test("every order of a few signals gives the same journal", () => {
  for (const seed of SEEDS) {
    const chances = chance(seed);
    const signals = drawSignals(chances, 2 + chances.below(4));
    for (const order of permutations(signals)) {
      expectSame(seed, signals, order);
    }
  }
});

test("many orders of many signals give the same journal", () => {
  for (const seed of SEEDS) {
    const chances = chance(seed);
    const signals = drawSignals(chances, 6 + chances.below(14));
    for (let shuffles = 0; shuffles < 10; shuffles++) {
      expectSame(seed, signals, chances.shuffled(signals));
    }
  }
});

test("a signal that comes again, at whatever time, changes nothing", () => {
  for (const seed of SEEDS) {
    const chances = chance(seed);
    const signals = drawSignals(chances, 1 + chances.below(8));
    for (const signal of signals) {
      const place = chances.below(signals.length + 1);
      expectSame(seed, signals, signals.toSpliced(place, 0, signal));
    }
  }
});

describe("two events of the same millisecond", () => {
  test.each<[string, Signal, Signal]>([
    [
      "two numbers of a page",
      navigationFailed({ nsresult: NUMBER.expired }),
      navigationFailed({ nsresult: NUMBER.unknownIssuer }),
    ],
    [
      "two sentences of a picture",
      pictureFailed({ sentence: SENTENCE.expired }),
      pictureFailed({ sentence: SENTENCE.unknownIssuer }),
    ],
    [
      "two failing pages",
      navigationFailed(),
      navigationFailed({ url: "https://other.example/" }),
    ],
  ])("give the same journal in both orders: %s", (_, one, other) => {
    expect(recorded([one, other])).toEqual(recorded([other, one]));
  });
});

function expectSame(
  seed: number,
  signals: readonly Signal[],
  order: readonly Signal[],
): void {
  const expected = journalOf(signals);
  const found = journalOf(order);
  // Deep equality by hand, since `expect` takes its time, and there are thousands of orders.
  if (!isDeepStrictEqual(found, expected)) {
    expect({ seed, order, journal: found }).toEqual({
      seed,
      order,
      journal: expected,
    });
  }
}

/** Security information follows its request in one and the same handler, so it alone has a fixed place. */
function journalOf(signals: readonly Signal[]): Journal {
  return recorded(
    signals.flatMap((signal): Signal[] => {
      if (
        signal.kind !== "request-failed" ||
        signal.sentence === ABORTED ||
        !signal.url.includes("hsts")
      ) {
        return [signal];
      }
      const { tabId, frameId, type, url, at } = signal;
      return [signal, securityKnown({ tabId, frameId, type, url, at })];
    }),
  );
}

/** Signals of two tabs at different times, among them what is no failure. */
function drawSignals(chances: Chance, count: number): Signal[] {
  const times = chances.shuffled(
    Array.from({ length: 40 }, (_, n) => 1_000 + n * 37),
  );
  return times.slice(0, count).map((at) => drawSignal(chances, at));
}

function drawSignal(chances: Chance, at: number): Signal {
  const tabId = chances.oneOf([7, 7, 7, 8]);
  const url = chances.oneOf([
    PAGE,
    `${PAGE}#top`,
    `view-source:${PAGE}`,
    "https://hsts.example/",
    "about:config",
  ]);
  const sentence = chances.oneOf<string>([
    SENTENCE.unknownIssuer,
    SENTENCE.expired,
    "Etwas ging schief.",
    "NS_ERROR_NET_RESET",
    ABORTED,
  ]);
  const nsresult = chances.oneOf<number>([
    NUMBER.unknownIssuer,
    NUMBER.expired,
    NUMBER.connectionRefused,
    NUMBER.aborted,
    0x805a7fff,
  ]);
  const frameId = chances.oneOf([0, 0, 21]);
  return chances.oneOf<Signal>([
    navigationFailed({ tabId, frameId, url, nsresult, at }),
    navigationFailed({ tabId, url, nsresult, at }),
    requestFailed({ tabId, url, sentence, at }),
    pictureFailed({ tabId, frameId, url, sentence, at }),
    requestFailed({ tabId, frameId: 21, type: "sub_frame", url, sentence, at }),
    committed({ tabId, url, at }),
    loaded({ tabId, at }),
  ]);
}
