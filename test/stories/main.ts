// What `npm run stories` runs: measures a file of stories at every stage, and says it in lines.
import { measure, type Measured } from "./measure.js";
import { missesIn, table } from "./said.js";
import { STAGES, type Stage, type Story, type Words } from "./story.js";
import { tally } from "./tally.js";

export function linesFor(
  stories: readonly Story[],
  words: Words,
  tellsMisses: boolean,
): readonly string[] {
  const measured = STAGES.map((stage) =>
    stories.map((story) => measure(story, stage, words)),
  ) as readonly Measured[][] as readonly [Measured[], Measured[], Measured[]];
  return [
    ...table(measured.map(tally)),
    ...(tellsMisses ? missesIn(stories, new Map(zip(STAGES, measured))) : []),
  ];
}

const zip = (
  stages: readonly Stage[],
  measured: readonly (readonly Measured[])[],
): readonly (readonly [Stage, readonly Measured[]])[] =>
  stages.map((stage, i) => [stage, measured[i] ?? []]);
