// The one question as drawn: below the current step, with a button for each answer, or with what finds it out instead.
import "../../support/window.js";
import { beforeEach, describe, expect, jest, test } from "@jest/globals";
import type { VNode } from "snabbdom";
import { NO_EVIDENCE } from "../../../src/core/evidence/evidence.js";
import type { SaidQuestion } from "../../../src/core/explanation/said-question.js";
import { EMPTY_GUIDE } from "../../../src/core/guide/walk/walk-state.js";
import { text } from "../../../src/core/text/text.js";
import { viewOfTab } from "../../../src/core/view/page-view.js";
import type {
  FullPage,
  PageContext,
} from "../../../src/ui/parts/page-context.js";
import { fresh, startFirefox } from "../../support/extension.js";
import { failureOf } from "../../support/failures.js";
import {
  attribute,
  having,
  nodesIn,
  pageContext,
  press,
  values,
  wordsOf,
} from "../../support/nodes.js";
import { TAB } from "../../support/signals.js";
import { surroundings } from "../../support/surroundings.js";

const MANAGED: SaidQuestion = {
  id: "managed",
  ask: text("question_managed_ask"),
  why: text("question_managed_why"),
  answers: [
    { id: "yes", label: text("answer_managed_yes") },
    { id: "no", label: text("answer_managed_no") },
    { id: "unknown", label: text("answer_unknown") },
  ],
};
const AGAIN: SaidQuestion = {
  id: "again",
  ask: text("question_again_ask"),
  why: text("question_again_why"),
  answers: [],
};
const ASKING = {
  hint: text("asking_hint"),
  addresses: ["https://shop.example/", "http://portal.example/"],
  askedAt: null,
};

let pageMain: typeof import("../../../src/ui/page-body.js").pageMain;
let full: FullPage;
let tell: jest.Mock<PageContext["tell"]>;

beforeEach(async () => {
  startFirefox();
  ({ pageMain } = await fresh(() => import("../../../src/ui/page-body.js")));
  ({ FULL: full } = await import("../../../src/ui/full/full-sections.js"));
  tell = jest.fn();
});

function drawn(
  question: SaidQuestion | null,
  density: PageContext["density"] = "compact",
): readonly VNode[] {
  const view = viewOfTab(
    { failures: [failureOf("SEC_ERROR_UNKNOWN_ISSUER")], tabs: {} },
    EMPTY_GUIDE,
    TAB,
    surroundings({
      evidenceOf: () => NO_EVIDENCE,
      askingOf: () => ASKING,
    }),
  );
  const context = { density, full: density === "full" ? full : null, tell };
  return nodesIn(pageMain({ ...view, question }, pageContext(context)));
}
const partOf = (nodes: readonly VNode[]): VNode | undefined =>
  having(nodes, "data-question")[0];

test("stands in the current step of the full page, after everything else there", () => {
  const nodes = drawn(MANAGED, "full");
  const [step] = having(nodes, "data-current");
  const inside = step === undefined ? [] : nodesIn(step);
  const part = partOf(inside);
  expect(attribute(part, "data-question")).toBe("managed");
  const actions = having(inside, "data-action");
  expect(actions.length).toBeGreaterThan(0);
  for (const action of actions) {
    expect(inside.indexOf(action)).toBeLessThan(inside.indexOf(part as VNode));
  }
  expect(having(nodes, "data-question")).toHaveLength(1);
});

test("is a line of the popup below the first step, which opens", () => {
  const nodes = drawn(MANAGED);
  const [step] = having(nodes, "data-current");
  const fold = nodes.find(
    (node) => attribute(node, "data-fold") === "question",
  );
  expect(nodes.indexOf(step as VNode)).toBeLessThan(
    nodes.indexOf(fold as VNode),
  );
  expect(attribute(fold, "open")).toBeUndefined();
  expect(attribute(partOf(nodesIn(fold as VNode)), "data-question")).toBe(
    "managed",
  );
  expect(having(nodes, "data-question")).toHaveLength(1);
});

describe.each(["compact", "full"] as const)("%s", (density) => {
  test("has a name for screen readers, and a button for each answer, which tells it", () => {
    const nodes = drawn(MANAGED, density);
    const part = partOf(nodes);
    const inside = nodesIn(part as VNode);
    const label = String(attribute(part, "aria-labelledby"));
    expect(
      wordsOf(
        nodes.find(({ sel }) => sel?.split(/[.#]/).includes(label) === true),
      ),
    ).toBe("Is this device or network managed by a company or school?");
    expect(values(inside, "data-answer")).toEqual(["yes", "no", "unknown"]);
    for (const button of having(inside, "data-answer")) {
      (button.data?.on?.["click"] as () => void)();
    }
    expect(tell.mock.calls).toEqual([
      ["answer", "managed yes"],
      ["answer", "managed no"],
      ["answer", "managed unknown"],
    ]);
  });

  test("names everybody who would be asked, before the button", () => {
    const inside = nodesIn(partOf(drawn(AGAIN, density)) as VNode);
    const sels = inside.map(({ sel }) => sel);
    expect(sels.indexOf("ul.addresses")).toBeGreaterThan(0);
    expect(sels.indexOf("ul.addresses")).toBeLessThan(sels.indexOf("button"));
    press(inside, "probe");
    expect(tell.mock.calls).toEqual([
      ["probe", "https://shop.example/ http://portal.example/"],
    ]);
  });

  test("has its button once", () => {
    for (const [id, action] of [
      ["again", "probe"],
      ["proxy", "allow-proxy"],
      ["extensions", "allow-management"],
    ] as const) {
      const actions = values(drawn({ ...AGAIN, id }, density), "data-action");
      expect(actions.filter((one) => one === action)).toEqual([action]);
    }
  });

  test("is not there where nothing is worth asking", () => {
    expect(partOf(drawn(null, density))).toBeUndefined();
  });
});
