// What the reader may choose: whether good certificates are remembered, and whom to ask besides the failing site.
import { isObject, isString } from "./stored.js";
import { text, type Text } from "../text/text.js";

export interface Options {
  /** Whether the certificates of sites that load are remembered on the disk. */
  readonly remembers: boolean;
  /** Two well-known https addresses. */
  readonly references: readonly [string, string];
  /** A plain http address that answers with {@link PORTAL_CONTENT} and nothing else, unless a network answers in its place. */
  readonly portal: string;
}

/** The fields for addresses, as the page calls them. */
export type AddressField = "reference-1" | "reference-2" | "portal";

/** The portal address is the one by which Firefox itself looks for login pages (`captivedetect`, and `…ipv4` in CaptivePortalService). */
export const DEFAULT_OPTIONS: Options = {
  remembers: false,
  references: ["https://www.mozilla.org/", "https://www.wikipedia.org/"],
  portal: "http://detectportal.firefox.com/success.txt?ipv4",
};

/** What the portal address answers when nobody is in between; white space around it does not count. */
export const PORTAL_CONTENT = "success";

/** Nobody chooses longer addresses. Characters. */
const MAX_ADDRESS = 500;

/** Options from whatever was stored; what cannot be understood has its default. */
export function parseOptions(stored: unknown): Options {
  const { remembers, references, portal } = isObject(stored) ? stored : {};
  const pair: readonly unknown[] = Array.isArray(references) ? references : [];
  const [first, second] = pair;
  const chosen = (
    field: AddressField,
    value: unknown,
    byDefault: string,
  ): string =>
    isString(value) && whyNotAddress(field, value) === null ? value : byDefault;
  return {
    remembers: remembers === true,
    references: [
      chosen("reference-1", first, DEFAULT_OPTIONS.references[0]),
      chosen("reference-2", second, DEFAULT_OPTIONS.references[1]),
    ],
    portal: chosen("portal", portal, DEFAULT_OPTIONS.portal),
  };
}

/** What is wrong with an address, in words; null where it is fine. It has to be written in full, as `URL.href` is. */
export function whyNotAddress(
  field: AddressField,
  address: string,
): Text | null {
  if (address.length > MAX_ADDRESS) {
    return text("options_address_too_long");
  }
  const scheme = field === "portal" ? "http" : "https";
  // No user name, since it would be sent along; no part behind #, since that never is.
  return new RegExp(`^${scheme}://[^\\s/?#@\\\\]+/[^\\s#]*$`).test(address)
    ? null
    : text(
        field === "portal"
          ? "options_address_not_http"
          : "options_address_not_https",
      );
}
