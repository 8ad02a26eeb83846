// Software that intercepts, by the names that it writes into the certificates that it makes: add a product here.
import type { Interceptor } from "../evidence.js";
import { OWN_ISSUERS, type Row } from "./own-issuers.js";

/**
 * The source of each row is in docs/sources.md, "Issuers of software that intercepts". Mere names of companies that are or were
 * public CAs as well (Cisco, Symantec, Comodo, Microsoft, Cloudflare) make bad patterns, and so do those of towns (Palo Alto).
 */
export const INTERCEPTORS: Readonly<
  Record<Interceptor["kind"], readonly Row[]>
> = {
  antivirus: [
    // On the device, against viruses.
    ["Avast", /\bavast\b/i],
    ["AVG", /\bavg\b (?:web\/mail|antivirus|technologies)/i],
    ["Avira", /\bavira\b/i],
    ["Norton", /\bnorton (?:web\/mail shield|antivirus|360|security)/i],
    ["Kaspersky", /\bkaspersky\b/i],
    ["ESET", /\beset(?: ssl filter ca|, spol)/i],
    ["Bitdefender", /\bbitdefender\b/i],
    ["BullGuard", /\bbullguard\b/i],
    ["Dr.Web", /\bdr\.?\s?web\b|\bdoctor web\b|\bspider gate\b/i],
    ["G DATA", /\bg data\b/i],
    ["Panda", /\bpanda (?:security|dome|antivirus)\b/i],
    ["McAfee", /\bmcafee (?:webadvisor|total protection|antivirus)/i],
    [
      "Trend Micro",
      /^(?!.*\bcloud edge\b).*\btrend ?micro\b|\bウイルスバスター/i,
    ],
    ["VIPRE", /\bvipre\b/i],
    ["360", /\b360 ?(?:total security|safeguard)\b/i],
    // Ad filters are turned off like virus scanners: on the device, in their own settings.
    ["AdGuard", /\badguard\b/i],
    ["Zen", /\bzen root ca\b/i],
    ["Privoxy", /\bprivoxy\b/i],
    ["Quick Heal", /\bquick ?heal\b/i],
    ["eScan", /\bescan\b|\bmicroworld\b/i],
  ],
  managed: [
    // On the devices of companies and schools, which their administrators look after.
    ["FortiEDR", /\bfortiedr\d*\b/i],
    ["InterSafe CATS", /\bintersafe ?cats\b/i],
    ["Teramind", /\bteramind\b/i],
    ["Safetica", /\bsafetica\b/i],
  ],
  company: [
    // In companies and schools.
    ["Zscaler", /\bzscaler\b/i],
    ["Netskope", /\bnetskope\b|\bgoskope\b/i],
    ["Cisco Umbrella", /\bcisco umbrella\b/i],
    [
      "Cisco Secure Web Appliance",
      /\bironport\b|\bcisco (?:wsa|web security|secure web)/i,
    ],
    ["Fortinet", /\bforti(?:net|gate|proxy|client|sase)\b/i],
    [
      "Palo Alto Networks",
      /\bpalo alto networks\b|\bpan-fw\b|\bglobalprotect\b|\bprisma access\b/i,
    ],
    ["Blue Coat", /\bblue ?coat\b|\bproxysg\b|\bedge swg\b/i],
    ["Sophos", /\bsophos(?:\b|_|utm\b)/i],
    ["Check Point", /\bcheck ?point\b/i],
    ["Skyhigh Security", /\bskyhigh\b|\bmcafee web gateway\b/i],
    ["Forcepoint", /\bforcepoint\b|\bwebsense\b/i],
    ["Barracuda", /\bbarracuda\b/i],
    ["WatchGuard", /\bwatchguard\b/i],
    ["SonicWall", /\bsonicwall\b/i],
    ["Smoothwall", /\bsmoothwall\b/i],
    ["iboss", /\biboss\b/i],
    ["Menlo Security", /\bmenlo security\b/i],
    ["Cato Networks", /\bcato networks\b/i],
    [
      "Cloudflare Gateway",
      /\bgateway ca - cloudflare\b|\bcloudflare for teams\b/i,
    ],
    ["UniFi", /\bunifi\b|\bubiquiti\b/i],
    ["Untangle", /\buntangle\b/i],
    ["Squid", /\bsquid (?:proxy|ca)\b/i],
    ["i-FILTER", /\bi-filter\b|\bdigital arts inc\b/i],
    ["ContentKeeper", /\bcontentkeeper\b/i],
    ["Cyberoam", /\bcyberoam\b/i],
    ["Trend Micro IWSS", /\biwss\.trend\b/i],
    ["Trend Micro Cloud Edge", /\bcloud edge\b/i],
    ["Stormshield", /\bstormshield\b/i],
    ["Kerio Control", /\bkerio control\b/i],
    ["Zyxel", /\bzyxel\b/i],
    ["Sangfor", /\bsangfor\b/i],
    ["Lightspeed", /\blightspeed (?:systems|rocket|filter)\b/i],
    ["Linewize", /\blinewize\b/i],
    ["DNSFilter", /\bdnsfilter\b/i],
    ["InterSafe", /\bintersafe\b|\balps system integration\b/i],
  ],
  developer: [
    // For developers and testers.
    ["mitmproxy", /\bmitmproxy\b/i],
    ["Charles", /\bcharles (?:proxy|ssl|root)\b/i],
    ["Fiddler", /fiddler/i],
    ["Burp Suite", /\bportswigger\b/i],
    [
      "ZAP",
      /\bowasp (?:root ca|zed attack proxy|zap)\b|\bzap root ca\b|\bzed attack proxy\b/i,
    ],
    ["Proxyman", /\bproxyman\b/i],
    ["HTTP Toolkit", /\bhttp ?toolkit\b/i],
    [
      "Titanium Web Proxy",
      /\btitanium (?:root certificate authority|web proxy)\b/i,
    ],
    ["AnyProxy", /\banyproxy\b/i],
    ["goproxy", /\bgoproxy\b/i],
    ["Hoverfly", /\bhoverfly\b/i],
    ["Dev Proxy", /\bdev proxy ca\b/i],
    ["Caido", /\bcaido\b/i],
    ["Reqable", /\breqable\b/i],
    ["Requestly", /\brequestly\b/i],
    ["HttpCanary", /\bhttpcanary\b/i],
    ["LightProxy", /\blightproxy\b/i],
    ["whistle", /\bwhistle root ca\b/i],
    // They make certificates for a developer's own server: own-issuers.ts. For somebody else's site they have no business to.
    ...OWN_ISSUERS,
  ],
  family: [
    // To protect children, or oneself.
    ["Qustodio", /\bqustodio\b/i],
    ["Net Nanny", /\bnet ?nanny\b|\bcontentwatch\b/i],
    ["Covenant Eyes", /\bcovenant ?eyes\b/i],
    ["Securly", /\bsecurly\b/i],
    ["NetSpark", /\bnetspark\b/i],
    ["Mobicip", /\bmobicip\b/i],
    ["Microsoft Family Safety", /\bfamily safety\b/i],
  ],
  adware: [
    // Unwanted: made for advertising, or with a key that everybody knows.
    ["Superfish", /\bsuperfish\b/i],
    ["Komodia", /\bkomodia\b|\bkeepmyfamilysecure\b|\bkurupira\.net\b/i],
    ["PrivDog", /\bprivdog\b|\badtrustmedia\b/i],
    ["eDellRoot", /\bedellroot\b|\bdsdtestprovider\b/i],
    ["Web Companion", /\blavasoft\b|\bweb companion\b/i],
    ["Wajam", /\bwajam\b|\bsocial2search\b/i],
    ["Sennheiser HeadSetup", /\bsenncomroot|\bsennheiser headsetup\b/i],
    ["Mitel", /\bmitel networks\b/i],
    ["Sendori", /\bsendori\b/i],
  ],
};

/** The software behind a certificate of this issuer (as Firefox writes it); null where it is none that we know. */
export function interceptorOf(issuerText: string): Interceptor | null {
  for (const kind of KINDS) {
    const row = INTERCEPTORS[kind].find(([, pattern]) =>
      pattern.test(issuerText),
    );
    if (row !== undefined) {
      return { name: row[0], kind };
    }
  }
  return null;
}

const KINDS = [
  "antivirus",
  "managed",
  "company",
  "developer",
  "family",
  "adware",
] as const satisfies readonly Interceptor["kind"][];
