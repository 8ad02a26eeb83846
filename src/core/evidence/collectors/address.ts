// What kind of address failed, its twin with or without www, and a name that it may be a typing mistake for.
import { known } from "../../fact.js";
import type { Failure } from "../../failure/failure.js";
import { addressKind } from "../../address/address-kind.js";
import type { Evidence, FactValues } from "../evidence.js";
import type { LoadLog } from "../seen/load-log.js";
import { resembledName } from "./resembles.js";

type Address = FactValues["address"];

/** Always known: it is in the failure itself. */
export function address(
  log: LoadLog,
  { url, host }: Pick<Failure, "url" | "host">,
): Evidence["address"] {
  const name = host.ascii.toLowerCase();
  const kind = kindOf(name);
  return known({
    kind,
    port: portOf(url),
    twin: kind === "public" || kind === "private-name" ? twinOf(name) : null,
    resembles: kind === "public" ? resembledName(name, log) : null,
  });
}

function kindOf(name: string): Address["kind"] {
  if (name.startsWith("[")) {
    return "ipv6";
  }
  if (/^\d{1,3}(\.\d{1,3}){3}$/.test(name)) {
    return "ipv4";
  }
  if (addressKind(name) === "loopback") {
    return "localhost";
  }
  return addressKind(name) === "public-name" ? "public" : "private-name";
}

function portOf(url: string): number | null {
  const [, scheme, port] =
    /^(https?):\/\/[^/?#]*?(?::(\d+))?(?:[/?#]|$)/i.exec(url) ?? [];
  const usual = scheme?.toLowerCase() === "http" ? 80 : 443;
  return port === undefined || Number(port) === usual ? null : Number(port);
}

/** Nobody would type the twin of a longer name than `shop.example.co.jp`. Labels. */
const MOST_LABELS = 4;

function twinOf(name: string): string | null {
  const labels = name.split(".");
  if (labels[0] === "www") {
    return labels.length > 2 ? labels.slice(1).join(".") : null;
  }
  return labels.length < 2 || labels.length > MOST_LABELS
    ? null
    : `www.${name}`;
}
