// The one way to the ASN.1 library: within limits, and with a value for trouble instead of an exception.
import { AsnConvert } from "@peculiar/asn1-schema";
import { survey } from "./der.js";

/** A class that the library has a schema for. */
type Schema<T> = new () => T;

export interface Library {
  /** null for what does not fit the schema, or is too much to be read. */
  read<T>(der: Uint8Array, schema: Schema<T>): T | null;
}

/**
 * Reads parts of one certificate, together no more than MAX_PARTS of them: the library takes some 10 µs for each, and an attacker's chain
 * of 100 certificates shall not take minutes.
 */
export function openLibrary(): Library {
  let left = MAX_PARTS;
  return {
    read: (der, schema) => {
      const { flaw, count } = survey(der, {
        depth: MAX_DEPTH,
        count: left,
        number: MAX_NUMBER,
      });
      left -= count;
      if (flaw !== null || der.length === 0) {
        return null;
      }
      try {
        return AsnConvert.parse(der, schema, BER_OPTIONS);
      } catch {
        // It throws for whatever is not as the schema says; the caller says what could not be read.
        return null;
      }
    },
  };
}

/** Real certificates have some 100. */
const MAX_PARTS = 1_000;
const MAX_DEPTH = 24;
/** Octets. */
const MAX_NUMBER = 64;
/** Octet strings are opaque here: what is inside is read on its own, after a survey of its own. */
const BER_OPTIONS = { berOptions: { parseEmbedded: false } };
