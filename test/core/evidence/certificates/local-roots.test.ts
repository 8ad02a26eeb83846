// Sites that load through a root that is not built in: by the transparency check, or by the issuers where that was left out.
import { expect, test } from "@jest/globals";
import { localRoots } from "../../../../src/core/evidence/certificates/local-roots.js";
import { known, unknown } from "../../../../src/core/fact.js";
import { certificateBy, loadOf, logOf } from "../../../support/evidence.js";

const AVAST = 'CN=Avast Web/Mail Shield Root,O="Avast Web/Mail Shield"';
const ACME = "CN=Acme Inspection CA,O=Acme KK,C=JP";

const checked = (host: string) =>
  loadOf(host, {
    certificate: certificateBy(undefined, { isBuiltInRoot: true }),
  });
const by = (issuerText: string, host: string) =>
  loadOf(host, { certificate: certificateBy(issuerText, { issuer: "X" }) });

test("count the sites that were not checked among those that were", () => {
  expect(
    localRoots(logOf(checked("a.example.com"), by(ACME, "b.example.com"))),
  ).toEqual(known({ hosts: 1, of: 2, issuer: "X", interceptor: null }));
});

test("are none where all were checked", () => {
  expect(
    localRoots(logOf(checked("a.example.com"), checked("b.example.com"))),
  ).toEqual(known({ hosts: 0, of: 2, issuer: "", interceptor: null }));
});

test("are told by a name that is known, checked or not", () => {
  expect(localRoots(logOf(by(AVAST, "a.example.com")))).toMatchObject(
    known({
      hosts: 1,
      of: 1,
      interceptor: { name: "Avast", kind: "antivirus" },
    }),
  );
});

test("are named by the issuer of most of them", () => {
  const log = logOf(
    checked("z.example.com"),
    by(ACME, "a.example.com"),
    by(AVAST, "b.example.com"),
    by(AVAST, "c.example.com"),
  );
  expect(localRoots(log)).toMatchObject(
    known({ hosts: 3, of: 4, interceptor: { name: "Avast" } }),
  );
});

test("are told by one unknown issuer of many hosts where nothing was checked", () => {
  const hosts = ["a.example.com", "b.example.com", "c.example.com"];
  expect(
    localRoots(logOf(...hosts.map((host) => by(ACME, host)))),
  ).toMatchObject(known({ hosts: 3, of: 3 }));
});

test.each([
  ["nothing loaded", []],
  [
    "two hosts have an unknown issuer",
    [by(ACME, "a.example.com"), by(ACME, "b.example.com")],
  ],
  [
    "many hosts have a public issuer, since an old Firefox checks nothing",
    ["a", "b", "c", "d"].map((name) => loadOf(`${name}.example.com`)),
  ],
  [
    "only intranet hosts loaded",
    [by(AVAST, "wiki.internal"), by(AVAST, "10.0.0.1"), by(ACME, "nas.test")],
  ],
  [
    "an exception let it load",
    [
      loadOf("a.example.com", {
        exception: "trust_error",
        certificate: certificateBy(AVAST),
      }),
    ],
  ],
  [
    "Firefox told no certificate",
    [loadOf("a.example.com", { certificate: null })],
  ],
])("are unknown where %s", (_, loads) => {
  expect(localRoots(logOf(...loads))).toEqual(unknown("not-observed"));
});
