// The certificate page's nodes: the contract by which tests find things, and what its buttons send.
import { expect, test } from "@jest/globals";
import type { ChainView } from "../../src/core/view/certificate/chain-view.js";
import { text } from "../../src/core/text/text.js";
import type { CertificateContext } from "../../src/pages/certificate/context.js";
import { startFirefox } from "../support/extension.js";
import {
  attribute,
  nodesIn,
  press,
  values,
  wordsOf,
} from "../support/nodes.js";
import { TAB } from "../support/signals.js";
import "../support/window.js";

startFirefox();
const { certificateMain, silentMain } =
  await import("../../src/pages/certificate/certificate-main.js");
const { forOwner } = await import("../../src/pages/certificate/for-owner.js");

const view = (differing: Partial<ChainView> = {}): ChainView => ({
  state: "captured",
  host: "shop.example",
  title: text("chain_title_alone"),
  body: text("chain_origin_captured"),
  verdict: {
    tone: "problem",
    title: text("finding_expired_title"),
    meaning: [text("finding_expired_body", { day: "1 May" })],
    who: null,
    finding: null,
  },
  trouble: null,
  capture: {
    title: text("capture_title"),
    body: text("capture_link_body"),
    isOnErrorPage: true,
  },
  top: { name: null, facts: [], isWrong: false },
  root: null,
  certificates: [
    {
      index: 0,
      role: "leaf",
      name: "shop.example",
      issuer: "Shop CA",
      worst: "fatal",
      isExtra: false,
      isFetched: false,
      validity: {
        from: "May",
        to: "June",
        words: text("validity_never"),
        position: 2,
      },
      days: { from: "May", to: "June" },
      facts: [{ mark: "no", said: text("validity_never") }],
      isWrong: true,
      stamp: null,
      joint: "broken",
      rows: [
        {
          id: "names",
          label: text("certificate_names"),
          values: [{ said: "shop.example", mark: "match" }],
        },
      ],
      unreadable: null,
      pem: "PEM",
    },
    {
      index: 1,
      role: "missing",
      name: "Shop CA",
      issuer: null,
      worst: "fatal",
      isExtra: false,
      isFetched: false,
      validity: null,
      days: null,
      facts: [],
      isWrong: true,
      stamp: text("chain_stamp_not_sent"),
      joint: "open",
      rows: [],
      unreadable: null,
      pem: null,
    },
  ],
  findings: [
    {
      id: "expired",
      certificateIndex: 0,
      severity: "fatal",
      title: text("finding_expired_title"),
      body: text("finding_expired_body", { day: "1 May" }),
      source: "RFC 5280",
      concerns: text("actor_owner"),
    },
  ],
  findingsNote: null,
  revocation: {
    status: "unchecked",
    title: text("revocation_not_asked_title"),
    body: [text("revocation_not_asked_body")],
    ask: { addresses: ["http://ocsp.example/"] },
    undo: [],
  },
  completion: null,
  pem: "PEM",
  links: [],
  ...differing,
});

const told: unknown[] = [];
const context: CertificateContext = {
  tabId: TAB,
  status: null,
  isBusy: false,
  opened: null,
  pressed: null,
  redraw: () => undefined,
  tell: (name, about) => told.push([name, about]),
  undone: () => undefined,
};
const nodes = (differing: Partial<ChainView> = {}, about = context) =>
  nodesIn(certificateMain(view(differing), about));

test("each certificate, finding and answer of the CA is found by its data", () => {
  const all = nodes();
  expect(values(all, "data-certificate")).toEqual([0, 1]);
  expect(values(all, "data-role")).toEqual(["leaf", "missing"]);
  expect(values(all, "data-finding")).toEqual(["expired"]);
  expect(values(all, "data-certificate-index")).toEqual([0]);
  expect(values(all, "data-status")).toEqual(["unchecked"]);
  expect(values(all, "data-input")).toEqual(["chain", "file"]);
  expect(values(all, "data-action")).toContain("read-chain");
});

test("buttons tell the background what they are named after", () => {
  told.length = 0;
  const all = nodes();
  press(all, "ask-revocation");
  press(all, "forget-chain");
  expect(told).toEqual([
    ["ask-revocation", ""],
    ["forget-chain", ""],
  ]);
});

test("nobody is asked whose address does not stand beside the button", () => {
  const without = nodes({
    revocation: {
      status: "unchecked",
      title: text("revocation_unchecked_title"),
      body: [],
      ask: null,
      undo: [],
    },
  });
  expect(values(nodes(), "data-action")).toContain("ask-revocation");
  expect(values(without, "data-action")).not.toContain("ask-revocation");
});

test("how a certificate is had is said where there is none, or only one of former times", () => {
  const hasWay = (differing: Partial<ChainView>) =>
    values(nodes(differing), "data-action").includes("expect-chain");
  expect(hasWay({ state: "none", certificates: [] })).toBe(true);
  expect(hasWay({ state: "remembered" })).toBe(true);
  expect(hasWay({})).toBe(false);
  expect(hasWay({ state: "none", certificates: [], capture: null })).toBe(
    false,
  );
});

test("what is remembered is forgotten in the options, not here", () => {
  expect(values(nodes({ state: "remembered" }), "data-action")).not.toContain(
    "forget-chain",
  );
});

test("a revoked certificate is told before all else", () => {
  const revocation = {
    status: "revoked",
    title: text("revocation_revoked_title"),
    body: [],
    ask: null,
    undo: [],
  } as const;
  const sections = nodes({ revocation }).flatMap(
    (node) => attribute(node, "aria-labelledby") ?? [],
  );
  expect(sections[0]).toBe("revocation-heading");
});

test("the page says that it is busy, and what became of it", () => {
  const busy = nodes({}, { ...context, isBusy: true, status: text("copied") });
  expect(values(busy, "aria-busy")).toEqual(["true"]);
  const status = busy.find((node) => attribute(node, "role") === "status");
  expect(wordsOf(status)).not.toBe("");
});

test("what a button did is shown beside it, and in the head where it is gone", () => {
  const status = text("copied");
  const after = (pressed: string | null): unknown => {
    const all = nodes({}, { ...context, status, pressed });
    const holder = all.find((node) =>
      node.children?.some(
        (one) => typeof one === "object" && one.key === "shown-news",
      ),
    );
    const place = holder?.children?.findIndex(
      (one) => typeof one === "object" && one.key === "shown-news",
    );
    const before = holder?.children?.[(place ?? 0) - 1];
    return typeof before === "object"
      ? (attribute(before, "data-action") ?? holder?.key)
      : null;
  };
  expect(after("ask-revocation")).toBe("ask-revocation");
  expect(after("copy-chain")).toBe("copy-chain");
  expect(after("complete-chain")).toBe("copy-for-owner");
  expect(after(null)).toBe("copy-for-owner");
  expect(nodes().some(({ key }) => key === "shown-news")).toBe(false);
});

test("the finding that is the headline is told once", () => {
  const { findings } = view();
  const [finding = null] = findings;
  const all = nodes({ verdict: { ...view().verdict, finding } });
  expect(values(all, "data-finding")).toEqual(["expired"]);
  expect(values(all, "aria-labelledby")).not.toContain("findings-heading");
});

test("the owner gets what is wrong; nobody gets it where something in between made the certificate", () => {
  const [finding] = view().findings;
  const foreign = { ...finding, concerns: text("actor_it") } as const;
  expect(forOwner(view())).toContain("RFC 5280");
  expect(forOwner(view({ findings: [foreign as never] }))).toBeNull();
  expect(forOwner(view({ findings: [] }))).toBeNull();
});

test("all that a certificate says is closed until somebody opens it", () => {
  const isHidden = (opened: CertificateContext["opened"]) =>
    nodes({}, { ...context, opened })
      .filter(({ key }) => key === "certificate-0")
      .map((node) => attribute(node, "hidden"));
  expect(isHidden(null)).toEqual([true]);
  expect(isHidden(0)).toEqual([false]);
});

test("a background that never answered is said to be silent", () => {
  expect(wordsOf(silentMain())).not.toBe("");
});
