// Public sites that loaded through a root that is not built into Firefox: somebody on this device or network makes certificates.
import { known, unknown } from "../../fact.js";
import { isPublicName } from "../../address/host.js";
import type { Evidence, Interceptor } from "../evidence.js";
import { interceptorOf } from "./interceptors.js";
import { attributeOf } from "../seen/issuer-name.js";
import type { LoadLog } from "../seen/load-log.js";

/** Public names only: intranets have good reasons for roots of their own. Among hosts with a known answer. */
export function localRoots(log: LoadLog): Evidence["local-roots"] {
  const issuers = issuersOf(log);
  const isChecked = issuers.some(({ builtIn }) => builtIn > 0);
  const local = issuers
    .filter((one) => isLocal(one, isChecked))
    .toSorted((a, b) => b.others - a.others);
  const hosts = local.reduce((sum, { others }) => sum + others, 0);
  const builtIn = issuers.reduce((sum, one) => sum + one.builtIn, 0);
  return hosts + builtIn === 0
    ? unknown("not-observed")
    : known({
        hosts,
        of: hosts + builtIn,
        issuer: local[0]?.name ?? "",
        interceptor: local[0]?.interceptor ?? null,
      });
}

interface Issuer {
  readonly text: string;
  readonly name: string;
  readonly interceptor: Interceptor | null;
  /** Hosts with a root that is certainly built in, and those for which Firefox does not say so. */
  readonly builtIn: number;
  readonly others: number;
}

/** Pages that loaded past an exception have no trusted root. */
function issuersOf({ loads }: LoadLog): readonly Issuer[] {
  const issuers = new Map<string, Issuer>();
  for (const { host, certificate, exception } of loads) {
    if (certificate !== null && exception === null && isPublicName(host)) {
      const { issuerText: text, issuer: name, isBuiltInRoot } = certificate;
      const before = issuers.get(text);
      issuers.set(text, {
        text,
        name,
        interceptor: before ? before.interceptor : interceptorOf(text),
        builtIn: (before?.builtIn ?? 0) + (isBuiltInRoot === true ? 1 : 0),
        others: (before?.others ?? 0) + (isBuiltInRoot === true ? 0 : 1),
      });
    }
  }
  return [...issuers.values()];
}

/**
 * Firefox shows a built-in root only by checking the transparency logs. It leaves that out for other roots, and for all roots where the
 * check is turned off, where its list of logs is more than ten weeks old, or where the clock says so (CertVerifier.cpp,
 * `VerifyCertificateTransparencyPolicy`). So its absence counts only if it was there for others, or if the issuer says the same.
 */
function isLocal(
  { text, interceptor, others }: Issuer,
  isChecked: boolean,
): boolean {
  return (
    others > 0 &&
    (isChecked ||
      interceptor !== null ||
      (others >= MANY_HOSTS && !isPublicCa(text)))
  );
}

/** If this many unrelated public hosts share an issuer that is not a large public CA, there is somebody in between. */
const MANY_HOSTS = 3;

/** Organizations that issue for most public sites, as their certificates have them. */
const PUBLIC_CAS =
  /^(let's encrypt|internet security research group|google trust services|digicert|sectigo|zerossl|globalsign|amazon|microsoft corporation|godaddy|starfield|cloudflare|entrust|ssl corp|certum|asseco|identrust|buypass|swisssign|d-trust|t-systems|deutsche telekom|actalis|harica|hellenic academic|secom|cybertrust japan|japan registry|national institute of informatics|gmo|fuji|jprs|nii|geant|trustasia|wotrus|apple|thawte|rapidssl|geotrust|comodo|usertrust|the usertrust|quovadis|certigna|dhimyotis|firmaprofesional|izenpe|telia|network solutions|trustwave|securetrust|viking|certsign|gandi|corporation service company|soluti|e-tugra|naver|chunghwa|twca|taiwan-ca|beijing|shanghai)/i;

const isPublicCa = (issuerText: string): boolean =>
  PUBLIC_CAS.test(attributeOf(issuerText, "O") ?? "");
