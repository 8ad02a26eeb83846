// Every cause; of two that are equally likely, the one that is listed first here goes first: add a cause here.
import { addressInsteadOfName } from "./address-instead-of-name.js";
import { answerUnusable } from "./answer-unusable.js";
import { antivirusInterception } from "./antivirus-interception.js";
import { blockedByNetwork } from "./blocked-by-network.js";
import { caKeysStolen } from "./ca-keys-stolen.js";
import { caWideRevocation } from "./ca-wide-revocation.js";
import { captivePortal } from "./captive-portal.js";
import { cdnEdge } from "./cdn-edge.js";
import { cardSoftware } from "./card-software.js";
import { certificateBreaksRules } from "./certificate-breaks-rules.js";
import { certificateExpired } from "./certificate-expired.js";
import { certificateNotYetValid } from "./certificate-not-yet-valid.js";
import { clientCertificateExpired } from "./client-certificate-expired.js";
import { clientCertificateMissing } from "./client-certificate-missing.js";
import { clientCertificateRefused } from "./client-certificate-refused.js";
import { clockBattery } from "./clock-battery.js";
import { clockFar } from "./clock-far.js";
import { clockHours } from "./clock-hours.js";
import { clockTimeZone } from "./clock-time-zone.js";
import { managedInterception } from "./managed-interception.js";
import { companyProxy } from "./company-proxy.js";
import { connectionCut } from "./connection-cut.js";
import { connectionIntercepted } from "./connection-intercepted.js";
import { defaultCertificate } from "./default-certificate.js";
import { developerProxy } from "./developer-proxy.js";
import { deviceOffline } from "./device-offline.js";
import { deviceWithOldTls } from "./device-with-old-tls.js";
import { domainLapsed } from "./domain-lapsed.js";
import { echForAnotherServer } from "./ech-for-another-server.js";
import { filterAnswers } from "./filter-answers.js";
import { firefoxInternal } from "./firefox-internal.js";
import { firefoxOutdated } from "./firefox-outdated.js";
import { handshakeBroken } from "./handshake-broken.js";
import { handshakeHashRefused } from "./handshake-hash-refused.js";
import { hostNotFound } from "./host-not-found.js";
import { httpsForced } from "./https-forced.js";
import { httpsRemembered } from "./https-remembered.js";
import { inspectionRevoked } from "./inspection-revoked.js";
import { internetDown } from "./internet-down.js";
import { issuerDistrusted } from "./issuer-distrusted.js";
import { issuerExpired } from "./issuer-expired.js";
import { issuerNotACa } from "./issuer-not-a-ca.js";
import { issuerNotIncluded } from "./issuer-not-included.js";
import { issuerUnknown } from "./issuer-unknown.js";
import { keyKindUnsupported } from "./key-kind-unsupported.js";
import { largeHelloLost } from "./large-hello-lost.js";
import { localNetworkDenied } from "./local-network-denied.js";
import { malwareInterception } from "./malware-interception.js";
import { missingIntermediate } from "./missing-intermediate.js";
import { mistypedAddress } from "./mistyped-address.js";
import { mustStapleWithoutStaple } from "./must-staple-without-staple.js";
import { nameNotCovered } from "./name-not-covered.js";
import { networkFilterInterferes } from "./network-filter-interferes.js";
import { newlyIssuedCertificate } from "./newly-issued-certificate.js";
import { noCertificateForName } from "./no-certificate-for-name.js";
import { notInTransparencyLogs } from "./not-in-transparency-logs.js";
import { notYetValidByMinutes } from "./not-yet-valid-by-minutes.js";
import { ocspRequired } from "./ocsp-required.js";
import { ocspResponseUnusable } from "./ocsp-response-unusable.js";
import { oldIssuerKept } from "./old-issuer-kept.js";
import { oldProtocol } from "./old-protocol.js";
import { oneServerDiffers } from "./one-server-differs.js";
import { ownCaUnknown } from "./own-ca-unknown.js";
import { ownCertificateChanged } from "./own-certificate-changed.js";
import { ownProxyUnreachable } from "./own-proxy-unreachable.js";
import { passingTrouble } from "./passing-trouble.js";
import { pinnedByPolicy } from "./pinned-by-policy.js";
import { pinsDoNotMatch } from "./pins-do-not-match.js";
import { plainHttpOnPort } from "./plain-http-on-port.js";
import { preloadedName } from "./preloaded-name.js";
import { privateCaUnknown } from "./private-ca-unknown.js";
import { programChangesTraffic } from "./program-changes-traffic.js";
import { proxyUnreachable } from "./proxy-unreachable.js";
import { refusedAfterAgreement } from "./refused-after-agreement.js";
import { renewedNotReloaded } from "./renewed-not-reloaded.js";
import { responderDown } from "./responder-down.js";
import { revokedForCause } from "./revoked-for-cause.js";
import { rootLeaving } from "./root-leaving.js";
import { rootRetired } from "./root-retired.js";
import { rootsNotLoaded } from "./roots-not-loaded.js";
import { sameSerial } from "./same-serial.js";
import { securitySoftwareInterferes } from "./security-software-interferes.js";
import { selfSignedDevice } from "./self-signed-device.js";
import { serverAtFault } from "./server-at-fault.js";
import { serverClockWrong } from "./server-clock-wrong.js";
import { siteDown } from "./site-down.js";
import { siteUnreachable } from "./site-unreachable.js";
import { staleStaple } from "./stale-staple.js";
import { stapleOfAnotherCertificate } from "./staple-of-another-certificate.js";
import { stapleStripped } from "./staple-stripped.js";
import { testCaCertificate } from "./test-ca-certificate.js";
import { tlsSwitchedOff } from "./tls-switched-off.js";
import { unknownCode } from "./unknown-code.js";
import { weakCertificate } from "./weak-certificate.js";
import { wildcardDepth } from "./wildcard-depth.js";
import { wwwOrApex } from "./www-or-apex.js";

export const CAUSES = [
  mustStapleWithoutStaple,
  stapleStripped,
  stapleOfAnotherCertificate,
  staleStaple,
  newlyIssuedCertificate,
  responderDown,
  ocspRequired,
  ocspResponseUnusable,
  serverClockWrong,
  revokedForCause,
  caWideRevocation,
  inspectionRevoked,
  issuerExpired,
  certificateExpired,
  renewedNotReloaded,
  clockFar,
  clockBattery,
  certificateNotYetValid,
  notYetValidByMinutes,
  clockTimeZone,
  clockHours,
  issuerNotACa,
  issuerUnknown,
  missingIntermediate,
  issuerNotIncluded,
  testCaCertificate,
  rootRetired,
  rootLeaving,
  caKeysStolen,
  rootsNotLoaded,
  privateCaUnknown,
  ownCaUnknown,
  connectionIntercepted,
  antivirusInterception,
  companyProxy,
  managedInterception,
  developerProxy,
  malwareInterception,
  captivePortal,
  selfSignedDevice,
  noCertificateForName,
  nameNotCovered,
  wwwOrApex,
  addressInsteadOfName,
  mistypedAddress,
  wildcardDepth,
  defaultCertificate,
  cdnEdge,
  handshakeHashRefused,
  domainLapsed,
  keyKindUnsupported,
  weakCertificate,
  filterAnswers,
  oldProtocol,
  oneServerDiffers,
  deviceWithOldTls,
  plainHttpOnPort,
  httpsRemembered,
  httpsForced,
  preloadedName,
  refusedAfterAgreement,
  echForAnotherServer,
  handshakeBroken,
  serverAtFault,
  programChangesTraffic,
  networkFilterInterferes,
  largeHelloLost,
  securitySoftwareInterferes,
  firefoxOutdated,
  clientCertificateExpired,
  clientCertificateRefused,
  clientCertificateMissing,
  sameSerial,
  certificateBreaksRules,
  oldIssuerKept,
  ownCertificateChanged,
  notInTransparencyLogs,
  pinsDoNotMatch,
  pinnedByPolicy,
  issuerDistrusted,
  tlsSwitchedOff,
  cardSoftware,
  firefoxInternal,
  hostNotFound,
  deviceOffline,
  proxyUnreachable,
  localNetworkDenied,
  ownProxyUnreachable,
  connectionCut,
  answerUnusable,
  siteUnreachable,
  internetDown,
  siteDown,
  blockedByNetwork,
  unknownCode,
  passingTrouble,
] as const;

export type CauseId = (typeof CAUSES)[number]["id"];
