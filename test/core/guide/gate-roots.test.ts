// The gate for roots: one's own CA at one's own address, or a program that one installed; never what anybody else offers.
import { describe, expect, test } from "@jest/globals";
import { isNeverToGoOn } from "../../../src/core/failure/codes/categories.js";
import {
  NO_EVIDENCE,
  type Evidence,
  type Interceptor,
} from "../../../src/core/evidence/evidence.js";
import { OWN_ISSUERS } from "../../../src/core/evidence/certificates/own-issuers.js";
import {
  isIntercepted,
  isOwnProgram,
} from "../../../src/core/evidence/certificates/intercepted.js";
import { address } from "../../../src/core/evidence/collectors/address.js";
import { EMPTY_LOADS } from "../../../src/core/evidence/seen/load-log.js";
import { diagnose } from "../../../src/core/diagnosis/diagnose.js";
import { known } from "../../../src/core/fact.js";
import { addressOf, certificateWith } from "../../cases/around.js";
import { chance } from "../../support/chance.js";
import {
  errorNamed,
  KNOWN_ERRORS,
  type KnownError,
} from "../../support/failures.js";
import { failing, offered, type World } from "../../support/offered.js";

describe("a root is taken in", () => {
  const readIn = (
    interceptor: Interceptor | null,
    more: Partial<Evidence> = {},
  ): World => ({
    evidence: {
      ...NO_EVIDENCE,
      certificate: known(certificateWith({ interceptor })),
      ...more,
    },
  });
  const UNKNOWN = "SEC_ERROR_UNKNOWN_ISSUER";
  const rootIsOffered = (world: World, error: KnownError = UNKNOWN): boolean =>
    offered(failing(error, "www.bank-of-somewhere.com"), world).includes(
      "import-own-root",
    );

  test("for any site only where its certificate names a program that people install, and nobody else is seen", () => {
    for (const kind of ["antivirus", "developer"] as const) {
      expect(rootIsOffered(readIn({ name: "Some Guard", kind }))).toBe(true);
    }
    expect(rootIsOffered(readIn(null))).toBe(false);
    // A family's filter may as well be the network's, or somebody else's who answers there.
    for (const kind of ["family", "company", "adware"] as const) {
      expect(rootIsOffered(readIn({ name: "Some Guard", kind }))).toBe(false);
    }
  });

  test("for a server of one’s own, HSTS or not: there a root is the right way, and an exception none", () => {
    for (const hsts of [false, true]) {
      const world = {
        evidence: {
          ...NO_EVIDENCE,
          address: known(addressOf("localhost")),
          certificate: known(
            certificateWith({ ownIssuer: "mkcert", names: ["localhost"] }),
          ),
        },
      };
      const steps = offered(failing(UNKNOWN, "localhost", hsts), world);
      expect(steps).toContain("import-own-root");
      expect(steps).not.toContain("weaken-exception");
    }
    expect(
      offered(failing(UNKNOWN, "www.bank-of-somewhere.com", true), {
        evidence: NO_EVIDENCE,
      }),
    ).toEqual([]);
  });

  test("not by an address alone: nobody has seen yet who made the certificate", () => {
    for (const host of ["nas.test", "192.168.1.1", "printer.home.arpa"]) {
      for (const error of [UNKNOWN, "SEC_ERROR_BAD_SIGNATURE"] as const) {
        const unread = {
          ...NO_EVIDENCE,
          address: address(EMPTY_LOADS, failing(error, host)),
        };
        const read = {
          ...unread,
          certificate: known(
            certificateWith({ ownIssuer: "mkcert", names: [host] }),
          ),
        };
        expect([
          host,
          offered(failing(error, host), { evidence: unread }),
        ]).toEqual([host, []]);
        expect(offered(failing(error, host), { evidence: read })).toContain(
          "import-own-root",
        );
      }
    }
  });

  test("never, nor is anything else given up, where somebody else is known to be in between, whatever is known besides", () => {
    const HOSTS = [
      "nas.test",
      "192.168.1.1",
      "printer",
      "localhost",
      "www.bank-of-somewhere.com",
    ] as const;
    const ERRORS = [
      UNKNOWN,
      "SEC_ERROR_BAD_SIGNATURE",
      "SEC_ERROR_INADEQUATE_KEY_USAGE",
      "MOZILLA_PKIX_ERROR_SELF_SIGNED_CERT",
      "MOZILLA_PKIX_ERROR_MITM_DETECTED",
    ] as const;
    const INTERCEPTORS = [
      null,
      { name: "Some Guard", kind: "antivirus" },
      { name: "Some Proxy", kind: "developer" },
      { name: "Some Filter", kind: "company" },
      { name: "Some Adware", kind: "adware" },
    ] as const satisfies readonly (Interceptor | null)[];
    let open = 0;
    let closed = 0;
    for (let seed = 0; seed < 600; seed++) {
      const chances = chance(seed);
      const host = chances.oneOf(HOSTS);
      const error = chances.oneOf(ERRORS);
      const failure = failing(error, host, chances.oneOf([null, false, true]));
      const others = ["a.org", "b.net", "c.com"].map((other) => ({
        host: other,
        code: UNKNOWN,
        category: "unknown-issuer" as const,
      }));
      const roots = chances.oneOf([0, 1, 2, 3] as const);
      const evidence: Evidence = {
        ...NO_EVIDENCE,
        address: address(EMPTY_LOADS, failure),
        ...(chances.oneOf([true, false]) && {
          certificate: known(
            certificateWith({
              interceptor: chances.oneOf(INTERCEPTORS),
              ownIssuer: chances.oneOf([null, "mkcert"]),
              isSelfSigned: chances.oneOf([true, false]),
            }),
          ),
        }),
        ...(chances.oneOf([true, false]) && {
          "other-failures": known(others),
        }),
        ...(roots > 0 && {
          "local-roots": known({
            hosts: roots,
            of: 3,
            issuer: "X",
            interceptor: chances.oneOf(INTERCEPTORS),
          }),
        }),
      };
      const steps = offered(failure, { evidence });
      const isBetween = diagnose(failure, evidence).causes.some(
        ({ side, strength, id }) =>
          (side === "device" || side === "network") &&
          id !== "own-ca-unknown" &&
          id !== "old-issuer-kept" &&
          (strength === "strong" || strength === "decisive"),
      );
      const isClosed =
        isNeverToGoOn(errorNamed(error).category) ||
        isIntercepted(evidence) ||
        isBetween;
      if (isClosed) {
        // The name in the failing certificate alone opens the gate, for the root of that very program.
        const allowed = isOwnProgram(evidence) ? ["import-own-root"] : [];
        expect([seed, steps.filter((id) => !allowed.includes(id))]).toEqual([
          seed,
          [],
        ]);
        closed += 1;
      }
      if (steps.includes("import-own-root")) {
        expect([
          seed,
          evidence.certificate.known || host === "localhost",
        ]).toEqual([seed, true]);
        open += 1;
      }
    }
    // Otherwise it would say nothing.
    expect(closed).toBeGreaterThan(100);
    expect(open).toBeGreaterThan(10);
  });

  test("not of a developer's own CA that issues for somebody else's site", () => {
    for (const [name] of OWN_ISSUERS) {
      expect(rootIsOffered(readIn({ name, kind: "developer" }))).toBe(false);
    }
  });

  test("not where others make certificates, too, with another name or without one", () => {
    const AVAST: Interceptor = { name: "Avast", kind: "antivirus" };
    const roots = (interceptor: Interceptor | null): Partial<Evidence> => ({
      "local-roots": known({ hosts: 2, of: 3, issuer: "X", interceptor }),
    });
    expect(rootIsOffered(readIn(AVAST, roots(AVAST)))).toBe(true);
    expect(rootIsOffered(readIn(AVAST, roots(null)))).toBe(false);
    expect(
      rootIsOffered(
        readIn(AVAST, roots({ name: "Superfish", kind: "adware" })),
      ),
    ).toBe(false);
  });

  test("never where Firefox met the same issuer itself, nor past any other error that is never to go on from", () => {
    const never = KNOWN_ERRORS.filter((error) =>
      isNeverToGoOn(errorNamed(error).category),
    );
    expect(never).toContain("MOZILLA_PKIX_ERROR_MITM_DETECTED");
    const world = readIn({ name: "Avast", kind: "antivirus" });
    expect(never.filter((error) => rootIsOffered(world, error))).toEqual([]);
  });
});
