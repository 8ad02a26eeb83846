// Feeds thousands of spoilt inputs to what reads foreign bytes: nothing throws, nothing hangs, nothing invisible gets through.
import { describe, expect, test } from "@jest/globals";
import { mutated } from "../../../fuzz/mutations.js";
import {
  placesIn,
  PRIMITIVES,
  withLong,
} from "../../../fuzz/long-primitives.js";
import { TARGETS, timed, TOO_LONG_MS } from "../../../fuzz/targets.js";
import { chance } from "../../../support/chance.js";

/** For each target, and altogether no fewer than 20,000. The changes are the same each time, the keys in what is changed are new. */
const ROUNDS: Readonly<Record<string, number>> = {
  certificate: 11_000,
  "chain-text": 4_000,
  ocsp: 4_000,
  crl: 5_000,
};

/** Octets: with a square in it, a second and more. */
const LENGTH = 50_000;

describe.each(Object.entries(TARGETS))("%s", (name, { seeds, feed }) => {
  const rounds = ROUNDS[name] ?? 2_500;
  test(`takes ${rounds} spoilt inputs`, () => {
    const originals = seeds();
    const lot = chance(20_261_120);
    const outcomes = new Set(originals.map((seed) => feed(seed)));
    let slowest = 0;
    for (let round = 0; round < rounds; round++) {
      const seed = originals[round % originals.length] ?? new Uint8Array();
      const bytes = mutated(seed, originals, lot);
      try {
        const { outcome, tookMs } = timed(feed, bytes);
        outcomes.add(outcome);
        slowest = Math.max(slowest, tookMs);
      } catch (error) {
        const hex = Buffer.from(bytes).toString("hex");
        throw new Error(`Round ${round}: ${String(error)}\n${hex}`, {
          cause: error,
        });
      }
    }
    expect(slowest).toBeLessThan(TOO_LONG_MS);
    // If all were refused at the first octet, nothing would have been tested.
    expect(outcomes.size).toBeGreaterThan(10);
  });

  test("takes one long primitive of each tag at each place", () => {
    const [seed = new Uint8Array()] = seeds()
      .filter(([first]) => first === 0x30)
      .toSorted((a, b) => placesIn(b) - placesIn(a));
    const times = Array.from({ length: placesIn(seed) }, (_, place) =>
      PRIMITIVES.map(
        (tag) => timed(feed, withLong(seed, place, tag, LENGTH)).tookMs,
      ),
    );
    expect(times.length).toBeGreaterThan(10);
    expect(Math.max(...times.flat())).toBeLessThan(TOO_LONG_MS);
  });
});
