// WebCrypto's digests within the turns of a fake Firefox: real ones are made in threads of their own, for which no turn waits.
import { jest } from "@jest/globals";
import { createHash } from "node:crypto";
import type { FakeFirefox } from "./fake-firefox.js";

/** Until `jest.restoreAllMocks`. The digests are those that WebCrypto makes. */
export function digestIn(firefox: FakeFirefox): void {
  jest
    .spyOn(crypto.subtle, "digest")
    .mockImplementation((algorithm, data) =>
      firefox.turns.later(() => digested(algorithm, data)),
    );
}

function digested(
  algorithm: AlgorithmIdentifier,
  data: BufferSource,
): ArrayBuffer {
  const name = typeof algorithm === "string" ? algorithm : algorithm.name;
  const bytes =
    data instanceof ArrayBuffer
      ? new Uint8Array(data)
      : new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
  const hash = createHash(name.replace("-", "")).update(bytes).digest();
  return Uint8Array.from(hash).buffer;
}
