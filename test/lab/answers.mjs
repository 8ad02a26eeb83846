// The HTTP answers of sites whose TLS works: pages, parts of pages, redirects.
// @ts-check

/** @typedef {import("node:http").RequestListener} Answer */

/** A gray square: the smallest image that can be seen. */
const IMAGE = `<svg xmlns="http://www.w3.org/2000/svg" width="16" height="16"><rect width="16" height="16" fill="gray"/></svg>`;

/**
 * Without "no-store" a page may enter Firefox's back/forward cache.
 * @param {string} title
 * @param {{ body?: string, headers?: Record<string, string> }} [options]
 * @returns {Answer}
 */
export function page(title, options = {}) {
  const body =
    options.body ?? "<p>This page loaded over a good connection.</p>";
  return (request, response) => {
    if (request.url?.endsWith(".svg")) {
      image(request, response);
      return;
    }
    response.writeHead(200, {
      "Content-Type": "text/html; charset=utf-8",
      ...options.headers,
    });
    response.end(`<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="color-scheme" content="light dark">
<link rel="icon" href="data:,">
<title>${title}</title>
<h1>${title}</h1>
${body}
</html>
`);
  };
}

/** Keeps Firefox from showing a page out of its cache after the site broke. */
export const NO_STORE = { "Cache-Control": "no-store" };

/** @type {Answer} */
export function image(_request, response) {
  response.writeHead(200, { "Content-Type": "image/svg+xml", ...NO_STORE });
  response.end(IMAGE);
}

/** @type {Answer} */
export function noContent(_request, response) {
  response.writeHead(204).end();
}

/**
 * @param {() => string} location asked at each request, when all addresses are known
 * @returns {Answer}
 */
export function redirect(location) {
  return (_request, response) => {
    response.writeHead(302, { Location: location(), ...NO_STORE }).end();
  };
}

/**
 * What a server answers whose clock is another: its `Date` header tells so.
 * @param {Answer} answer
 * @param {() => number} aheadMs asked at each request
 * @returns {Answer}
 */
export function atOtherTime(answer, aheadMs) {
  return (request, response) => {
    const ahead = aheadMs();
    if (ahead !== 0) {
      response.setHeader("Date", new Date(Date.now() + ahead).toUTCString());
    }
    answer(request, response);
  };
}

/**
 * What Firefox and we look for where no network wants a login: Firefox compares the page, we the text (see sites-evidence.mjs).
 * @type {Answer}
 */
export function noPortal(request, response) {
  const isText = request.url?.startsWith("/success.txt");
  response.writeHead(200, {
    "Content-Type": isText ? "text/plain" : "text/html",
    ...NO_STORE,
  });
  response.end(isText ? "success\n" : CANONICAL);
}

/** `captivedetect.canonicalContent` of 140 and 153. */
const CANONICAL =
  '<meta http-equiv="refresh" content="0;url=https://support.mozilla.org/kb/captive-portal"/>';

/**
 * A page with `?n=` small images, all from its own host.
 * @param {string} title
 * @returns {Answer}
 */
export function manyParts(title) {
  return (request, response) => {
    const url = new URL(request.url ?? "/", "https://localhost");
    const count = Number(url.searchParams.get("n") ?? "300");
    const images = Array.from(
      { length: count },
      (_, i) => `<img src="/${i}.svg" alt="">`,
    );
    page(title, { body: images.join("\n"), headers: NO_STORE })(
      request,
      response,
    );
  };
}

/**
 * A page that loads while parts of it, from other hosts, do not.
 * @param {string} title
 * @param {() => Record<"image" | "script" | "fetch" | "frame", string>} brokenParts addresses
 * @returns {Answer}
 */
export function mixedParts(title, brokenParts) {
  return (request, response) => {
    const parts = brokenParts();
    const body = `
<p>One image comes from this host; everything else comes from hosts that fail.</p>
<img id="good-image" src="/good.svg" alt="good">
<img id="broken-image" src="${parts.image}broken.svg" alt="broken">
<script src="${parts.script}broken.js"></script>
<script>fetch(${JSON.stringify(parts.fetch)}, { mode: "no-cors" }).catch(() => {});</script>
<iframe src="${parts.frame}" title="broken"></iframe>`;
    page(title, { body, headers: NO_STORE })(request, response);
  };
}
