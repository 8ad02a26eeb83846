// THE TABLE: every site of the lab, in the order of the index page.
// @ts-check

import { certificateSites } from "./sites-certificate.mjs";
import { encodingSites } from "./sites-encoding.mjs";
import { evidenceSites } from "./sites-evidence.mjs";
import { pageSites } from "./sites-pages.mjs";
import { profileSites } from "./sites-profile.mjs";
import { protocolSites } from "./sites-protocol.mjs";
import { responderSites } from "./sites-responder.mjs";
import { stapleSites } from "./sites-staple.mjs";

export const sections = [
  { title: "Pages", rows: pageSites },
  { title: "Time, name and trust", rows: certificateSites },
  { title: "Revocation: staples", rows: stapleSites },
  { title: "Revocation: live responders", rows: responderSites },
  { title: "Rules for certificates", rows: profileSites },
  { title: "Signature and encoding", rows: encodingSites },
  { title: "Protocol and network", rows: protocolSites },
  { title: "What stands around a failure", rows: evidenceSites },
];

/** @type {readonly import("./site.mjs").Row[]} */
export const rows = sections.flatMap((section) => section.rows);
