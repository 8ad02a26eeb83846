// A chain as people paste it, and what must have been found in it.
import { expect } from "@jest/globals";
import type { ChainInput } from "../../src/core/certificate/input/chain-text.js";

export function expectChain(
  input: ChainInput,
  ders: readonly Uint8Array[],
): void {
  const found = input.kind === "found" ? input.ders : [];
  const asHex = (all: readonly Uint8Array[]): readonly string[] =>
    all.map((der) => Buffer.from(der).toString("hex"));
  expect(asHex(found)).toEqual(asHex(ders));
  expect(input).toMatchObject({ hasPrivateKey: false });
}
