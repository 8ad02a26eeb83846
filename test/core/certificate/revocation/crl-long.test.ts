// Long lists of revoked certificates: a serial is found in them, and nothing is held for it.
import { expect, test } from "@jest/globals";
import { readCrl } from "../../../../src/core/certificate/revocation/crl.js";
import { createPki } from "../../../lab/pki.mjs";
import { cpuMs } from "../../../support/cpu-time.js";
import { crlOf, reasonCode } from "../../../support/crl.js";

const { intermediate } = createPki();
const REASON = reasonCode(1);

test("a list of millions of nothings is refused without holding them", () => {
  const nothings = Buffer.alloc(19_000_000);
  nothings.fill(Buffer.of(0x05, 0x00));
  const size = (length: number): Buffer => {
    const octets = Buffer.alloc(4);
    octets.writeUInt32BE(length);
    return octets;
  };
  const list = Buffer.concat([
    Buffer.of(0x30, 0x84),
    size(nothings.length),
    nothings,
  ]);
  const tail = Buffer.from("300506032b657003020001", "hex");
  const bytes = Buffer.concat([
    Buffer.of(0x30, 0x84),
    size(list.length + tail.length),
    list,
    tail,
  ]);
  const before = process.memoryUsage().heapUsed;
  const start = cpuMs();
  expect(readCrl(new Uint8Array(bytes), "01")).toEqual({ kind: "unreadable" });
  expect(cpuMs() - start).toBeLessThan(1_000);
  expect(process.memoryUsage().heapUsed - before).toBeLessThan(64 * 2 ** 20);
});

test("a serial is found among 100,000, and so is that it is not there", () => {
  const serials = Array.from({ length: 100_000 }, (_, i) => {
    const serial = Buffer.alloc(16, 0x5a);
    serial.writeUInt32BE(i, 12);
    return { serial, extensions: i % 3 === 0 ? [REASON] : [] };
  });
  const bytes = crlOf(intermediate, { entries: serials });
  const last = serials.at(-1)?.serial.toString("hex").toUpperCase() ?? "";

  const found = readCrl(bytes, last);
  const missing = readCrl(bytes, "00");

  expect(found).toMatchObject({
    crl: { count: 100_000, entry: { since: expect.any(Number) as unknown } },
  });
  expect(missing).toMatchObject({ crl: { count: 100_000, entry: null } });
});
