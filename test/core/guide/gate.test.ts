// The gate, over the whole catalogue: nothing that gives up protection is shown where the rules forbid it, whatever anybody says.
import { describe, expect, test } from "@jest/globals";
import { address } from "../../../src/core/evidence/collectors/address.js";
import { EMPTY_LOADS } from "../../../src/core/evidence/seen/load-log.js";
import { isOwnNetwork } from "../../../src/core/address/address-kind.js";
import { isNeverToGoOn } from "../../../src/core/failure/codes/categories.js";
import {
  NO_EVIDENCE,
  type Evidence,
  type FactValues,
} from "../../../src/core/evidence/evidence.js";
import {
  CAUSES,
  type CauseId,
} from "../../../src/core/diagnosis/causes/index.js";
import { stepsOf } from "../../../src/core/diagnosis/cures.js";
import type { Cause } from "../../../src/core/diagnosis/causes/cause.js";
import { fitOf } from "../../../src/core/diagnosis/priors.js";
import { walkedSteps } from "../../../src/core/explanation/explanation.js";
import { known } from "../../../src/core/fact.js";
import {
  isWeakening,
  stepRow,
  STEPS,
  type StepId,
} from "../../../src/core/steps/steps.js";
import type { Mark } from "../../../src/core/guide/walk/walk-state.js";
import {
  AROUND,
  failing,
  offered,
  SKIP,
  type World,
} from "../../support/offered.js";
import { chance } from "../../support/chance.js";
import {
  errorNamed,
  failureOf,
  KNOWN_ERRORS,
  type KnownError,
} from "../../support/failures.js";
import { past } from "../../support/walks.js";

const IDS = Object.keys(STEPS) as readonly StepId[];
const GIVING_UP = IDS.filter(isWeakening);
/** Hosts that anybody may have registered, however they are written; an attacker chooses his. */
const PUBLIC = [
  "www.bank-of-somewhere.com",
  "203.0.114.5",
  "[2606:4700::1111]",
  "login_portal.attacker.com",
  "abcdefgh.onion",
  "foo.alt",
  "shop.example",
];
const OWN = ["192.168.1.1", "[fd00::1]", "nas.local", "printer", "localhost"];

/** The errors that a cause with such a step may be behind: for all others, the tables alone see to it. */
const MAY_BE_OFFERED = KNOWN_ERRORS.filter((error) =>
  (CAUSES as readonly Cause<CauseId>[]).some(
    (cause) =>
      fitOf(cause, errorNamed(error)) !== null &&
      stepsOf(cause).some(
        (id) =>
          isWeakening(id) &&
          (stepRow(id).forErrors?.some((name) => name === error) ?? true),
      ),
  ),
);

const HSTS = [null, false, true] as const;
const OWN_ALONE: readonly StepId[] = [
  "open-device-over-http",
  "weaken-exception",
  "import-own-root",
  "remove-remembered-https",
];
const OF_THIS_FIREFOX: readonly KnownError[] = [
  "SSL_ERROR_SSL_DISABLED",
  "SSL_ERROR_NO_CIPHERS_SUPPORTED",
  "SSL_ERROR_INVALID_VERSION_RANGE",
];

const READ_ALONG: Evidence = {
  ...NO_EVIDENCE,
  "local-roots": known({
    hosts: 1,
    of: 3,
    issuer: "Kaspersky",
    interceptor: { name: "Kaspersky", kind: "antivirus" },
  }),
};
const NAMELESS: Evidence = {
  ...NO_EVIDENCE,
  "changed-issuers": known({ hosts: 2, issuer: "Gateway", interceptor: null }),
};
const SAID_REVOKED: Evidence = {
  ...NO_EVIDENCE,
  again: known({
    host: "x",
    result: "fails",
    code: "SEC_ERROR_REVOKED_CERTIFICATE",
    category: "revoked",
  }),
};
const failed = (n: number): FactValues["other-failures"][number] => ({
  host: `other${String(n)}.com`,
  code: "SEC_ERROR_OCSP_SERVER_ERROR",
  category: "ocsp",
});

/** What an address says is always known. */
const addressedAs = (host: string): World => ({
  evidence: {
    ...NO_EVIDENCE,
    address: address(EMPTY_LOADS, failing("SEC_ERROR_BAD_DER", host)),
    // Otherwise nothing tells of what Firefox remembers of a host.
    upgrade: known(true),
  },
});

describe("at the end of every walk", () => {
  const all = MAY_BE_OFFERED.flatMap((error) =>
    [...PUBLIC, ...OWN].flatMap((host) =>
      HSTS.filter((hsts) => hsts !== false || host === PUBLIC[0]).map(
        (hsts) => ({
          error,
          host,
          hsts,
          category: errorNamed(error).category,
          steps: offered(failing(error, host, hsts), addressedAs(host)),
        }),
      ),
    ),
  );
  const where = ({ error, host, hsts, steps }: (typeof all)[number]): string =>
    `${error} ${host} ${String(hsts)}: ${steps.join()}`;

  test("something is given up for some, or these tests would show nothing", () => {
    expect(new Set(all.flatMap(({ steps }) => steps))).toEqual(
      new Set(GIVING_UP),
    );
    expect(all.filter(({ steps }) => steps.length > 0).length).toBeGreaterThan(
      300,
    );
  });

  test("nothing is, past what exists to stop exactly this", () => {
    const bad = all.filter(
      ({ category, steps }) => isNeverToGoOn(category) && steps.length > 0,
    );
    expect(bad.map(where)).toEqual([]);
  });

  test("on a public host nothing is but what the CA is asked after, or what mends this Firefox alone", () => {
    const bad = all.filter(
      ({ error, host, category, steps }) =>
        !isOwnNetwork(host) &&
        !OF_THIS_FIREFOX.includes(error) &&
        !(category === "ocsp"
          ? steps.every((id) => stepRow(id).missesRevocation === true)
          : steps.length === 0),
    );
    expect(bad.map(where)).toEqual([]);
  });

  test("with HSTS nothing is for any error but those of OCSP, wherever", () => {
    const bad = all.filter(
      ({ error, host, hsts, category, steps }) =>
        hsts === true &&
        category !== "ocsp" &&
        !OF_THIS_FIREFOX.includes(error) &&
        // What Firefox remembers of the host is what keeps it from opening a port without TLS; a root of one's own is no exception, which HSTS
        // forbids (RFC 6797, section 12.1), but what makes the certificate good.
        steps.some(
          (id) =>
            id !== "remove-remembered-https" &&
            !(id === "import-own-root" && isOwnNetwork(host)),
        ),
    );
    expect(bad.map(where)).toEqual([]);
  });

  test("for OCSP errors HSTS changes nothing, nor does whose the host is", () => {
    const byError = new Map<string, Set<string>>();
    for (const { error, category, steps } of all) {
      if (category === "ocsp") {
        byError.set(error, (byError.get(error) ?? new Set()).add(steps.join()));
      }
    }
    const differing = [...byError].filter(([, kinds]) => kinds.size > 1);
    expect(differing).toEqual([]);
    expect(
      [...byError.values()].filter((kinds) => !kinds.has("")),
    ).toHaveLength(13);
  });

  test("plain http, exceptions and roots are for one's own network alone", () => {
    const bad = all.filter(
      ({ host, steps }) =>
        !isOwnNetwork(host) && OWN_ALONE.some((id) => steps.includes(id)),
    );
    expect(bad.map(where)).toEqual([]);
  });

  test("both preferences that begin with enable_ocsp are never the answer to one error", () => {
    const bad = all.filter(
      ({ steps }) =>
        steps.includes("weaken-must-staple") &&
        steps.includes("weaken-stapling"),
    );
    expect(bad.map(where)).toEqual([]);
  });
});

describe("nothing is given up for any error", () => {
  const everywhere = (world: World): readonly string[] =>
    MAY_BE_OFFERED.flatMap((error) =>
      [PUBLIC[0] ?? "", OWN[2] ?? ""].flatMap((host) =>
        offered(failing(error, host), world).map(
          (step) => `${error} ${host} ${step}`,
        ),
      ),
    );

  test("of a host that was ever called revoked", () => {
    expect(everywhere({ isRevokedBefore: true })).toEqual([]);
  });

  test("of what the CA answers for, in a tab about which it cannot be asked", () => {
    const risky = everywhere({ canAsk: false }).filter((said) =>
      / weaken-(must-staple|stapling|ocsp-queries)$| reset-ocsp-settings$/.test(
        said,
      ),
    );
    expect(risky).toEqual([]);
  });

  test("where an answer said revoked", () => {
    expect(everywhere({ evidence: SAID_REVOKED })).toEqual([]);
  });

  test("where somebody is known to read along, with a name or without", () => {
    expect(everywhere({ evidence: READ_ALONG })).toEqual([]);
    expect(everywhere({ evidence: NAMELESS })).toEqual([]);
  });

  test("but one while another thing is off", () => {
    for (const off of ["weaken-stapling", "weaken-exception"] as const) {
      const others = everywhere({ off: [off] }).filter(
        (said) => !said.endsWith(` ${off}`),
      );
      expect(others).toEqual([]);
    }
  });

  test("of a part of a page", () => {
    const bad = MAY_BE_OFFERED.flatMap((error) =>
      offered(failureOf(error, { type: "image", url: "https://nas.local/" })),
    );
    expect(bad).toEqual([]);
  });

  test("while a safe step is to do", () => {
    const early = MAY_BE_OFFERED.flatMap((error) => {
      const failure = failing(error, OWN[2] ?? "");
      return walkedSteps(failure, AROUND[0], past(null)).filter(isWeakening);
    });
    expect(early).toEqual([]);
  });
});

test("where many sites fail for OCSP, this side is to blame: only the requirement of answers may go", () => {
  const evidence: Evidence = {
    ...NO_EVIDENCE,
    "other-failures": known([failed(1), failed(2), failed(3)]),
  };
  const steps = offered(
    failing("SEC_ERROR_OCSP_SERVER_ERROR", PUBLIC[0] ?? ""),
    { evidence },
  );
  expect(steps.filter((id) => id !== "reset-ocsp-settings")).toEqual([]);
});

describe("what the reader says", () => {
  const SAID: readonly Mark[] = ["done", "no-help", "skipped"];
  const WORLDS: readonly Evidence[] = [
    NO_EVIDENCE,
    READ_ALONG,
    NAMELESS,
    SAID_REVOKED,
    { ...NO_EVIDENCE, "other-failures": known([failed(1), failed(2)]) },
    { ...NO_EVIDENCE, extensions: known(["uBlock Origin"]) },
    {
      ...NO_EVIDENCE,
      "other-loads": known(["a.com", "b.com", "c.com"]),
    },
  ];
  const errors = KNOWN_ERRORS.filter((error) =>
    GIVING_UP.some((id) =>
      stepRow(id).forErrors?.some((name) => name === error),
    ),
  );

  test("opens no gate: with any answers there is nothing that is not there with none", () => {
    expect(errors.length).toBeGreaterThan(15);
    let taken = 0;
    for (const error of errors) {
      for (const host of [PUBLIC[0] ?? "", OWN[2] ?? ""]) {
        for (const evidence of WORLDS) {
          for (const around of AROUND) {
            const failure = failing(error, host);
            const unsaid = offered(failure, { evidence }, SKIP, around);
            for (const mark of SAID) {
              const said = offered(failure, { evidence }, () => mark, around);
              taken += Number(said.length < unsaid.length);
              expect([
                error,
                host,
                mark,
                said.filter((id) => !unsaid.includes(id)),
              ]).toEqual([error, host, mark, []]);
            }
          }
        }
      }
    }
    // Otherwise no answer would mean anything.
    expect(taken).toBeGreaterThan(20);
  });

  test("opens none either where it differs from step to step", () => {
    for (let seed = 0; seed < 150; seed++) {
      const chances = chance(seed);
      const error = chances.oneOf(errors as [KnownError, ...KnownError[]]);
      const evidence = chances.oneOf(WORLDS as [Evidence, ...Evidence[]]);
      const failure = failing(error, chances.oneOf(["a.com", "nas.local"]));
      const unsaid = offered(failure, { evidence }, () => "skipped");
      const said = offered(failure, { evidence }, () =>
        chances.oneOf(SAID as [Mark, ...Mark[]]),
      );
      expect([seed, said.filter((id) => !unsaid.includes(id))]).toEqual([
        seed,
        [],
      ]);
    }
  });

  test("of a setting takes away what it makes pointless", () => {
    const failure = failing("SEC_ERROR_OCSP_SERVER_ERROR", PUBLIC[0] ?? "");
    const saying = (mark: Mark): readonly StepId[] =>
      offered(failure, {}, (id) =>
        id === "look-ocsp-settings" ? mark : "no-help",
      );
    expect(saying("skipped")).toEqual([
      "reset-ocsp-settings",
      "weaken-stapling",
    ]);
    expect(saying("done")).toEqual(["reset-ocsp-settings"]);
    expect(saying("no-help")).toEqual(["weaken-stapling"]);
  });
});
