// The lines of policies.json that administrators copy, before the validator and the list of preferences of the real Firefoxes.
import { describe, expect, test } from "@jest/globals";
import { POLICIES } from "../../src/core/diagnosis/policies.js";
import { borrowFirefox } from "./support/firefox.mjs";
import { equipment } from "./support/scene.mjs";

const { firefox, older } = equipment();

/** Said in its text: 140 does not have it. */
const NEWER = ["LocalNetworkAccess"];

describe.each(["firefox", "older"] as const)("%s", (which) => {
  const browser = which === "older" ? older : firefox;
  if (browser === null) {
    test.skip("cannot be had on this machine", () => undefined);
    return;
  }

  test("takes every line as it stands", async () => {
    const { firefox: running, giveBack } = await borrowFirefox(
      { binary: browser.binary },
      [which, false, "light"].join(),
    );
    const found = await running
      .chrome(
        `const { schema } = ChromeUtils.importESModule("resource:///modules/policies/schema.sys.mjs")
         const { JsonSchemaValidator } = ChromeUtils.importESModule("resource://gre/modules/components-utils/JsonSchemaValidator.sys.mjs")
         const judge = ([name, value]) => {
           const rules = schema.properties[name]
           if (!rules) return [name, "unknown"]
           const { valid, error } = JsonSchemaValidator.validate(value, rules, { allowAdditionalProperties: false })
           return [name, valid ? "valid" : String(error)]
         }
         return arguments[0].map((policies) => Object.entries(policies).map(judge)).flat()`,
        [[...Object.values(POLICIES), { SSLVersionMin: "ssl3" }]],
      )
      .finally(giveBack);
    const said = found as readonly (readonly [string, string])[];
    expect(said.length).toBeGreaterThan(15);
    // What is wrong is told: the last one.
    expect(said.at(-1)?.[1]).not.toBe("valid");
    expect(
      said
        .slice(0, -1)
        .filter(([, word]) => word !== "valid")
        .map(([name]) => name),
    ).toEqual(which === "older" ? NEWER : []);
  }, 60_000);
});
