// One card of the chain: what its certificate is, what is known of it at a glance, and for one that is missing the button that gets it.
import { h, type VNode } from "snabbdom";
import type {
  ChainView,
  Joint,
  ShownCertificate,
  ShownFact,
  ShownTop,
} from "../../core/view/certificate/chain-view.js";
import { text, type Text } from "../../core/text/text.js";
import { sayPlainly } from "../../platform/firefox/texts.js";
import { icon, type IconName } from "../../ui/parts/icons.js";
import { phrase } from "../../ui/parts/phrase.js";
import type { CertificateContext } from "./context.js";
import { askForMissing } from "./proof-sections.js";

const ROLES = {
  leaf: text("role_leaf"),
  intermediate: text("role_intermediate"),
  root: text("role_root"),
  missing: text("role_missing"),
} as const;

/** See the head of this file. */
export function card(
  one: ShownCertificate,
  { completion }: ChainView,
  context: CertificateContext,
): VNode {
  const { index, role, name, worst, isExtra, isFetched, isWrong } = one;
  const classes = [
    role,
    ...(isExtra ? ["extra"] : []),
    ...(isFetched ? ["fetched"] : []),
    ...(isWrong ? ["wrong"] : worst === "warning" ? ["warning"] : []),
  ];
  return h(
    `li.certificate.${classes.join(".")}`,
    {
      key: String(index),
      attrs: { "data-certificate": index, "data-role": role },
    },
    [
      h("p.role", [
        h("span", phrase(ROLES[role])),
        ...(isExtra ? [h("span.chip", phrase(text("role_extra")))] : []),
        ...(isFetched ? [h("span.chip", phrase(text("role_fetched")))] : []),
        ...(isWrong ? [icon("stop")] : []),
        ...(!isWrong && worst === "warning" ? [icon("problem")] : []),
      ]),
      h("h3.certificate-name", [h("bdi", name === "" ? "—" : name)]),
      ...(one.stamp === null ? [] : [h("p.stamp", phrase(one.stamp))]),
      ...issuerLine(one),
      ...(one.unreadable === null
        ? []
        : [h("p.unreadable", phrase(one.unreadable))]),
      factList(one.facts),
      ...timeLine(one),
      ...(role === "missing" ? askForMissing(completion, context) : []),
      ...(one.rows.length === 0 ? [] : [opener(one, context)]),
      ...joint(one.joint),
    ],
  );
}

/** The root that came without being sent: no certificate of this chain, and so none of its cards. */
export const topCard = ({ name, facts, isWrong }: ShownTop): VNode =>
  h(`li.certificate.ghost${isWrong ? ".wrong" : ""}`, { key: "top" }, [
    h("p.role", [
      h("span", phrase(ROLES.root)),
      ...(isWrong ? [icon("stop")] : []),
    ]),
    h(
      "h3.top-name",
      name === null ? phrase(text("chain_root_not_known")) : [h("bdi", name)],
    ),
    factList(facts),
  ]);

function issuerLine({
  issuer,
  validity,
  isExtra,
  unreadable,
}: ShownCertificate): VNode[] {
  if (!isExtra && issuer !== null && unreadable === null) {
    // The next card says it.
    return [];
  }
  if (issuer !== null) {
    return [h("p.hint", phrase(text("certificate_issued_by", { issuer })))];
  }
  return validity === null
    ? []
    : [h("p.hint", phrase(text("certificate_issued_by_itself")))];
}

const FACT_ICONS: Readonly<Record<ShownFact["mark"], IconName>> = {
  yes: "check",
  no: "cross",
  care: "problem",
  open: "unclear",
};

const factList = (facts: readonly ShownFact[]): VNode =>
  h(
    "ul.facts-at-once",
    facts.map(({ mark, said }) =>
      h(`li.${mark}`, [icon(FACT_ICONS[mark]), h("span", phrase(said))]),
    ),
  );

/** From its first day to its last, with today on it; today may be before or after. Percent. */
function timeLine({ validity, days }: ShownCertificate): VNode[] {
  if (validity === null || days === null) {
    return [];
  }
  const { position } = validity;
  const today = 100 * Math.min(1, Math.max(0, position));
  const state = position < 0 ? "early" : position > 1 ? "late" : "valid";
  const bar = (name: string, width: number, height: number, x = 0): VNode =>
    h(`rect.${name}`, { attrs: { x, y: (12 - height) / 2, width, height } });
  return [
    h(`div.time-line.${state}`, [
      h(
        "svg",
        {
          attrs: {
            viewBox: "0 0 100 12",
            preserveAspectRatio: "none",
            "aria-hidden": "true",
          },
        },
        [
          bar("whole", 100, 6),
          bar("lived", today, 6),
          bar("today", 0.8, 12, Math.min(99.2, today)),
        ],
      ),
      h("p.time-words", [h("span", days.from), h("span", days.to)]),
    ]),
  ];
}

function opener(
  { index, unreadable }: ShownCertificate,
  context: CertificateContext,
): VNode {
  const isOpen = isOpened(index, unreadable !== null, context);
  return h(
    "button.quiet",
    {
      attrs: {
        type: "button",
        "data-action": `details-${String(index)}`,
        "aria-expanded": String(isOpen),
        "aria-controls": detailsId(index),
      },
      on: {
        click: () => {
          context.opened = isOpen ? "none" : index;
          context.redraw();
        },
      },
    },
    [h("span", phrase(text("certificate_details"))), icon("chevron")],
  );
}

export const detailsId = (index: number): string =>
  `certificate-${String(index)}`;

/** What could be read of an unreadable certificate is what the page is about, until somebody closes it. */
export const isOpened = (
  index: number,
  isUnreadable: boolean,
  { opened }: CertificateContext,
): boolean => (opened === null ? isUnreadable : opened === index);

const JOINTS = {
  holds: { said: text("chain_joint_holds"), picture: "check" },
  broken: { said: text("chain_joint_broken"), picture: "cross" },
  open: { said: text("chain_joint_open"), picture: "unclear" },
} as const satisfies Readonly<
  Record<Joint, { readonly said: Text; readonly picture: IconName }>
>;

const joint = (kind: Joint | null): VNode[] =>
  kind === null
    ? []
    : [
        h(
          `span.joint.${kind}`,
          {
            attrs: { role: "img", "aria-label": sayPlainly(JOINTS[kind].said) },
          },
          [icon(JOINTS[kind].picture)],
        ),
      ];
