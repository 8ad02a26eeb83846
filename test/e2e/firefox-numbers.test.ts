// Our tables of names, numbers and sentences against the Firefox that runs.
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { identify } from "../../src/core/failure/identify.js";
import { NETWORK_ERRORS } from "../../src/core/failure/codes/network-errors.js";
import { SECURITY_MODULE } from "../../src/core/failure/codes/nsresult.js";
import { TLS_ERRORS } from "../../src/core/failure/codes/tls-errors.js";
import { ENGLISH } from "../support/english-sentences.js";
import { equipment, openScene } from "./support/scene.mjs";
import type { Scene } from "./support/scene.mjs";

const { older } = equipment();

/** The Firefox by which the tables were last brought up to date. */
const TABLE_OF = 153;

describe.each(["firefox", "older"] as const)("%s", (which) => {
  if (which === "older" && older === null) {
    test.skip("no older Firefox can be had on this machine", () => undefined);
    return;
  }
  let scene: Scene;

  beforeAll(async () => {
    scene = await openScene({ which });
  }, 60_000);

  afterAll(async () => {
    await scene.close();
  }, 30_000);

  test("every security error that this Firefox can name is in the table, with its number", async () => {
    const named = await scene.firefox.chrome<Record<string, number>>(
      `const found = {};
       for (let n = 0x1f00; n < 0x4200; n++) {
         const name = /SECURITY, ([A-Z_0-9]*[A-Z][A-Z_0-9]*)\\)/.exec(ChromeUtils.getXPCOMErrorName(arguments[0] + n))?.[1];
         if (name && !name.includes("_UNUSED_")) found[name] = n;
       }
       return found`,
      [SECURITY_MODULE],
    );
    const ours = Object.fromEntries(
      Object.entries(TLS_ERRORS).map(([name, [n]]) => [name, n]),
    );
    expect(Object.keys(named).length).toBeGreaterThan(300);
    const unlike = Object.entries(named).filter(
      ([name, number]) => ours[name] !== number,
    );
    // What a newer Firefox calls by a name of ours must have our number all the same.
    expect(butNews(unlike, ([name]) => !Object.hasOwn(ours, name))).toEqual([]);
  });

  test("every network error in the table has this Firefox's number", async () => {
    const names = Object.entries(NETWORK_ERRORS).map(
      ([name, [nsresult]]) => [name, nsresult] as const,
    );
    const theirs = await scene.firefox.chrome<string[]>(
      "return arguments[0].map((nsresult) => ChromeUtils.getXPCOMErrorName(nsresult))",
      [names.map(([, nsresult]) => nsresult)],
    );
    const unknownThere = names
      .map(([name], index) => [name, theirs[index]] as const)
      .filter(([ours, its]) => ours !== its);
    const isUnnamed = (its = ""): boolean => its.includes("GENERATE_FAILURE");
    // A Firefox older than the table may not know a newer name; what it names otherwise would be our mistake.
    const left =
      versionOf(scene) < TABLE_OF
        ? unknownThere.filter(([, its]) => !isUnnamed(its))
        : butNews(unknownThere, ([, its]) => isUnnamed(its));
    expect(left).toEqual([]);
  });

  test("what this Firefox says of an error in English is understood", async () => {
    const said = await scene.firefox.chrome<Record<string, string>>(
      `const service = Cc["@mozilla.org/nss_errors_service;1"].getService(Ci.nsINSSErrorsService);
       return Object.fromEntries(arguments[0].map(([name, n]) => [name, service.getErrorMessage(arguments[1] + n)]))`,
      [
        Object.keys(ENGLISH).map((name) => [
          name,
          TLS_ERRORS[name as keyof typeof TLS_ERRORS][0],
        ]),
        SECURITY_MODULE,
      ],
    );
    const misunderstood = Object.entries(said).filter(
      ([name, sentence]) =>
        identify({ nsresult: null, sentence }, {}).name !== name,
    );
    expect(butNews(misunderstood, () => true)).toEqual([]);
  });

  /** Without what a Firefox newer than the table brings, which is told and does not fail: nobody here changed anything. */
  function butNews<T>(found: readonly T[], isNew: (one: T) => boolean): T[] {
    if (versionOf(scene) <= TABLE_OF) {
      return [...found];
    }
    const news = found.filter(isNew);
    if (news.length > 0) {
      console.log(
        `Firefox ${scene.firefox.version} has what the tables of ${TABLE_OF} do not have: ${JSON.stringify(news)}`,
      );
    }
    return found.filter((one) => !isNew(one));
  }
});

const versionOf = ({ firefox }: Scene): number =>
  Number.parseInt(firefox.version, 10);
