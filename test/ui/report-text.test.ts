// The report as text, to be pasted into a mail: every line readable without the page around it.
import "../support/window.js";
import { beforeEach, expect, test } from "@jest/globals";
import { text } from "../../src/core/text.js";
import { fresh, startFirefox } from "../support/extension.js";

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
