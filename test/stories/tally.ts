// Sums up what was measured of many stories at one stage.
import type { Measured } from "./measure.js";
import { STRENGTHS, type SaidStrength } from "./product.js";

/** How many of how many. */
export interface Share {
  readonly hits: number;
  readonly of: number;
}

export interface Tally {
  readonly stories: number;
  /** The true cause came first, and among the first three: of all. */
  readonly first: Share;
  readonly firstThree: Share;
  /** Of those whose cause the catalogue has. */
  readonly firstOfCatalogue: Share;
  /** What mended it is there at all; in view among the first five; the first three. */
  readonly fix: Share;
  readonly fixInFive: Share;
  readonly fixInThree: Share;
  readonly right: Share;
  readonly unclear: Share;
  readonly wrong: Share;
  readonly sureAndWrong: Share;
  /** Said "It is …" and "Most likely …": how often that was right. */
  readonly sureRight: Share;
  readonly likelyRight: Share;
  /** How strongly the first cause was named, and how often it was the true one. */
  readonly calibration: readonly {
    readonly strength: SaidStrength;
    readonly share: Share;
  }[];
  /** Steps that would have done harm; checks of the safety gate that are on a story's list. */
  readonly dangers: number;
  readonly checks: number;
  /** Of one repair, on average; and how many stories were mended. */
  readonly cost: number;
  readonly solved: Share;
}

export function tally(all: readonly Measured[]): Tally {
  const share = (
    is: (one: Measured) => boolean,
    among: readonly Measured[] = all,
  ): Share => ({ hits: among.filter(is).length, of: among.length });
  const isFirst = ({ causeAt }: Measured): boolean => causeAt === 1;
  const isRight = ({ verdict }: Measured): boolean => verdict === "right";
  const within =
    (n: number) =>
    ({ fixAt }: Measured): boolean =>
      fixAt !== null && fixAt <= n;
  const said = all.filter(({ verdict }) => verdict !== "unclear");
  return {
    stories: all.length,
    first: share(isFirst),
    firstThree: share(({ causeAt }) => causeAt !== null && causeAt <= 3),
    firstOfCatalogue: share(
      isFirst,
      all.filter(({ isInCatalogue }) => isInCatalogue),
    ),
    fix: share(({ hasFix }) => hasFix),
    fixInFive: share(within(5)),
    fixInThree: share(within(3)),
    right: share(isRight),
    unclear: share(({ verdict }) => verdict === "unclear"),
    wrong: share(({ verdict }) => verdict === "wrong"),
    sureAndWrong: share(({ verdict, isSure }) => verdict === "wrong" && isSure),
    sureRight: share(
      isRight,
      said.filter(({ isSure }) => isSure),
    ),
    likelyRight: share(
      isRight,
      said.filter(({ isSure }) => !isSure),
    ),
    calibration: STRENGTHS.map((strength) => ({
      strength,
      share: share(
        isFirst,
        all.filter((one) => one.strength === strength),
      ),
    })).filter(({ share: { of } }) => of > 0),
    dangers: all.reduce((sum, { dangers }) => sum + dangers.length, 0),
    checks: all.reduce((sum, { checks }) => sum + checks.length, 0),
    cost: all.reduce((sum, { cost }) => sum + cost, 0) / all.length,
    solved: share(({ isSolved }) => isSolved),
  };
}
