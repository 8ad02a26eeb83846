// Which hosts belong to one owner, roughly: one domain has one vote, and none pushes out what is remembered about another.

/**
 * Labels under which countries let people register: `example.co.jp` is a domain, `co.jp` is not. Not the Public Suffix List (100 KB;
 * `browser.publicSuffix` is not in Firefox 140), but the labels that most of its country rules have.
 */
const GENERIC = new Set(
  (
    "ac ad asn co com ed edu gen go gob gouv gov govt gr id ind info lg ltd me " +
    "mil mod ne net nhs nom or org plc police re res sch school web"
  ).split(" "),
);

/**
 * The domain that somebody registered, for a host as addresses have it: in lower case, without a dot at the end; an address, or a name
 * of one label, is its own domain. Where it errs, it nearly always takes several owners for one (`a.github.io` and `b.github.io`,
 * `a.tokyo.jp` and `b.tokyo.jp`), which is the careful side for who counts votes or bounds what is remembered:
 * fewer votes, and a bound that is reached sooner. It is not for following redirects: there the rule of addresses bounds what an owner
 * taken for another could gain, and in somebody's own network this function is not asked at all (address-policy.ts).
 */
export function registrableDomain(host: string): string {
  const name = host.toLowerCase().replace(/\.$/, "");
  if (/^\[|:|^[\d.]+$/.test(name)) {
    return name;
  }
  const labels = name.split(".");
  const [second = "", first = ""] = labels.slice(-2);
  const isBelowGeneric = first.length === 2 && GENERIC.has(second);
  return labels.slice(isBelowGeneric ? -3 : -2).join(".");
}
