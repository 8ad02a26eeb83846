// The page of options as elements: what can be chosen, what it means, and where the page says how it went.
import type { AddressField } from "../../core/stored/options.js";
import { text, type Text } from "../../core/text/text.js";
import { element, words } from "./element.js";

export interface Form {
  readonly main: HTMLElement;
  readonly remembers: HTMLInputElement;
  readonly count: HTMLElement;
  readonly trouble: HTMLElement;
  readonly forget: HTMLButtonElement;
  readonly addresses: HTMLFormElement;
  readonly fields: Readonly<Record<AddressField, Field>>;
  readonly reset: HTMLButtonElement;
  readonly status: HTMLElement;
}

export interface Field {
  readonly input: HTMLInputElement;
  /** What is wrong with it; empty where nothing is. */
  readonly wrong: HTMLElement;
}

/** See the head of this file. */
export function buildForm(): Form {
  const remembers = element("input", {
    type: "checkbox",
    id: "remembers",
    "data-option": "remembers",
    "aria-describedby": "remembers-why remembers-what",
  });
  const count = element("p", { class: "count" });
  const trouble = element("p", { class: "wrong" });
  const forget = button("forget-certificates", text("options_forget"));

  const fields = {
    "reference-1": field("reference-1"),
    "reference-2": field("reference-2"),
    portal: field("portal"),
  };
  const reset = button("reset-addresses", text("options_reset"));
  const addresses = element(
    "form",
    // The page itself says what is wrong, in the reader's language.
    { novalidate: "" },
    ...Object.values(fields).map(({ row }) => row),
    element(
      "div",
      { class: "buttons" },
      button("save-addresses", text("options_save"), "submit"),
      reset,
    ),
  );
  // Always there, so that screen readers hear it change.
  const status = element("p", { class: "foot-status", role: "status" });
  const main = element(
    "main",
    {},
    element(
      "header",
      { class: "head" },
      element(
        "div",
        { class: "head-words" },
        element("h1", {}, ...words(text("options_title"))),
        element("p", { class: "head-body" }, ...words(text("options_intro"))),
      ),
    ),
    element(
      "section",
      {},
      element("h2", {}, ...words(text("options_memory_title"))),
      element(
        "div",
        { class: "switch" },
        remembers,
        element(
          "label",
          { for: "remembers" },
          ...words(text("options_memory_switch")),
        ),
      ),
      element(
        "p",
        { id: "remembers-why" },
        ...words(text("options_memory_why")),
      ),
      element(
        "p",
        { id: "remembers-what" },
        ...words(text("options_memory_what")),
      ),
      element("div", { class: "buttons" }, forget, count),
      trouble,
    ),
    element(
      "section",
      {},
      element("h2", {}, ...words(text("options_addresses_title"))),
      element("p", {}, ...words(text("options_addresses_body"))),
      addresses,
    ),
    element("footer", { class: "foot news" }, status),
  );
  return {
    main,
    remembers,
    count,
    trouble,
    forget,
    addresses,
    fields,
    reset,
    status,
  };
}

const FIELD_WORDS: Readonly<
  Record<AddressField, { readonly label: Text; readonly hint: Text }>
> = {
  "reference-1": {
    label: text("options_reference_1"),
    hint: text("options_reference_hint"),
  },
  "reference-2": {
    label: text("options_reference_2"),
    hint: text("options_reference_hint"),
  },
  portal: { label: text("options_portal"), hint: text("options_portal_hint") },
};

function field(name: AddressField): Field & { readonly row: HTMLElement } {
  const { label, hint } = FIELD_WORDS[name];
  const input = element("input", {
    type: "url",
    id: name,
    "data-option": name,
    "aria-describedby": `${name}-wrong ${name}-hint`,
    spellcheck: "false",
    autocomplete: "off",
  });
  const wrong = element("p", { class: "wrong", id: `${name}-wrong` });
  const row = element(
    "div",
    { class: "field" },
    element("label", { for: name }, ...words(label)),
    input,
    wrong,
    element("p", { class: "hint", id: `${name}-hint` }, ...words(hint)),
  );
  return { input, wrong, row };
}

function button(
  action: string,
  label: Text,
  type: "button" | "submit" = "button",
): HTMLButtonElement {
  return element(
    "button",
    {
      type,
      "data-action": action,
      ...(type === "submit" && { class: "primary" }),
    },
    ...words(label),
  );
}
