// The lab's public face: starts TLS servers that really fail, for tests and for people.
// @ts-check

import { plainHttp } from "./behaviours.mjs";
import { indexPage } from "./index-page.mjs";
import { createLog } from "./log.mjs";
import { createPki } from "./pki.mjs";
import { openPort } from "./port.mjs";
import { startResponder } from "./responder.mjs";
import { DOMAIN } from "./site.mjs";
import { rows } from "./sites.mjs";
import { localDomains, startSite } from "./start-site.mjs";

/** @typedef {import("./site.mjs").Site} Site */
/** @typedef {import("./site.mjs").Middle} Middle */

/**
 * @typedef {object} Lab
 * @property {string} indexUrl
 * @property {string[]} rootCertificates base64 DER of the roots that a throw-away Firefox must trust: they cover every name
 * @property {string} offeredRoot base64 DER of the root that the index page offers: it covers the lab's own domain alone
 * @property {string[]} domains every host name in use, for Firefox's network.dns.localDomains
 * @property {Site[]} sites the table, with live addresses
 * @property {(id: string) => Site} site throws on an unknown id
 * @property {Readonly<Record<"antivirus" | "gateway", string>>} interceptors base64 DER of roots that Firefox is not told to trust
 * @property {(middle: Middle) => Promise<void>} putBetween what is between Firefox and the public sites from now on
 * @property {(aheadMs: number) => void} setClock from now on all servers tell a time that is so far ahead of this computer's
 * @property {Pick<import("./log.mjs").Log, "heard" | "clear">} log what reached the sites of the table
 * @property {import("./responder.mjs").Responder["asked"]} caAsked what reached the CA's server
 * @property {() => Promise<void>} close also cuts hanging connections
 */

const INDEX_HOST = `lab.${DOMAIN}`;
const RESPONDER_HOST = `ocsp.${DOMAIN}`;

/**
 * Everything listens on 127.0.0.1 only. Certificates are made again each time, so that none ever ages.
 * @param {{ indexPort?: number | undefined }} [options] default: any free port
 * @returns {Promise<Lab>} rejects if the index port is taken
 */
export async function startLab({ indexPort } = {}) {
  const pki = createPki();
  /** @type {Map<string, Site>} */
  const sites = new Map();
  const site = (/** @type {string} */ id) => find(sites, id);

  const index = await openPort(
    plainHttp(indexPage({ offeredRoot: pki.offeredRoot.der, site })),
    { number: indexPort },
  );
  const responder = await startResponder(RESPONDER_HOST);
  const log = createLog();
  const clock = { aheadMs: 0 };
  const surroundings = {
    pki,
    responder,
    log,
    clock,
    urlOf: (/** @type {string} */ id) => site(id).url,
  };
  const started = await Promise.all(
    rows.map((row) => startSite(row, surroundings)),
  );
  for (const { site } of started) sites.set(site.id, site);

  return {
    indexUrl: `http://${INDEX_HOST}:${index.number}/`,
    rootCertificates: [pki.root.der.toString("base64")],
    offeredRoot: pki.offeredRoot.der.toString("base64"),
    domains: [INDEX_HOST, ...responder.hosts, ...rows.flatMap(localDomains)],
    sites: [...sites.values()],
    site,
    interceptors: {
      antivirus: pki.antivirus.der.toString("base64"),
      gateway: pki.gateway.der.toString("base64"),
    },
    async putBetween(middle) {
      await Promise.all(started.map(({ putBetween }) => putBetween(middle)));
    },
    setClock(aheadMs) {
      clock.aheadMs = aheadMs;
    },
    log,
    caAsked: responder.asked,
    async close() {
      await Promise.all(
        [index, responder, ...started].map(({ close }) => close()),
      );
    },
  };
}

/**
 * @param {Map<string, Site>} sites
 * @param {string} id
 */
function find(sites, id) {
  const site = sites.get(id);
  if (site) return site;
  const known = [...sites.keys()].join(", ");
  throw new Error(`The lab has no site "${id}". It has: ${known}.`);
}
