// A clock that is wrong: told by the dates that servers send with pages that load, in size and direction.
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { judgementOn, type Judgement } from "./support/evidence.mjs";
import { equipment, openScene } from "./support/scene.mjs";
import type { Scene } from "./support/scene.mjs";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const YEAR = 365 * DAY;

/** How far the servers are ahead of this computer; the other way round it is this computer's mistake. */
const WRONG = [
  {
    story: "1 year 3 days behind",
    serversAheadMs: YEAR + 3 * DAY,
    site: "not-yet-valid",
    cause: "clock-far",
    words: ["1 year 3 days", "behind"],
  },
  {
    story: "1 year 3 days ahead",
    serversAheadMs: -(YEAR + 3 * DAY),
    site: "expired",
    cause: "clock-far",
    words: ["1 year 3 days", "ahead"],
  },
  {
    story: "9 hours behind, as with a wrong time zone",
    serversAheadMs: 9 * HOUR,
    site: "not-yet-valid",
    cause: "clock-time-zone",
    words: ["9 hours", "behind", "time zone"],
  },
  {
    story: "3 hours 20 minutes behind, which no time zone explains",
    serversAheadMs: 3 * HOUR + HOUR / 3,
    site: "not-yet-valid",
    cause: "clock-hours",
    words: ["3 hours 20 minutes", "behind"],
  },
  {
    story: "years behind, as after a dead battery",
    serversAheadMs: 3 * YEAR,
    site: "not-yet-valid",
    cause: "clock-battery",
    words: ["years", "behind"],
  },
] as const;

describe.each([
  ["this Firefox", "firefox", WRONG],
  ["Firefox 140", "older", WRONG.slice(0, 1)],
] as const)("in %s", (_, which, wrong) => {
  if (equipment()[which] === null) {
    test.skip("no such Firefox can be had on this machine", () => undefined);
    return;
  }
  let scene: Scene;

  beforeAll(async () => {
    scene = await openScene({ which });
  }, 60_000);

  afterAll(async () => {
    await scene.close();
  }, 30_000);

  test("before any other page was opened nothing is known of the clock", async () => {
    const { html, facts } = await judgeWith(null, "expired");
    expect(html).toMatchObject({ cause: "certificate-expired" });
    expect(facts["clock"]?.isKnown).toBe(false);
  });

  test.each(["expired", "not-yet-valid"])(
    "with a right clock it is the site whose certificate is %s",
    async (site) => {
      const { html, causes, facts } = await judgeWith(0, site);
      expect(html).toMatchObject({ verdict: "site" });
      expect(html["cause"]).toMatch(/^certificate-|^renewed-/);
      expect(facts["clock"]).toMatchObject({ isKnown: true });
      expect(facts["clock"]?.words).toContain("Right");
      const clocks = causes.filter(({ id }) => id.startsWith("clock-"));
      expect(clocks.length).toBeGreaterThan(0);
      for (const { strength } of clocks) {
        expect(strength).toBe("against");
      }
    },
  );

  test.each(wrong)(
    "a clock that is $story",
    async ({ serversAheadMs, site, cause, words }) => {
      const { html, causes, facts } = await judgeWith(serversAheadMs, site);
      expect(html).toMatchObject({ verdict: "device", cause });
      expect(causes[0]).toMatchObject({ id: cause });
      expect(facts["clock"]).toMatchObject({ isKnown: true });
      for (const word of words.slice(0, 2)) {
        expect(causes[0]?.words).toContain(word);
      }
      for (const word of words) {
        expect(facts["clock"]?.words).toContain(word);
      }
    },
  );

  test("one server with a wrong clock of its own decides nothing among several", async () => {
    const { browse, lab, fail } = scene;
    lab.setClock(0);
    await browse("neighbour-1", "neighbour-2", "wrong-clock", "neighbour-3");
    const { html, facts } = await judgementOn(scene, await fail("expired"));
    expect(html).toMatchObject({ verdict: "site" });
    expect(facts["clock"]?.words).toContain("Right");
  });

  /** A failing site, after some that load. */
  async function judgeWith(
    serversAheadMs: number | null,
    site: string,
  ): Promise<Judgement> {
    const { browse, lab, fail } = scene;
    if (serversAheadMs !== null) {
      lab.setClock(serversAheadMs);
      await browse("neighbour-1", "neighbour-2", "neighbour-3");
    }
    return judgementOn(scene, await fail(site));
  }
});
