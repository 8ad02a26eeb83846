// Adds a chain by hand: pasted text, a file, or something dropped here.
import { h, type VNode } from "snabbdom";
import { text } from "../../core/text/text.js";
import { button } from "../../ui/parts/button.js";
import { phrase } from "../../ui/parts/phrase.js";
import type { CertificateContext } from "./context.js";
import { folded } from "../../ui/parts/section.js";
import { section } from "./section.js";

/** More than this is not a chain, and is not sent to the background, whose reader takes no more either. Characters, octets. */
const MAX_INPUT = 4 * 1024 * 1024;

/** See the head of this file. */
export const inputSection = (
  hasChain: boolean,
  context: CertificateContext,
): VNode =>
  hasChain
    ? folded("input", text("input_other_title"), false, fields(context))
    : section("input", text("input_title"), fields(context));

function fields(context: CertificateContext): VNode[] {
  return [
    h("p#input-hint", phrase(text("input_body"))),
    h(
      "div.drop",
      {
        on: {
          dragover: (event: DragEvent) => {
            event.preventDefault();
          },
          drop: (event: DragEvent) => {
            drop(event, context);
          },
        },
      },
      [
        h("textarea", {
          attrs: {
            "data-input": "chain",
            rows: 6,
            spellcheck: "false",
            autocomplete: "off",
            "aria-labelledby": "input-heading",
            "aria-describedby": "input-hint",
          },
        }),
      ],
    ),
    h("div.buttons", [
      button("read-chain", text("input_read"), null, () => {
        readText(context);
      }),
      h("label.file", [
        h("span", phrase(text("input_file"))),
        h("input", {
          attrs: {
            type: "file",
            "data-input": "file",
            accept: ".pem,.crt,.cer,.der,.p7b,.p7c,.txt",
          },
          on: {
            change: (event: Event) => {
              const input = event.target as HTMLInputElement;
              readFile(input.files?.[0], context);
              // So that the same file can be chosen again.
              input.value = "";
            },
          },
        }),
      ]),
    ]),
  ];
}

function readText(context: CertificateContext): void {
  const area =
    document.querySelector<HTMLTextAreaElement>("[data-input=chain]");
  const pasted = area?.value ?? "";
  if (pasted.length > MAX_INPUT) {
    context.status = text("chain_nothing_too_large");
    context.redraw();
    return;
  }
  context.tell("read-chain", pasted, text("input_done"));
}

function drop(event: DragEvent, context: CertificateContext): void {
  const file = event.dataTransfer?.files[0];
  // Dropped text lands in the field by itself.
  if (file !== undefined) {
    event.preventDefault();
    readFile(file, context);
  }
}

function readFile(file: File | undefined, context: CertificateContext): void {
  if (file === undefined) {
    return;
  }
  if (file.size > MAX_INPUT) {
    context.status = text("input_file_too_large");
    context.redraw();
    return;
  }
  const reader = new FileReader();
  reader.addEventListener("load", () => {
    // "data:…;base64,…"; an empty file lacks the second part.
    const address = typeof reader.result === "string" ? reader.result : "";
    const [, base64 = ""] = address.split(",");
    context.tell("read-file", base64, text("input_done"));
  });
  reader.addEventListener("error", () => {
    context.status = text("input_file_unreadable");
    context.redraw();
  });
  reader.readAsDataURL(file);
}
