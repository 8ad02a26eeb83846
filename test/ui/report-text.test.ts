// The report as text, to be pasted into a mail: every line readable without the page around it.
import "../support/window.js";
import { beforeEach, expect, test } from "@jest/globals";
import { NO_EVIDENCE } from "../../src/core/evidence/evidence.js";
import { explain } from "../../src/core/explanation.js";
import { known } from "../../src/core/fact.js";
import { text } from "../../src/core/text.js";
import { fresh, startFirefox } from "../support/extension.js";
import { failureOf } from "../support/failures.js";
import { past } from "../support/walks.js";

let reportText: typeof import("../../src/ui/details-section.js").reportText;

beforeEach(async () => {
  startFirefox();
  ({ reportText } = await fresh(
    () => import("../../src/ui/details-section.js"),
  ));
});

test("has a title, the headline, and a line for each detail, unknown or not", () => {
  const report = reportText("What happened to [::1]", [
    { id: "code", label: text("detail_code"), value: "SEC_ERROR_BAD_DER" },
    { id: "firefox", label: text("detail_firefox"), value: null },
    { id: "address", label: text("detail_address"), value: "https://[::1]/`" },
  ]);
  expect(report).toBe(
    [
      "TLS error report",
      "What happened to [::1]",
      "",
      "Error code: SEC_ERROR_BAD_DER",
      "Firefox: unknown",
      "Address: https://[::1]/`",
      "",
    ].join("\n"),
  );
});

test("ends with the verdict, the first suspicion and what is known, without the names of other sites", () => {
  const evidence = {
    ...NO_EVIDENCE,
    "captive-portal": known("none" as const),
    "other-loads": known(["bank.example", "doctor.example"]),
    extensions: known(["Secret Fox"]),
    platform: known("linux" as const),
  };
  const explanation = explain(
    failureOf("SEC_ERROR_REVOKED_CERTIFICATE"),
    { platform: "linux", firefox: 153 },
    past(null, false, evidence),
  );
  const report = reportText("What happened", [], explanation);
  expect(report.split("\n").slice(3)).toEqual([
    "",
    "Whose problem: Most likely the site",
    "First suspicion: A certificate was declared invalid before its end date",
    "Other sites that loaded: 2 sites in the last minutes",
    "Network login: Not needed",
    "Other extensions: May change connections: 1",
    "",
  ]);
});

test("of a private window it names the site nowhere, nor what would tell it", () => {
  const answer = {
    host: "www.shop.example",
    result: "answers",
    code: null,
    category: null,
  } as const;
  const explanation = explain(
    failureOf("SEC_ERROR_REVOKED_CERTIFICATE"),
    { platform: "linux", firefox: 153 },
    past(null, false, {
      ...NO_EVIDENCE,
      "twin-answer": known(answer),
      "captive-portal": known("none" as const),
    }),
  );
  const report = reportText(
    "The certificate of shop.example was revoked",
    [],
    explanation,
    ["shop.example"],
  );
  expect(report).toContain("The certificate of … was revoked");
  expect(report).toContain("Network login");
  expect(report).not.toContain("shop.example");
  expect(report).not.toContain("www");
});
