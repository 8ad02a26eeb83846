// The report as text, to be pasted into a mail: every line readable without the page around it.
import "../../support/window.js";
import { beforeEach, expect, test } from "@jest/globals";
import { NO_EVIDENCE } from "../../../src/core/evidence/evidence.js";
import { explain } from "../../../src/core/explanation/explanation.js";
import { known } from "../../../src/core/fact.js";
import { idleView } from "../../../src/core/view/idle-view.js";
import { text } from "../../../src/core/text/text.js";
import { fresh, startFirefox } from "../../support/extension.js";
import { failureOf } from "../../support/failures.js";
import { past } from "../../support/walks.js";

let reportText: typeof import("../../../src/background/answer/copied-texts.js").reportText;
let withCopiedTexts: typeof import("../../../src/background/answer/copied-texts.js").withCopiedTexts;

beforeEach(async () => {
  startFirefox();
  ({ reportText, withCopiedTexts } = await fresh(
    () => import("../../../src/background/answer/copied-texts.js"),
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
      // What is ticked comes after it.
      "Address: https://[::1]/`\uFFFC",
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
    "Where the problem is: Most likely the site",
    "Most likely cause: The issuer cancelled the certificate before its end date",
    "Other sites that loaded: 2 sites in the last few minutes",
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

test("what is ticked belongs behind the address, in the report and in the letter", () => {
  const details = [
    {
      id: "address",
      label: text("detail_address"),
      value: "https://a.example",
    },
  ] as const;
  const view = { ...idleView("fine"), title: text("fine_title"), details };
  const { report, ownerMessage } = withCopiedTexts(view);
  expect(report.join("/path?query")).toContain(
    "Address: https://a.example/path?query\n",
  );
  const letter = ownerMessage.join("/path?query");
  expect(letter).toContain("https://a.example/path?query.");
  expect(letter).toContain("Address: https://a.example/path?query\n");
  expect(report.join("")).not.toContain("\uFFFC");
});

test("nothing is copied where there are no details, and no address where there is none", () => {
  expect(withCopiedTexts(idleView("fine"))).toEqual(idleView("fine"));
  const details = [
    { id: "code", label: text("detail_code"), value: "SEC_ERROR_BAD_DER" },
  ] as const;
  const { report } = withCopiedTexts({ ...idleView("fine"), details });
  expect(report).toHaveLength(1);
});
