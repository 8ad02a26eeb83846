// Gathers what is known besides a failure: all questions are asked at once, and a question that fails costs one fact.
import { evidenceOf } from "../../core/evidence/collectors/collect.js";
import type { Evidence } from "../../core/evidence/evidence.js";
import { known, unknown, type Fact } from "../../core/fact.js";
import type { Failure } from "../../core/failure/failure.js";
import { environment } from "../../platform/firefox/host.js";
import {
  captivePortal,
  domainOf,
  extensions,
  httpsOnly,
  online,
  proxy,
} from "../../platform/firefox/surroundings.js";
import {
  journalCell,
  loadsCell,
  probesCell,
  readCertificatesCell,
} from "../memory/cells.js";
import { readRemembered } from "../memory/remember.js";

/** Resolves with everything from which the evidence of a failure is worked out, as of now. */
export async function gather(): Promise<(failure: Failure) => Evidence> {
  const [
    journal,
    loads,
    probes,
    certificates,
    here,
    portal,
    proxies,
    only,
    others,
    memory,
  ] = await Promise.all([
    journalCell.read(),
    loadsCell.read(),
    probesCell.read(),
    readCertificatesCell.read(),
    environment(),
    captivePortal(),
    proxy(),
    httpsOnly(),
    extensions(),
    orFailed(readRemembered()),
  ]);
  const inputs = {
    now: Date.now(),
    journal,
    loads,
    probes,
    environment: here,
    online: online(),
    portal,
    proxy: proxies,
    httpsOnly: only,
    extensions: others,
    domainOf,
    memory,
    certificates,
  };
  return (failure) => evidenceOf(failure, inputs);
}

async function orFailed<T>(answer: Promise<T>): Promise<Fact<T>> {
  try {
    return known(await answer);
  } catch (error) {
    console.error("Could not read the certificates remembered.", error);
    return unknown("failed");
  }
}
