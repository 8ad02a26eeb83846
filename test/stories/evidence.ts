// From a story to what the product would have known of it, at each stage.
import { address } from "../../src/core/evidence/collectors/address.js";
import {
  NO_EVIDENCE,
  type ClockReading,
  type Evidence,
  type FactId,
  type FactValues,
  type ProbeAnswer,
  type ReadCertificate,
} from "../../src/core/evidence/evidence.js";
import { interceptorOf } from "../../src/core/evidence/certificates/interceptors.js";
import { ownIssuerOf } from "../../src/core/evidence/certificates/own-issuers.js";
import { EMPTY_LOADS } from "../../src/core/evidence/seen/load-log.js";
import { known } from "../../src/core/fact.js";
import type { Failure } from "../../src/core/failure/failure.js";
import { errorNamed, failureOf } from "../support/failures.js";
import type { Answered, CertificateTold, Stage, Story, Told } from "./story.js";

/** When everything happens, in truth: 20 November 2026, 09:00 UTC. Milliseconds since the epoch. */
export const NOW = Date.UTC(2026, 10, 20, 9);
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** The failing load, on this device's clock. HSTS is in the address of the error page itself. */
export function failureIn(story: Story): Failure {
  const at = NOW + story.deviceClockOffMs;
  return failureOf(story.code, {
    url: story.url,
    type: story.loadType,
    at,
    firstAt: at,
    hsts: story.hsts === null ? null : { value: story.hsts, at },
  });
}

/** Throws where a story names a fact that this measure would leave out in silence. */
export function evidenceIn(story: Story, stage: Stage): Evidence {
  const failure = failureIn(story);
  const told = { ...story.facts, ...(stage === "B" ? story.after : {}) };
  return {
    ...NO_EVIDENCE,
    address: address(EMPTY_LOADS, failure),
    ...platformOf(story),
    ...(story.hsts === null ? {} : { hsts: known(story.hsts) }),
    ...(stage === "0" ? {} : { ...firefoxOf(story), ...factsOf(story, told) }),
  };
}

/** What is not told is unknown, and so is a system on which nobody has this extension. */
const platformOf = ({ platform }: Story): Partial<Evidence> =>
  platform === null || platform === "android"
    ? {}
    : { platform: known(platform) };

const firefoxOf = ({
  firefoxMajor: major,
  firefoxBuiltDaysAgo: days,
}: Story): Partial<Evidence> =>
  major === null
    ? {}
    : {
        firefox: known({
          major,
          builtAt: days === null ? null : NOW - days * DAY,
        }),
      };

function factsOf(story: Story, told: Told): Partial<Evidence> {
  const facts = Object.entries(told).flatMap(([name, value]) => {
    if (!Object.hasOwn(FACTS, name)) {
      throw new Error(`${story.id}: nobody reads the fact “${name}”`);
    }
    const [id, read] = FACTS[name as keyof Told] as Row;
    return value === null
      ? []
      : [[id, known(read(value as never, story))] as const];
  });
  return Object.fromEntries(facts);
}

type Row = readonly [id: FactId, read: (value: never, story: Story) => unknown];

/** Of each thing that a story may tell: the fact it is, and how it is read. */
const FACTS = {
  othersLoad: ["other-loads", same],
  othersFail: [
    "other-failures",
    (told: NonNullable<Told["othersFail"]>): FactValues["other-failures"] =>
      told.map(({ host, code }) => ({
        host,
        code,
        category: errorNamed(code).category,
      })),
  ],
  clock: [
    "clock",
    (told: NonNullable<Told["clock"]>, story: Story): ClockReading => ({
      ...told,
      by: story.after.clock == null ? "loads" : "probe",
    }),
  ],
  portal: ["captive-portal", same],
  proxy: ["proxy", same],
  upgrade: ["upgrade", same],
  online: ["online", same],
  exception: ["exception", same],
  privateWindow: ["private-window", same],
  loadedBeforeMinutes: [
    "loaded-before",
    (minutes: number, story: Story): FactValues["loaded-before"] => ({
      at: failureIn(story).at - minutes * MINUTE,
    }),
  ],
  localRoots: [
    "local-roots",
    (told: NonNullable<Told["localRoots"]>): FactValues["local-roots"] => ({
      ...told,
      interceptor: interceptorOf(told.issuer),
    }),
  ],
  extensions: ["extensions", same],
  again: ["again", answerOf],
  twin: ["twin-answer", answerOf],
  references: [
    "references",
    (told: readonly Answered[]): readonly ProbeAnswer[] => told.map(answerOf),
  ],
  portalAnswer: ["portal-answer", same],
  ocspRequired: ["ocsp-required", same],
  tlsChanged: ["tls-changed", same],
  certificate: ["certificate", certificateOf],
} as const satisfies Readonly<Record<keyof Told, Row>>;

function same<T>(value: T): T {
  return value;
}

function answerOf({ host, result, code = null }: Answered): ProbeAnswer {
  return {
    host,
    result,
    code,
    category: code === null ? null : errorNamed(code).category,
  };
}

/** As the product sums up a chain: it looks for interceptors in issuers, and never in a self-signed certificate. */
function certificateOf(told: CertificateTold, story: Story): ReadCertificate {
  const { ascii: host } = failureIn(story).host;
  const { isSelfSigned = false, issuer, issuerText } = told;
  const ownIssuer = isSelfSigned
    ? null
    : ownIssuerOf(issuerText ?? issuer, host);
  const named = (name: string): string => (name === "host" ? host : name);
  return {
    subject: named(told.subject),
    issuer,
    issuerText: issuerText ?? issuer,
    names: told.names.map(named),
    coversHost: told.coversHost,
    notBefore: NOW + told.notBeforeDays * DAY,
    notAfter: NOW + told.notAfterDays * DAY,
    isSelfSigned,
    lacksIntermediate: told.lacksIntermediate ?? false,
    interceptor:
      isSelfSigned || ownIssuer !== null
        ? null
        : interceptorOf(issuerText ?? issuer),
    ownIssuer,
    mustStaple: told.mustStaple ?? false,
    repeatsSerial: told.repeatsSerial ?? false,
    sinceGood: null,
    fingerprint: null,
    root: null,
  };
}
