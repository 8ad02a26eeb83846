// The time that servers give in their headers.
import { expect, test } from "@jest/globals";
import { aheadOfServer } from "../../../../src/core/evidence/seen/server-time.js";

const AT = Date.UTC(2026, 10, 20, 9, 0, 0);

const ahead = (headers: Readonly<Record<string, string>>): number | null =>
  aheadOfServer(
    Object.entries(headers).map(([name, value]) => ({ name, value })),
    AT,
  );

test.each([
  ["the same", "Fri, 20 Nov 2026 09:00:00 GMT", -500],
  ["an hour less", "Fri, 20 Nov 2026 08:00:00 GMT", 3_599_500],
  ["a year more", "Sat, 20 Nov 2027 09:00:00 GMT", -365 * 86_400_000 - 500],
])("a clock is ahead of a server that says %s", (_, date, expected) => {
  expect(ahead({ Date: date })).toBe(expected);
  expect(ahead({ date: ` ${date} ` })).toBe(expected);
});

test.each([
  ["0", -500],
  ["10", -5_500],
  ["60", -30_500],
  ["61", null],
  ["86400", null],
  ["-1", null],
  ["soon", null],
])(
  "an answer that lay in a cache for %s seconds counts only while it is young",
  (age, expected) => {
    expect(ahead({ date: "Fri, 20 Nov 2026 09:00:00 GMT", Age: age })).toBe(
      expected,
    );
  },
);

test.each([
  [{}],
  [{ date: "" }],
  [{ date: "1" }],
  [{ date: "2026-11-20T09:00:00Z" }],
  [{ date: "Fri, 99 Nov 2026 09:00:00 GMT" }],
  [{ date: "Fri, 20 Nov 2026 09:00:00 JST" }],
  [{ "x-date": "Fri, 20 Nov 2026 09:00:00 GMT" }],
])("an answer that tells no time tells nothing: %j", (headers) => {
  expect(ahead(headers)).toBeNull();
});
