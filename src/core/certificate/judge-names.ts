// Do the leaf's names cover the host, and may the CAs above vouch for such names?
import type { Certificate } from "./certificate.js";
import type { Finding } from "./findings.js";
import { matchHost } from "./host-match.js";
import type { Case } from "./case.js";
import { forbiddenName } from "./name-constraints.js";

export function judgeNames({ path, host }: Case): readonly Finding[] {
  const [leaf, ...issuers] = path;
  if (leaf === undefined) {
    return [];
  }
  const constraints = issuers.flatMap(
    ({ index, certificate }): readonly Finding[] => {
      const name =
        certificate.nameConstraints &&
        forbiddenName(leaf.certificate, certificate.nameConstraints);
      return name === null
        ? []
        : [
            {
              id: "name-constraints",
              certificateIndex: index,
              details: { name },
            },
          ];
    },
  );
  return [
    ...(host === null ? [] : namesOf(leaf.certificate, leaf.index, host)),
    ...constraints,
  ];
}

function namesOf(
  { alternativeNames }: Certificate,
  certificateIndex: number,
  host: string,
): readonly Finding[] {
  const match = matchHost(alternativeNames, host);
  switch (match.kind) {
    case "covered":
      return [];
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
