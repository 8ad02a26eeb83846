// Cases where somebody answers in the site's place, or the server has nothing to answer with: whose name does the certificate give?
import {
  addressOf,
  certificateWith,
  failing,
  fails,
  PUBLIC_ADDRESS,
} from "./around.js";
import { MINUTE, NOW, type Case } from "./case.js";

const WRONG = "SSL_ERROR_BAD_CERT_DOMAIN";
const GOOD_SITES = ["www.asahi.com", "www.mozilla.org", "github.com"];
const WITHOUT_TWIN = addressOf("public", { twin: null });

const of = (...names: readonly string[]): ReturnType<typeof certificateWith> =>
  certificateWith({ names, subject: names[0] ?? "", coversHost: false });

/** All of the category wrong-host. */
export const casesOfAnswering: readonly Case[] = [
  {
    name: "an office's filter leads to its block page, with a good certificate of its own (NethServer/dev #5236)",
    error: WRONG,
    url: "https://www.video-world.com/",
    facts: {
      address: PUBLIC_ADDRESS,
      hsts: true,
      certificate: of("blocked.office-gateway.org"),
      "other-loads": GOOD_SITES,
    },
    wins: "filter-answers",
    loses: ["default-certificate", "name-not-covered", "captive-portal"],
    verdict: { kind: "network" },
  },
  {
    name: "deceiving: a site with HSTS shows a neighbour's certificate, which no filter is named like",
    error: WRONG,
    url: "https://surv.example.dev/",
    facts: {
      address: WITHOUT_TWIN,
      hsts: true,
      certificate: of("www.sakura-flowers.jp", "sakura-flowers.jp"),
      "other-loads": GOOD_SITES,
    },
    wins: "default-certificate",
    loses: ["filter-answers", "domain-lapsed"],
    verdict: { kind: "site" },
  },
  {
    name: "one site is wrong by a name of the site's own, so that no filter answers",
    error: WRONG,
    facts: {
      address: WITHOUT_TWIN,
      hsts: true,
      certificate: of("filter.kaiyo-bank.co.jp"),
    },
    wins: "name-not-covered",
    loses: ["filter-answers", "domain-lapsed", "default-certificate"],
    verdict: { kind: "site" },
  },
  {
    name: "a well-known search engine shows a stranger's certificate, and another site fails alike behind a proxy extension",
    error: WRONG,
    url: "https://www.google.com/",
    facts: {
      address: PUBLIC_ADDRESS,
      hsts: true,
      certificate: of("other-search.cn", "*.other-search.cn"),
      "other-failures": failing(WRONG, "video-world.com"),
      proxy: { kind: "system", byExtension: true },
    },
    wins: "filter-answers",
    loses: ["default-certificate", "name-not-covered"],
    verdict: { kind: "network" },
  },
  {
    name: "a hotel's certificate is one that a known login page has",
    error: WRONG,
    facts: {
      address: PUBLIC_ADDRESS,
      certificate: of("login.globalsuite.net"),
    },
    wins: "captive-portal",
    loses: ["default-certificate", "filter-answers", "name-not-covered"],
    verdict: { kind: "network" },
  },
  {
    name: "the new wildcard is for all names below, but not for the name itself (mediathekviewweb #129)",
    error: WRONG,
    url: "https://tv-archive-search.de/",
    facts: {
      address: addressOf("public", { twin: "www.tv-archive-search.de" }),
      certificate: of("*.tv-archive-search.de"),
      "other-loads": GOOD_SITES,
    },
    wins: "wildcard-depth",
    loses: ["name-not-covered", "www-or-apex", "default-certificate"],
    verdict: { kind: "site", isSure: true },
  },
  {
    name: "a name two levels below its domain fails, and nobody read the certificate",
    error: WRONG,
    url: "https://app.beta.kaiyo-bank.co.jp/",
    facts: { address: WITHOUT_TWIN, "other-loads": GOOD_SITES },
    wins: "wildcard-depth",
    loses: ["name-not-covered", "www-or-apex"],
    verdict: { kind: "site" },
  },
  {
    name: "a domain ran out and is for sale (AmazeFileManager #4540)",
    error: WRONG,
    url: "https://file-manager-team.com/",
    facts: {
      address: addressOf("public", { twin: "www.file-manager-team.com" }),
      certificate: of("*.parking-lander.net", "parking-lander.net"),
      "twin-answer": fails("www.file-manager-team.com", WRONG),
      "other-loads": GOOD_SITES,
    },
    wins: "domain-lapsed",
    loses: ["default-certificate", "name-not-covered", "filter-answers"],
    verdict: { kind: "site" },
  },
  {
    name: "deceiving: the page of a company that parks cars loaded a minute ago",
    error: WRONG,
    url: "https://www.parking-tokyo.jp/",
    facts: {
      address: WITHOUT_TWIN,
      certificate: of("shop.parking-tokyo.jp"),
      "loaded-before": { at: NOW - MINUTE },
    },
    wins: "name-not-covered",
    loses: ["domain-lapsed", "default-certificate"],
    verdict: { kind: "site" },
  },
  {
    name: "the front server has no certificate for the name, and says so",
    error: "SSL_ERROR_UNRECOGNIZED_NAME_ALERT",
    wins: "no-certificate-for-name",
    loses: ["name-not-covered", "domain-lapsed", "filter-answers"],
    verdict: { kind: "site", isSure: false },
  },
  {
    name: "a link of a newsletter is on the block list of the house (pi-hole #2079)",
    error: "SSL_ERROR_UNRECOGNIZED_NAME_ALERT",
    url: "https://click.ads.example.com/",
    facts: { address: PUBLIC_ADDRESS, "other-loads": GOOD_SITES },
    wins: "filter-answers",
    loses: ["no-certificate-for-name", "name-not-covered"],
    verdict: { kind: "network", isSure: false },
  },
];
