// The outside pages that a step's buttons open: the network's login, and sites that know about a site's certificate or a CA.
import { isPublicName } from "../address/host.js";
import { text, type Text } from "../text/text.js";
import type { StepAction } from "./steps.js";

/** A button that opens a page. */
export interface SiteLink {
  readonly id: string;
  readonly label: Text;
  readonly url: string;
}

/** What a step's action links to. `host` is the site's, null where it must not be looked up: intranets are nobody else's business. */
export function siteLinks(
  action: StepAction | null,
  host: string | null,
): readonly SiteLink[] {
  if (action === "open-portal") {
    return [{ id: action, label: text("open_portal"), url: PORTAL }];
  }
  if (host === null || !isPublicName(host)) {
    return [];
  }
  switch (action) {
    case "open-ssl-labs":
      return [
        {
          id: action,
          label: text("open_ssl_labs", { host }),
          url: `https://www.ssllabs.com/ssltest/analyze.html?d=${host}`,
        },
      ];
    case "open-crt-sh":
      return [
        {
          id: action,
          label: text("open_crt_sh", { host }),
          url: `https://crt.sh/?q=${host}`,
        },
      ];
    case "open-ca-status":
      return CA_STATUS.map(([ca, url]) => ({
        id: `${action}-${ca.replace(/\W+/g, "-").toLowerCase()}`,
        label: text("open_ca_status", { ca }),
        url,
      }));
    default:
      return [];
  }
}

/** Plain http, so that the network can answer with its login page: the address that Firefox itself asks. */
const PORTAL = "http://detectportal.firefox.com/canonical.html";

/** Where large authorities report their own failures. Nothing is sent there but the visit. */
const CA_STATUS = [
  ["Let’s Encrypt", "https://letsencrypt.status.io/"],
  ["DigiCert", "https://status.digicert.com/"],
  ["Sectigo", "https://sectigo.status.io/"],
] as const;
