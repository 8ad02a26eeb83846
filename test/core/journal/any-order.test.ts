// The promise of `record`: the same signals give the same journal, in whatever order they come and however often.
import { isDeepStrictEqual } from "node:util";
import { describe, expect, test } from "@jest/globals";
import type { Signal } from "../../../src/core/journal/journal.js";
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
  if (!isPossible(signals) || !isPossible(order)) {
    return;
  }
  const expected = recorded(signals);
  const found = recorded(order);
  // Deep equality by hand, since `expect` takes its time, and there are thousands of orders.
  if (!isDeepStrictEqual(found, expected)) {
    expect({ seed, order, journal: found }).toEqual({
      seed,
      order,
      journal: expected,
    });
  }
}

/** Firefox says what it knows about a connection only on its error page, so after the failure. */
function isPossible(order: readonly Signal[]): boolean {
  return order.every(
    (signal, index) =>
      signal.kind !== "security-known" ||
      order.slice(0, index).some((before) => isFailureOf(before, signal)),
  );
}

function isFailureOf(before: Signal, { tabId, url }: SecurityKnown): boolean {
  return (
    before.kind === "navigation-failed" &&
    before.nsresult !== NUMBER.aborted &&
    before.frameId === 0 &&
    before.tabId === tabId &&
    before.url === url
  );
}

type SecurityKnown = Extract<Signal, { kind: "security-known" }>;

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
    "about:config",
  ]);
  const sentence = chances.oneOf<string>([
    SENTENCE.unknownIssuer,
    SENTENCE.expired,
    "Etwas ging schief.",
    "NS_ERROR_NET_RESET",
    "NS_BINDING_ABORTED",
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
    securityKnown({ tabId, url, hsts: chances.oneOf([true, false]), at }),
  ]);
}
