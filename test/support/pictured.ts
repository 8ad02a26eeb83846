// The steps that have a picture, as they are told to a reader of that system, Firefox and language, with what the picture shows.
import type { VNode } from "snabbdom";
import { explainStep } from "../../src/core/explanation/explained-steps.js";
import type { ExplainedStep } from "../../src/core/explanation/explanation.js";
import type { CertificateAccess } from "../../src/core/failure/certificate-access.js";
import type { Surroundings } from "../../src/core/guide/guide.js";
import { PICTURED, type PictureId } from "../../src/core/steps/pictures.js";
import { riskOf, stepRow, type StepId } from "../../src/core/steps/steps.js";
import { fresh, startFirefox } from "./extension.js";
import { failureOf } from "./failures.js";
import { snake } from "../../src/core/text/text.js";
import { attribute, nodesIn } from "./nodes.js";

/** Every step that the table has, be it offered there or not. */
export function picturedSteps(
  around: Surroundings,
  access: CertificateAccess,
): readonly ExplainedStep[] {
  const failure = failureOf("SEC_ERROR_UNKNOWN_ISSUER");
  return (Object.keys(PICTURED) as StepId[])
    .map((id) =>
      explainStep(
        {
          id,
          actor: stepRow(id).actor,
          risk: riskOf(id),
          worth: 1,
          page: stepRow(id).page ?? null,
          isFolded: false,
        },
        { ...around, access, failure },
        null,
        id,
      ),
    )
    .filter(({ picture }) => picture !== null);
}

/** What is ringed: which line names it, and where the ring is, in units of the picture. */
export interface Ring {
  readonly number: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A picture as it is seen. */
export interface Seen {
  readonly id: PictureId;
  readonly step: StepId;
  readonly height: number;
  readonly alternative: string;
  readonly rings: readonly Ring[];
  /** Its words, each with where it begins. */
  readonly words: readonly {
    readonly said: string;
    readonly x: number;
    readonly y: number;
  }[];
  /** What the controls say that are ringed; empty for an icon. */
  readonly ringed: readonly string[];
  /** The labels that its alternative names. */
  readonly also: readonly string[];
  /** The lines of the step. */
  readonly lines: readonly string[];
}

/** Draws the pictures of steps in a language, as its messages are. Null where there is none. */
export async function drawingIn(
  messages: Readonly<Record<string, { readonly message: string }>>,
): Promise<(step: ExplainedStep) => Seen | null> {
  const firefox = startFirefox();
  Object.assign(firefox.i18n.messages, messages);
  const { named, pictureOf, spotsOf } = await fresh(
    () => import("../../src/ui/pictures/picture.js"),
  );
  const { say } = await import("../../src/platform/firefox/texts.js");
  return (step) => {
    const figure = pictureOf(step);
    return figure === undefined || step.picture === null
      ? null
      : {
          ...seen(figure),
          id: step.picture.id,
          step: step.id,
          ringed: (
            spotsOf(
              step.picture.id,
              step.picture.rings,
              step.do.map((line) => line.text),
            ) ?? []
          ).map(({ label }) => label),
          also: named({
            key: `picture_${snake(step.picture.id)}`,
            args: {},
          }),
          lines: step.do.map((line) => say(line.text)),
        };
  };
}

function seen(
  figure: VNode,
): Omit<Seen, "id" | "step" | "lines" | "ringed" | "also"> {
  const nodes = nodesIn(figure);
  const svg = nodes.find(({ sel }) => sel === "svg");
  const number = (node: VNode, name: string): number =>
    Number(attribute(node, name));
  const numbers = nodes.filter(({ sel }) => sel === "text.number");
  return {
    height: Number(String(attribute(svg, "viewBox")).split(" ")[3]),
    alternative: String(attribute(svg, "aria-label")),
    rings: nodes
      .filter(({ sel }) => sel === "rect.ring")
      .map((node, index) => ({
        number: Number(numbers[index]?.text),
        x: number(node, "x"),
        y: number(node, "y"),
        width: number(node, "width"),
        height: number(node, "height"),
      })),
    words: nodes
      .filter(({ sel, text }) => sel?.startsWith("text.") && text !== undefined)
      .filter(({ sel }) => sel !== "text.number")
      .map((node) => ({
        said: String(node.text),
        x: number(node, "x"),
        y: number(node, "y"),
      })),
  };
}
