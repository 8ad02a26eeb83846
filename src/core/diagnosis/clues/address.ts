// Clues from the kind of address: a device of one's own, or a public site?
import {
  given,
  speaksAgainst,
  speaksFor,
  type Clue,
  type Failing,
} from "./clue.js";

import { isOwnNetwork } from "../../address/address-kind.js";
import type { Evidence } from "../../evidence/evidence.js";
import { text } from "../../text/text.js";

/** For a cause that is typical of routers, printers and other devices nearby; `address` is the fact that it asks for. */
export const ownDeviceClues = (
  evidence: Evidence,
  { host }: Failing,
): readonly Clue[] =>
  given(evidence, "address", ({ kind }) => {
    const address = host.ascii;
    switch (kind) {
      case "private-name":
        return [speaksFor("strong", text("clue_private_address", { address }))];
      case "ipv4":
      case "ipv6":
        return isOwnNetwork(address)
          ? [speaksFor("strong", text("clue_private_address", { address }))]
          : [speaksFor("fair", text("clue_number_address", { address }))];
      case "public":
        return [speaksAgainst("strong", text("clue_public_name", { address }))];
      case "localhost":
        return [];
    }
  });
