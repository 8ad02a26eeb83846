// The technical details of a failure as label and value: shown as a list, copied as text.
import type { Environment } from "../evidence/environment.js";
import type { Failure } from "../failure/failure.js";
import { originOf, plainAddress } from "../address/plain-address.js";
import { hex, nssCode } from "../failure/codes/nsresult.js";
import { hostForPeople, visible } from "../address/host.js";
import { text, type Text } from "../text/text.js";

export interface Detail {
  readonly id:
    | "code"
    | "number"
    | "message"
    | "address"
    | "host"
    | "time"
    | "firefox"
    | "system"
    | "guide";
  readonly label: Text;
  /** As it is: names, numbers and addresses belong to no language. Null where it is unknown. */
  readonly value: string | null;
}

/**
 * The details in the order in which a help desk asks for them. They are passed on, so they only have the origin of the address, and for a
 * private window not even that. `time` is the failure's time as the reader's locale writes it.
 */
export function details(
  failure: Failure,
  environment: Environment,
  time: string,
  isPrivate = false,
): readonly Detail[] {
  const { error, sentence, url, host, at } = failure;
  return [
    { id: "code", label: text("detail_code"), value: error.name },
    {
      id: "number",
      label: text("detail_number"),
      value: error.nsresult === null ? null : numbers(error.nsresult),
    },
    ...optional(
      "message",
      text("detail_message"),
      sentence && !/^NS_[A-Z_]+/.test(sentence.value) ? sentence.value : null,
    ),
    ...optional(
      "address",
      text("detail_address"),
      isPrivate ? null : originOf(url),
    ),
    ...optional(
      "host",
      text("detail_host"),
      isPrivate || host.unicode === null ? null : hostForPeople(host),
    ),
    { id: "time", label: text("detail_time"), value: `${time} (${utc(at)})` },
    {
      id: "firefox",
      label: text("detail_firefox"),
      value: environment.firefox,
    },
    { id: "system", label: text("detail_system"), value: environment.system },
    {
      id: "guide",
      label: text("extension_name"),
      value: environment.extension,
    },
  ];
}

/** The parts of an address that are only included where the reader ticks them: the path and the query, if there are any. */
export function tickedParts(url: string): readonly string[] {
  const { path = "", query = "" } =
    /^[a-z]+:\/\/[^/?#]+(?<path>\/[^?]*)?(?<query>\?.*)?$/is.exec(
      plainAddress(url),
    )?.groups ?? {};
  return [path === "/" ? "" : path, query]
    .map(visible)
    .filter((part) => part !== "");
}

/** Names that must not appear in what is copied in a private window, longer ones first. */
export function secretNames({
  host,
}: Pick<Failure, "host">): readonly string[] {
  const names = [host.ascii, host.unicode ?? ""].flatMap((name) => [
    name,
    name.replace(/^www\./i, ""),
  ]);
  return [...new Set(names)]
    .filter((name) => name !== "")
    .sort((a, b) => b.length - a.length);
}

/** `2153390067 = 0x805A1FF3`, for NSS errors also `= −8179`. */
function numbers(nsresult: number): string {
  const nss = nssCode(nsresult);
  // A real minus sign, after which the line does not break.
  const forms = [
    String(nsresult),
    hex(nsresult),
    ...(nss === null ? [] : [`−${String(-nss)}`]),
  ];
  return forms.join(" = ");
}

function optional(
  id: Detail["id"],
  label: Text,
  value: string | null,
): Detail[] {
  return value === null
    ? []
    : [{ id, label, value: visible(value.replace(/\s+/g, " ")) }];
}

// In UTC, for people who read the report in another time zone (ISO 8601, to the second).
function utc(at: number): string {
  return new Date(at).toISOString().replace(/\.\d+Z$/, "Z");
}
