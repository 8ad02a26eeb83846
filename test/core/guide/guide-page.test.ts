// The page of Firefox where a step happens, in each version.
import { describe, expect, test } from "@jest/globals";
import { guideFor } from "../../../src/core/guide/guide.js";
import { NEW_SETTINGS, type StepId } from "../../../src/core/steps/steps.js";
import { diagnosisOf, ERROR } from "../../support/guides.js";

describe("the page where a step happens", () => {
  const pageOf = (id: StepId, firefox: number | null) =>
    guideFor(diagnosisOf("proxy-unreachable"), ERROR, {
      platform: "win",
      firefox,
    }).find((step) => step.id === id)?.page;

  test.each([
    [140, "about:preferences#general"],
    [NEW_SETTINGS - 1, "about:preferences#general"],
    [NEW_SETTINGS, "about:preferences#connectionSecurity"],
    [null, "about:preferences#connectionSecurity"],
  ])("in Firefox %p is %s", (firefox, page) => {
    expect(pageOf("check-proxy", firefox)).toBe(page);
  });

  test("is the same in all versions where it did not move", () => {
    const pages = [140, NEW_SETTINGS].map(
      (firefox) =>
        guideFor(diagnosisOf("stale-staple"), ERROR, {
          platform: "linux",
          firefox,
        }).find(({ id }) => id === "restart-firefox")?.page,
    );
    expect(pages).toEqual(["about:profiles", "about:profiles"]);
  });

  test("is none where the step happens nowhere in Firefox", () => {
    expect(pageOf("check-connection", NEW_SETTINGS)).toBeNull();
  });
});
