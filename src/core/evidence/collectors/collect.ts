// From everything that was gathered to the evidence of one failure: each collector runs by itself, so one that throws costs one fact.
import { known, unknown, type Fact } from "../../fact.js";
import type { Failure } from "../../failure/failure.js";
import { address } from "./address.js";
import { changedIssuers } from "./changed-issuers.js";
import { clock } from "./clock.js";
import {
  FACT_IDS,
  NO_EVIDENCE,
  type Evidence,
  type FactId,
  type FactValues,
} from "../evidence.js";
import type { Inputs } from "./inputs.js";
import { interceptorOf } from "../certificates/interceptors.js";
import { lastGood } from "./last-good.js";
import { localRoots } from "../certificates/local-roots.js";
import { otherFailures, otherLoads } from "./others.js";
import { factsAsked } from "../asked/probe.js";
import { readCertificateOf } from "../certificates/read-certificates.js";
import { exception, loadedBefore, upgrade } from "./same-host.js";

type Collector<T> = (failure: Failure, inputs: Inputs) => Fact<T>;

/** One for each fact: add a fact here. */
export const COLLECTORS: {
  readonly [Id in FactId]: Collector<FactValues[Id]>;
} = {
  clock,
  firefox: (_, { environment: { version, builtAt } }) =>
    version === null && builtAt === null
      ? unknown("not-told")
      : known({ major: version, builtAt }),
  platform: (_, { environment: { system, platform } }) =>
    system === null ? unknown("not-told") : known(platform),
  online: (_, { online }) => online,
  "private-window": ({ isPrivate }) =>
    isPrivate === null ? unknown("not-told") : known(isPrivate),
  "other-failures": (failure, { journal, loads, domainOf }) =>
    otherFailures(journal, loads, failure, domainOf),
  "other-loads": (failure, { journal, loads }) =>
    otherLoads(journal, loads, failure),
  references: (failure, inputs) => asked(failure, inputs).references,
  "captive-portal": (_, { portal }) => portal,
  "portal-answer": (failure, inputs) => asked(failure, inputs)["portal-answer"],
  proxy: (_, { proxy }) => proxy,
  extensions: (_, { extensions }) => extensions,
  "local-roots": (_, { loads }) => localRoots(loads),
  "changed-issuers": (failure, { memory }) =>
    memory.known
      ? changedIssuers(memory.value, failure, interceptorOf)
      : memory,
  address: (failure, { loads }) => address(loads, failure),
  upgrade: (failure, { loads }) => upgrade(loads, failure),
  "https-only": ({ isPrivate }, { httpsOnly }) =>
    httpsOnly.known
      ? known(
          httpsOnly.value === "always" ||
            (httpsOnly.value === "private" && isPrivate === true),
        )
      : httpsOnly,
  again: (failure, inputs) => asked(failure, inputs).again,
  "twin-answer": (failure, inputs) => asked(failure, inputs)["twin-answer"],
  "loaded-before": (failure, { loads }) => loadedBefore(loads, failure),
  "last-good": (failure, { memory }) =>
    memory.known ? lastGood(memory.value, failure) : memory,
  exception: (failure, { loads }) => exception(loads, failure),
  hsts: ({ hsts }) => (hsts === null ? unknown("not-told") : known(hsts.value)),
  certificate: (failure, { certificates, domainOf }) => {
    const read = readCertificateOf(certificates, failure);
    const owner = domainOf(failure.host.ascii);
    return read.known && owner !== null
      ? known({ ...read.value, owner })
      : read;
  },
  // Come from the reader: see guide/looking.ts.
  managed: () => unknown("not-answered"),
  "opens-elsewhere": () => unknown("not-answered"),
  since: () => unknown("not-answered"),
  "filter-program": () => unknown("not-answered"),
  "smart-card": () => unknown("not-answered"),
  "ocsp-required": () => unknown("not-observed"),
  "tls-changed": () => unknown("not-observed"),
  "pins-raised": () => unknown("not-observed"),
};

const asked = (
  failure: Failure,
  { probes, now }: Inputs,
): ReturnType<typeof factsAsked> => factsAsked(probes, failure, now);

/** All facts about a failure. */
export function evidenceOf(failure: Failure, inputs: Inputs): Evidence {
  return FACT_IDS.reduce<Evidence>(
    (evidence, id) => ({ ...evidence, [id]: collect(id, failure, inputs) }),
    NO_EVIDENCE,
  );
}

function collect<Id extends FactId>(
  id: Id,
  failure: Failure,
  inputs: Inputs,
): Fact<FactValues[Id]> {
  try {
    return COLLECTORS[id](failure, inputs);
  } catch {
    // One fact is lost; the others remain.
    return unknown("failed");
  }
}
