// The lab's front page for people: every kind of failure as a link, with its meaning.
// @ts-check

import {
  FOR_LOOKING_ONLY,
  OFFERED_ROOT,
  isOwnName,
} from "./for-looking-only.mjs";
import { sections } from "./sites.mjs";

/** @typedef {import("./site.mjs").Site} Site */
/** @typedef {{ offeredRoot: Buffer, site: (id: string) => Site }} IndexedLab */

/**
 * Links and forms only: `/root.cer` is the certificate that people may trust, a POST to
 * `/heal/<id>` or `/break/<id>` switches a site.
 * @param {IndexedLab} lab
 * @returns {import("node:http").RequestListener}
 */
export function indexPage(lab) {
  return (request, response) => {
    const [, place = "", id = ""] = (request.url ?? "").split("/");
    if (place === "root.cer") {
      response.setHeader("Content-Type", "application/x-x509-ca-cert");
      response.end(lab.offeredRoot);
    } else if (request.method === "POST") {
      void flip(lab, place, id).then((known) =>
        known
          ? response.writeHead(303, { Location: `/#${id}` }).end()
          : response.writeHead(404).end(),
      );
    } else {
      response.setHeader("Content-Type", "text/html; charset=utf-8");
      response.end(html(lab));
    }
  };
}

/**
 * @param {IndexedLab} lab
 * @param {string} verb
 * @param {string} id
 * @returns {Promise<boolean>} whether there is such a switch
 */
async function flip(lab, verb, id) {
  const known = sections.some(({ rows }) => rows.some((row) => row.id === id));
  const { heal, breakAgain } = known ? lab.site(id) : {};
  const action = { heal, break: breakAgain }[verb];
  await action?.();
  return action !== undefined;
}

/** @param {IndexedLab} lab */
function html({ site }) {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<link rel="icon" href="data:,">
<title>TLS lab</title>
<style>${STYLE}</style>
<h1>TLS lab</h1>
<p>Each link leads to a server on this computer that fails in its own way.</p>
<p id="looking-only"><strong>${FOR_LOOKING_ONLY}</strong></p>
<p>If even “Good” fails, let Firefox trust the <a href="/root.cer">lab’s root certificate</a>.
${OFFERED_ROOT}</p>
${sections
  .map(
    ({ title, rows }) => `<section>
<h2>${title}</h2>
<dl>
${rows.map((row) => entry(site(row.id))).join("\n")}
</dl>
</section>`,
  )
  .join("\n")}
</html>
`;
}

/** @param {Site} site */
function entry(site) {
  const notes = [
    ...(site.after
      ? [`Visit <a href="#${site.after}">${site.after}</a> first.`]
      : []),
    ...Object.entries(site.prefs ?? {}).map(
      ([name, value]) =>
        `Needs <code>${name}</code> = <code>${String(value)}</code>.`,
    ),
    ...(isOwnName(site.host)
      ? []
      : ["Only in the Firefox of <code>npm start</code>."]),
  ];
  const switches = site.heal
    ? `<form method="post">
<button formaction="/heal/${site.id}">Heal</button>
<button formaction="/break/${site.id}">Break</button>
</form>`
    : "";
  return `<dt id="${site.id}"><a href="${site.url}">${site.title}</a></dt>
<dd>${[site.meaning, ...notes].join(" ")}
<code class="code">${site.expect.code ?? "loads"}</code>
${switches}</dd>`;
}

const STYLE = `
body { font: 1rem/1.5 system-ui, sans-serif; max-width: 46rem; margin: 2rem auto; padding: 0 1rem; }
h2 { margin-top: 2.5rem; border-bottom: 1px solid color-mix(in srgb, currentColor 25%, transparent); }
dt { font-weight: 600; margin-top: 1.25rem; }
dd { margin: 0; }
code { font-size: 0.85em; overflow-wrap: anywhere; }
.code { display: block; opacity: 0.75; }
form { margin-top: 0.25rem; }
`;
