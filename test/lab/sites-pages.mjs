// The sites that load, lead to those that do not, or change between the two.
// @ts-check

import {
  NO_STORE,
  manyParts,
  mixedParts,
  noContent,
  page,
  redirect,
} from "./answers.mjs";
import { brokenLeaf } from "./broken-leaf.mjs";
import { daysFromNow } from "./certificate.mjs";
import { DOMAIN } from "./site.mjs";

const LOADS = { code: null, category: null };
const EXPIRED = /** @type {const} */ ({
  code: "SEC_ERROR_EXPIRED_CERTIFICATE",
  category: "expired",
});

const LONG_LABEL = "a-host-name-that-is-longer-than-anyone-needs.";

const expiredLeaf = brokenLeaf({
  notBefore: daysFromNow(-93),
  notAfter: daysFromNow(-3),
});

/** @type {readonly import("./site.mjs").Row[]} */
export const pageSites = [
  {
    id: "good",
    title: "Good",
    meaning: "Nothing is wrong here. May enter the back/forward cache.",
    expect: LOADS,
    answer: () => page("Good"),
  },
  {
    id: "http-good",
    title: "Good, plain http",
    meaning: "A page without TLS.",
    scheme: "http",
    expect: LOADS,
  },
  {
    id: "no-content",
    title: "No content",
    meaning: "Answers 204: Firefox stays on the page before.",
    path: "/204",
    expect: LOADS,
    answer: () => noContent,
  },
  {
    id: "mixed-parts",
    title: "Good page, failing parts",
    meaning: "An image, a script, a fetch and a frame come from broken hosts.",
    expect: LOADS,
    answer: ({ urlOf }) =>
      mixedParts("Good page, failing parts", () => ({
        image: urlOf("expired"),
        script: urlOf("unknown-issuer"),
        fetch: urlOf("revoked"),
        frame: urlOf("wrong-host"),
      })),
  },
  {
    id: "many-parts",
    title: "Many parts",
    meaning: "As many small images as ?n= says, all good: for measuring.",
    path: "/?n=300",
    expect: LOADS,
    answer: () => manyParts("Many parts"),
  },
  {
    id: "redirect-to-expired",
    title: "Redirect to an expired site",
    meaning: "This host is good and sends Firefox on to one that is not.",
    expect: EXPIRED,
    answer: ({ urlOf }) => redirect(() => urlOf("expired")),
  },
  {
    id: "toggles",
    title: "Expired until healed",
    meaning: "For trying whether a repair is noticed.",
    expect: EXPIRED,
    broken: expiredLeaf,
  },
  {
    id: "hsts",
    title: "HSTS, good until broken",
    meaning:
      "Once visited, Firefox lets nobody past its errors; then the certificate expires.",
    startsHealthy: true,
    expect: LOADS,
    broken: expiredLeaf,
    answer: () =>
      page("HSTS", {
        headers: { ...NO_STORE, "Strict-Transport-Security": "max-age=3600" },
      }),
  },
  {
    id: "idn",
    title: "Japanese host name",
    meaning: "日本語.tls-guide.test, expired.",
    host: `xn--wgv71a119e.${DOMAIN}`,
    expect: EXPIRED,
    broken: expiredLeaf,
  },
  {
    id: "long-host",
    title: "Very long host name",
    meaning: "Nearly 200 characters in several labels, expired.",
    host: `${LONG_LABEL.repeat(4)}${DOMAIN}`,
    expect: EXPIRED,
    broken: expiredLeaf,
  },
];
