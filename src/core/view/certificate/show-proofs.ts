// What the CA said about a certificate, and the chain with what was missing: each with the addresses that a click would ask.
import { text } from "../../text/text.js";
import type { AddressRefusal } from "../../address/address-policy.js";
import {
  issuerAddresses,
  listAddresses,
  responderAddresses,
} from "../../certificate/issuers/addresses.js";
import { sayAsking } from "./words/asking-text.js";
import type { Certificate } from "../../certificate/fields/certificate.js";
import { orderingOf, type ChainMaterial } from "./chain-material.js";
import type { Askable, ChainView, ShownCompletion } from "./chain-view.js";
import { isSelfIssued, orderChain } from "../../certificate/chain/chain.js";
import { bundleTexts, sayCompletion } from "./words/completion-text.js";
import { lacksIssuer, type Finding } from "../../certificate/judge/findings.js";
import { shown } from "../../certificate/fields/for-people.js";
import { issuerTrust, usableBy } from "../../certificate/kept/good.js";
import type { Revocation } from "../../certificate/revocation/revocation.js";
import { sayRevocation } from "./words/revocation-text.js";

/** @param complete the chain with what was fetched; null without a leaf. */
export function showRevocation(
  material: ChainMaterial,
  complete: readonly Certificate[],
): ChainView["revocation"] {
  const { kept, items, refusalOf, failure, now, writeDay } = material;
  const { path } = orderChain(complete, orderingOf(material));
  const leaf = complete[path[0] ?? -1];
  if (leaf === undefined) {
    return null;
  }
  const ways = [...responderAddresses(leaf), ...listAddresses(leaf)];
  const hasWay = ways.some((address) => refusalOf(address) === null);
  // Without its issuer, nobody can be asked about a certificate: it is fetched first.
  const before = path.length === 1 ? issuerAddresses(leaf) : [];
  const ask =
    hasWay && !isSelfIssued(leaf)
      ? askable([...before, ...ways], material)
      : null;
  const revocation = kept?.revocation ?? null;
  if (revocation === null && ask !== null) {
    return {
      status: "unchecked",
      title: text("revocation_not_asked_title"),
      body: [text("revocation_not_asked_body")],
      ask,
      undo: [],
    };
  }
  const said: Revocation = revocation ?? {
    kind: "unchecked",
    because: isSelfIssued(leaf)
      ? "self-signed"
      : (whyNobody(ways, refusalOf) ?? "no-address"),
  };
  const category = failure?.error.category ?? null;
  const trust = issuerTrust(kept, category);
  // What Firefox does not check meanwhile at this very site, or would have noticed.
  const off = items.filter(({ ask, alarm }) => ask !== null || alarm !== null);
  const isUsable = usableBy(kept, items, now) !== null;
  const isWorthless = said.kind === "good" && trust === "not-trusted";
  const { title, body } = sayRevocation(
    said,
    { category, trust, root: rootOf(complete, path), isUsable },
    writeDay,
  );
  return {
    status: isWorthless ? "invalid-response" : said.kind,
    title,
    body: [
      ...(off.length === 0
        ? []
        : [text(`revocation_check_${isUsable ? "good" : "bad"}_body`)]),
      ...body,
    ],
    ask,
    undo: off,
  };
}

/** As far as the chain goes: the last one's name, or who issued that. */
function rootOf(
  complete: readonly Certificate[],
  path: readonly number[],
): string {
  const last = complete[path.at(-1) ?? -1];
  return shown(last?.issuer.short ?? "");
}

/** Null where nothing is missing. @param complete the chain with what was fetched. */
export function showCompletion(
  material: ChainMaterial,
  complete: readonly Certificate[],
  findings: readonly Finding[],
): ShownCompletion | null {
  if (!lacksIssuer(findings)) {
    return null;
  }
  const { refusalOf, kept } = material;
  const completion = kept?.completion ?? null;
  const { path } = orderChain(complete, orderingOf(material));
  const last = complete[path.at(-1) ?? -1];
  const addresses = last === undefined ? [] : issuerAddresses(last);
  const ask = askable(addresses, material);
  if (completion === null) {
    const why = whyNobody(addresses, refusalOf);
    return {
      isTried: false,
      title: text("completion_title"),
      body:
        ask === null
          ? [why === null ? text("completion_no_address_body") : sayAsking(why)]
          : [text("completion_body")],
      ask,
      bundle: null,
      advice: [],
    };
  }
  const isWhole = completion.kind === "completed";
  const isOfUse = isWhole || completion.kind === "further";
  return {
    isTried: true,
    ...sayCompletion(completion),
    ask: isWhole ? null : ask,
    bundle: isOfUse ? completion.bundle : null,
    advice: isOfUse ? bundleTexts() : [],
  };
}

type RefusalOf = ChainMaterial["refusalOf"];

function askable(
  addresses: readonly string[],
  { refusalOf, asked }: ChainMaterial,
): Askable | null {
  const allowed = addresses.filter((address) => refusalOf(address) === null);
  return allowed.length === 0
    ? null
    : { addresses: [...new Set(allowed.map(asked))] };
}

/** Why the first of them is not asked; null without addresses. */
const whyNobody = (
  [address]: readonly string[],
  refusalOf: RefusalOf,
): AddressRefusal | null => (address === undefined ? null : refusalOf(address));
