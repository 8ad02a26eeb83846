// Every cause; of two that are equally likely the one that stands first here goes first: add a cause here.
import { answerUnusable } from "./answer-unusable.js";
import { certificateBreaksRules } from "./certificate-breaks-rules.js";
import { certificateExpired } from "./certificate-expired.js";
import { certificateNotYetValid } from "./certificate-not-yet-valid.js";
import { clientCertificateMissing } from "./client-certificate-missing.js";
import { clientCertificateRefused } from "./client-certificate-refused.js";
import { connectionCut } from "./connection-cut.js";
import { connectionIntercepted } from "./connection-intercepted.js";
import { deviceOffline } from "./device-offline.js";
import { firefoxInternal } from "./firefox-internal.js";
import { handshakeBroken } from "./handshake-broken.js";
import { hostNotFound } from "./host-not-found.js";
import { issuerDistrusted } from "./issuer-distrusted.js";
import { issuerExpired } from "./issuer-expired.js";
import { issuerNotACa } from "./issuer-not-a-ca.js";
import { issuerUnknown } from "./issuer-unknown.js";
import { mustStapleWithoutStaple } from "./must-staple-without-staple.js";
import { nameNotCovered } from "./name-not-covered.js";
import { newlyIssuedCertificate } from "./newly-issued-certificate.js";
import { notInTransparencyLogs } from "./not-in-transparency-logs.js";
import { ocspResponseUnusable } from "./ocsp-response-unusable.js";
import { oldProtocol } from "./old-protocol.js";
import { pinsDoNotMatch } from "./pins-do-not-match.js";
import { plainHttpOnPort } from "./plain-http-on-port.js";
import { proxyUnreachable } from "./proxy-unreachable.js";
import { refusedAfterAgreement } from "./refused-after-agreement.js";
import { responderDown } from "./responder-down.js";
import { revokedForCause } from "./revoked-for-cause.js";
import { sameSerial } from "./same-serial.js";
import { selfSignedDevice } from "./self-signed-device.js";
import { siteUnreachable } from "./site-unreachable.js";
import { staleStaple } from "./stale-staple.js";
import { stapleOfAnotherCertificate } from "./staple-of-another-certificate.js";
import { tlsSwitchedOff } from "./tls-switched-off.js";
import { unknownCode } from "./unknown-code.js";
import { weakCertificate } from "./weak-certificate.js";

export const CAUSES = [
  mustStapleWithoutStaple,
  stapleOfAnotherCertificate,
  staleStaple,
  newlyIssuedCertificate,
  responderDown,
  ocspResponseUnusable,
  revokedForCause,
  issuerExpired,
  certificateExpired,
  certificateNotYetValid,
  issuerNotACa,
  issuerUnknown,
  selfSignedDevice,
  nameNotCovered,
  connectionIntercepted,
  weakCertificate,
  oldProtocol,
  plainHttpOnPort,
  refusedAfterAgreement,
  handshakeBroken,
  clientCertificateRefused,
  clientCertificateMissing,
  sameSerial,
  certificateBreaksRules,
  notInTransparencyLogs,
  pinsDoNotMatch,
  issuerDistrusted,
  tlsSwitchedOff,
  firefoxInternal,
  hostNotFound,
  deviceOffline,
  proxyUnreachable,
  connectionCut,
  answerUnusable,
  siteUnreachable,
  unknownCode,
] as const;

export type CauseId = (typeof CAUSES)[number]["id"];
