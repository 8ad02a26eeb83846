// Tries the scoring on stories and guides made by hand, of which the result is known.
import { describe, expect, test } from "@jest/globals";
import { measure, type Measured } from "./measure.js";
import type { Guide, Said } from "./product.js";
import { guideOf, productOf, storyOf, WORDS } from "./stand-in.js";
import type { Story } from "./story.js";

const measured = (
  guide: Guide,
  story: Partial<Story> = {},
  said: Partial<Said> = {},
): Measured => measure(storyOf(story), "A", WORDS, productOf(guide, said));

const EMPTY = guideOf([[]]);
const OWNER = { actor: "owner" } as const;
const FOLDED = { isFolded: true } as const;

describe("the cause", () => {
  const place = (cause: string, ...causes: readonly string[]): unknown =>
    measured(EMPTY, { truth: { cause, side: "site" } }, { causes }).causeAt;

  test("is at its place among the causes", () => {
    expect(place("late", "certificate-expired", "clock-far")).toBe(1);
    expect(place("late", "clock-far", "www-or-apex", "issuer-expired")).toBe(3);
    expect(place("late", "clock-far")).toBeNull();
  });

  test("is never there where the catalogue has none", () => {
    const truth = { cause: "nobodys", side: "site" } as const;
    expect(measured(EMPTY, { truth })).toMatchObject({
      isInCatalogue: false,
      causeAt: null,
    });
  });

  test("has to be a word that is known", () => {
    const truth = { cause: "toString", side: "site" } as const;
    expect(() => measured(EMPTY, { truth })).toThrow("toString");
  });
});

describe("the verdict", () => {
  const judged = (
    side: Story["truth"]["side"],
    kind: Said["verdict"]["kind"],
    url = "https://192.168.1.1/",
  ): string =>
    measured(
      EMPTY,
      { url, truth: { cause: "late", side } },
      { verdict: { kind, isSure: true } },
    ).verdict;

  test("is right, unclear or wrong", () => {
    expect(judged("site", "site")).toBe("right");
    expect(judged("site", "unknown")).toBe("unclear");
    expect(judged("site", "device")).toBe("wrong");
    expect(judged("device", "network")).toBe("wrong");
  });

  test("lies with the site for a server of one's own, on this device with the device as well", () => {
    expect(judged("own-server", "site")).toBe("right");
    expect(judged("own-server", "device")).toBe("wrong");
    expect(judged("own-server", "device", "https://localhost:3000/")).toBe(
      "right",
    );
    expect(judged("own-server", "network", "https://localhost:3000/")).toBe(
      "wrong",
    );
  });
});

describe("what mends it", () => {
  test("is counted by its place in view", () => {
    const guide = guideOf([["restart-firefox", "check-clock"]]);
    expect(measured(guide, { fixes: ["clock"] })).toMatchObject({
      fixAt: 2,
      hasFix: true,
      isSolved: true,
    });
  });

  test("is reached where the owner is told who has to do it", () => {
    const guide = guideOf([
      ["restart-firefox", "tell-owner", ["owner-renew", OWNER]],
    ]);
    expect(measured(guide)).toMatchObject({ fixAt: 2, isSolved: true });
  });

  test("is not reached by telling the owner what is not in the message", () => {
    const guide = guideOf([["tell-owner", ["owner-fix-names", OWNER]]]);
    expect(measured(guide)).toMatchObject({
      fixAt: null,
      hasFix: false,
      isSolved: false,
    });
  });

  test("is not reached by telling the owner what administrators have to do", () => {
    const other = [["it-deploy-root", { actor: "it" }]] as const;
    const story = { fixes: ["root"] };
    expect(measured(guideOf([["tell-owner", ...other]]), story).isSolved).toBe(
      false,
    );
    expect(measured(guideOf([["ask-it", ...other]]), story).isSolved).toBe(
      true,
    );
  });

  test("is out of view where it is folded away or comes at the very end, but is there", () => {
    const folded = guideOf([["restart-firefox", ["check-clock", FOLDED]]]);
    const last = guideOf([
      ["restart-firefox"],
      ["restart-firefox", "check-clock"],
    ]);
    for (const guide of [folded, last]) {
      expect(measured(guide, { fixes: ["clock"] })).toMatchObject({
        fixAt: null,
        hasFix: true,
        isSolved: true,
      });
    }
  });

  test("counts places in view alone", () => {
    const guide = guideOf([
      [["restart-firefox", FOLDED], "try-again-later", "check-clock"],
    ]);
    expect(measured(guide, { fixes: ["clock"] }).fixAt).toBe(2);
  });
});

describe("the cost of the repair", () => {
  const costs = (guide: Guide, ...fixes: readonly string[]): number =>
    measured(guide, { fixes }).cost;

  test("is that of every step up to the one that mends it", () => {
    const guide = guideOf([
      ["try-again-later", "check-address", "check-clock", "refresh-firefox"],
    ]);
    expect(costs(guide, "clock")).toBe(1 + 2 + 5);
  });

  test("is that of all steps in view and 120 where none does", () => {
    const guide = guideOf([
      ["try-again-later", "try-new-profile", ["check-clock", FOLDED]],
    ]);
    expect(costs(guide, "nothing")).toBe(1 + 20 + 120);
  });

  test("holds what is folded away where just that mends it", () => {
    const guide = guideOf([
      [["restart-firefox", FOLDED], "try-again-later", ["check-clock", FOLDED]],
    ]);
    expect(costs(guide, "clock")).toBe(1 + 5 + 5);
  });

  test("does not hold what is folded away where it was not needed", () => {
    const guide = guideOf([[["restart-firefox", FOLDED], "check-clock"]]);
    expect(costs(guide, "clock")).toBe(5);
  });

  test("does not hold what others have to do", () => {
    const guide = guideOf([["tell-owner", ["owner-renew", OWNER]]]);
    expect(costs(guide, "renew")).toBe(6);
  });

  test("follows a guide that changes its order", () => {
    const guide = guideOf([
      ["try-again-later", "try-new-profile", "check-clock"],
      ["try-again-later", "check-clock", "try-new-profile"],
    ]);
    expect(costs(guide, "clock")).toBe(1 + 5);
  });

  test("is refused for a guide that never ends", () => {
    const endless = (n: number): Guide => ({
      steps: [
        { id: `step-${n}`, actor: "you", isFolded: false, isMarked: false },
      ],
      after: () => endless(n + 1),
    });
    expect(() => measured(endless(0))).toThrow("more than");
  });
});

describe("a step that only looks", () => {
  const heard = (cause: string): readonly (readonly [string, boolean])[] => {
    const all: (readonly [string, boolean])[] = [];
    const guide = guideOf(
      [["look-ocsp-settings", "look-tls-settings", "check-clock"]],
      (step, sees) => all.push([step, sees]),
    );
    measured(guide, { truth: { cause, side: "device" } });
    return all;
  };

  test("sees what is true, and nothing else does", () => {
    expect(heard("strict")).toEqual([
      ["look-ocsp-settings", true],
      ["look-tls-settings", false],
      ["check-clock", false],
    ]);
    expect(heard("late").map(([, sees]) => sees)).toEqual([
      false,
      false,
      false,
    ]);
  });
});

describe("what would do harm", () => {
  const guide = guideOf([
    ["check-clock"],
    ["check-clock", "weaken-stapling"],
    ["check-clock", "weaken-stapling", "weaken-exception"],
  ]);

  test("is seen though it comes last, and though the story is mended before", () => {
    const never = ["exception", "staple"];
    expect(measured(guide, { fixes: ["clock"], never })).toMatchObject({
      cost: 5,
      dangers: ["weaken-exception"],
      checks: ["weaken-stapling"],
    });
  });

  test("is only what the story forbids", () => {
    expect(measured(guide, { fixes: ["clock"] })).toMatchObject({
      dangers: [],
      checks: [],
    });
  });
});
