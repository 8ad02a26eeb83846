// Compares the names in certificates with the names of hosts.

/** True where a certificate for these names is good for the host; an asterisk stands for one label (RFC 9525, section 6.3). */
export const isCovered = (names: readonly string[], host: string): boolean =>
  names.some((name) => {
    const [asked, offered] = [host.toLowerCase(), name.toLowerCase()];
    return (
      asked === offered ||
      (offered.startsWith("*.") &&
        asked.slice(asked.indexOf(".")) === offered.slice(1))
    );
  });

/** Suffixes of two labels under which names are registered, such as co.jp: a short label before a country. */
const TWO_LABELS = /\.(co|ne|or|ac|go|gr|ed|lg|com|net|org|gov|edu)\.[a-z]{2}$/;

/** True where both names look like one site's: their last labels are equal. Good enough for a clue, not for a decision. */
export function isOfOneSite(one: string, other: string): boolean {
  return siteOf(one) === siteOf(other);
}

function siteOf(name: string): string {
  const plain = name.toLowerCase().replace(/^\*\./, "").replace(/\.$/, "");
  return plain
    .split(".")
    .slice(TWO_LABELS.test(plain) ? -3 : -2)
    .join(".");
}
