// Brings one row of the table to life: a port, a behaviour, and the switch between broken and healed.
// @ts-check

import { isIP } from "node:net";
import { NO_STORE, page } from "./answers.mjs";
import { plainHttp, tls } from "./behaviours.mjs";
import { issueLeaf } from "./pki.mjs";
import { openPort, refusePort } from "./port.mjs";
import { DOMAIN } from "./site.mjs";

/** @typedef {import("./site.mjs").Row} Row */
/** @typedef {import("./site.mjs").RowContext} RowContext */
/** @typedef {{ site: import("./site.mjs").Site, close: () => Promise<void> }} Started */

/** What a running site shares with its neighbours. @typedef {Pick<RowContext, "pki" | "responder" | "urlOf">} Surroundings */

/**
 * @param {Row} row
 * @param {Surroundings} surroundings
 * @returns {Promise<Started>}
 */
export async function startSite(row, surroundings) {
  const host = hostOf(row);
  if (row.doesNotResolve) {
    return { site: describe(row, `https://${host}/`), close: async () => {} };
  }
  if (row.refusesConnections) {
    const { number, close } = await refusePort();
    return { site: describe(row, urlAt(row, number)), close };
  }

  const answer =
    row.answer?.(surroundings) ?? page(row.title, { headers: NO_STORE });
  const context = { ...surroundings, id: row.id, host, answer };
  const healthy = healthyBehaviour(row, context);
  const broken = row.broken?.(context) ?? healthy;
  const port = await openPort(row.startsHealthy ? healthy : broken);
  const site = describe(row, urlAt(row, port.number));
  if (row.broken && (row.expect.code || row.startsHealthy)) {
    site.heal = () => port.behave(healthy);
    site.breakAgain = () => port.behave(broken);
  }
  return { site, close: port.close };
}

/** @param {Row} row */
export function hostOf(row) {
  return row.host ?? `${row.id}.${DOMAIN}`;
}

/** The names that Firefox must take for this computer. @param {Row} row */
export function localDomains(row) {
  const host = hostOf(row);
  return isIP(host) || row.doesNotResolve ? [] : [host];
}

/**
 * @param {Row} row
 * @param {RowContext} context
 */
function healthyBehaviour(row, { host, pki, answer }) {
  if (row.scheme === "http") return plainHttp(answer);
  return tls({ leaf: issueLeaf(host, { issuer: pki.intermediate }) }, answer);
}

/**
 * @param {Row} row
 * @param {number} port
 */
function urlAt(row, port) {
  return `${row.scheme ?? "https"}://${hostOf(row)}:${port}${row.path ?? "/"}`;
}

/**
 * @param {Row} row
 * @param {string} url
 * @returns {import("./site.mjs").Site}
 */
function describe(row, url) {
  const { id, title, meaning, expect, prefs, after } = row;
  return {
    id,
    title,
    meaning,
    expect,
    url,
    host: hostOf(row),
    ...(prefs && { prefs }),
    ...(after && { after }),
  };
}
