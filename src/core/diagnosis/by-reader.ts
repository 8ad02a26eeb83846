// What the reader's answers say of the causes: every ratio in one table, by which answers are judged and are expected.
import {
  QUESTION_IDS,
  type AnswerOf,
  type QuestionId,
} from "../evidence/questions.js";
import type { Evidence } from "../evidence/evidence.js";
import type { Cause, Side } from "./causes/cause.js";
import type { CauseId } from "./causes/index.js";
import {
  given,
  speaksAgainst,
  speaksFor,
  type Clue,
  type Strength,
} from "./clues/clue.js";
import { snake, text } from "../text/text.js";

/** Causes, or all of a side; a cause goes before its side, and null says nothing. */
type Of = Readonly<Partial<Record<CauseId | Side, Strength | null>>>;

interface Saying {
  /** How many of ten readers answer so, whatever the cause. */
  readonly often: number;
  readonly speaksFor?: Of;
  readonly speaksAgainst?: Of;
}

/**
 * Another device has another browser more often than not, and that opens what only Firefox refuses: it fetches a missing link of the chain, asks no
 * OCSP responder, and has other roots. That it opens the page says nothing about these.
 */
const FIREFOX_ALONE: Of = {
  "missing-intermediate": null,
  "root-retired": null,
  "root-leaving": null,
  "issuer-expired": null,
  "issuer-not-included": null,
  "key-kind-unsupported": null,
  "handshake-hash-refused": null,
  "old-protocol": null,
  "device-with-old-tls": null,
  "self-signed-device": null,
  "preloaded-name": null,
  "own-certificate-changed": null,
  // Another network leads to another of its servers.
  "one-server-differs": null,
  "answer-unusable": null,
  "ca-wide-revocation": null,
  "certificate-breaks-rules": null,
  "issuer-distrusted": null,
  "must-staple-without-staple": null,
  "newly-issued-certificate": null,
  "not-in-transparency-logs": null,
  "ocsp-response-unusable": null,
  "responder-down": null,
  "revoked-for-cause": null,
  "stale-staple": null,
  "staple-of-another-certificate": null,
  "same-serial": null,
  "weak-certificate": null,
};

/** What goes with its reader, or is missing on every device of theirs: that it opens nowhere says nothing against these. */
const EVERYWHERE_THE_SAME: Of = {
  "address-instead-of-name": null,
  "mistyped-address": null,
  "own-ca-unknown": null,
  "private-ca-unknown": null,
  "client-certificate-missing": null,
  "client-certificate-refused": null,
  "client-certificate-expired": null,
  "ech-for-another-server": null,
};

/** Judgement throughout: nobody has counted what readers say. */
const SAYINGS: {
  readonly [Id in QuestionId]: Readonly<Record<AnswerOf<Id>, Saying>>;
} = {
  managed: {
    yes: {
      often: 3,
      speaksFor: {
        "company-proxy": "strong",
        "managed-interception": "strong",
        "private-ca-unknown": "fair",
        "filter-answers": "fair",
        "blocked-by-network": "fair",
        "network-filter-interferes": "fair",
        "inspection-revoked": "fair",
        "staple-stripped": "fair",
        "pinned-by-policy": "strong",
        "proxy-unreachable": "fair",
        "client-certificate-missing": "fair",
      },
      speaksAgainst: { "captive-portal": "slight" },
    },
    no: {
      often: 7,
      speaksAgainst: {
        "company-proxy": "strong",
        "managed-interception": "strong",
        "private-ca-unknown": "fair",
        "blocked-by-network": "slight",
        "inspection-revoked": "fair",
        "pinned-by-policy": "strong",
      },
    },
  },
  "opens-elsewhere": {
    yes: { often: 5, speaksAgainst: { site: "strong", ...FIREFOX_ALONE } },
    no: {
      often: 5,
      speaksAgainst: {
        device: "strong",
        network: "strong",
        ...EVERYWHERE_THE_SAME,
      },
    },
  },
  since: {
    today: {
      often: 5,
      speaksFor: {
        "certificate-expired": "fair",
        "renewed-not-reloaded": "fair",
        "revoked-for-cause": "slight",
        "issuer-expired": "slight",
        "one-server-differs": "slight",
        "site-down": "slight",
        "internet-down": "slight",
        "captive-portal": "slight",
      },
      speaksAgainst: {
        "default-certificate": "slight",
        "name-not-covered": "slight",
        "self-signed-device": "fair",
        "own-ca-unknown": "fair",
        "device-with-old-tls": "fair",
        "old-protocol": "slight",
      },
    },
    change: {
      often: 2,
      speaksFor: {
        device: "fair",
        network: "fair",
        "own-certificate-changed": "fair",
      },
      speaksAgainst: {
        site: "slight",
        "self-signed-device": null,
        "own-certificate-changed": null,
        "test-ca-certificate": null,
        "same-serial": null,
      },
    },
    always: {
      often: 3,
      speaksFor: {
        "default-certificate": "slight",
        "name-not-covered": "slight",
        "self-signed-device": "fair",
        "missing-intermediate": "slight",
        "old-protocol": "slight",
        "private-ca-unknown": "fair",
        "own-ca-unknown": "fair",
        "device-with-old-tls": "fair",
        "plain-http-on-port": "slight",
        "wildcard-depth": "slight",
        "issuer-not-included": "fair",
        "preloaded-name": "fair",
      },
      speaksAgainst: {
        "certificate-expired": "fair",
        "renewed-not-reloaded": "fair",
        "issuer-expired": "slight",
        "one-server-differs": "slight",
        "clock-battery": "slight",
      },
    },
  },
  "filter-program": {
    yes: {
      often: 5,
      speaksFor: {
        "antivirus-interception": "fair",
        "security-software-interferes": "fair",
        "program-changes-traffic": "fair",
        "filter-answers": "slight",
        "connection-cut": "slight",
        "network-filter-interferes": "fair",
      },
    },
    no: {
      often: 5,
      speaksAgainst: {
        "antivirus-interception": "strong",
        "security-software-interferes": "strong",
        "program-changes-traffic": "strong",
        "malware-interception": null,
      },
    },
  },
  "smart-card": {
    yes: {
      often: 2,
      speaksFor: {
        "client-certificate-missing": "strong",
        "card-software": "strong",
        "client-certificate-expired": "fair",
        "client-certificate-refused": "fair",
        "refused-after-agreement": "fair",
        "firefox-internal": "fair",
      },
    },
    no: {
      often: 8,
      speaksAgainst: {
        "client-certificate-missing": "slight",
        "client-certificate-expired": "fair",
        "card-software": "strong",
      },
    },
  },
};

/** What the reader's answers say of one cause. Each question is a witness of its own. */
export function readerClues(
  { id, side }: Pick<Cause<CauseId>, "id" | "side">,
  evidence: Evidence,
): readonly Clue[] {
  return QUESTION_IDS.flatMap((question) =>
    given(evidence, question, (answer) => {
      const saying = sayingOf(question, answer);
      const words = text(
        `clue_said_${snake(question)}_${answer}` as "clue_said_managed_yes",
      );
      return [
        ...of(saying?.speaksFor, (strength) => speaksFor(strength, words)),
        ...of(saying?.speaksAgainst, (strength) =>
          speaksAgainst(strength, words),
        ),
      ];
    }),
  );

  function of<T>(
    table: Of | undefined,
    say: (strength: Strength) => T,
  ): readonly T[] {
    const own = table?.[id];
    const strength = own === undefined && side !== null ? table?.[side] : own;
    return strength == null ? [] : [say(strength)];
  }
}

/** What an answer says; undefined where it is none of the question's. */
export function sayingOf(
  question: QuestionId,
  answer: string,
): Saying | undefined {
  const sayings: Readonly<Record<string, Saying>> = SAYINGS[question];
  return Object.hasOwn(sayings, answer) ? sayings[answer] : undefined;
}
