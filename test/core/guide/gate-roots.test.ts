// The gate for roots: one's own CA at one's own address, or a program that one installed; never what anybody else offers.
import { describe, expect, test } from "@jest/globals";
import { isNeverToGoOn } from "../../../src/core/failure/codes/categories.js";
import {
  NO_EVIDENCE,
  type Evidence,
  type Interceptor,
} from "../../../src/core/evidence/evidence.js";
import { OWN_ISSUERS } from "../../../src/core/evidence/certificates/own-issuers.js";
import { known } from "../../../src/core/fact.js";
import { addressOf, certificateWith } from "../../cases/around.js";
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
