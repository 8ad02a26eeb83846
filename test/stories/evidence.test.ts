// Tries how a story becomes evidence, stage by stage.
import { describe, expect, test } from "@jest/globals";
import { FACT_IDS, type FactId } from "../../src/core/evidence/evidence.js";
import { known } from "../../src/core/fact.js";
import { evidenceIn, failureIn, NOW } from "./evidence.js";
import { storyOf } from "./stand-in.js";
import type { CertificateTold, Stage, Story } from "./story.js";

const CERTIFICATE: CertificateTold = {
  subject: "host",
  issuer: "Zen Root CA",
  issuerText: null,
  names: ["host", "www.example.com"],
  coversHost: true,
  notBeforeDays: -1,
  notAfterDays: 2,
};

const STORY = storyOf({
  hsts: true,
  firefoxBuiltDaysAgo: 20,
  facts: {
    othersLoad: ["one.example"],
    othersFail: null,
    loadedBeforeMinutes: 3,
  },
  after: { certificate: CERTIFICATE },
});

const knownAt = (stage: Stage, story: Story = STORY): readonly FactId[] => {
  const evidence = evidenceIn(story, stage);
  return FACT_IDS.filter((id) => evidence[id].known).sort();
};

describe("a story", () => {
  test("begins with the error, its address and the system", () => {
    expect(knownAt("0")).toEqual(["address", "hsts", "platform"]);
  });

  test("leaves a system unknown that is not told, or on which nobody has this extension", () => {
    for (const platform of [null, "android"] as const) {
      expect(knownAt("0", { ...STORY, platform })).toEqual(["address", "hsts"]);
    }
  });

  test("goes on with what comes by itself", () => {
    expect(knownAt("A")).toEqual([
      "address",
      "firefox",
      "hsts",
      "loaded-before",
      "other-loads",
      "platform",
    ]);
  });

  test("ends with what a click tells", () => {
    expect(knownAt("B")).toEqual([...knownAt("A"), "certificate"].sort());
  });

  test("happens by this device's clock, while certificates keep to the truth", () => {
    const story = { ...STORY, deviceClockOffMs: -7_200_000 };
    const evidence = evidenceIn(story, "B");
    expect(failureIn(story).at).toBe(NOW - 7_200_000);
    expect(evidence["loaded-before"]).toEqual(
      known({ at: NOW - 7_200_000 - 180_000 }),
    );
    expect(evidence.certificate).toMatchObject({
      value: { notBefore: NOW - 86_400_000, notAfter: NOW + 2 * 86_400_000 },
    });
  });

  test("names the failing host and who reads along, but nobody in a certificate of its own making", () => {
    const read = (differing: Partial<CertificateTold>): unknown =>
      evidenceIn(
        { ...STORY, after: { certificate: { ...CERTIFICATE, ...differing } } },
        "B",
      ).certificate;
    expect(read({})).toMatchObject({
      value: {
        subject: "shop.example.com",
        names: ["shop.example.com", "www.example.com"],
        interceptor: { name: "Zen" },
      },
    });
    expect(read({ isSelfSigned: true })).toMatchObject({
      value: { interceptor: null },
    });
  });

  test("knows by a click what was not known by itself", () => {
    const clock = { aheadMs: 400, sources: 2 };
    const story = { ...STORY, facts: { clock: null }, after: { clock } };
    expect(evidenceIn(story, "A").clock.known).toBe(false);
    expect(evidenceIn(story, "B").clock).toEqual(
      known({ ...clock, by: "probe" }),
    );
  });

  test("may not tell what nobody reads", () => {
    const story = { ...STORY, facts: { moonPhase: "full" } as Story["facts"] };
    expect(() => evidenceIn(story, "A")).toThrow("moonPhase");
  });
});
