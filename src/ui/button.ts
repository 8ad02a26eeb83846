// A button: a verb of the result, an icon at most, one primary button a view.
import { h, type VNode } from "snabbdom";
import { text, type MessageKey } from "../core/text.js";
import { icon, type IconName } from "./icons.js";
import { phrase } from "./phrase.js";

/** The labels that buttons have: texts without arguments. */
export type ButtonLabel = Extract<
  MessageKey,
  | "copy_details"
  | "open_full_page"
  | "print_page"
  | "reload_tab"
  | "permission_allow"
>;

/** @param action stands in `data-action`, by which tests find the button. */
export function button(
  action: string,
  label: ButtonLabel,
  picture: IconName | null,
  press: () => void,
  isPrimary: boolean,
): VNode {
  return h(
    `button${isPrimary ? ".primary" : ""}`,
    {
      key: action,
      attrs: { type: "button", "data-action": action },
      on: { click: press },
    },
    [
      ...(picture === null ? [] : [icon(picture)]),
      h("span", phrase(text(label))),
    ],
  );
}
