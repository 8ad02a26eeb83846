// A certificate in rows: in the order in which people look, with nothing invisible and nothing endless in them.
import { describe, expect, test } from "@jest/globals";
import {
  certificateRows,
  validityOf,
} from "../../../../src/core/view/certificate/certificate-rows.js";
import type {
  Row,
  RowId,
} from "../../../../src/core/view/certificate/chain-view.js";
import type { Issued } from "../../../lab/certificate.mjs";
import { issueAuthority, issueLeaf } from "../../../lab/pki.mjs";
import { certificateOf } from "../../../support/certificates.js";
import {
  HOST,
  intermediate,
  leaf,
  leafOf,
  NOW,
} from "../../../support/judging.js";

const DAY = 86_400_000;
const rowsOf = (issued: Issued, host: string | null = HOST): readonly Row[] => {
  const certificate = certificateOf(issued);
  const validity = validityOf(certificate, NOW, String);
  const fingerprints = { sha256: "AB12", sha1: "CD34" };
  const signature = null;
  return certificateRows(certificate, {
    host,
    fingerprints,
    validity,
    signature,
  });
};
const valuesOf = (rows: readonly Row[], id: RowId) =>
  (rows.find((row) => row.id === id)?.values ?? []).map(({ said }) =>
    typeof said === "string" ? said : said.key,
  );
const marks = (rows: readonly Row[]) =>
  (rows.find(({ id }) => id === "names")?.values ?? [])
    .filter(({ mark }) => mark !== null)
    .map(({ said, mark }) => [said, mark]);

describe("rows", () => {
  test("stand in the order of the page, without those that would be empty", () => {
    expect(rowsOf(leaf).map(({ id }) => id)).toEqual([
      "subject",
      "names",
      "issuer",
      "validity",
      "serial",
      "key",
      "signature",
      "usages",
      "sha256",
      "sha1",
    ]);
    expect(valuesOf(rowsOf(leaf), "sha256")).toEqual(["AB:12"]);
  });

  test("say what a CA may do, and whom one may ask", () => {
    expect(valuesOf(rowsOf(intermediate), "constraints")).toEqual([
      "certificate_is_ca",
    ]);
    const ocsp = "http://ocsp.example/";
    const rich = rowsOf(leafOf({ ocsp, mustStaple: true }));
    expect(valuesOf(rich, "responder")).toEqual([ocsp]);
    expect(valuesOf(rich, "must-staple")).toEqual(["certificate_yes"]);
  });

  test("mark the name that covers the host, else the nearest", () => {
    const hosts = ["example.org", "*.example.org"];
    expect(marks(rowsOf(leafOf({ hosts })))).toEqual([
      ["*.example.org", "match"],
    ]);
    expect(marks(rowsOf(leafOf({ hosts: ["mail.example.org"] })))).toEqual([
      ["mail.example.org", "nearest"],
    ]);
    expect(marks(rowsOf(leafOf({ hosts }), null))).toEqual([]);
  });

  test("count names beyond fifty, and still show the one that matters", () => {
    const hosts = Array.from({ length: 200 }, (_, i) => `n${i}.example.net`);
    const rows = rowsOf(leafOf({ hosts: [...hosts, HOST] }));
    expect(valuesOf(rows, "names")).toHaveLength(51);
    expect(marks(rows)).toEqual([[HOST, "match"]]);
    expect(rows.find(({ id }) => id === "names")?.values.at(-1)?.said).toEqual(
      expect.objectContaining({ args: { count: 151 } }),
    );
  });

  test("make control and bidirectional characters visible, and end", () => {
    const odd = issueAuthority(`a\u202Eb\u0000c${"x".repeat(1_000)}`);
    const [subject = ""] = valuesOf(rowsOf(odd), "subject");
    expect(subject).toContain("aU+202EbU+0000c");
    expect(subject.length).toBeLessThan(250);
  });
});

describe("validity", () => {
  const words = (from: number, to: number) =>
    validityOf(
      { notBefore: NOW + from * DAY, notAfter: NOW + to * DAY },
      NOW,
      String,
    );

  test.each([
    [-10, 30, "validity_ends_in", 0.25],
    [-40, -10, "validity_ended", 4 / 3],
    [10, 30, "validity_begins_in", -0.5],
    [10, -10, "validity_never", -864_000_000],
  ])("from %d to %d days is %s", (from, to, key, position) => {
    const validity = words(from, to);
    expect(validity.words.key).toBe(key);
    expect(validity.position).toBeCloseTo(position);
  });
});

test("a leaf without alternative names has no row of names", () => {
  const rows = rowsOf(issueLeaf(HOST, { hosts: [] }));
  expect(rows.map(({ id }) => id)).not.toContain("names");
});
