// What the full page adds for whoever searches and compares: the words explained, the error as others call it, and what common advice is worth.
import { h, type VNode } from "snabbdom";
import type { CategoryId } from "../../core/failure/codes/categories.js";
import type { PageView } from "../../core/view/view.js";
import { text, type Text } from "../../core/text/text.js";
import { sayPlainly } from "../../platform/firefox/texts.js";
import { phrase } from "../parts/phrase.js";
import { foldLine } from "../parts/section.js";
import { withWords, wordsSection } from "../words/words.js";

const TOOLS = { h, phrase, foldLine, sayPlainly };

/** See the head of this file. */
export function reference({ explanation }: PageView): VNode[] {
  const category = explanation?.category ?? null;
  const names = category === null ? [] : (ELSEWHERE[category] ?? []);
  const advice = category === null ? WITHOUT_AN_ERROR : adviceFor(category);
  return [
    ...(names.length === 0
      ? []
      : [
          fold(
            "elsewhere",
            text("elsewhere_title"),
            names.map((name) => h("p", phrase(name))),
          ),
        ]),
    ...(advice.length === 0
      ? []
      : [
          fold("advice", text("advice_title"), [
            h(
              "dl.words-list",
              advice.flatMap(({ name, body }) => [
                h("dt", phrase(name)),
                h("dd", phrase(body)),
              ]),
            ),
          ]),
        ]),
    wordsSection(TOOLS),
  ];
}

/** The page with its words linked to the list. */
export const linked = (page: VNode): VNode => withWords(page, TOOLS);

function fold(id: string, title: Text, body: VNode[]): VNode {
  return h(`section.${id}.foldable`, { key: id }, [
    h("details", { attrs: { "data-fold": id } }, [
      foldLine([h("h2", phrase(title))]),
      h("div.fold-body", body),
    ]),
  ]);
}

const SAFARI = text("elsewhere_safari_body");

const ELSEWHERE: Readonly<Partial<Record<CategoryId, readonly Text[]>>> = {
  "unknown-issuer": [text("elsewhere_unknown_issuer_body"), SAFARI],
  "self-signed": [text("elsewhere_self_signed_body"), SAFARI],
  expired: [text("elsewhere_expired_body"), SAFARI],
  "not-yet-valid": [text("elsewhere_not_yet_valid_body"), SAFARI],
  "wrong-host": [text("elsewhere_wrong_host_body"), SAFARI],
  revoked: [text("elsewhere_revoked_body"), SAFARI],
  ocsp: [text("elsewhere_ocsp_body")],
};

interface Advice {
  readonly name: Text;
  readonly body: Text;
}

const BOTH_PREFERENCES: Advice = {
  name: text("advice_both_preferences_name"),
  body: text("advice_both_preferences_body"),
};
const REINSTALL: Advice = {
  name: text("advice_reinstall_name"),
  body: text("advice_reinstall_body"),
};
const CACHE: Advice = {
  name: text("advice_cache_name"),
  body: text("advice_cache_body"),
};
const AUTOMATIC_UPDATES: Advice = {
  name: text("advice_automatic_updates_name"),
  body: text("advice_automatic_updates_body"),
};
const IMPORT_ROOT: Advice = {
  name: text("advice_import_root_name"),
  body: text("advice_import_root_body"),
};
const WINDOWS_ROOTS: Advice = {
  name: text("advice_windows_roots_name"),
  body: text("advice_windows_roots_body"),
};
const REMOVED_ROOT: Advice = {
  name: text("advice_removed_root_name"),
  body: text("advice_removed_root_body"),
};
const REVOCATION_SETTING: Advice = {
  name: text("advice_revocation_setting_name"),
  body: text("advice_revocation_setting_body"),
};
const OTHER_BROWSER: Advice = {
  name: text("advice_other_browser_name"),
  body: text("advice_other_browser_body"),
};
const CLOCK_BACK: Advice = {
  name: text("advice_clock_back_name"),
  body: text("advice_clock_back_body"),
};
const SHA1_MESSAGE: Advice = {
  name: text("advice_sha1_message_name"),
  body: text("advice_sha1_message_body"),
};

/** What people ask who see no error page at all. */
const WITHOUT_AN_ERROR: readonly Advice[] = [
  {
    name: text("advice_mixed_content_name"),
    body: text("advice_mixed_content_body"),
  },
  {
    name: text("advice_no_operator_name"),
    body: text("advice_no_operator_body"),
  },
  SHA1_MESSAGE,
];

const ADVICE: Readonly<Partial<Record<CategoryId, readonly Advice[]>>> = {
  ocsp: [BOTH_PREFERENCES],
  revoked: [BOTH_PREFERENCES, REVOCATION_SETTING, OTHER_BROWSER],
  expired: [CLOCK_BACK],
  "not-yet-valid": [CLOCK_BACK],
  "unknown-issuer": [IMPORT_ROOT, WINDOWS_ROOTS, REMOVED_ROOT],
  "self-signed": [IMPORT_ROOT],
  "distrusted-ca": [IMPORT_ROOT, WINDOWS_ROOTS, REMOVED_ROOT],
  "weak-crypto": [SHA1_MESSAGE],
};

/** Of the category, and what every guide says. Where the network is down, none of it is about the error. */
const adviceFor = (category: CategoryId): readonly Advice[] =>
  category === "network"
    ? []
    : [...(ADVICE[category] ?? []), REINSTALL, CACHE, AUTOMATIC_UPDATES];
