// The causes as drawn: the likeliest with its best clues in the popup, all of them in ranked order on the full page.
import "../../support/window.js";
import { beforeEach, describe, expect, test } from "@jest/globals";
import type { VNode } from "snabbdom";
import {
  NO_EVIDENCE,
  type Evidence,
} from "../../../src/core/evidence/evidence.js";
import { known } from "../../../src/core/fact.js";
import { EMPTY_GUIDE } from "../../../src/core/guide/walk/walk-state.js";
import { viewOfTab } from "../../../src/core/view/page-view.js";
import type { PageView } from "../../../src/core/view/view.js";
import type { Density, FullPage } from "../../../src/ui/parts/page-context.js";
import { fresh, startFirefox } from "../../support/extension.js";
import { failureOf, type KnownError } from "../../support/failures.js";
import {
  attribute,
  having,
  nodesIn,
  pageContext,
  values,
  wordsOf,
} from "../../support/nodes.js";
import { TAB } from "../../support/signals.js";
import { surroundings } from "../../support/surroundings.js";
import { DAY } from "../../support/walks.js";

/** The clock is wrong, and other sites suffer from it, too: a cause with more clues than the popup shows. */
const FAST_CLOCK: Partial<Evidence> = {
  clock: known({ aheadMs: 400 * DAY, sources: 4, by: "loads" }),
  "other-failures": known(
    ["a.example", "b.example"].map((host) => ({
      host,
      code: "SEC_ERROR_EXPIRED_CERTIFICATE",
      category: "expired" as const,
    })),
  ),
  references: known([
    {
      host: "c.example",
      result: "fails",
      code: "SEC_ERROR_EXPIRED_CERTIFICATE",
      category: "expired",
    },
  ]),
};

/** Then it is surely the site. */
const RIGHT_CLOCK: Partial<Evidence> = {
  clock: known({ aheadMs: 0, sources: 4, by: "loads" }),
  "other-loads": known(["a.example", "b.example"]),
};

let pageMain: typeof import("../../../src/ui/page-body.js").pageMain;
let full: FullPage;

beforeEach(async () => {
  startFirefox();
  ({ pageMain } = await fresh(() => import("../../../src/ui/page-body.js")));
  ({ FULL: full } = await import("../../../src/ui/full/full-sections.js"));
});

const viewOf = (
  error: KnownError,
  facts: Partial<Evidence> = {},
  type = "main_frame",
): PageView =>
  viewOfTab(
    {
      failures: [failureOf(error, { type })],
      tabs: {
        [TAB]: {
          shown: { value: "https://shop.example/", at: 900 },
          loadedAt: type === "main_frame" ? null : 900,
        } as never,
      },
    },
    EMPTY_GUIDE,
    TAB,
    surroundings({ evidenceOf: () => ({ ...NO_EVIDENCE, ...facts }) }),
  );
const draw = (view: PageView, density: Density): readonly VNode[] =>
  nodesIn(
    pageMain(
      view,
      pageContext({ density, full: density === "full" ? full : null }),
    ),
  );
const causesIn = (nodes: readonly VNode[]) => values(nodes, "data-cause");
const within = (nodes: readonly VNode[], sel: string): readonly VNode[] =>
  nodes.filter((node) => node.sel === sel);
const cluesIn = (nodes: readonly VNode[], kind: string): readonly string[] =>
  within(nodes, `ul.clues.clues-${kind}`).flatMap((list) =>
    (list.children ?? []).map(wordsOf),
  );

describe.each(["compact", "full"] as const)("the head, %s", (density) => {
  test("says what happened and whose it is, before anything else is said", () => {
    const nodes = draw(
      viewOf("SEC_ERROR_EXPIRED_CERTIFICATE", RIGHT_CLOCK),
      density,
    );
    const [title] = within(nodes, "h1");
    const [whose] = within(nodes, "p.verdict");
    expect(wordsOf(title)).toBe("The site’s certificate has expired");
    expect(wordsOf(whose)).toBe(
      "The site has to fix this. It’s nothing you did.",
    );
    expect(nodes.indexOf(title as VNode)).toBeLessThan(
      nodes.indexOf(whose as VNode),
    );
  });

  test("shows the place of the problem, with what is known of the others", () => {
    const stops = (facts: Partial<Evidence>) =>
      having(
        draw(viewOf("SEC_ERROR_EXPIRED_CERTIFICATE", facts), density),
        "data-place",
      ).map((stop) => [attribute(stop, "data-state"), wordsOf(stop)]);
    expect(stops(RIGHT_CLOCK)).toEqual([
      ["good", "This deviceclock is right"],
      ["good", "Networkother sites load"],
      ["culprit", "Siteproblem here"],
    ]);
    expect(stops({})[0]).toEqual(["unknown", "This devicenot checked"]);
    expect(stops(FAST_CLOCK)[0]).toEqual([
      "culprit",
      "This device1 year ahead",
    ]);
  });

  test("has the host in a line of its own, with its owner apart", () => {
    const nodes = draw(viewOf("SEC_ERROR_EXPIRED_CERTIFICATE"), density);
    expect(wordsOf(within(nodes, "b.host-owner")[0])).toBe("shop.example");
    expect(wordsOf(within(nodes, "h1")[0])).not.toContain("shop.example");
  });
});

describe("the popup", () => {
  const why = (view: PageView): readonly VNode[] => {
    const nodes = draw(view, "compact");
    const fold = having(nodes, "data-fold").find(
      (node) => attribute(node, "data-fold") === "why",
    );
    return nodesIn(fold as VNode);
  };

  test("folds the first cause away, with its three best clues, and has no other section about causes", () => {
    const view = viewOf("SEC_ERROR_EXPIRED_CERTIFICATE", FAST_CLOCK);
    const first = view.explanation?.causes[0];
    const count = first?.speaksFor.length ?? 0;
    expect(count).toBeGreaterThan(2);
    const inside = why(view);
    expect(causesIn(inside)[0]).toBe(first?.id);
    expect(cluesIn(inside, "for")).toHaveLength(3);
    expect(cluesIn(inside, "against")).toEqual([]);
    expect(wordsOf(within(inside, "span.fold-answer")[0])).toBe(
      `${String(count)} clues`,
    );
    const nodes = draw(view, "compact");
    expect(causesIn(nodes)).toEqual(causesIn(inside));
    expect(having(nodes, "data-fact")).toEqual([]);
  });

  test("calls a cause usual for which nothing speaks yet", () => {
    const inside = why(viewOf("SEC_ERROR_EXPIRED_CERTIFICATE"));
    expect(wordsOf(within(inside, "span.fold-answer")[0])).toBe("Usual reason");
    expect(cluesIn(inside, "for")).toEqual([]);
  });

  test("names the second cause while the verdict is not sure", () => {
    const view = viewOf("SEC_ERROR_EXPIRED_CERTIFICATE");
    expect(view.explanation?.verdict.isSure).toBe(false);
    expect(causesIn(draw(view, "compact"))).toEqual(
      view.explanation?.causes.slice(0, 2).map(({ id }) => id),
    );
    const sure = viewOf("SEC_ERROR_EXPIRED_CERTIFICATE", RIGHT_CLOCK);
    expect(sure.explanation?.verdict.isSure).toBe(true);
    expect(causesIn(draw(sure, "compact"))).toHaveLength(1);
  });

  test("has one primary button, that of the first step, and the guide beside it", () => {
    const nodes = draw(viewOf("SEC_ERROR_REVOKED_CERTIFICATE"), "compact");
    const primary = nodes.filter(({ sel }) => sel === "button.primary");
    expect(primary.map((node) => attribute(node, "data-action"))).toEqual([
      "close-tab",
    ]);
    expect(values(nodes, "data-action")).toEqual(
      expect.arrayContaining(["guide", "copy-report", "open-full-page"]),
    );
    expect(values(nodes, "data-step")).toEqual(["leave-site"]);
  });

  test("has a line for each host of failed parts, which opens and says why", () => {
    const nodes = draw(
      viewOf("SEC_ERROR_REVOKED_CERTIFICATE", {}, "image"),
      "compact",
    );
    const [line] = having(nodes, "data-fold");
    expect(wordsOf(line)).toContain("shop.example");
    expect(wordsOf(line)).toContain("The site’s certificate has been revoked");
    expect(attribute(line, "open")).toBeUndefined();
    expect(nodes.filter(({ sel }) => sel === "button.primary")).toEqual([]);
  });
});

describe("the full page", () => {
  const full = (facts: Partial<Evidence> = {}) => {
    const view = viewOf("SEC_ERROR_EXPIRED_CERTIFICATE", facts);
    return { causes: view.explanation?.causes, nodes: draw(view, "full") };
  };

  test("has every cause in ranked order, with its strength", () => {
    const { causes, nodes } = full(FAST_CLOCK);
    expect(causes?.length).toBeGreaterThan(3);
    expect(
      having(nodes, "data-cause").map((node) => [
        attribute(node, "data-cause"),
        attribute(node, "data-strength"),
      ]),
    ).toEqual(causes?.map(({ id, strength }) => [id, strength]));
  });

  test("opens the first cause alone", () => {
    const open = having(full(FAST_CLOCK).nodes, "data-cause").map(
      (node) => attribute(node, "open") === true,
    );
    expect(open[0]).toBe(true);
    expect(open.slice(1)).not.toContain(true);
  });

  test("folds what is unlikely at the end", () => {
    const { causes, nodes } = full(FAST_CLOCK);
    const [fold] = within(nodes, "details.unlikely");
    const inside = fold === undefined ? [] : nodesIn(fold);
    const unlikely = causes?.filter(({ isUnlikely }) => isUnlikely);
    expect(unlikely?.length).toBeGreaterThan(0);
    expect(causesIn(inside)).toEqual(unlikely?.map(({ id }) => id));
    expect(wordsOf(fold)).toContain(`Unlikely: `);
  });

  test("says why we think so, what speaks against it, and what would tell", () => {
    const { causes, nodes } = full({
      ...FAST_CLOCK,
      "other-loads": known(["good.example", "better.example"]),
    });
    const [first] = having(nodes, "data-cause");
    const inside = nodesIn(first as VNode);
    const titles = within(inside, "h4.clues-title").map(wordsOf);
    expect(titles).toEqual([
      "Why we think so",
      "What speaks against it",
      "What would help to decide",
    ]);
    expect(cluesIn(inside, "for")).toHaveLength(
      causes?.[0].speaksFor.length ?? -1,
    );
    expect(cluesIn(inside, "against").join()).toContain("good.example");
    expect(cluesIn(inside, "missing")).toContain("Certificate of the site");
  });
});

test("of failed parts, the full page says which one it explains", () => {
  const view = viewOf("SEC_ERROR_REVOKED_CERTIFICATE", {}, "image");
  expect(view.tone).toBe("parts");
  const [part] = within(draw(view, "full"), "p.explained-part");
  expect(wordsOf(part)).toContain("shop.example");
});
