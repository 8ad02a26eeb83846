// Brings one row of the table to life: a port, a behaviour, and the switch between broken and healed.
// @ts-check

import { isIP } from "node:net";
import { NO_STORE, atOtherTime, page } from "./answers.mjs";
import { plainHttp, tls } from "./behaviours.mjs";
import { issueLeaf } from "./pki.mjs";
import { openPort, refusePort } from "./port.mjs";
import { DOMAIN } from "./site.mjs";

/** @typedef {import("./site.mjs").Row} Row */
/** @typedef {import("./site.mjs").RowContext} RowContext */
/** @typedef {import("./site.mjs").Middle} Middle */
/** @typedef {{ site: import("./site.mjs").Site, putBetween: (middle: Middle) => Promise<void>, close: () => Promise<void> }} Started */

/** What a running site shares with its neighbours. @typedef {Pick<RowContext, "pki" | "responder" | "urlOf" | "log" | "clock">} Surroundings */

/**
 * @param {Row} row
 * @param {Surroundings} surroundings
 * @returns {Promise<Started>}
 */
export async function startSite(row, surroundings) {
  const host = hostOf(row);
  if (row.doesNotResolve) {
    const url = `https://${host}/`;
    return { site: describe(row, url), putBetween: nothing, close: nothing };
  }
  if (row.refusesConnections) {
    const { number, close } = await refusePort();
    return {
      site: describe(row, urlAt(row, number)),
      putBetween: nothing,
      close,
    };
  }

  const { log, clock } = surroundings;
  const own =
    row.answer?.(surroundings) ?? page(row.title, { headers: NO_STORE });
  const inTime = atOtherTime(own, () => clock.aheadMs + (row.aheadMs ?? 0));
  /** @type {RowContext["answer"]} */
  const answer = (request, response) => {
    log.asked(row.id, request);
    inTime(request, response);
  };
  const context = { ...surroundings, id: row.id, host, answer };
  const healthy = onceNeeded(() => healthyBehaviour(row, context));
  const broken = row.broken
    ? onceNeeded(() => row.broken?.(context) ?? healthy)
    : healthy;
  const usual = row.startsHealthy ? healthy : broken;
  const port = await openPort(usual, {
    address: host === "[::1]" ? "::1" : "127.0.0.1",
    onConnection: () => {
      log.connected(row.id);
    },
  });
  const site = describe(row, urlAt(row, port.number));
  if (row.broken && (row.expect.code || row.startsHealthy)) {
    site.heal = () => port.behave(healthy);
    site.breakAgain = () => port.behave(broken);
  }
  site.reissue = (options) => {
    const issuer = surroundings.pki.intermediate;
    const leaf = issueLeaf(bare(host), { issuer, ...options });
    return port.behave(tls({ leaf }, answer));
  };
  /** @param {Middle} middle */
  async function putBetween(middle) {
    if (row.behind) await port.behave(row.behind[middle]?.(context) ?? usual);
  }
  return { site, putBetween, close: port.close };
}

/**
 * Keys and certificates of a hundred sites cost a second of computing, and most tests visit a few: each is made when somebody connects.
 * @param {() => import("./port.mjs").Behaviour} make
 * @returns {import("./port.mjs").Behaviour}
 */
function onceNeeded(make) {
  /** @type {import("./port.mjs").Behaviour | null} */
  let made = null;
  return (socket) => {
    made ??= make();
    made(socket);
  };
}

const nothing = async () => {};

/** @param {Row} row */
export function hostOf(row) {
  return row.host ?? `${row.id}.${DOMAIN}`;
}

/** The names that Firefox must take for this computer. @param {Row} row */
export function localDomains(row) {
  const host = hostOf(row);
  return isIP(bare(host)) || row.doesNotResolve
    ? []
    : [host, ...(row.aliases ?? [])];
}

/** An address without the brackets that it has in a URL. @param {string} host */
function bare(host) {
  return host.replace(/^\[(.*)\]$/, "$1");
}

/**
 * @param {Row} row
 * @param {RowContext} context
 */
function healthyBehaviour(row, { host, pki, answer }) {
  if (row.scheme === "http") return plainHttp(answer);
  return tls(
    { leaf: issueLeaf(bare(host), { issuer: pki.intermediate }) },
    answer,
  );
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
    reissue: nothing,
    ...(prefs && { prefs }),
    ...(after && { after }),
  };
}
