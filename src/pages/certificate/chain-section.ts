// The chain as a picture: from the site's certificate up to the root, with what is missing or wrong drawn into it.
import { h, type VNode } from "snabbdom";
import type {
  ChainView,
  Row,
  RowValue,
  ShownCertificate,
  Validity,
} from "../../core/view/certificate/chain-view.js";
import { text } from "../../core/text/text.js";
import { button } from "../../ui/parts/button.js";
import { copyAndSay } from "../../ui/parts/copy.js";
import { icon } from "../../ui/parts/icons.js";
import { phrase } from "../../ui/parts/phrase.js";
import { chainButtons } from "./chain-buttons.js";
import type { CertificateContext } from "./context.js";
import { rootLine } from "./root-line.js";
import { section } from "./section.js";

/** See the head of this file. */
export function chainSection(
  view: ChainView,
  context: CertificateContext,
): VNode {
  return section("chain", text("chain_picture_title"), [
    h(
      "ol.chain-list",
      view.certificates.map((one) => card(one, context)),
    ),
    ...rootLine(view),
    chainButtons(view, context),
  ]);
}

const ROLES = {
  leaf: text("role_leaf"),
  intermediate: text("role_intermediate"),
  root: text("role_root"),
  missing: text("role_missing"),
} as const;

function card(one: ShownCertificate, context: CertificateContext): VNode {
  const { index, role, name, worst, isExtra, isFetched } = one;
  return h(
    `li.certificate.${role}${isExtra ? ".extra" : ""}${worst === null ? "" : `.${worst}`}`,
    {
      key: String(index),
      attrs: { "data-certificate": index, "data-role": role },
    },
    [
      h("p.role", [
        h("span", phrase(ROLES[role])),
        ...(isExtra ? [h("span.chip", phrase(text("role_extra")))] : []),
        ...(isFetched ? [h("span.chip", phrase(text("role_fetched")))] : []),
        ...(worst === "fatal" ? [icon("stop")] : []),
        ...(worst === "warning" ? [icon("problem")] : []),
      ]),
      h("p.certificate-name", [h("bdi", name === "" ? "—" : name)]),
      ...issuerLine(one),
      ...(one.unreadable === null
        ? []
        : [h("p.unreadable", phrase(one.unreadable))]),
      ...(role === "missing"
        ? [h("p.hint", phrase(text("role_missing_hint")))]
        : []),
      ...(one.validity === null ? [] : [timeLine(one.validity)]),
      ...(one.rows.length === 0 ? [] : [details(one, context)]),
    ],
  );
}

function issuerLine({ issuer, validity }: ShownCertificate): VNode[] {
  if (issuer !== null) {
    return [h("p.hint", phrase(text("certificate_issued_by", { issuer })))];
  }
  return validity === null
    ? []
    : [h("p.hint", phrase(text("certificate_issued_by_itself")))];
}

/** From the beginning to the end, with now on it; now may be before or after. */
function timeLine({ from, to, words, position }: Validity): VNode {
  const place = Math.min(1, Math.max(0, position));
  const state = position < 0 ? "early" : position > 1 ? "late" : "valid";
  return h(`div.time-line.${state}`, [
    h("progress", {
      attrs: { max: 1, value: place, "aria-hidden": "true" },
    }),
    h("p.time-words", [
      h("span", from),
      h("strong", phrase(words)),
      h("span", to),
    ]),
  ]);
}

function details(
  { index, role, rows, pem, unreadable }: ShownCertificate,
  context: CertificateContext,
): VNode {
  const isOpen = role === "leaf" || unreadable !== null;
  return h(
    "details.certificate-details",
    isOpen ? { attrs: { open: true } } : {},
    [
      h("summary.fold-line", [
        h("span", phrase(text("certificate_details"))),
        icon("chevron"),
      ]),
      h("dl.certificate-rows", rows.flatMap(row)),
      ...(pem === null
        ? []
        : [
            button(
              `copy-certificate-${String(index)}`,
              text("certificate_copy"),
              "copy",
              () => void copyAndSay(context, pem),
            ),
          ]),
    ],
  );
}

const row = ({ id, label, values }: Row): VNode[] => [
  h("dt", { key: `${id}-label` }, phrase(label)),
  h("dd", { key: id, attrs: { "data-row": id } }, values.map(value)),
];

const MARKS = {
  match: text("name_matches"),
  nearest: text("name_is_nearest"),
} as const;

function value({ said, mark }: RowValue): VNode {
  return h(
    `span.value${mark === null ? "" : `.${mark}`}`,
    mark === null ? {} : { attrs: { "data-mark": mark } },
    [
      ...(typeof said === "string" ? [h("bdi", said)] : phrase(said)),
      ...(mark === null ? [] : [h("span.chip", phrase(MARKS[mark]))]),
    ],
  );
}
