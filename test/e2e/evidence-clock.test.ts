// A clock that is wrong: by the dates of servers that the reader has asked, since no page of the lab has a built-in root.
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { judgementOn, type Judgement } from "./support/evidence.mjs";
import { askTheLab, choose } from "./support/options.mjs";
import { equipment, openScene } from "./support/scene.mjs";
import type { Scene } from "./support/scene.mjs";
import { openGuide } from "./support/walk.mjs";

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
    await askTheLab(scene);
  }, 60_000);

  afterAll(async () => {
    await scene.close();
  }, 30_000);

  test("before any other page was opened nothing is known of the clock", async () => {
    const { html, facts } = await judgementOn(
      scene,
      await scene.fail("expired"),
    );
    expect(html).toMatchObject({ cause: "certificate-expired" });
    expect(facts["clock"]?.isKnown).toBe(false);
  });

  test("pages whose root is not built in, and pages over http, tell nothing of the clock, whatever their dates", async () => {
    const { browse, lab, fail } = scene;
    lab.setClock(-9 * DAY);
    await browse("neighbour-1", "neighbour-2", "neighbour-3", "http-good");
    const { html, facts } = await judgementOn(scene, await fail("expired"));
    expect(html).toMatchObject({ verdict: "site" });
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

  test("a clock that is days ahead, though after the day on which this Firefox was built", async () => {
    const days = Math.min(30, (await daysSinceBuilt()) - 1);
    const { html, causes, facts } = await judgeWith(-days * DAY, "expired");
    expect(facts["clock"]?.words).toContain("ahead");
    expect(causes.find(({ id }) => id === "clock-far")?.words).toContain(
      "ahead",
    );
    // Certificates are renewed weeks before their end.
    if (days >= 7) {
      expect(html).toMatchObject({ verdict: "device", cause: "clock-far" });
    }
  });

  test("a time before the day on which this Firefox was built is not believed", async () => {
    const { html, facts } = await judgeWith(-(YEAR + 3 * DAY), "expired");
    expect(html).toMatchObject({ verdict: "site" });
    expect(facts["clock"]?.isKnown).toBe(false);
  });

  test("where the clock is so far off that no https loads, the plain http address tells it", async () => {
    const { lab } = scene;
    const url = (id: string): string => lab.site(id).url;
    await choose(scene, {
      addresses: {
        "reference-1": url("not-yet-valid"),
        "reference-2": url("issuer-not-yet-valid"),
        portal: url("portal-check"),
      },
    });
    const { html, facts } = await judgeWith(YEAR, "not-yet-valid");
    expect(html).toMatchObject({ verdict: "device", cause: "clock-far" });
    expect(facts["clock"]?.words).toContain("1 year");
    expect(facts["references"]?.words).toContain(
      lab.site("issuer-not-yet-valid").host,
    );
  });

  test("one server with a wrong clock of its own decides nothing among several", async () => {
    const { lab } = scene;
    await choose(scene, {
      addresses: {
        "reference-1": lab.site("wrong-clock").url,
        "reference-2": lab.site("neighbour-1").url,
        portal: lab.site("portal-check").url,
      },
    });
    const { html, facts } = await judgeWith(0, "expired");
    expect(html).toMatchObject({ verdict: "site" });
    expect(facts["clock"]?.words).toContain("Right");
  });

  /** A failing site, after the servers were asked. */
  async function judgeWith(
    serversAheadMs: number,
    site: string,
  ): Promise<Judgement> {
    scene.lab.setClock(serversAheadMs);
    const guide = await openGuide(scene, await scene.fail(site));
    await guide.press("probe");
    const judgement = await guide.judgement();
    await guide.close();
    return judgement;
  }

  async function daysSinceBuilt(): Promise<number> {
    const build = await scene.firefox.runInBackground<string>(
      scene.extension,
      "return (await browser.runtime.getBrowserInfo()).buildID",
    );
    const [, year, month, day] = /^(\d{4})(\d\d)(\d\d)/.exec(build) ?? [];
    const builtAt = Date.UTC(Number(year), Number(month) - 1, Number(day));
    return Math.floor((Date.now() - builtAt) / DAY);
  }
});
