// The steps as drawn: the names that tests and automation rely on, one step to take, and the letter to the owner.
import "../../support/window.js";
import { beforeEach, describe, expect, jest, test } from "@jest/globals";
import type { VNode } from "snabbdom";
import { explain } from "../../../src/core/explanation/explanation.js";
import {
  EMPTY_GUIDE,
  type GuideState,
} from "../../../src/core/guide/walk/walk-state.js";
import { viewOfTab } from "../../../src/core/view/page-view.js";
import type { PageView } from "../../../src/core/view/view.js";
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
} from "../../support/nodes.js";
import { TAB } from "../../support/signals.js";
import { surroundings } from "../../support/surroundings.js";
import { marked, past } from "../../support/walks.js";

const FAILURE = failureOf("MOZILLA_PKIX_ERROR_REQUIRED_TLS_FEATURE_MISSING");
const EXPIRED = failureOf("SEC_ERROR_EXPIRED_CERTIFICATE");
const LINUX = { platform: "linux", firefox: 153 } as const;

let pageMain: typeof import("../../../src/ui/page-body.js").pageMain;
let ownerMessage: typeof import("../../../src/background/answer/copied-texts.js").ownerMessage;
let full: FullPage;
let tell: jest.Mock<PageContext["tell"]>;

beforeEach(async () => {
  startFirefox();
  ({ pageMain } = await fresh(() => import("../../../src/ui/page-body.js")));
  ({ FULL: full } = await import("../../../src/ui/full/full-sections.js"));
  ({ ownerMessage } =
    await import("../../../src/background/answer/copied-texts.js"));
  tell = jest.fn();
});

const viewWith = (
  guide: GuideState = EMPTY_GUIDE,
  failure = FAILURE,
  around = surroundings(),
): PageView => viewOfTab({ failures: [failure], tabs: {} }, guide, TAB, around);
const draw = (view: PageView): readonly VNode[] =>
  nodesIn(pageMain(view, pageContext({ density: "full", full, tell })));

/** Everything safe was tried. */
const exhausted = (): GuideState => {
  const own = explain(FAILURE, LINUX, past(null)).steps.filter(
    (s) => s.isWalked,
  );
  return marked(
    Object.fromEntries(own.map(({ id }) => [id, "no-help" as const])),
    FAILURE,
  );
};

describe("each step", () => {
  test("says its name, its state, its risk, and who takes it", () => {
    const view = viewWith(marked({ "try-again-later": "skipped" }, FAILURE));
    const steps = having(draw(view), "data-step");
    expect(
      steps.map((step) =>
        ["step", "state", "risk", "actor"].map((name) =>
          attribute(step, `data-${name}`),
        ),
      ),
    ).toEqual(
      view.explanation?.steps.map(({ id, state, risk, actor }) => [
        id,
        state,
        risk,
        actor,
      ]),
    );
    expect(attribute(steps[0], "data-state")).toBe("skipped");
  });

  test("has one among them that is to be taken now", () => {
    const nodes = draw(viewWith());
    const current = having(nodes, "aria-current");
    expect(current.map((step) => attribute(step, "data-step"))).toEqual([
      "try-again-later",
    ]);
  });
});

describe("the buttons", () => {
  test.each([
    ["mark-done", "tell-owner"],
    ["mark-no-help", "tell-owner"],
    ["skip", "tell-owner"],
  ])("%s tells it of the current step", (action, id) => {
    press(
      draw(viewWith(marked({ "try-again-later": "done" }, FAILURE))),
      action,
    );
    expect(tell.mock.calls).toEqual([[action, id]]);
  });

  test.each(["check-again", "back", "start-over"])(
    "%s tells it of the whole walk",
    (action) => {
      press(draw(viewWith(exhausted())), action);
      expect(tell.mock.calls).toEqual([[action]]);
    },
  );

  test("offer nothing to go back to where nothing was begun", () => {
    const actions = having(draw(viewWith()), "data-action").map((button) =>
      attribute(button, "data-action"),
    );
    expect(actions).toContain("check-again");
    expect(actions).toContain("copy-report");
    expect(actions).not.toContain("back");
    expect(actions).not.toContain("start-over");
  });

  test("close what is open", () => {
    const open = marked({ "weaken-must-staple": "done" }, FAILURE);
    press(draw(viewWith(open)), "undo-done");
    expect(tell.mock.calls).toEqual([["undo-done", "weaken-must-staple"]]);
  });

  test("lead to the CA beside what is switched off, and press for the way back once it says revoked", () => {
    const open = marked({ "weaken-must-staple": "done" }, FAILURE);
    const buttons = (view: PageView) =>
      draw(view).filter((node) =>
        ["undo-done", "check-weakened"].includes(
          String(attribute(node, "data-action")),
        ),
      );
    expect(buttons(viewWith(open)).map(({ sel }) => sel)).toEqual([
      "button",
      "button",
    ]);
    const told = viewWith(
      open,
      FAILURE,
      surroundings({ askRevoked: () => ({ by: "ca", at: 1_000 }) }),
    );
    expect(buttons(told).map(({ sel }) => sel)).toEqual([
      "button.primary",
      "button",
    ]);
    expect(draw(told).map(({ sel }) => sel)).toContain("p.alarm");
  });

  test("lead to the certificate from the step that is about reading it", () => {
    const step = draw(viewWith(EMPTY_GUIDE, EXPIRED)).find(
      (node) => attribute(node, "data-step") === "read-certificate",
    );
    const inside = step === undefined ? [] : nodesIn(step);
    expect(
      having(inside, "data-action").map((node) =>
        attribute(node, "data-action"),
      ),
    ).toContain("open-certificate");
  });

  test("ask nobody outside about a name that is not public", () => {
    const actions = having(draw(viewWith()), "data-action").map((button) =>
      String(attribute(button, "data-action")),
    );
    expect(FAILURE.host.ascii).toBe("shop.example");
    expect(actions).toContain("copy-owner-message");
    expect(actions.filter((one) => /ssl-labs|crt-sh/.test(one))).toEqual([]);
  });
});

test("a step that weakens security says what is lost, and has its undo beside it", () => {
  const nodes = draw(viewWith(exhausted()));
  const step = nodes.find(
    (node) => attribute(node, "data-step") === "weaken-must-staple",
  );
  expect(attribute(step, "data-risk")).toBe("weakens-security");
  expect(attribute(step, "data-current")).toBe("true");
  const inside = step === undefined ? [] : nodesIn(step);
  const notes = inside.filter((node) => attribute(node, "role") === "note");
  expect(notes).toHaveLength(1);
  expect(JSON.stringify(notes[0]?.children)).toContain(
    "security.ssl.enable_ocsp_must_staple",
  );
  expect(
    having(inside, "data-action").map((node) => attribute(node, "data-action")),
  ).toEqual(expect.arrayContaining(["copy-address", "copy-pref", "mark-done"]));
});

test("the letter to the owner names the address, the error and what usually helps, in plain text", () => {
  const letter = ownerMessage(viewWith());
  expect(letter).toContain("https://shop.example\uFFFC.");
  expect(letter).not.toContain("basket");
  expect(letter).toContain("MOZILLA_PKIX_ERROR_REQUIRED_TLS_FEATURE_MISSING");
  expect(letter).toContain("\n- ");
  expect(letter).toContain("TLS error report");
  expect(letter).not.toMatch(/[\u2068\u2069`]|\$[A-Z]+\$|undefined/);
});
