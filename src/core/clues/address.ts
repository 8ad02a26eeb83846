// Clues from the kind of address: a device of one's own, or a public site?
import {
  given,
  speaksAgainst,
  speaksFor,
  type Cause,
  type Clue,
} from "../causes/cause.js";
import type { Evidence } from "../evidence/evidence.js";
import { text } from "../text.js";

/** RFC 1918, RFC 3927 (link-local); RFC 4193 and RFC 4291 for IPv6. */
const PRIVATE_ADDRESS =
  /^(10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.|169\.254\.|\[?(f[cd]|fe[89ab])[\da-f]{2}:)/i;

/** For a cause that belongs to routers, printers and other devices nearby; `address` is what it asks for. */
export const ownDeviceClues = (
  evidence: Evidence,
  { host }: Parameters<Cause["weigh"]>[1],
): readonly Clue[] =>
  given(evidence.address, ({ kind }) => {
    const address = host.ascii;
    switch (kind) {
      case "private-name":
        return [speaksFor("strong", text("clue_private_address", { address }))];
      case "ipv4":
      case "ipv6":
        return PRIVATE_ADDRESS.test(address)
          ? [speaksFor("strong", text("clue_private_address", { address }))]
          : [speaksFor("weak", text("clue_number_address", { address }))];
      case "public":
        return [speaksAgainst("strong", text("clue_public_name", { address }))];
      case "localhost":
        return [];
    }
  });
