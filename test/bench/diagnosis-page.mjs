// Runs inside Firefox: diagnoses one failure out of journals of several lengths, and takes the time.

import { diagnose } from "../../src/core/diagnosis/diagnose.js";
import { evidenceOf } from "../../src/core/evidence/collectors/collect.js";
import { MAX_LOADS } from "../../src/core/evidence/seen/load-log.js";
import { unknown, known } from "../../src/core/fact.js";
import { failureKey } from "../../src/core/failure/failure.js";
import { hostOf } from "../../src/core/address/host-of.js";
import { identify } from "../../src/core/failure/identify.js";
import { MAX_REMEMBERED } from "../../src/core/evidence/seen/memory.js";
import { verdictOf } from "../../src/core/diagnosis/verdict.js";

/** @typedef {import("../../src/core/evidence/collectors/inputs.js").Inputs} Inputs */
/** @typedef {import("../../src/core/failure/failure.js").Failure} Failure */

/** 20 November 2026, 09:00 UTC. */
const NOW = Date.UTC(2026, 10, 20, 9);
const SECOND = 1_000;
/** Between two failures, so that even a thousand are all of the last minutes. */
const APART = SECOND / 2;
const DAY = 86_400_000;
const ERRORS = [
  "SEC_ERROR_UNKNOWN_ISSUER",
  "SEC_ERROR_EXPIRED_CERTIFICATE",
  "SSL_ERROR_BAD_CERT_DOMAIN",
  "MOZILLA_PKIX_ERROR_SELF_SIGNED_CERT",
];

Object.assign(window, { measure });

/**
 * Every round runs every length once, one after the other.
 *
 * @param {Readonly<Record<string, number>>} lengths by name
 * @param {number} rounds
 * @param {number} repeats in which the time of one is taken
 * @returns {Record<string, number[]>} milliseconds for one diagnosis
 */
function measure(lengths, rounds, repeats) {
  const inputs = Object.entries(lengths).map(([name, length]) => ({
    name,
    given: inputsWith(length),
    /** @type {number[]} */
    times: [],
  }));
  for (let round = 0; round < rounds; round++) {
    for (const { given, times } of inputs) {
      const start = performance.now();
      for (let i = 0; i < repeats; i++) judge(given);
      times.push((performance.now() - start) / repeats);
    }
  }
  return Object.fromEntries(inputs.map(({ name, times }) => [name, times]));
}

/** What is done for a view, up to the words. @param {Inputs} inputs */
function judge(inputs) {
  const failure = inputs.journal.failures.at(-1);
  if (failure === undefined) throw new Error("Nothing failed");
  const { causes, category } = diagnose(failure, evidenceOf(failure, inputs));
  return verdictOf({ causes, category });
}

/**
 * All of the last minutes and of different hosts, so that each one counts; loads and memory are full.
 *
 * @param {number} length of the journal
 * @returns {Inputs}
 */
function inputsWith(length) {
  return {
    now: NOW,
    journal: {
      failures: Array.from({ length }, (_, i) => failureOf(length - 1 - i)),
      tabs: {},
    },
    loads: { loads: Array.from({ length: MAX_LOADS }, loadOf), upgrades: [] },
    environment: {
      firefox: "Firefox 153.7.0",
      system: "linux",
      extension: "0.1.0",
      platform: "linux",
      version: 153,
      builtAt: NOW - 20 * DAY,
    },
    online: known(true),
    portal: known("none"),
    proxy: unknown("not-permitted"),
    httpsOnly: unknown("not-permitted"),
    domainOf: () => null,
    extensions: unknown("not-permitted"),
    memory: known(
      Object.fromEntries(
        Array.from({ length: MAX_REMEMBERED }, (_, i) => [
          `www.site-${i}.example.com`,
          { ...certificateOf(i), at: NOW - DAY, changed: null },
        ]),
      ),
    ),
    probes: [],
    certificates: {},
  };
}

/**
 * @param {number} i how many came after it
 * @returns {Failure}
 */
function failureOf(i) {
  const url = `https://www.broken-${i}.example.org/page?number=${i}`;
  const load = { tabId: i % 20, frameId: 0, type: "main_frame", url };
  const sentence = ERRORS[i % ERRORS.length] ?? "";
  const at = NOW - i * APART;
  const error = identify({ nsresult: null, sentence }, {});
  return {
    ...load,
    key: failureKey(load),
    host: hostOf(url),
    firstAt: at,
    at,
    nsresult: { value: error.nsresult ?? 0, at },
    sentence: { value: sentence, at },
    hsts: { value: false, at },
    isPrivate: false,
    error,
  };
}

/**
 * @param {unknown} _
 * @param {number} i
 */
function loadOf(_, i) {
  return {
    host: `www.site-${i}.example.com`,
    isSecure: true,
    at: NOW - i * SECOND,
    aheadMs: i * 20,
    certificate: certificateOf(i),
    exception: null,
  };
}

/** @param {number} i */
function certificateOf(i) {
  return {
    issuer: `R${10 + (i % 4)}`,
    issuerText: `CN=R${10 + (i % 4)},O=Let's Encrypt,C=US`,
    isBuiltInRoot: /** @type {const} */ (true),
    notBefore: NOW - 30 * DAY,
    notAfter: NOW + 60 * DAY,
    fingerprint: "00:11:22:33:44:55:66:77".repeat(4),
    serial: "03:A1:B2:C3:D4:E5:F6:07",
  };
}
