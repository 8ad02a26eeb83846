// A button: a verb for the result, at most one icon, one primary button for each view.
import { h, type VNode } from "snabbdom";
import { text, type MessageKey, type Text } from "../../core/text/text.js";
import type { CommandName } from "../../platform/messages/messages.js";
import { icon, type IconName } from "./icons.js";
import type { PageContext } from "./page-context.js";
import { phrase } from "./phrase.js";

/** The labels that most buttons have: texts without arguments. */
export type ButtonLabel = Extract<
  MessageKey,
  | "copy_details"
  | "open_full_page"
  | "print_page"
  | "reload_tab"
  | "permission_allow"
  | `walk_${string}`
  | "open_page"
  | "clear_cache"
  | "list_extensions"
  | "copy_owner_message"
  | "copy_and_open"
  | "copy_this"
  | "open_portal"
  | "items_undone"
  | "make_links"
  | "remind_me"
  | "waiting_forget"
  | "asking_go"
  | "open_options"
  | "open_certificate"
  | "take_back_answers"
  | "certificate_says"
  | "guide_me"
  | `beside_${string}`
>;

/** @param action goes into `data-action`, by which tests find the button. */
export function button(
  action: string,
  label: Text | ButtonLabel,
  picture: IconName | null,
  press: () => void,
  isPrimary = false,
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
      h("span", phrase(typeof label === "string" ? text(label) : label)),
    ],
  );
}

/** A button that sends a command, and is named after it; `about` is a step's id or a walk's key, where it is about one. */
export function commandButton(
  { tell }: PageContext,
  name: CommandName,
  label: ButtonLabel | Text,
  about: string | null = null,
  isPrimary = false,
): VNode {
  const picture = name === "undo-done" ? "check" : null;
  return button(
    name,
    label,
    picture,
    () => {
      tell(name, ...(about === null ? [] : [about]));
    },
    isPrimary,
  );
}
