// Clues from who issues the certificates that this device gets: the sites' own issuers, or somebody who intercepts.
import {
  given,
  speaksAgainst,
  speaksFor,
  type Claim,
  type Clue,
  type Strength,
} from "./clue.js";
import { notOfPublicCa } from "./roots.js";
import type { Evidence, FactId, Interceptor } from "../../evidence/evidence.js";
import { text, type Text } from "../../text/text.js";

/** A name in the very certificate decides for every error that a certificate can have; without one it is hardly ever thought of. */
export const BY_NAME_ALONE = {
  expired: "curious",
  "not-yet-valid": "curious",
  "wrong-host": "curious",
  "weak-crypto": "curious",
  "malformed-certificate": "curious",
  "unknown-issuer": "curious",
  "self-signed": "curious",
} as const;

/** What {@link interceptionClues} asks for. */
export const INTERCEPTION = [
  "certificate",
  "local-roots",
  "changed-issuers",
] as const satisfies readonly FactId[];

/** Which interceptors a cause is about. */
export interface Interceptors {
  /** None for a cause that is not about an interceptor with a known name. */
  readonly kinds: readonly Interceptor["kind"][];
  /** What an unknown issuer of certificates for many sites means for the cause; null for nothing. */
  readonly unnamed: Strength | null;
}

/** With this many sites, it is no longer a private site's own issuer. */
const MANY = 2;

/** A name in the failing certificate is decisive; one in those of other sites only says that there is an interceptor. */
export function interceptionClues(
  interceptors: Interceptors,
  evidence: Evidence,
): readonly Clue[] {
  return [
    ...notOfPublicCa(evidence),
    ...given(
      evidence,
      "certificate",
      ({ interceptor, issuer, isSelfSigned, lacksIntermediate }) => {
        if (interceptor !== null) {
          const { name } = interceptor;
          return byName(
            interceptors,
            interceptor,
            "decisive",
            text("clue_certificate_by_interceptor", { issuer, name }),
          );
        }
        if (isSelfSigned) {
          // Firewalls, routers and hotels do that, too.
          return [speaksAgainst("fair", text("clue_signs_itself"))];
        }
        // It names an address for its issuer, as public CAs do and interceptors don't.
        if (lacksIntermediate) {
          return [speaksAgainst("strong", text("clue_link_is_missing"))];
        }
        return areProducts(interceptors)
          ? [speaksAgainst("fair", text("clue_no_known_reader", { issuer }))]
          : [];
      },
      "readers",
    ),
    ...given(evidence, "local-roots", ({ hosts, of, issuer, interceptor }) => {
      const counts = { hosts, of, issuer };
      if (hosts === 0) {
        return of < MANY
          ? []
          : [speaksAgainst("strong", text("clue_built_in_roots_only", { of }))];
      }
      return interceptor === null
        ? unnamed(interceptors, hosts, text("clue_local_roots", counts))
        : byName(
            interceptors,
            interceptor,
            "strong",
            text("clue_local_roots_named", {
              ...counts,
              name: interceptor.name,
            }),
          );
    }),
    ...given(evidence, "changed-issuers", ({ hosts, issuer, interceptor }) => {
      const count = hosts;
      return interceptor === null
        ? unnamed(
            interceptors,
            hosts,
            text("clue_issuers_changed", { count, issuer }),
          )
        : byName(
            interceptors,
            interceptor,
            "strong",
            text("clue_issuers_changed_named", {
              count,
              issuer,
              name: interceptor.name,
            }),
          );
    }),
  ];
}

/** Companies give their CAs names of their own; products have the ones that their makers chose. */
const areProducts = ({ kinds }: Interceptors): boolean =>
  kinds.length > 0 && !kinds.includes("company");

function byName(
  { kinds }: Interceptors,
  { kind }: Interceptor,
  strength: Strength,
  said: Text,
): readonly Claim[] {
  return kinds.includes(kind)
    ? [speaksFor(strength, said)]
    : [speaksAgainst(strength, said)];
}

function unnamed(
  interceptors: Interceptors,
  hosts: number,
  said: Text,
): readonly Claim[] {
  return interceptors.unnamed === null || hosts < MANY
    ? []
    : [speaksFor(interceptors.unnamed, said)];
}
