// What the certificate page says before any certificate: whose chain it is, and how to get at that of the tab's site.
import { hostForPeople } from "../../address/host.js";
import { text } from "../../text/text.js";
import type { ChainMaterial } from "./chain-material.js";
import type { ChainState, ChainView, ShownCapture } from "./chain-view.js";
import { shown } from "../../certificate/fields/for-people.js";

/** What is known without reading anything. */
export type Unread = Pick<
  ChainMaterial,
  "failure" | "loads" | "kept" | "access" | "trouble"
>;

export function headOf(
  state: ChainState,
  material: Unread,
): Pick<ChainView, "title" | "body"> {
  const { failure, loads, kept } = material;
  const host = hostWritten(material);
  if (state === "none") {
    const title = text("chain_none_title");
    if (failure !== null) {
      return { title, body: text("chain_none_body", { host }) };
    }
    return {
      title,
      body:
        loads === null
          ? text("chain_none_body_alone")
          : text("chain_none_body_loads", { host }),
    };
  }
  if (state === "unreadable") {
    return {
      title: text("chain_unreadable_title"),
      body: text("chain_unreadable_body"),
    };
  }
  return {
    title:
      host === "" ? text("chain_title_alone") : text("chain_title", { host }),
    body: text(`chain_origin_${kept?.origin ?? "pasted"}`),
  };
}

export function captureOf({
  failure,
  loads,
  access,
}: Unread): ShownCapture | null {
  if (failure === null) {
    return loads === null
      ? null
      : {
          title: text("capture_loads_title"),
          body: text("capture_loads_body"),
          isOnErrorPage: false,
        };
  }
  return {
    title: text(access === "none" ? "capture_none_title" : "capture_title"),
    body: text(`capture_${access}_body`),
    isOnErrorPage: access !== "none",
  };
}

/** As people write it; that of the failing address where there is one. */
export const hostWritten = ({ failure, loads, kept }: Unread): string =>
  failure === null
    ? shown(kept?.host ?? loads ?? "")
    : hostForPeople(failure.host);
