// The rule for the reader’s own steps: each says how one sees that it worked.
import { prose, type Rule } from "./rule.js";

/** All that is said of a step, or while some have one: its body. */
const OWN = /^step_(?!it_|owner_|ca_)\w+_(?:told|body(?:_\w+)?)$/;

/** A reload, a page that opens, a question that the reader answers. */
const KNOWS: Readonly<Record<string, RegExp>> = {
  en: /\breload\b|\b(?:opens?|loads?|gone)\b|\bopen the page\b|\?(?: |$)|\blogged in\b|\bthey match\b|\bsame error\b/i,
  ja: /再読み込み|開けば|開いた|開くように|開きます|開き直|出なければ|起動|一致すれば|答えてください|同じなら|読み込めても/,
};

export const STEP_RULES: readonly Rule[] = [
  {
    id: "how-one-knows",
    locales: Object.keys(KNOWS),
    faults: ({ key, locale, text }) =>
      !OWN.test(key) || KNOWS[locale]?.test(prose(text)) === true ? [] : [text],
  },
];
