// Keeps the core pure, the program free of what turns text into code, and the machine silent: only one file sends anything.
import { expect, test } from "@jest/globals";
import ts from "typescript";
import { linesThat } from "./support/files.js";
import {
  found,
  globalsUsed,
  membersUsed,
  nodesOf,
  SOURCES,
  type Found,
} from "./support/source.js";

const CORE = SOURCES.filter((path) => path.startsWith("src/core/"));

/** The browser, the page, the network, chance: the core gets what it needs as arguments. */
const WORLD = new Set(
  "browser chrome document window self globalThis navigator location localStorage sessionStorage indexedDB crypto performance console setTimeout setInterval queueMicrotask".split(
    " ",
  ),
);
/** The one way out. */
const BARE = "src/platform/requests/bare-request.ts";
/**
 * The files that may use it, when the reader asks: to an address once more, and to the one by which networks with a login give themselves
 * away.
 */
const ASKING = [
  "src/platform/requests/recheck.ts",
  "src/platform/requests/probe.ts",
];
/** And to the CA of a certificate. */
const ASK_CA = "src/platform/requests/ask-ca.ts";
/** The one file that may start a worker: our own, which reads foreign bytes. */
const STARTS_WORKER = "src/platform/messages/reader.ts";
/** Who may have them do so: this is where pages' messages are answered. */
const AT_A_CLICK = [
  "src/background/answer/answers.ts",
  "src/background/answer/probe.ts",
  "src/background/certificate/ask-responder.ts",
  "src/background/certificate/certificate.ts",
  "src/background/certificate/complete-chain.ts",
  "src/platform/requests/loaded-chain.ts",
];
const NETWORK = new Set(
  "fetch XMLHttpRequest WebSocket WebTransport EventSource RTCPeerConnection Worker SharedWorker importScripts".split(
    " ",
  ),
);

test("the core knows neither the browser nor the page", () => {
  expect(everyPlace(CORE, (path) => globalsUsed(path, WORLD))).toEqual([]);
});

test("the core reads no clock and throws no dice", () => {
  const clocks = everyPlace(CORE, (path) =>
    membersUsed(path, new Set(["now", "random"])),
  );
  const dates = everyPlace(CORE, (path) =>
    nodesOf(path, ts.isNewExpression)
      .filter(({ expression }) => expression.getText() === "Date")
      .filter((node) => (node.arguments ?? []).length === 0)
      .map((node) => found(path, node)),
  );
  expect([...clocks, ...dates]).toEqual([]);
});

test("the core waits for nothing", () => {
  const isAwait = (node: ts.Node): node is ts.AwaitExpression =>
    ts.isAwaitExpression(node);
  expect(
    everyPlace(CORE, (path) =>
      nodesOf(path, isAwait).map((node) => found(path, node)),
    ),
  ).toEqual([]);
});

test("no text becomes markup or code", () => {
  const members = new Set(
    "innerHTML outerHTML insertAdjacentHTML setHTMLUnsafe createContextualFragment write writeln executeScript".split(
      " ",
    ),
  );
  const globals = new Set(["eval", "Function", "DOMParser"]);
  expect([
    ...everyPlace(SOURCES, (path) => membersUsed(path, members)),
    ...everyPlace(SOURCES, (path) => globalsUsed(path, globals)),
  ]).toEqual([]);
});

test("nothing is sent over the network, except at the reader's click", () => {
  const silent = SOURCES.filter(
    (path) => ![BARE, STARTS_WORKER].includes(path),
  );
  expect([
    ...everyPlace(silent, (path) => globalsUsed(path, NETWORK)),
    ...everyPlace(silent, (path) =>
      membersUsed(path, new Set([...NETWORK, "sendBeacon"])),
    ),
  ]).toEqual([]);
});

test("the only worker is the one that reads bytes, whose own sources are as silent as all others", () => {
  const made = nodesOf(STARTS_WORKER, ts.isNewExpression)
    .map((node) => node.getText())
    .filter((text) => text.includes("Worker"));
  expect(made).toEqual(['new Worker("/reader.js")']);
  const others = new Set([...NETWORK].filter((name) => name !== "Worker"));
  expect([
    ...globalsUsed(STARTS_WORKER, others),
    ...membersUsed(STARTS_WORKER, new Set([...NETWORK, "sendBeacon"])),
  ]).toEqual([]);
});

/** What every request says in order to carry nothing of the reader's, and never to follow a redirect unseen. */
const MODEST = [
  'cache: "no-store"',
  'credentials: "omit"',
  'redirect: "manual"',
  'referrerPolicy: "no-referrer"',
];

test("every request carries nothing of the reader's nor of this installation, and is never followed", () => {
  expect(requestsIn(BARE, "fetch")).toEqual([["fetch", "...more", ...MODEST]]);
  const listeners = nodesOf(BARE, ts.isCallExpression).map(({ expression }) =>
    expression.getText(),
  );
  expect(listeners).toEqual(
    expect.arrayContaining([
      "onBeforeSendHeaders.addListener",
      "onBeforeSendHeaders.removeListener",
    ]),
  );
});

test("a CA is asked with one request at a time, which carries the question alone and is followed only after a look", () => {
  expect(requestsIn(ASK_CA, "fetchBare")).toEqual([
    [
      "fetchBare",
      "body: request === null ? null : Uint8Array.from(request)",
      'headers: request === null ? {} : { "Content-Type": "application/ocsp-request" }',
      'method: request === null ? "GET" : "POST"',
      "signal",
    ],
  ]);
  const judged = nodesOf(ASK_CA, ts.isCallExpression).map(({ expression }) =>
    expression.getText(),
  );
  expect(judged).toEqual(
    expect.arrayContaining(["judgeAddress", "judgeRedirect"]),
  );
});

/** Each request in a file: how it is sent, and its options in alphabetical order. */
function requestsIn(
  path: string,
  how: "fetch" | "fetchBare",
): readonly (readonly string[])[] {
  return nodesOf(path, ts.isCallExpression)
    .filter(({ expression }) => expression.getText() === how)
    .map(({ arguments: [, options] }) => {
      const given =
        options !== undefined && ts.isObjectLiteralExpression(options)
          ? options.properties.map((property) =>
              property.getText().replace(/\s+/g, " "),
            )
          : [];
      return [how, ...given.sort()];
    });
}

test("only three files use the way out", () => {
  const users = SOURCES.filter((path) =>
    nodesOf(path, ts.isCallExpression).some(
      ({ expression }) => expression.getText() === "fetchBare",
    ),
  );
  expect(users.toSorted()).toEqual([...ASKING, ASK_CA].toSorted());
});

test("only what answers a click has anybody asked", () => {
  const callers = SOURCES.filter(
    (path) => ![...ASKING, ASK_CA].includes(path),
  ).filter((path) =>
    nodesOf(path, ts.isCallExpression).some(({ expression }) =>
      /(^|\.)(tryAgain|askPortal|askCa|loadedChain)$/.test(
        expression.getText(),
      ),
    ),
  );
  expect(callers).toEqual(AT_A_CLICK);
});

test.each(ASKING)(
  "%s asks with one request, which carries nothing of the reader's and is never followed",
  (path) => {
    expect(requestsIn(path, "fetchBare")).toEqual([
      ["fetchBare", "signal: AbortSignal.timeout(timeoutMs)"],
    ]);
  },
);

test("nothing is loaded while the program runs but the background's other bundles, and what it draws with", () => {
  const isDynamicImport = (node: ts.Node): node is ts.CallExpression =>
    ts.isCallExpression(node) &&
    node.expression.kind === ts.SyntaxKind.ImportKeyword;
  const loaded = SOURCES.flatMap((path) =>
    nodesOf(path, isDynamicImport).map((node) =>
      [path, node.arguments[0]?.getText()].join(": "),
    ),
  );
  expect(loaded).toEqual([
    'src/background/answer/views.ts: "../../ui/ahead.js"',
    'src/background/main.ts: "./answer/answers.js"',
    'src/background/main.ts: "./certificate/certificate.js"',
    'src/background/toolbar/draw-ahead.ts: "../answer/views.js"',
  ]);
});

test("no type is any", () => {
  const isAny = (node: ts.Node): node is ts.KeywordTypeNode =>
    node.kind === ts.SyntaxKind.AnyKeyword;
  expect(
    everyPlace(SOURCES, (path) =>
      nodesOf(path, isAny).map((node) => found(path, node.parent)),
    ),
  ).toEqual([]);
});

test("the compiler is not told to look away", () => {
  expect(SOURCES.flatMap((path) => linesThat(/@ts-\w+/, path))).toEqual([]);
});

test("a lint rule is switched off only with a reason", () => {
  const bare = /eslint-disable(?!.* -- \S)/;
  expect(SOURCES.flatMap((path) => linesThat(bare, path))).toEqual([]);
});

function everyPlace(
  paths: readonly string[],
  look: (path: string) => readonly Found[],
): readonly string[] {
  return paths.flatMap(look).map(({ place, text }) => `${place}: ${text}`);
}
