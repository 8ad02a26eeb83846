// Our table of roots against the Firefoxes that run: whoever brings a new one is told what changed.
import { describe, expect, test } from "@jest/globals";
import {
  READ_FROM,
  ROWS,
} from "../../src/core/certificate/roots/built-in-roots.js";
import { rootRows } from "../support/root-rows.js";
import { borrowFirefox } from "./support/firefox.mjs";
import { rootsIn } from "./support/roots.mjs";
import { equipment } from "./support/scene.mjs";

const { firefox, older } = equipment();

/** Of a row without its marks: the root itself. */
const rootIn = (row: string, marks = READ_FROM.length): string =>
  row.slice(marks);

describe.each(["firefox", "older"] as const)("%s", (which) => {
  const browser = which === "older" ? older : firefox;
  if (browser === null) {
    test.skip("cannot be had on this machine", () => undefined);
    return;
  }

  test("trusts for websites what its column of the table says", async () => {
    const { firefox: running, giveBack } = await borrowFirefox(
      { binary: browser.binary },
      [which, false, "light"].join(),
    );
    const roots = await rootsIn(running.session).finally(giveBack);
    expect(roots.length).toBeGreaterThan(100);
    const column = columnOf(browser.version);
    const theirs = new Map(
      rootRows([{ version: browser.version, roots }]).map((row) => [
        rootIn(row, 1),
        row.charAt(0),
      ]),
    );
    const ours = new Map(
      ROWS.map((row) => [rootIn(row), row.charAt(column)] as const).filter(
        ([, mark]) => mark !== "-",
      ),
    );
    // Whoever reads this runs `npm run roots`, and gives what is gone its line in retired-roots.ts.
    const changed = [...new Set([...theirs.keys(), ...ours.keys()])].flatMap(
      (root) => {
        const [was = "-", is = "-"] = [ours.get(root), theirs.get(root)];
        // A row for mail alone is there for another Firefox's sake.
        const isSame = was === is || (was === "m" && is === "-");
        return isSame ? [] : [`${was} → ${is} ${root.slice(76)}`];
      },
    );
    expect(changed).toEqual([]);
  }, 120_000);
});

/** The column of this very version, or else of its line of versions: 153.9 is held against 153.8. */
function columnOf(version: string): number {
  const line = version.split(".")[0] ?? "";
  const column = READ_FROM.findIndex((one) => one.split(".")[0] === line);
  return column < 0 ? READ_FROM.length - 1 : column;
}
