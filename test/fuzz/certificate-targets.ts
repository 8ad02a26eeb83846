// What must hold whatever bytes are read as a certificate, or as a text with certificates in it.
import { strict as assert } from "node:assert";
import type { Certificate } from "../../src/core/certificate/fields/certificate.js";
import { chainFromBytes } from "../../src/core/certificate/input/chain-text.js";
import { sayFinding } from "../../src/core/view/certificate/words/findings-text.js";
import { nameForPeople } from "../../src/core/certificate/fields/for-people.js";
import { judgeChain } from "../../src/core/certificate/judge/judge-chain.js";
import { toPem } from "../../src/core/certificate/input/pem.js";
import { readCertificate } from "../../src/core/certificate/input/read-certificate.js";
import {
  sayNothingFound,
  sayUnreadable,
} from "../../src/core/view/certificate/words/unreadable-text.js";
import {
  bytesOf,
  certificateOf,
  certificatesOfEveryKind,
  goodChain,
} from "../support/certificates.js";
import type { Target } from "./targets.js";

export const CERTIFICATE: Target = {
  seeds: () => {
    const { leaf, intermediate, root } = goodChain();
    return [
      ...[leaf, intermediate, root].map(bytesOf),
      ...certificatesOfEveryKind().map(({ der }) => der),
    ];
  },
  feed: (bytes) => {
    const reading = readCertificate(bytes);
    if (reading.kind === "unreadable") {
      const { because, partly } = reading;
      assert.ok(
        sayUnreadable(because).key.startsWith("certificate_unreadable_"),
      );
      const read = Object.entries(partly).filter(([, value]) => value !== null);
      return `${because.reason} ${read.map(([field]) => field[0]).join("")}`;
    }
    holdsTogether(reading.certificate, bytes);
    return [
      ...reading.certificate.remarks.map(({ kind }) => kind),
      ...judged(reading.certificate),
    ].join(" ");
  },
};

export const CHAIN_TEXT: Target = {
  seeds: () => {
    const { leaf, intermediate } = goodChain();
    const ders = [leaf, intermediate].map(bytesOf);
    const pem = ders.map(toPem).join("");
    const base64 = ders.map((der) => Buffer.from(der).toString("base64"));
    const address = `about:certificate?${base64.map((each) => `cert=${encodeURIComponent(each)}`).join("&")}`;
    const copied = `https://www.example.org/\r\n\r\nA sentence.\r\n\r\nHTTP Strict Transport Security: true\r\n\r\n${pem}`;
    return [
      ...[pem, address, base64[0] ?? "", copied].map(
        (text) => new Uint8Array(Buffer.from(text)),
      ),
      ...ders,
    ];
  },
  feed: (bytes) => {
    const input = chainFromBytes(bytes);
    if (input.kind === "nothing") {
      assert.ok(
        sayNothingFound(input.because).key.startsWith("chain_nothing_"),
      );
      return input.because;
    }
    assert.ok(input.ders.length > 0 && input.ders.length <= 100);
    const kinds = input.ders.map((der) => readCertificate(der).kind);
    return [
      input.form,
      input.isCut,
      input.hasPrivateKey,
      input.copied?.hsts,
      kinds.length,
      ...new Set(kinds),
    ].join(" ");
  },
};

/**
 * The parts are where they were; and for every fourth, as it takes as long again: the same bytes say the same, and PEM brings them back.
 */
function holdsTogether(certificate: Certificate, bytes: Uint8Array): void {
  const { der, tbs, serial, notBefore, notAfter, remarks } = certificate;
  assert.deepEqual(der, bytes.subarray(0, der.length));
  assert.ok(Buffer.from(der).includes(Buffer.from(tbs)));
  assert.match(serial, /^([0-9A-F]{2})+$/);
  assert.ok([notBefore, notAfter].every(Number.isSafeInteger));
  assert.doesNotMatch(
    [certificate.subject, certificate.issuer].map(nameForPeople).join(),
    INVISIBLE,
  );
  if ((der.at(-1) ?? 0) % 4 !== 0) {
    return;
  }
  const again = readCertificate(new Uint8Array(der));
  const expected = {
    ...certificate,
    remarks: remarks.filter(({ kind }) => kind !== "trailing-data"),
  };
  assert.deepEqual(again, { kind: "read", certificate: expected });
  const pasted = chainFromBytes(new Uint8Array(Buffer.from(toPem(der))));
  assert.ok(
    pasted.kind === "found" &&
      Buffer.from(der).equals(pasted.ders[0] ?? new Uint8Array()),
  );
}

/** Alone, below a good issuer and above a good leaf: the ids of what is found on it. */
function judged(certificate: Certificate): readonly string[] {
  const chains = [
    [certificate],
    [certificate, GOOD.intermediate],
    [GOOD.leaf, certificate, certificate],
  ];
  const findings = chains.map((certificates) =>
    judgeChain({
      certificates,
      order: certificates.length === 1 ? "as-sent" : "any",
      // Whatever the platform says about a signature.
      signedBy: (one, other) =>
        ANSWERS[((one.der.at(-1) ?? 0) + other.der.length) % 3] ??
        "cannot-check",
      host: "www.example.org",
      now: 1.8e12,
      interceptorOf: () => null,
      remembered: [GOOD.leaf],
    }),
  );
  for (const finding of findings.flat()) {
    for (const one of leavesOf(sayFinding(finding, String).body.args)) {
      if (typeof one === "string") {
        assert.doesNotMatch(one, INVISIBLE);
        assert.ok(one.length <= MAX_SHOWN);
      } else {
        // A count, a day or a length of time, which no language can write otherwise.
        assert.ok(Number.isFinite(one));
      }
    }
  }
  return [...new Set(findings[0]?.map(({ id }) => id))];
}

/** What stands in arguments, however deep. */
function leavesOf(value: unknown): readonly unknown[] {
  return typeof value === "object" && value !== null
    ? Object.values(value).flatMap(leavesOf)
    : [value];
}

const ANSWERS = ["holds", "does-not-hold", "cannot-check"] as const;
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u;
/** Characters that one argument may take in view: 200, each perhaps made visible. */
const MAX_SHOWN = 210;
const chain = goodChain();
const GOOD = {
  leaf: certificateOf(chain.leaf),
  intermediate: certificateOf(chain.intermediate),
};
