// Why something failed: causes are ranked by how often they are behind the error, and by the clues for and against them.
import { describe, expect, test } from "@jest/globals";
import {
  CATEGORIES,
  type CategoryId,
} from "../../../src/core/failure/codes/categories.js";
import {
  CAUSES,
  type CauseId,
} from "../../../src/core/diagnosis/causes/index.js";
import type { Cause } from "../../../src/core/diagnosis/causes/cause.js";
import {
  diagnose,
  worthSteps,
  type Diagnosis,
} from "../../../src/core/diagnosis/diagnose.js";
import { fitOf } from "../../../src/core/diagnosis/priors.js";
import {
  NO_EVIDENCE,
  type FactValues,
} from "../../../src/core/evidence/evidence.js";
import {
  answers,
  ANTIVIRUS,
  certificateWith,
  clockAhead,
  failing,
  PUBLIC_ADDRESS,
} from "../../cases/around.js";
import { evidenceIn, DAY } from "../../cases/case.js";
import {
  failureOf,
  KNOWN_ERRORS,
  UNRECOGNISED,
  type KnownError,
} from "../../support/failures.js";

const causes: readonly Cause<CauseId>[] = CAUSES;
const ALL_ERRORS = [...KNOWN_ERRORS, UNRECOGNISED];

function ranked(
  error: KnownError | typeof UNRECOGNISED,
  facts: Partial<FactValues> = {},
): Diagnosis {
  const evidence = evidenceIn({
    name: "",
    error: "SEC_ERROR_UNKNOWN_ISSUER",
    wins: "issuer-unknown",
    verdict: { kind: "unknown" },
    facts,
  });
  return diagnose(failureOf(error), evidence);
}

const idsOf = ({ causes: [...all] }: Diagnosis): readonly CauseId[] =>
  all.map(({ id }) => id);

const strengthOf = (diagnosis: Diagnosis, id: CauseId): string | undefined =>
  diagnosis.causes.find((cause) => cause.id === id)?.strength;

describe("without evidence", () => {
  test.each([
    [
      "MOZILLA_PKIX_ERROR_REQUIRED_TLS_FEATURE_MISSING",
      "must-staple-without-staple",
    ],
    [
      "MOZILLA_PKIX_ERROR_OCSP_RESPONSE_FOR_CERT_MISSING",
      "staple-of-another-certificate",
    ],
    ["SEC_ERROR_EXPIRED_ISSUER_CERTIFICATE", "issuer-expired"],
    ["SEC_ERROR_EXPIRED_CERTIFICATE", "certificate-expired"],
    ["NS_ERROR_OFFLINE", "device-offline"],
    ["SEC_ERROR_REVOKED_CERTIFICATE", "revoked-for-cause"],
    ["SEC_ERROR_UNKNOWN_ISSUER", "missing-intermediate"],
    ["SSL_ERROR_BAD_CERT_DOMAIN", "default-certificate"],
  ] as const)("%s is most often %s", (name, id) => {
    expect(idsOf(ranked(name))[0]).toBe(id);
  });

  test("an error that nobody knows has an unknown cause", () => {
    const { category, causes: all } = ranked(UNRECOGNISED);
    expect(category).toBe("unrecognised");
    expect(all[0]).toMatchObject({
      id: "unknown-code",
      strength: "none",
      clues: [],
    });
  });

  test("every error has causes in order, and nothing speaks for any", () => {
    for (const error of ALL_ERRORS) {
      const diagnosis = ranked(error);
      const said = diagnosis.causes.map(({ likelihood }) => likelihood);
      expect(said).toEqual(said.toSorted((a, b) => b - a));
      expect(
        diagnosis.causes.filter(({ strength }) => strength !== "none"),
      ).toEqual([]);
    }
  });
});

test.each(Object.keys(CATEGORIES) as CategoryId[])(
  "%s has a cause that serves whatever error of it no cause names",
  (category) => {
    const nameless = { ...UNRECOGNISED, category };
    expect(causes.some((cause) => fitOf(cause, nameless) !== null)).toBe(true);
  },
);

test("a named error goes before its category", () => {
  const issuer = failureOf("SEC_ERROR_EXPIRED_ISSUER_CERTIFICATE").error;
  const applies = {
    expired: "usual",
    SEC_ERROR_EXPIRED_ISSUER_CERTIFICATE: "rare",
  } as const;
  expect(fitOf({ applies }, issuer)).toBe("rare");
  expect(fitOf({ applies }, { ...issuer, name: null })).toBe("usual");
  expect(fitOf({ applies: {} }, issuer)).toBeNull();
});

describe("with evidence", () => {
  const AVAST = certificateWith({ interceptor: ANTIVIRUS, issuer: "Avast" });

  test("a decisive clue stands against slight ones", () => {
    const diagnosis = ranked("SEC_ERROR_UNKNOWN_ISSUER", {
      certificate: AVAST,
      "other-loads": ["www.asahi.com", "github.com"],
      platform: "linux",
    });
    expect(idsOf(diagnosis)[0]).toBe("antivirus-interception");
    expect(strengthOf(diagnosis, "antivirus-interception")).toBe("strong");
  });

  test("that others load does not lift what is merely common above what is usual", () => {
    const diagnosis = ranked("MOZILLA_PKIX_ERROR_SELF_SIGNED_CERT", {
      "other-loads": ["www.asahi.com", "github.com"],
    });
    expect(idsOf(diagnosis)[0]).toBe("self-signed-device");
    expect(strengthOf(diagnosis, "default-certificate")).toBe("weak");
  });

  test("a strong clue does", () => {
    const diagnosis = ranked("SEC_ERROR_UNKNOWN_ISSUER", {
      platform: "mac",
      again: answers("www.kaiyo-bank.co.jp"),
    });
    expect(idsOf(diagnosis)[0]).toBe("missing-intermediate");
    expect(strengthOf(diagnosis, "missing-intermediate")).toBe("strong");
  });

  test("says how likely it is after one strong clue as the odds say", () => {
    // 30 to 10, then ten times 10, and 4 for something else: 100 of 134 without what is rare.
    const { causes: all } = ranked("SSL_ERROR_HANDSHAKE_FAILURE_ALERT", {
      "changed-issuers": {
        hosts: 3,
        issuer: "Avast Web/Mail Shield Root",
        interceptor: ANTIVIRUS,
      },
    });
    const odds = (id: CauseId): number =>
      all.find((cause) => cause.id === id)?.likelihood ?? 0;
    expect(
      odds("security-software-interferes") / odds("client-certificate-missing"),
    ).toBeCloseTo(10);
  });

  test("clues stand with the strongest first", () => {
    const [{ clues }] = ranked("SEC_ERROR_UNKNOWN_ISSUER", {
      certificate: AVAST,
      "other-failures": failing("SEC_ERROR_UNKNOWN_ISSUER", "github.com"),
    }).causes;
    expect(clues.map(({ strength }) => strength)).toEqual(["decisive", "fair"]);
  });
});

describe("the steps that are worth taking", () => {
  test("are those of the first cause and of what is common beside it, if nothing is known", () => {
    const worth = worthSteps(ranked("SSL_ERROR_HANDSHAKE_FAILURE_ALERT"));
    expect(worth.map(({ id }) => id)).toEqual([
      "refused-after-agreement",
      "handshake-broken",
      "server-at-fault",
      "network-filter-interferes",
      "security-software-interferes",
      "client-certificate-missing",
    ]);
  });

  test("are also those of a cause further behind, if something speaks for it", () => {
    const worth = (facts: Partial<FactValues>): readonly CauseId[] =>
      worthSteps(ranked("SEC_ERROR_UNKNOWN_ISSUER", facts)).map(({ id }) => id);
    expect(worth({})).not.toContain("self-signed-device");
    const told = worth({ exception: "SEC_ERROR_UNKNOWN_ISSUER" });
    expect(told[0]).toBe("missing-intermediate");
    expect(told).toContain("self-signed-device");
  });

  test("are not those of a cause that is spoken against", () => {
    const diagnosis = ranked("SEC_ERROR_UNKNOWN_ISSUER", {
      address: PUBLIC_ADDRESS,
    });
    expect(strengthOf(diagnosis, "private-ca-unknown")).toBe("against");
    expect(worthSteps(diagnosis).map(({ id }) => id)).not.toContain(
      "private-ca-unknown",
    );
  });

  test("are not those of a cause far behind", () => {
    const diagnosis = ranked("SEC_ERROR_EXPIRED_CERTIFICATE", {
      clock: clockAhead(100 * DAY),
      "other-failures": failing(
        "SEC_ERROR_EXPIRED_CERTIFICATE",
        "github.com",
        "www.asahi.com",
      ),
    });
    expect(worthSteps(diagnosis).map(({ id }) => id)).toEqual(["clock-far"]);
  });
});

test("unknown facts say nothing for or against any cause", () => {
  for (const error of ALL_ERRORS) {
    const { causes: all } = diagnose(failureOf(error), NO_EVIDENCE);
    expect(all.flatMap(({ clues }) => clues)).toEqual([]);
  }
});
