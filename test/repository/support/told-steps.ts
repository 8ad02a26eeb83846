// The reader's own steps as they are told, on every system, with every Settings and every way to the certificate.
import {
  explainStep,
  type ExplainedStep,
} from "../../../src/core/explanation/explained-steps.js";
import type { CertificateAccess } from "../../../src/core/failure/certificate-access.js";
import type { Platform } from "../../../src/core/evidence/environment.js";
import {
  NEW_SETTINGS,
  riskOf,
  stepRow,
  STEPS,
  type StepId,
} from "../../../src/core/steps/steps.js";
import { failureOf } from "../../support/failures.js";
import { sayIn } from "../../texts/say.js";

export const OWN_STEPS = (Object.keys(STEPS) as StepId[]).filter(
  (id) => stepRow(id).actor === "you",
);

const AROUND = (["win", "mac", "linux"] satisfies Platform[]).flatMap(
  (platform) =>
    [NEW_SETTINGS - 1, NEW_SETTINGS].flatMap((firefox) =>
      (["link", "copy"] satisfies CertificateAccess[]).map((access) => ({
        platform,
        firefox,
        access,
      })),
    ),
);

/** At a public site, and at a device of the reader's own. */
const FAILURES = ["https://example.com/", "https://nas.local/"].map((url) =>
  failureOf("SEC_ERROR_UNKNOWN_ISSUER", { url }),
);

/** Every way in which a step is told. */
export function tellingsOf(id: StepId): readonly ExplainedStep[] {
  const { actor, page = null, oldPage = page } = stepRow(id);
  return FAILURES.flatMap((failure) =>
    AROUND.map((around) =>
      explainStep(
        {
          id,
          actor,
          risk: riskOf(id),
          worth: 0,
          isFolded: false,
          page: around.firefox < NEW_SETTINGS ? oldPage : page,
        },
        { ...around, failure },
        null,
        null,
      ),
    ),
  );
}

/** The keys of what is said of a step before it is taken. */
export const keysOf = (step: ExplainedStep): readonly string[] =>
  [
    ...textsOf(step),
    ...(step.weakening === null ? [] : [step.weakening.undo]),
  ].map(({ key }) => key);

/** All that is said of how a step is taken and what is then seen, in one language. */
export const toldIn = (locale: string, step: ExplainedStep): string =>
  textsOf(step).map(sayIn(locale, new Set())).join(" ");

const textsOf = ({
  why,
  do: lines,
  more,
  weakening,
}: ExplainedStep): readonly ExplainedStep["why"][] => [
  why,
  ...lines.map(({ text }) => text),
  ...(more === null ? [] : [more]),
  ...(weakening?.rule ? [weakening.rule] : []),
];
