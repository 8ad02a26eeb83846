// The corpus: every case by its category; each file holds those of one.
import type { CategoryId } from "../../src/core/failure/codes/categories.js";
import type { Case } from "./case.js";
import { cases as browserInternal } from "./browser-internal.js";
import { cases as clientCertificate } from "./client-certificate.js";
import { cases as distrustedCa } from "./distrusted-ca.js";
import { cases as expired } from "./expired.js";
import { cases as interception } from "./interception.js";
import { cases as malformedCertificate } from "./malformed-certificate.js";
import { cases as network } from "./network.js";
import { cases as notYetValid } from "./not-yet-valid.js";
import { cases as ocsp } from "./ocsp.js";
import { cases as pinning } from "./pinning.js";
import { cases as protocol } from "./protocol.js";
import { cases as revoked } from "./revoked.js";
import { cases as selfSigned } from "./self-signed.js";
import { cases as transparency } from "./transparency.js";
import { cases as unknownIssuer } from "./unknown-issuer.js";
import { cases as unrecognised } from "./unrecognised.js";
import { cases as weakCrypto } from "./weak-crypto.js";
import { cases as wrongHost } from "./wrong-host.js";

export const CASES: Readonly<Record<CategoryId, readonly Case[]>> = {
  expired,
  "not-yet-valid": notYetValid,
  "unknown-issuer": unknownIssuer,
  "self-signed": selfSigned,
  "wrong-host": wrongHost,
  interception,
  "distrusted-ca": distrustedCa,
  transparency,
  pinning,
  ocsp,
  revoked,
  "weak-crypto": weakCrypto,
  protocol,
  "client-certificate": clientCertificate,
  "malformed-certificate": malformedCertificate,
  "browser-internal": browserInternal,
  network,
  unrecognised,
};

export const ALL_CASES: readonly Case[] = Object.values(CASES).flat();
