// Do the leaf's names cover the host, and may the CAs above issue for such names?
import type { Certificate } from "../fields/certificate.js";
import type { Finding } from "./findings.js";
import { isPresentable, matchHost } from "../chain/host-match.js";
import type { Case, Link } from "./case.js";
import { constraintsOf, forbiddenName } from "./name-constraints.js";

export function judgeNames({ path, host }: Case): readonly Finding[] {
  const [leaf] = path;
  if (leaf === undefined) {
    return [];
  }
  return [
    ...(host === null ? [] : namesOf(leaf.certificate, leaf.index, host)),
    ...path.flatMap((issuer, position) =>
      beyondLimits(issuer, path.slice(0, position)),
    ),
  ];
}

/** Every certificate below has to obey them, not only the leaf. */
function beyondLimits(
  { index, certificate }: Link,
  below: readonly Link[],
): readonly Finding[] {
  const constraints = constraintsOf(certificate);
  if (constraints === null) {
    return [];
  }
  for (const [position, link] of below.entries()) {
    const name = forbiddenName(link.certificate, constraints, position === 0);
    if (name !== null) {
      return [
        { id: "name-constraints", certificateIndex: index, details: { name } },
      ];
    }
  }
  return [];
}

function namesOf(
  { alternativeNames }: Certificate,
  certificateIndex: number,
  host: string,
): readonly Finding[] {
  const match = matchHost(alternativeNames, host);
  switch (match.kind) {
    case "covered":
      return malformedBefore(match.by, alternativeNames, certificateIndex);
    case "no-names":
      return [
        { id: "no-alternative-names", certificateIndex, details: { host } },
      ];
    case "not-covered": {
      const { nearest, twin } = match;
      return [
        {
          id: "name-mismatch",
          certificateIndex,
          details: { host, nearest, twin },
        },
      ];
    }
  }
}

/** Below a built-in root, Firefox stops at the first name that is not a host name, and never gets to the right one after it. */
function malformedBefore(
  right: string,
  names: Certificate["alternativeNames"],
  certificateIndex: number,
): readonly Finding[] {
  const dns = names?.dns ?? [];
  const name = dns
    .slice(0, dns.indexOf(right))
    .find((one) => !isPresentable(one));
  return name === undefined
    ? []
    : [{ id: "malformed-name", certificateIndex, details: { name } }];
}
