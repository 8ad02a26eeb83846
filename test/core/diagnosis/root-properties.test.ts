// What holds of every cause in a root, whatever else is known: no name of a root is a proof of it.
import { expect, test } from "@jest/globals";
import type { CauseId } from "../../../src/core/diagnosis/causes/index.js";
import { diagnose } from "../../../src/core/diagnosis/diagnose.js";
import { LIKELY } from "../../../src/core/diagnosis/likely.js";
import type { Evidence } from "../../../src/core/evidence/evidence.js";
import { known } from "../../../src/core/fact.js";
import { certificateWith, rootWith } from "../../cases/around.js";
import { WORLDS } from "../../support/worlds.js";

test("without a proven root, that this Firefox’s own roots are missing is never more than “Perhaps”", () => {
  const everywhere = known(
    ["a.example.org", "b.example.net", "c.example.com"].map((host) => ({
      host,
      code: "SEC_ERROR_UNKNOWN_ISSUER",
      category: "unknown-issuer" as const,
    })),
  );
  const worlds = WORLDS.filter(({ failure }) =>
    ["unknown-issuer", "interception"].includes(failure.error.category),
  );
  expect(worlds.length).toBeGreaterThan(100);
  let reached = 0;
  for (const { failure, evidence } of worlds) {
    const { certificate } = evidence;
    for (const kind of ["named", "proven"] as const) {
      const told: Evidence = {
        ...evidence,
        "other-failures": everywhere,
        certificate: known({
          ...(certificate.known ? certificate.value : certificateWith()),
          interceptor: null,
          isSelfSigned: false,
          root: rootWith({ kind, retirement: null }),
        }),
      };
      const cause = diagnose(failure, told).causes.find(
        ({ id }) => id === "roots-not-loaded",
      );
      if (kind === "named") {
        expect(cause?.likelihood ?? 0).toBeLessThan(LIKELY);
      } else if ((cause?.likelihood ?? 0) >= LIKELY) {
        reached += 1;
      }
    }
  }
  // It can be likely: with the proof.
  expect(reached).toBeGreaterThan(10);
});

test("a root that a chain only names makes no cause in that root more than “Perhaps”", () => {
  const ids: readonly CauseId[] = [
    "root-retired",
    "root-leaving",
    "ca-keys-stolen",
  ];
  const unknown = WORLDS.filter(
    ({ failure }) => failure.error.category === "unknown-issuer",
  );
  expect(unknown.length).toBeGreaterThan(100);
  for (const { failure, evidence } of unknown) {
    const { certificate } = evidence;
    for (const because of ["age", "stolen"] as const) {
      for (const at of [0, failure.at]) {
        const root = rootWith({
          kind: "named",
          retirement: { because, since: null, at },
        });
        const named: Evidence = {
          ...evidence,
          certificate: known({
            ...(certificate.known ? certificate.value : certificateWith()),
            root,
          }),
        };
        for (const cause of diagnose(failure, named).causes) {
          if (ids.includes(cause.id)) {
            expect(cause.likelihood).toBeLessThan(LIKELY);
          }
        }
      }
    }
  }
});
