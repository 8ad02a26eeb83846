// Holds what administrators are told for each cause: an answer, lines that Firefox has, and only preferences that a policy may set.
import { expect, test } from "@jest/globals";
import JSZip from "jszip";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { CAUSES } from "../../src/core/diagnosis/causes/index.js";
import {
  POLICIES,
  policiesFor,
  POLICY_OF,
} from "../../src/core/diagnosis/policies.js";
import { FIREFOXES } from "./support/firefox.js";
import { messagesIn, textOf } from "./support/messages.js";

test("every cause has lines to copy, or the reason why there are none", () => {
  expect(Object.keys(POLICY_OF).toSorted()).toEqual(
    CAUSES.map(({ id }) => id).toSorted(),
  );
  const lines = CAUSES.map(({ id }) => policiesFor(id));
  expect(lines.filter((one) => one !== null).length).toBeGreaterThan(15);
  for (const one of lines) {
    expect(Object.keys(JSON.parse(one ?? '{"policies":{}}') as object)).toEqual(
      ["policies"],
    );
  }
});

test("no line is left that no cause has", () => {
  const used = new Set<string>(Object.values(POLICY_OF));
  expect(Object.keys(POLICIES).filter((id) => !used.has(id))).toEqual([]);
});

test("past what exists to stop exactly this, no policy is shown, nor one that would hide a revocation", () => {
  const refused = CAUSES.filter(({ applies }) =>
    ["revoked", "pinning", "distrusted-ca"].some((category) =>
      Object.keys(applies).every((one) => one === category),
    ),
  ).map(({ id }) => id);
  expect(refused.length).toBeGreaterThan(3);
  expect(refused.filter((id) => policiesFor(id) !== null)).toEqual([]);
  const all = JSON.stringify(POLICIES);
  expect(all).not.toMatch(
    /OCSP\.enabled|enable_ocsp|crlite|transparency\.mode|enable-deprecated|"tls1(\.1)?"|https?:\/\/(?!nas\.example)/,
  );
});

test.each(FIREFOXES.map((firefox) => [firefox.version, firefox] as const))(
  "Firefox %s lets a policy set each preference, and not the one of which that is denied",
  async (_, { binary }) => {
    const source = await policiesOf(binary);
    const named = Object.values(POLICIES).flatMap((policies) =>
      "Preferences" in policies ? Object.keys(policies.Preferences) : [],
    );
    expect(named.length).toBeGreaterThan(2);
    expect(named.filter((name) => !source.includes(`"${name}"`))).toEqual([]);
    for (const denied of [
      "security.ssl.enable_ocsp_must_staple",
      "security.cert_pinning.enforcement_level",
    ]) {
      expect(source).not.toContain(`"${denied}"`);
    }
  },
);

test("the trap on Linux stands beside the lines that fall into it", () => {
  for (const locale of ["en", "ja"]) {
    expect(textOf(messagesIn(locale), "policy_install_root_body")).toMatch(
      /`ImportEnterpriseRoots`.*Linux/,
    );
  }
});

async function policiesOf(binary: string): Promise<string> {
  const archive = [
    join(dirname(binary), "browser/omni.ja"),
    join(dirname(binary), "../Resources/browser/omni.ja"),
  ].find((path) => existsSync(path));
  const zip = await JSZip.loadAsync(readFileSync(archive ?? ""));
  const file = zip.file("modules/policies/Policies.sys.mjs");
  return (await file?.async("string")) ?? "";
}
