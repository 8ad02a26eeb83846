// The results as a table for people.

/** @typedef {import("./comparison.mjs").Result} Result */
/** @typedef {import("./statistics.mjs").Summary} Summary */

const heads = [
  "measure",
  "ours",
  "theirs",
  "ratio",
  "95 % between",
  "limit",
  "",
  "",
];

/** @param {readonly Result[]} results */
export function table(results) {
  const rows = [heads, ...results.map(row)];
  const widths = heads.map((_, column) =>
    Math.max(...rows.map((cells) => (cells[column] ?? "").length)),
  );
  return rows
    .map((cells) =>
      cells
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

/** @param {Result} result */
function row(result) {
  const { name, ours, theirs, against, ratio, interval, limit } = result;
  return [
    name,
    describe(ours, result.unit),
    theirs ? describe(theirs, result.unit) : "",
    ratio?.toFixed(3) ?? "",
    interval?.map((end) => end.toFixed(3)).join(" – ") ?? "",
    limit?.toString() ?? "none",
    result.verdict,
    [against && `theirs: ${against}`, result.note].filter(Boolean).join("; "),
  ];
}

/**
 * The median; behind it the middle half of the values and their number.
 *
 * @param {Summary} summary
 * @param {string} unit
 */
function describe({ median, q1, q3, count }, unit) {
  // What is far below one would otherwise be nothing at all.
  const digits = median < 1 ? 3 : 1;
  const value = `${median.toFixed(digits)} ${unit}`;
  return count === 1
    ? value
    : `${value} (${q1.toFixed(digits)} – ${q3.toFixed(digits)}, n ${count})`;
}
