// The sites that stage what is known around a failure: neighbours, public names, names with a twin, a network that wants a login.
// @ts-check

import { networkInterfaces } from "node:os";
import { NO_STORE, noPortal, page, redirect } from "./answers.mjs";
import { plainHttp, reciteBytes, tls } from "./behaviours.mjs";
import { brokenLeaf } from "./broken-leaf.mjs";
import { daysFromNow } from "./certificate.mjs";
import { unrecognizedName } from "./handmade-handshake.mjs";
import { issueLeaf } from "./pki.mjs";

/** @typedef {import("./site.mjs").Row} Row */

const LOADS = { code: null, category: null };
const WRONG_HOST = /** @type {const} */ ({
  code: "SSL_ERROR_BAD_CERT_DOMAIN",
  category: "wrong-host",
});

/** No two of one owner, and no names that could be taken for public sites: the lab's root is none of Firefox's own. */
const NEIGHBOURS = [
  "www.alder.test",
  "birch.test",
  "mail.cedar.test",
  "news.dogwood.test",
  "elm.test",
  "shop.fir.test",
];

/** Names that look just like those of public sites; most likely nobody owns them. */
const STREET = [
  "www.kaiyo-bank.co.jp",
  "shop.midori-zakka.com",
  "news.hinode-press.jp",
  "mail.tsubame-post.net",
  "forum.yamabiko-talk.org",
  "www.north-quay-library.org",
];

const LOGIN_HOST = "login.hotel-wifi.test";

const HAS_IPV6 = Object.values(networkInterfaces()).some((all) =>
  all?.some(({ address }) => address === "::1"),
);

/**
 * A leaf that an interceptor has made, from a root of its own.
 * @param {"antivirus" | "gateway"} root
 * @returns {(row: import("./site.mjs").RowContext) => import("./port.mjs").Behaviour}
 */
function intercepted(root) {
  return ({ host, pki, answer }) =>
    tls({ leaf: issueLeaf(host, { issuer: pki[root] }) }, answer);
}

/** The login page answers for every name, with a certificate of its own. @type {(row: import("./site.mjs").RowContext) => import("./port.mjs").Behaviour} */
function loginInstead({ pki, answer }) {
  return tls(
    { leaf: issueLeaf(LOGIN_HOST, { issuer: pki.intermediate }) },
    answer,
  );
}

/** @type {readonly Row[]} */
const neighbours = NEIGHBOURS.map((host, i) => ({
  id: `neighbour-${i + 1}`,
  title: `Neighbour ${i + 1}`,
  meaning: "A good site that has nothing to do with the others.",
  host,
  expect: LOADS,
}));

/** @type {readonly Row[]} */
const street = STREET.map((host, i) => ({
  id: `street-${i + 1}`,
  title: `Public site ${i + 1}`,
  meaning: "Good, unless something stands between.",
  host,
  expect: LOADS,
  behind: {
    antivirus: intercepted("antivirus"),
    gateway: intercepted("gateway"),
    portal: loginInstead,
  },
}));

/** @type {readonly Row[]} */
export const evidenceSites = [
  ...neighbours,
  ...street,
  {
    id: "broken-street",
    title: "Self-signed public site",
    meaning: "Self-signed, whatever stands between.",
    host: "www.amagumo-trading.com",
    expect: {
      code: "MOZILLA_PKIX_ERROR_SELF_SIGNED_CERT",
      category: "self-signed",
    },
    broken: ({ host, answer }) => tls({ leaf: issueLeaf(host) }, answer),
  },
  {
    id: "wrong-clock",
    title: "Server with a wrong clock",
    meaning: "Good, but its clock is a year ahead of all others.",
    host: "gum.test",
    aheadMs: 365 * 86_400_000,
    expect: LOADS,
  },
  {
    id: "www-only",
    title: "Covered with www only",
    meaning: "The same name with www in front is good.",
    host: "akebono-tea.com",
    aliases: ["www.akebono-tea.com"],
    expect: WRONG_HOST,
    broken: brokenLeaf({ hosts: ["www.akebono-tea.com"] }),
  },
  {
    id: "apex-only",
    title: "Covered without www only",
    meaning: "The same name without www is good.",
    host: "www.hoshizora-camp.jp",
    aliases: ["hoshizora-camp.jp"],
    expect: WRONG_HOST,
    broken: brokenLeaf({ hosts: ["hoshizora-camp.jp"] }),
  },
  {
    id: "wildcard-stops-short",
    title: "A wildcard that stops short",
    meaning: "The certificate is for all names below this one, but not for it.",
    host: "tsukimi-books.jp",
    expect: WRONG_HOST,
    broken: brokenLeaf({ hosts: ["*.tsukimi-books.jp"] }),
  },
  {
    id: "block-page",
    title: "The block page of a filter",
    meaning: "A filter answers in the site's place, with its own certificate.",
    host: "www.hanami-video.com",
    expect: WRONG_HOST,
    broken: brokenLeaf({ hosts: ["blocked.office-gateway.org"] }),
  },
  {
    id: "domain-for-sale",
    title: "A domain for sale",
    meaning: "Whoever sells domains answers, with a certificate of their own.",
    host: "kagari-tools.org",
    expect: WRONG_HOST,
    broken: brokenLeaf({
      hosts: ["*.parking-lander.net", "parking-lander.net"],
    }),
  },
  {
    id: "no-certificate-for-name",
    title: "No certificate for this name",
    meaning: "The server in front says that it has nothing for the name.",
    host: "www.minato-front.com",
    expect: {
      code: "SSL_ERROR_UNRECOGNIZED_NAME_ALERT",
      category: "wrong-host",
    },
    broken: () => reciteBytes(unrecognizedName),
  },
  {
    id: "ipv6-address",
    title: "IPv6 address",
    meaning: HAS_IPV6
      ? "Opened by its address, while the certificate knows only a name."
      : "This computer has no IPv6: opened by its IPv4 address.",
    host: HAS_IPV6 ? "[::1]" : "127.0.0.1",
    expect: WRONG_HOST,
    broken: brokenLeaf({ hosts: ["ipv6-address.test"] }),
  },
  {
    id: "goes-bad",
    title: "Good, then expired",
    meaning: "Good until it is broken; then its certificate ended yesterday.",
    host: "www.holly.test",
    startsHealthy: true,
    expect: LOADS,
    broken: brokenLeaf({
      notBefore: daysFromNow(-91),
      notAfter: daysFromNow(-1),
    }),
  },
  {
    id: "one-part",
    title: "Good page, one failing part",
    meaning: "One image comes from an expired host.",
    host: "www.ivy.test",
    expect: LOADS,
    answer:
      ({ urlOf }) =>
      (request, response) => {
        page("Good page, one failing part", {
          body: `<img src="${urlOf("expired")}part.svg" alt="broken">`,
          headers: NO_STORE,
        })(request, response);
      },
  },
  {
    id: "portal-check",
    title: "Is there a login page?",
    meaning: "The plain http address by which a login page gives itself away.",
    host: "detectportal.tls-guide.test",
    scheme: "http",
    path: "/success.txt",
    expect: LOADS,
    answer: () => noPortal,
    behind: {
      portal: ({ id, log, urlOf }) =>
        plainHttp((request, response) => {
          log.asked(id, request);
          redirect(() => urlOf("portal-login"))(request, response);
        }),
    },
  },
  {
    id: "portal-login",
    title: "Login page of a network",
    meaning: "Where a network with a login sends everybody.",
    host: LOGIN_HOST,
    scheme: "http",
    path: "/welcome",
    expect: LOADS,
    answer: () =>
      page("Welcome to our wireless network", {
        body: '<form method="post"><button>I agree</button></form>',
        headers: NO_STORE,
      }),
  },
];
