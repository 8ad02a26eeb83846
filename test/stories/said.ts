// The numbers as lines: a table with a column for each stage, and what went wrong story by story.
import type { Measured } from "./measure.js";
import { STRENGTHS } from "./product.js";
import type { Stage, Story } from "./story.js";
import type { Share, Tally } from "./tally.js";

const NAME = 40;
const COLUMN = 18;

/** One column for each tally. */
export function table(tallies: readonly Tally[]): readonly string[] {
  const row = (name: string, say: (tally: Tally) => string): string =>
    `${name.padEnd(NAME)}${tallies.map((one) => say(one).padStart(COLUMN)).join("")}`;
  const share = (name: string, of: (tally: Tally) => Share): string =>
    row(name, (one) => said(of(one)));
  const strengths = STRENGTHS.filter((strength) =>
    tallies.some(({ calibration }) =>
      calibration.some((one) => one.strength === strength),
    ),
  );
  return [
    share("cause first", ({ first }) => first),
    share("  of those in the catalogue", (one) => one.firstOfCatalogue),
    share("cause among the first three", ({ firstThree }) => firstThree),
    share("fix among the steps", ({ fix }) => fix),
    share("  among the first five in view", ({ fixInFive }) => fixInFive),
    share("  among the first three", ({ fixInThree }) => fixInThree),
    share("verdict right", ({ right }) => right),
    share("  unclear", ({ unclear }) => unclear),
    share("  wrong", ({ wrong }) => wrong),
    share("  sure and wrong", ({ sureAndWrong }) => sureAndWrong),
    share("said “It is …”: right", ({ sureRight }) => sureRight),
    share("said “Most likely …”: right", ({ likelyRight }) => likelyRight),
    ...strengths.map((strength) =>
      share(
        `first cause said “${strength}”: true`,
        ({ calibration }) =>
          calibration.find((one) => one.strength === strength)?.share ?? NONE,
      ),
    ),
    row("dangerous actions offered", ({ dangers }) => String(dangers)),
    row("  checks of the safety gate, apart", ({ checks }) => String(checks)),
    share("mended at the end of the walk", ({ solved }) => solved),
    row("expected cost of repair", ({ cost }) => cost.toFixed(1)),
  ];
}

const NONE: Share = { hits: 0, of: 0 };

const said = ({ hits, of }: Share): string =>
  of === 0
    ? "–"
    : `${hits} of ${of}  ${((100 * hits) / of).toFixed(0).padStart(3)} %`;

/** A block for each story of which anything is amiss at any stage. */
export function missesIn(
  stories: readonly Story[],
  measured: ReadonlyMap<Stage, readonly Measured[]>,
): readonly string[] {
  return stories.flatMap((story) => {
    const lines = [...measured].flatMap(([stage, all]) =>
      all
        .filter(({ id }) => id === story.id)
        .map((one) => ({ stage, amiss: amissIn(one) }))
        .filter(({ amiss }) => amiss.length > 0)
        .map(({ amiss }) => `    ${stage}: ${amiss.join("; ")}`),
    );
    const { id, code, url, truth, fixes } = story;
    return lines.length === 0
      ? []
      : [
          "",
          `  ${id} ${code} ${url}`,
          `    true: ${truth.cause} (${truth.side}), mended by ${fixes.join(", ")}`,
          ...lines,
        ];
  });
}

function amissIn(one: Measured): readonly string[] {
  const { causeAt, fixAt, hasFix, verdict, isSure, saidSide, dangers } = one;
  return [
    ...(causeAt === 1 ? [] : [`said ${one.first}${placeOf(causeAt)}`]),
    ...(verdict === "wrong"
      ? [`${isSure ? "surely" : "most likely"} the ${saidSide}`]
      : []),
    ...(fixAt !== null && fixAt <= 5 ? [] : [fixPlace(fixAt, hasFix)]),
    ...dangers.map((id) => `DANGER ${id}`),
  ];
}

const placeOf = (causeAt: number | null): string =>
  causeAt === null ? "" : `, the true cause at ${causeAt}`;

function fixPlace(fixAt: number | null, hasFix: boolean): string {
  if (fixAt !== null) {
    return `fix at ${fixAt}`;
  }
  return hasFix ? "fix out of view" : "no fix";
}
