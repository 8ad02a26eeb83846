// Public sites that loaded through a root which is not built into Firefox: somebody on this device or network makes certificates.
import { known, unknown } from "../fact.js";
import { isPublicName } from "../host.js";
import type { Evidence } from "./evidence.js";
import { interceptorOf } from "./interceptors.js";
import { attributeOf } from "./issuer-name.js";
import type { LoadCertificate } from "./load.js";
import type { LoadLog } from "./load-log.js";

/** Public names only: intranets have roots of their own with good reason. Of the hosts with a known answer. */
export function localRoots(log: LoadLog): Evidence["local-roots"] {
  const certificates = publicCertificates(log);
  const judged = certificates.flatMap((certificate) => {
    const isBuiltIn = rootIsBuiltIn(log, certificate);
    return isBuiltIn === null ? [] : [{ certificate, isBuiltIn }];
  });
  if (judged.length === 0) {
    return unknown("not-observed");
  }
  const local = judged.filter(({ isBuiltIn }) => !isBuiltIn);
  const most = mostCommon(local.map(({ certificate }) => certificate));
  return known({
    hosts: local.length,
    of: judged.length,
    issuer: most?.issuer ?? "",
    interceptor: most === null ? null : interceptorOf(most.issuerText),
  });
}

/**
 * Firefox tells a built-in root only by having checked the transparency logs. It leaves that out for other roots, and for all where the
 * check is switched off, where its list of logs is more than ten weeks old, or where the clock says so (CertVerifier.cpp,
 * `VerifyCertificateTransparencyPolicy`): so that it was left out counts only where it was done for others, or where the issuer tells.
 */
export function rootIsBuiltIn(
  log: LoadLog,
  certificate: LoadCertificate,
): boolean | null {
  if (certificate.isBuiltInRoot === true) {
    return true;
  }
  if (interceptorOf(certificate.issuerText) !== null) {
    return false;
  }
  const others = publicCertificates(log);
  if (others.some(({ isBuiltInRoot }) => isBuiltInRoot === true)) {
    return false;
  }
  const alike = others.filter(
    ({ issuerText }) => issuerText === certificate.issuerText,
  );
  return alike.length < MANY_HOSTS || isPublicCa(certificate.issuerText)
    ? null
    : false;
}

/** So many unrelated public hosts with one issuer that is no large public one have somebody in between. */
const MANY_HOSTS = 3;

/** Organisations that issue for most public sites, as they write themselves in their certificates. */
const PUBLIC_CAS =
  /^(let's encrypt|internet security research group|google trust services|digicert|sectigo|zerossl|globalsign|amazon|microsoft corporation|godaddy|starfield|cloudflare|entrust|ssl corp|certum|asseco|identrust|buypass|swisssign|d-trust|t-systems|deutsche telekom|actalis|harica|hellenic academic|secom|cybertrust japan|japan registry|national institute of informatics|gmo|fuji|jprs|nii|geant|trustasia|wotrus|apple|thawte|rapidssl|geotrust|comodo|usertrust|the usertrust|quovadis|certigna|dhimyotis|firmaprofesional|izenpe|telia|network solutions|trustwave|securetrust|viking|certsign|gandi|corporation service company|soluti|e-tugra|naver|chunghwa|twca|taiwan-ca|beijing|shanghai)/i;

const isPublicCa = (issuerText: string): boolean =>
  PUBLIC_CAS.test(attributeOf(issuerText, "O") ?? "");

/** Pages past an exception have no root that anybody vouches for. */
const publicCertificates = ({ loads }: LoadLog): readonly LoadCertificate[] =>
  loads.flatMap(({ host, certificate, exception }) =>
    certificate !== null && exception === null && isPublicName(host)
      ? [certificate]
      : [],
  );

function mostCommon(
  certificates: readonly LoadCertificate[],
): LoadCertificate | null {
  const count = ({ issuerText }: LoadCertificate): number =>
    certificates.filter((one) => one.issuerText === issuerText).length;
  return certificates.toSorted((a, b) => count(b) - count(a))[0] ?? null;
}
