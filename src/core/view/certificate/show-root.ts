// The root that a chain leads to, or only names: whether this Firefox has it, since when not, and until when.
import { dayOf } from "../../text/day.js";
import { text, type Text } from "../../text/text.js";
import { shown } from "../../certificate/fields/for-people.js";
import { plannedEnd } from "../../certificate/roots/retired-roots.js";
import {
  standingIn,
  type OwnRoot,
  type RootWord,
  type Standing,
} from "../../certificate/roots/root-word.js";
import { sayRetired } from "../../certificate/roots/say-retired.js";
import { VERSIONS } from "../../certificate/roots/roots.js";
import type { ChainMaterial } from "./chain-material.js";
import type { RootId, ShownRoot } from "./chain-view.js";

/** See the head of this file. */
export function showRoot(material: ChainMaterial): ShownRoot | null {
  const { root, firefox } = material;
  if (root === null) {
    return null;
  }
  if (root.kind === "own") {
    return showOwn(root);
  }
  const standing = standingIn(root, firefox);
  const id = idOf(standing);
  const isProven = root.kind === "proven";
  const name = shown(root.name);
  return {
    id,
    name,
    isProven,
    title: text(isProven ? TITLES[id] : "root_named", {
      name,
    }),
    body: [
      ...(isProven ? [] : [text("root_named_body")]),
      ...sayStanding(root, standing),
      ...(standing === "trusted" ? ofTrusted(root, material) : []),
    ],
  };
}

const TITLES = {
  trusted: "root_trusted",
  retired: "root_retired",
  leaving: "root_leaving",
  coming: "root_coming",
  "not-known": "root_not_known",
} as const satisfies Partial<Record<RootId, string>>;

const idOf = (standing: Standing): keyof typeof TITLES =>
  standing === "near" ? "leaving" : (standing ?? "not-known");

const newest = (): number => VERSIONS.at(-1) ?? 0;

function showOwn({ name, borrows }: OwnRoot): ShownRoot {
  return {
    id: borrows ? "borrowed" : "own",
    name: shown(name),
    isProven: true,
    title: text("root_own", { name: shown(name) }),
    body: [
      ...(borrows ? [text("root_borrowed_body")] : []),
      text("root_own_body", { version: String(newest()) }),
    ],
  };
}

function sayStanding(root: RootWord, standing: Standing): readonly Text[] {
  const { since, retirement } = root;
  switch (standing) {
    case "trusted":
      return [text("root_trusted_body", { version: String(newest()) })];
    case "coming":
      return [text("root_coming_body", { version: String(since ?? "") })];
    case "retired":
    case "leaving":
    case "near":
    case null:
      return retirement === null
        ? []
        : [
            ...sayRetired(root, retirement),
            text(
              standing === "retired"
                ? "root_retired_owner"
                : "root_leaving_body",
            ),
          ];
  }
}

/** What is planned, and what is odd if Firefox refuses it all the same. */
function ofTrusted(
  { made, kind }: RootWord,
  { failure, now }: ChainMaterial,
): readonly Text[] {
  const end = plannedEnd(made);
  const isRefused = failure?.error.category === "unknown-issuer";
  return [
    ...(isRefused && kind === "proven" ? [text("root_trusted_refused")] : []),
    ...(now < end && end < now + SOON_MS
      ? [text("root_planned_end", { day: dayOf(end) })]
      : []),
  ];
}

/** Three years: what comes later than that is nobody's worry yet. */
const SOON_MS = 3 * 365 * 24 * 3_600_000;
