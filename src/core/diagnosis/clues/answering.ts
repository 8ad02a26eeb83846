// Clues from the name that a certificate gives: who answers in a site's place? Filters, login pages, sellers of domains and servers in front.
import { text, type Text } from "../../text/text.js";
import { speaksAgainst, speaksFor, type Claim } from "./clue.js";
import { named } from "./elsewhere.js";
import { isOfOneSite } from "./names.js";
import type { ReadCertificate } from "../../evidence/evidence.js";

/**
 * How filters and their block pages name themselves: by a first label that says so, or by the name of a service. Sources: NethServer/dev#5236,
 * pi-hole/pi-hole#2079 and #3979, PiPass, and the services' own documentation. In the middle of a name such words sell water filters.
 */
const BLOCKS =
  /^(block(ed|er|page|ing)?|deny|denied|webfilter|urlfilter|pi-?hole)[.-]|(^|\.)(nextdns\.io|opendns\.com|cleanbrowsing\.org|umbrella\.com)$/i;

/** What stands before a network, and may be a filter as well as something else. */
const STANDS_BEFORE =
  /^(filter|gateway|firewall|proxy|safesearch|parental)[.-]|[.-](gateway|firewall)\.[a-z]+$/i;

/**
 * Names in the certificates of login pages: Chromium's list, components/resources/ssl/ssl_error_assistant/ssl_error_assistant.asciipb, version 7.
 * What is a company's own name there is kept to the host that the list gives.
 */
const LOGIN_PAGES =
  /(^|\.)(gateway\.alwayson\.co\.za|auth\.impulse\.com|controller\.access\.network|hotelwifi\.com|innflux\.com|kewiko\.mn|login\.globalsuite\.net|login\.netinary\.net|mobicare\.com\.br|ombord\.info|hautdebitmobile\.orange\.fr|virginwifi\.io|wifipass\.org|wifisignon\.shaw\.ca|wifree\.voo\.be|wireless\.wifirst\.net)$/i;

/** Whoever parks, auctions or sells domains: the companies, and words that name nothing else. Sources: their own pages; TeamAmaze/AmazeFileManager#4540. */
const SELLS_DOMAINS =
  /(^|\.)(sedo|sedoparking|parkingcrew|bodis|afternic|dan|hugedomains|undeveloped|domainmarket|above|uniregistry)\.(com|net)$|(^|[.-])(parking-?(lander|page|crew)|domain-?parking|parked-?domains?|lander|domain-?for-?sale)[a-z-]*\.[a-z]+$/i;

/** The names in the default certificates of large content delivery networks and hosts of pages. Sources: their documentation; FortAwesome/Font-Awesome#16487. */
const EDGES =
  /(^|\.)(akamai(edge|hd|ized)?|edgekey|edgesuite|cloudfront|fastly(lb)?|azure(edge|fd)|cloudflaressl|cdn77|b-cdn|edgecastcdn|incapsula|imperva|stackpathcdn|netlify|vercel|github|herokuapp|pages|hwcdn|surge|timeweb|gitlab|render|onrender|fly|firebaseapp|myshopify|squarespace|wixsite)\.(net|com|dev|app|io|sh|ru)$/i;

/** What servers in front send where they have nothing for a name: as they are delivered. Sources: Traefik, ingress-nginx, Plesk. */
const AS_DELIVERED =
  /traefik[ .]default|kubernetes ingress controller fake|^plesk$|^localhost(\.localdomain)?$/i;

/**
 * Programs that reroute single sites through the hosts file or a local proxy, by what they write into their certificates. Sources:
 * BeyondDimension/SteamTools#1133, and the sources of FastGithub, dev-sidecar and XX-Net.
 */
const TRAFFIC_TOOLS: readonly (readonly [name: string, pattern: RegExp])[] = [
  ["Steam++ (Watt Toolkit)", /\bsteam ?tools\b|\bwatt ?toolkit\b/i],
  ["FastGithub", /\bfastgithub\b/i],
  ["dev-sidecar", /\bdev-?sidecar\b/i],
  ["XX-Net", /\bxx-net\b/i],
];

/** How test systems of CAs name themselves. Sources: letsencrypt.org, “Staging environment”; the others are its older names, and Pebble's. */
const TEST_SYSTEM =
  /\(staging\)|\bfake le\b|happy hacker|\bpebble (root|intermediate)\b/i;

/**
 * CAs that lost Mozilla's trust altogether, by names that no public CA uses any more (docs/sources.md). Firefox has forgotten their roots, or has
 * their certificates on its list of revocations.
 */
const WITHDRAWN =
  /\b(diginotar|cnnic|wosign|startcom|startssl|symantec|verisign|procert|certinomis|camerfirma|trustcor|e-?tugra)\b/i;

type Named = Pick<ReadCertificate, "names" | "subject">;

const found = (pattern: RegExp, { names }: Named): string | null =>
  names.find((name) => pattern.test(name.replace(/^\*\./, ""))) ?? null;

/** The name of a filter or a block page; null where there is none. */
export const blockingName = (certificate: Named): string | null =>
  found(BLOCKS, certificate);

/** A name of something that stands before a network; null where there is none. */
export const gatewayName = (certificate: Named): string | null =>
  found(STANDS_BEFORE, certificate);

/** The name of a network's login page; null where there is none. */
export const loginPageName = (certificate: Named): string | null =>
  found(LOGIN_PAGES, certificate);

/** A name of a delivery network's own, or of a host of pages; null where there is none. As written: theirs are wildcards. */
export const edgeName = ({ names }: Named): string | null =>
  names.find((name) => EDGES.test(name)) ?? null;

/** The name of somebody who sells or parks domains; null where there is none. */
export const sellerName = (certificate: Named): string | null =>
  found(SELLS_DOMAINS, certificate);

/** The name in a certificate that a server in front was delivered with; null where it is none that we know. */
export const deliveredName = ({ names, subject }: Named): string | null =>
  [subject, ...names].find((name) => AS_DELIVERED.test(name)) ?? null;

/** True where names were read, and none of them is of the failing host's site. */
export const isForOthers = (
  { names, owner }: Named & Pick<ReadCertificate, "owner">,
  host: string,
): boolean =>
  names.length > 0 && !names.some((name) => isOfOneSite(name, host, owner));

/**
 * For whoever answers in a site's place: the certificate is for other names altogether. How often that is seen does not depend on who it is, a
 * neighbour on the same server, a filter, a login page or whoever a hosts file leads to, so it is as strong for each. Where the names say who it is,
 * it is nobody else.
 */
export const ofStrangers = (
  certificate: Named & Pick<ReadCertificate, "owner">,
  host: string,
): readonly Claim[] => {
  if (!isForOthers(certificate, host)) {
    return [];
  }
  const other = whoAnswers(certificate);
  const names = named(certificate.names);
  return [
    other === null
      ? speaksFor("strong", text("clue_certificate_of_others", { names }))
      : speaksAgainst("fair", other),
  ];
};

/** The name of a program that reroutes single sites, by the issuer of the certificates that it makes; null where it is none that we know. */
export const trafficToolOf = ({
  issuerText,
}: Pick<ReadCertificate, "issuerText">): string | null =>
  TRAFFIC_TOOLS.find(([, tool]) => tool.test(issuerText))?.[0] ?? null;

/** True where a CA's test system is the issuer. */
export const isFromTestSystem = ({
  issuerText,
}: Pick<ReadCertificate, "issuerText">): boolean =>
  TEST_SYSTEM.test(issuerText);

/** True where the issuer bears the name of a CA that lost Mozilla's trust. */
export const isOfWithdrawnCa = ({
  issuerText,
}: Pick<ReadCertificate, "issuerText">): boolean => WITHDRAWN.test(issuerText);

/**
 * Where the names say who answers (a filter, a login page, a seller of domains, a delivery network), that in a sentence: then it is no neighbour of
 * the site's.
 */
function whoAnswers(certificate: Named): Text | null {
  const blocks = blockingName(certificate);
  const login = loginPageName(certificate);
  const seller = sellerName(certificate);
  const edge = edgeName(certificate);
  if (blocks !== null) {
    return text("clue_filter_name", { name: blocks });
  }
  if (login !== null) {
    return text("clue_login_page_name", { name: login });
  }
  if (seller !== null) {
    return text("clue_sells_domains", { name: seller });
  }
  return edge === null ? null : text("clue_edge", { name: edge });
}
