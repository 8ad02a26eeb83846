// The chain as a picture: from the site's certificate to the root, with what is missing or wrong drawn into it, and all that each one says.
import { h, type VNode } from "snabbdom";
import type {
  ChainView,
  RootId,
  Row,
  RowValue,
  ShownCertificate,
} from "../../core/view/certificate/chain-view.js";
import { text } from "../../core/text/text.js";
import { button } from "../../ui/parts/button.js";
import { copyAndSay } from "../../ui/parts/copy.js";
import { phrase } from "../../ui/parts/phrase.js";
import { card, detailsId, isOpened, topCard } from "./chain-card.js";
import { chainButtons } from "./chain-buttons.js";
import type { CertificateContext } from "./context.js";
import { section } from "./section.js";

/** See the head of this file. */
export function chainSection(
  view: ChainView,
  context: CertificateContext,
): VNode {
  const { certificates, top } = view;
  const last = certificates.findLastIndex(
    ({ joint, role, isExtra }) =>
      joint !== null || (role === "root" && !isExtra),
  );
  // Where nothing hangs together, each stands for itself.
  const inRow = certificates.slice(0, last + 1);
  const beside = certificates.slice(last + 1);
  const draw = (one: ShownCertificate): VNode => card(one, view, context);
  const between = inRow.length + (top === null ? 0 : 1) - 2;
  return section("chain", text("chain_picture_title"), [
    ...(inRow.length === 0
      ? []
      : [
          h(
            `ol.chain-list.between-${between > MOST_BETWEEN ? "many" : String(between)}`,
            [...inRow.map(draw), ...(top === null ? [] : [topCard(top)])],
          ),
        ]),
    ...(beside.length === 0 ? [] : [h("ul.beside", beside.map(draw))]),
    ...certificates.map((one) => details(one, context)),
    ...rootLine(view),
    chainButtons(view, context),
  ]);
}

/** More are drawn one below the other. */
const MOST_BETWEEN = 4;

const ALARMING: readonly RootId[] = ["retired", "borrowed"];

/** How the root stands in this Firefox; nothing where the chain names none that is known. */
function rootLine({ root }: ChainView): VNode[] {
  if (root === null) {
    return [];
  }
  const { id, isProven, title, body } = root;
  return [
    h(
      `div.proof${ALARMING.includes(id) ? ".caution" : ""}`,
      { attrs: { "data-root": id, "data-proven": String(isProven) } },
      [h("h3", phrase(title)), ...body.map((one) => h("p", phrase(one)))],
    ),
  ];
}

function details(
  { index, name, rows, pem, unreadable }: ShownCertificate,
  context: CertificateContext,
): VNode {
  const isOpen = isOpened(index, unreadable !== null, context);
  return h(
    "div.certificate-details",
    {
      key: detailsId(index),
      attrs: { id: detailsId(index), hidden: !isOpen },
    },
    [
      h("h3", [h("bdi", name === "" ? "—" : name)]),
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
