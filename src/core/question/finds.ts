// What can still be found out about a failure, what that costs its reader, and what may come of it.
import { isOwnNetwork } from "../address/address-kind.js";
import type { Failure } from "../failure/failure.js";
import { known, type Fact } from "../fact.js";
import type {
  Evidence,
  FactId,
  FactValues,
  ReadCertificate,
} from "../evidence/evidence.js";
import {
  QUESTION_IDS,
  QUESTIONS,
  type QuestionId,
} from "../evidence/questions.js";
import { sayingOf } from "../diagnosis/by-reader.js";

/** One thing that may come of it. */
export interface Outcome {
  /**
   * How often it comes where none of the causes holds that it speaks for, of ten times: judgement. How much more often it comes where one of them
   * does, the clues say: so what is decisive for a cause is hardly ever seen without it.
   */
  readonly often: number;
  readonly facts: Partial<Evidence>;
}

/** The fact that is asked for: the main one, where several are learnt at once. */
export type FindId =
  | QuestionId
  | Extract<
      FactId,
      "again" | "certificate" | "proxy" | "extensions" | "https-only"
    >;

export interface Find {
  readonly id: FindId;
  /** Of the reader's time, as a step's cost: a tap is 1. */
  readonly cost: number;
  readonly outcomes: readonly Outcome[];
}

/** What can be done here. */
export interface Means {
  /** Somebody may be asked at a click. */
  readonly canProbe: boolean;
  /** There is a way to the certificate, and it is not what the current step does anyway. */
  readonly canRead: boolean;
  /** The reader has taken a step that compares with another browser or network. */
  readonly hasCompared: boolean;
}

/** Looking at another device takes longer than an answer that one knows. */
const TAP = 1;
const TRY_ELSEWHERE = 4;
const PROBE = 2;
const PERMISSION = 3;
const CERTIFICATE = 4;

const DAY = 24 * 3_600_000;

/** Everything that is unknown and can be found out. */
export function findsFor(
  failure: Pick<Failure, "at" | "error" | "host">,
  evidence: Evidence,
  { canProbe, canRead, hasCompared }: Means,
): readonly Find[] {
  return [
    ...questions(evidence).filter(
      ({ id }) => id !== "opens-elsewhere" || !hasCompared,
    ),
    ...(canProbe ? probes(failure, evidence) : []),
    ...(canRead && isUnread(evidence.certificate)
      ? [certificates(failure)]
      : []),
    ...permissions(evidence),
    ...settings(failure, evidence),
  ];
}

function questions(evidence: Evidence): readonly Find[] {
  return QUESTION_IDS.filter((id) => isUnasked(evidence[id])).map((id) => ({
    id,
    cost: id === "opens-elsewhere" ? TRY_ELSEWHERE : TAP,
    outcomes: QUESTIONS[id].map((answer) => ({
      often: sayingOf(id, answer)?.often ?? 0,
      facts: { [id]: known(answer) },
    })),
  }));
}

const isUnasked = (fact: Fact<unknown>): boolean =>
  !fact.known && fact.because === "not-answered";
const isUnread = (fact: Fact<unknown>): boolean =>
  !fact.known && fact.because === "not-read";

/** The addresses all answer at once: the site alone is in trouble, all the web is, a login page answers, or it has passed. */
function probes(
  { host, error }: Pick<Failure, "error" | "host">,
  evidence: Evidence,
): readonly Find[] {
  if (isAsked(evidence.again)) {
    return [];
  }
  const here = {
    host: host.ascii,
    code: error.name,
    category: error.category,
  };
  const fails = { ...here, result: "fails" as const };
  const answers = { result: "answers" as const, code: null, category: null };
  const all = (
    again: FactValues["again"],
    elsewhere: Omit<FactValues["again"], "host">,
    portal: FactValues["portal-answer"],
  ): Partial<Evidence> => ({
    again: known(again),
    references: known([{ ...elsewhere, host: "example.org" }]),
    "portal-answer": known(portal),
  });
  return [
    {
      id: "again",
      cost: PROBE,
      outcomes: [
        { often: 9, facts: all(fails, answers, "as-expected") },
        { often: 0.3, facts: all(fails, fails, "as-expected") },
        { often: 0.1, facts: all(fails, fails, "redirected") },
        {
          often: 0.6,
          facts: all({ ...here, ...answers }, answers, "as-expected"),
        },
      ],
    },
  ];
}

const isAsked = (fact: Fact<unknown>): boolean =>
  fact.known || fact.because !== "not-asked";

/** What certificates of failing sites look like. */
function certificates({ at, host }: Pick<Failure, "at" | "host">): Find {
  const plain: ReadCertificate = {
    subject: host.ascii,
    issuer: "CA",
    issuerText: "CA",
    names: [host.ascii],
    coversHost: true,
    notBefore: at - 60 * DAY,
    notAfter: at + 30 * DAY,
    isSelfSigned: false,
    lacksIntermediate: false,
    interceptor: null,
    ownIssuer: null,
    root: null,
    mustStaple: false,
    repeatsSerial: false,
    sinceGood: null,
    fingerprint: null,
  };
  const read = (
    often: number,
    differing: Partial<ReadCertificate>,
  ): Outcome => ({
    often,
    facts: { certificate: known({ ...plain, ...differing }) },
  });
  return {
    id: "certificate",
    cost: CERTIFICATE,
    outcomes: [
      read(9, {}),
      read(0.2, { notAfter: at - 3 * DAY }),
      read(0.3, { lacksIntermediate: true }),
      read(0.2, { isSelfSigned: true }),
      read(0.3, {
        names: ["example.org"],
        subject: "example.org",
        coversHost: false,
      }),
      read(0.1, { interceptor: { name: "…", kind: "antivirus" } }),
      read(0.1, { interceptor: { name: "…", kind: "company" } }),
    ],
  };
}

const isForbidden = (fact: Fact<unknown>): boolean =>
  !fact.known && fact.because === "not-permitted";

/** Only where it may be behind the error, and at a server of the reader's own, where it may be in the way. */
function settings(
  { host, error }: Pick<Failure, "error" | "host">,
  evidence: Evidence,
): readonly Find[] {
  return isForbidden(evidence["https-only"]) &&
    isOwnNetwork(host.ascii) &&
    SPEAKS_NO_TLS.has(error.name ?? "")
    ? [
        {
          id: "https-only",
          cost: PERMISSION,
          outcomes: [
            { often: 9, facts: { "https-only": known(false) } },
            { often: 1, facts: { "https-only": known(true) } },
          ],
        },
      ]
    : [];
}

const SPEAKS_NO_TLS: ReadonlySet<string> = new Set([
  "SSL_ERROR_RX_RECORD_TOO_LONG",
  "SSL_ERROR_RX_UNKNOWN_RECORD_TYPE",
]);

function permissions({ proxy, extensions }: Evidence): readonly Find[] {
  const uses = (
    kind: FactValues["proxy"]["kind"],
    byExtension: boolean,
  ): Partial<Evidence> => ({ proxy: known({ kind, byExtension }) });
  return [
    ...(isForbidden(proxy)
      ? [
          {
            id: "proxy" as const,
            cost: PERMISSION,
            outcomes: [
              { often: 7, facts: uses("system", false) },
              { often: 1, facts: uses("none", false) },
              { often: 1, facts: uses("manual", false) },
              { often: 1, facts: uses("manual", true) },
            ],
          },
        ]
      : []),
    ...(isForbidden(extensions)
      ? [
          {
            id: "extensions" as const,
            cost: PERMISSION,
            outcomes: [
              { often: 6, facts: { extensions: known([]) } },
              { often: 4, facts: { extensions: known(["…"]) } },
            ],
          },
        ]
      : []),
  ];
}
