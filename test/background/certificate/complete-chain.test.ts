// Chains that a server did not send whole, completed from the addresses in them.
import {
  afterEach,
  beforeEach,
  describe,
  expect,
  jest,
  test,
} from "@jest/globals";
import {
  authorityInfoAccess,
  basicConstraints,
} from "../../lab/extensions.mjs";
import { newEcKey, type Issued } from "../../lab/certificate.mjs";
import { issueAuthority, issueLeaf } from "../../lab/pki.mjs";
import type { Certificate } from "../../../src/core/certificate/fields/certificate.js";
import { certificateOf } from "../../support/certificates.js";
import { der } from "../../support/crl.js";
import { fresh, startFirefox } from "../../support/extension.js";
import type { FakeFirefox } from "../../support/fake-firefox.js";
import { pemOf } from "../../support/openssl.js";
import {
  connectForReal,
  type RealNetwork,
} from "../../support/real-network.js";

const HOST = "www.mozilla.org";
const AIA = "http://aia.example.com/";

let firefox: FakeFirefox;
let network: RealNetwork;
let completeChain: typeof import("../../../src/background/certificate/complete-chain.js").completeChain;
/** What there is at each path. */
let files: Record<string, Buffer>;

beforeEach(async () => {
  firefox = startFirefox();
  files = {};
  network = await connectForReal(
    () => firefox,
    ({ path }, _, response) => {
      const file = files[path];
      response.writeHead(file === undefined ? 404 : 200).end(file);
    },
  );
  shown = SHOWN;
  ({ completeChain } = await fresh(
    () => import("../../../src/background/certificate/complete-chain.js"),
  ));
});

afterEach(async () => {
  jest.restoreAllMocks();
  await network.close();
});

const authority = (
  name: string,
  issuer: Issued | null,
  address?: string,
): Issued =>
  issueAuthority(name, {
    issuer,
    ...(address === undefined
      ? {}
      : {
          extensions: [
            basicConstraints({ cA: true }),
            authorityInfoAccess({ caIssuers: AIA + address }),
          ],
        }),
  });

/** leaf → one → two → root: each says where to get the next one. */
const root = authority("Root", null);
const two = authority("Two", root, "root");
const one = authority("One", two, "two");
const leaf = issueLeaf(HOST, { issuer: one, caIssuers: `${AIA}one` });
const stray = authority("Stray", null);

const publish = (more: Record<string, Buffer> = {}) => {
  files = { "/one": one.der, "/two": two.der, "/root": root.der, ...more };
};
type Chain = readonly [Certificate, ...(readonly Certificate[])];
/** All that are in these certificates, and nothing else. */
const SHOWN = [
  ..."one two root silent left right 0 1 2 3 4 5 6 7 8 9".split(" "),
].map((name) => AIA + name);
let shown: readonly string[];

/** One click. */
const click = (chain: Chain, fetched: readonly Certificate[] = []) =>
  completeChain(chain, { failingHost: HOST, shown }, fetched);
const complete = async (...sent: readonly [Issued, ...Issued[]]) => {
  const [first, ...others] = sent;
  return click([certificateOf(first), ...others.map(certificateOf)]);
};
/** As many clicks as it takes. */
const completeAll = async (...sent: readonly [Issued, ...Issued[]]) => {
  const [first, ...others] = sent.map(certificateOf);
  if (first === undefined) {
    throw new Error("Nothing was sent");
  }
  let chain: Chain = [first, ...others];
  let fetched: readonly Certificate[] = [];
  for (;;) {
    const completion = await click(chain, fetched);
    if (completion.kind !== "further") {
      return completion;
    }
    const [leafAgain, ...rest] = completion.chain;
    fetched = rest.filter((one) => !others.includes(one));
    chain = [
      leafAgain ?? first,
      ...rest,
      ...others.filter((one) => !rest.includes(one)),
    ];
  }
};
const names = (
  chain: readonly { readonly subject: { readonly short: string } }[],
) => chain.map(({ subject }) => subject.short);
const paths = () => network.asked.map(({ path }) => path);
/** certs-only CMS (RFC 5652 §5.1), as many CAs publish it. */
const pkcs7 = (...issued: readonly Issued[]) => {
  const oid = (digits: string) => der(0x06, Buffer.from(digits, "hex"));
  const data = der(
    0x30,
    der(0x02, Buffer.of(1)),
    der(0x31),
    der(0x30, oid("2a864886f70d010701")),
    der(0xa0, ...issued.map((each) => each.der)),
    der(0x31),
  );
  return der(0x30, oid("2a864886f70d010702"), der(0xa0, data));
};

describe("a chain", () => {
  test("is completed from the leaf on, up to a root, which the server need not send", async () => {
    publish();
    const completion = await completeAll(leaf);
    expect(completion).toMatchObject({ kind: "completed", because: null });
    expect(names(completion.chain)).toEqual([HOST, "One", "Two", "Root"]);
    expect(names(completion.missing)).toEqual(["One", "Two"]);
    expect(completion.bundle).toBe([leaf, one, two].map(pemOf).join(""));
    expect(paths()).toEqual(["/one", "/two", "/root"]);
  });

  test("is completed by one issuer a click: where the next one is to be had is shown first", async () => {
    publish();
    const completion = await complete(leaf);
    expect(completion).toMatchObject({ kind: "further", because: null });
    expect(names(completion.missing)).toEqual(["One"]);
    expect(completion.bundle).toBe([leaf, one].map(pemOf).join(""));
    expect(paths()).toEqual(["/one"]);
  });

  test("asks nobody whom the reader was not shown", async () => {
    publish();
    shown = [`${AIA}two`];
    expect(await complete(leaf)).toMatchObject({
      kind: "incomplete",
      because: "address-not-shown",
    });
    expect(paths()).toEqual([]);
  });

  test("is completed where its middle is missing; what does not belong there is left out, and the order is right", async () => {
    publish();
    const completion = await complete(leaf, root, stray, two);
    expect(completion).toMatchObject({ kind: "completed" });
    expect(names(completion.missing)).toEqual(["One"]);
    expect(completion.bundle).toBe([leaf, one, two].map(pemOf).join(""));
    expect(paths()).toEqual(["/one"]);
  });

  test("lacks nothing that has all but the root", async () => {
    publish();
    expect(await complete(leaf, one, two, root)).toMatchObject({
      kind: "nothing-missing",
      missing: [],
    });
    expect(paths()).toEqual([]);
    expect(await complete(leaf, two, one)).toMatchObject({
      kind: "nothing-missing",
      missing: [],
    });
    expect(paths()).toEqual(["/root"]);
  });

  test("ends at a CA that does not say where its issuer is", async () => {
    const silent = authority("Silent", root);
    const under = issueLeaf(HOST, {
      issuer: silent,
      caIssuers: `${AIA}silent`,
    });
    publish({ "/silent": silent.der });
    const completion = await complete(under);
    expect(completion).toMatchObject({ kind: "completed", because: null });
    expect(names(completion.chain)).toEqual([HOST, "Silent"]);
  });
});

describe("an issuer may be published", () => {
  test.each([
    ["as DER", () => one.der],
    ["as PEM, though it should not", () => Buffer.from(pemOf(one))],
    ["in a PKCS#7 among others", () => pkcs7(stray, one, two)],
  ])("%s", async (_, file) => {
    publish({ "/one": file() });
    expect((await complete(leaf)).kind).toMatch(/^(further|completed)$/);
    expect(await completeAll(leaf)).toMatchObject({ kind: "completed" });
  });

  test("with the next one beside it, which is then not fetched", async () => {
    publish({ "/one": pkcs7(root, two, one) });
    expect(names((await complete(leaf)).chain)).toEqual([
      HOST,
      "One",
      "Two",
      "Root",
    ]);
    expect(paths()).toEqual(["/one"]);
  });
});

describe("a chain stays incomplete", () => {
  const lone = (differing: Parameters<typeof issueLeaf>[1]) =>
    issueLeaf(HOST, { issuer: one, ...differing });

  test("where the leaf names no address", async () => {
    expect(await complete(lone({}))).toMatchObject({
      kind: "incomplete",
      because: "no-address",
    });
  });

  test("where the leaf is its own issuer", async () => {
    expect(await complete(lone({ issuer: null }))).toMatchObject({
      kind: "incomplete",
      because: "self-signed",
    });
  });

  test("where nothing is there, or something else", async () => {
    expect(await complete(leaf)).toMatchObject({ because: "http-status" });
    publish({ "/one": Buffer.from("<!doctype html>") });
    expect(await complete(leaf)).toMatchObject({
      because: "no-certificate-there",
    });
    publish({ "/one": stray.der });
    expect(await complete(leaf)).toMatchObject({ because: "not-the-issuer" });
  });

  test("where somebody has the issuer's name, and not its key", async () => {
    const impostor = issueAuthority("One", {
      issuer: two,
      privateKey: newEcKey(),
    });
    publish({ "/one": impostor.der });
    expect(await complete(leaf)).toMatchObject({
      kind: "incomplete",
      because: "not-the-issuer",
      missing: [],
    });
  });

  test("where the issuer is no CA", async () => {
    const site = issueLeaf("One", {});
    const under = issueLeaf(HOST, { issuer: site, caIssuers: `${AIA}one` });
    publish({ "/one": site.der });
    expect(await complete(under)).toMatchObject({ because: "not-the-issuer" });
  });

  test("where the address is in the reader's network", async () => {
    expect(
      await complete(lone({ caIssuers: "http://192.168.0.1/ca" })),
    ).toMatchObject({ because: "address-private" });
    expect(network.asked).toEqual([]);
  });

  test("half way, with what was found", async () => {
    publish();
    delete files["/two"];
    const completion = await completeAll(leaf);
    expect(completion).toMatchObject({
      kind: "incomplete",
      because: "http-status",
    });
    expect(names(completion.missing)).toEqual(["One"]);
  });

  test("after five addresses, however far it goes on", async () => {
    let issuer = authority("CA 9", null);
    files["/9"] = issuer.der;
    for (let i = 8; i >= 0; i--) {
      issuer = authority(`CA ${i}`, issuer, String(i + 1));
      files[`/${i}`] = issuer.der;
    }
    const far = issueLeaf(HOST, { issuer, caIssuers: `${AIA}0` });
    expect(await completeAll(far)).toMatchObject({
      kind: "incomplete",
      because: "too-many-hops",
    });
    expect(paths()).toEqual(["/0", "/1", "/2", "/3", "/4"]);
  });

  test("where two CAs vouch for each other for ever", async () => {
    const keys = { left: newEcKey(), right: newEcKey() };
    const left = issueAuthority("Left", { privateKey: keys.left });
    const right = issueAuthority("Right", { privateKey: keys.right });
    const cross = (
      name: string,
      privateKey: typeof keys.left,
      issuer: Issued,
      address: string,
    ) =>
      issueAuthority(name, {
        privateKey,
        issuer,
        extensions: [
          basicConstraints({ cA: true }),
          authorityInfoAccess({ caIssuers: AIA + address }),
        ],
      });
    publish({
      "/left": cross("Left", keys.left, right, "right").der,
      "/right": cross("Right", keys.right, left, "left").der,
    });
    const under = issueLeaf(HOST, { issuer: left, caIssuers: `${AIA}left` });
    expect(await completeAll(under)).toMatchObject({
      kind: "incomplete",
      because: "too-many-hops",
    });
    expect(network.asked.length).toBeLessThanOrEqual(5);
  });
});
