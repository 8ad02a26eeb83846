// The facts as drawn: what is known, what is not and what it would take, and an offer to ask where that would decide.
import "../../support/window.js";
import { beforeEach, describe, expect, jest, test } from "@jest/globals";
import type { VNode } from "snabbdom";
import {
  FACT_IDS,
  NO_EVIDENCE,
  type Evidence,
} from "../../../src/core/evidence/evidence.js";
import { known, unknown } from "../../../src/core/fact.js";
import { EMPTY_GUIDE } from "../../../src/core/guide/walk/walk-state.js";
import { viewOfTab } from "../../../src/core/view/page-view.js";
import { text } from "../../../src/core/text/text.js";
import type { AskingView } from "../../../src/core/evidence/asked/asking.js";
import type { PageView } from "../../../src/core/view/view.js";
import type {
  FullPage,
  PageContext,
} from "../../../src/ui/parts/page-context.js";
import { certificateWith } from "../../cases/around.js";
import { fresh, startFirefox } from "../../support/extension.js";
import { failureOf, type KnownError } from "../../support/failures.js";
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

const ASKING: AskingView = {
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

const viewWith = (
  facts: Partial<Evidence> = {},
  asking: AskingView | null = ASKING,
  error: KnownError = "SEC_ERROR_EXPIRED_CERTIFICATE",
): PageView =>
  viewOfTab(
    { failures: [failureOf(error)], tabs: {} },
    EMPTY_GUIDE,
    TAB,
    surroundings({
      evidenceOf: () => ({ ...NO_EVIDENCE, ...facts }),
      askingOf: () => asking,
    }),
  );
const page = (view: PageView): readonly VNode[] =>
  nodesIn(pageMain(view, pageContext({ density: "full", full, tell })));
const popup = (view: PageView): readonly VNode[] =>
  nodesIn(pageMain(view, pageContext({ tell })));
const groupOf = (nodes: readonly VNode[], need: string): readonly VNode[] => {
  const group = nodes.find((node) => attribute(node, "data-need") === need);
  return group === undefined ? [] : nodesIn(group);
};

describe("the full page", () => {
  test("has every fact once, known or not", () => {
    const nodes = page(viewWith({ online: known(true) }));
    expect([...values(nodes, "data-fact")].sort()).toEqual(
      [...FACT_IDS].sort(),
    );
    const knownOnes = having(nodes, "data-fact").filter(
      (node) => attribute(node, "data-known") === "true",
    );
    expect(values(knownOnes, "data-fact")).toEqual(["online"]);
    expect(wordsOf(knownOnes[0])).toBe(
      "ConnectionThis device is connected to a network",
    );
  });

  test("names the other sites beside their number", () => {
    const nodes = page(viewWith({ "other-loads": known(["a.example"]) }));
    const fact = nodes.find(
      (node) => attribute(node, "data-fact") === "other-loads",
    );
    expect(wordsOf(fact)).toContain("1 site in the last few minutes");
    expect(wordsOf(fact)).toContain("a.example");
  });

  test("puts what is unknown under what it would take", () => {
    const nodes = page(viewWith());
    expect(values(groupOf(nodes, "probe"), "data-fact")).toEqual([
      "clock",
      "references",
      "portal-answer",
      "again",
      "twin-answer",
    ]);
    expect(values(groupOf(nodes, "memory"), "data-fact")).toEqual([
      "changed-issuers",
      "last-good",
    ]);
  });

  test.each([
    ["probe", "probe"],
    ["certificate", "open-certificate"],
    ["memory", "open-options"],
    ["privacy", "allow-privacy"],
    ["management", "allow-management"],
    ["proxy", "allow-proxy"],
  ])("has for what takes %s the button %s, and only there", (need, action) => {
    // For an error whose page leads to no certificate: otherwise a step has that button, too.
    const nodes = page(viewWith({}, ASKING, "SEC_ERROR_OCSP_OLD_RESPONSE"));
    expect(
      values(nodes, "data-action").filter((one) => one === action),
    ).toEqual(values(groupOf(nodes, need), "data-action"));
    expect(values(groupOf(nodes, need), "data-action")).toEqual([action]);
  });

  test("has no certificate to offer where no handshake came about", () => {
    const nodes = page(viewWith({}, ASKING, "NS_ERROR_UNKNOWN_HOST"));
    expect(groupOf(nodes, "certificate")).toEqual([]);
    expect(groupOf(nodes, "memory")).not.toEqual([]);
  });

  test("lists each address before it asks, and then asks", () => {
    const nodes = groupOf(page({ ...viewWith(), question: null }), "probe");
    const listed = nodes.find(({ sel }) => sel === "ul.addresses");
    expect((listed?.children ?? []).map(wordsOf)).toEqual(ASKING.addresses);
    press(nodes, "probe");
    expect(tell.mock.calls).toEqual([
      ["probe", "https://shop.example/ http://portal.example/"],
    ]);
  });

  test("offers no button where nobody may be asked", () => {
    const nodes = page(viewWith({}, null));
    expect(values(nodes, "data-action")).not.toContain("probe");
  });

  test("says when it was asked last, and what went wrong", () => {
    const nodes = groupOf(
      page(
        viewWith(
          { again: unknown("failed") },
          { ...ASKING, askedAt: "ten o'clock" },
        ),
      ),
      "probe",
    );
    const words = nodes.map(wordsOf).join(" ");
    expect(words).toContain("Last tested: ten o'clock");
    expect(words).toContain("Couldn’t be found out.");
  });
});

describe.each([
  ["the full page", page],
  ["the popup", popup],
])("%s", (_, draw) => {
  const linked = (facts: Partial<Evidence>) =>
    draw(viewWith(facts)).filter(({ sel }) => sel === "p.certificate-link");

  test("leads to the certificate once it was read, and not before", () => {
    expect(linked({})).toEqual([]);
    const [link] = linked({ certificate: known(certificateWith()) });
    expect(wordsOf(link)).toBe("What its certificate says");
    expect(
      values(link === undefined ? [] : nodesIn(link), "data-action"),
    ).toEqual(["open-certificate"]);
  });
});
