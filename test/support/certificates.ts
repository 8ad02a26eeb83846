// Certificates for tests, made when the tests run: chains, every kind of key, every extension that is read.
import {
  X509Certificate,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
} from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { isIP } from "node:net";
import { connect, type DetailedPeerCertificate } from "node:tls";
import { KeyUsageFlags } from "@peculiar/asn1-x509";
import { readCertificate } from "../../src/core/certificate/input/read-certificate.js";
import type { Certificate } from "../../src/core/certificate/fields/certificate.js";
import {
  issueCertificate,
  newRsaKey,
  type Issued,
} from "../lab/certificate.mjs";
import {
  authorityInfoAccess,
  basicConstraints,
  extendedKeyUsage,
  keyUsage,
  nameConstraints,
  rawExtension,
  subjectAltName,
  tlsFeature,
} from "../lab/extensions.mjs";
import { issueAuthority, issueLeaf } from "../lab/pki.mjs";

/** DER of each root that the system trusts; null where it has no such file. */
export function systemRoots(): readonly Uint8Array[] | null {
  const path = "/etc/ssl/certs/ca-certificates.crt";
  return existsSync(path) ? dersIn(readFileSync(path, "utf8")) : null;
}

function dersIn(pem: string): readonly Uint8Array[] {
  return [...pem.matchAll(/-----BEGIN CERTIFICATE-----([^-]+)-----END/g)].map(
    ([, base64 = ""]) => new Uint8Array(Buffer.from(base64, "base64")),
  );
}

/** What the server at the address sends, leaf first; nothing where no TLS comes about, or no certificate can be read. */
export function sentBy(url: string): Promise<readonly Uint8Array[]> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve) => {
    const end = (ders: readonly Uint8Array[]): void => {
      socket.destroy();
      resolve(ders);
    };
    const socket = connect({
      host: hostname === "[::1]" ? "::1" : "127.0.0.1",
      port: Number(port),
      servername: isIP(hostname) === 0 ? hostname : "",
      rejectUnauthorized: false,
    });
    socket.once("secureConnect", () => {
      end(dersFrom(socket.getPeerCertificate(true)));
    });
    socket.once("error", () => {
      end([]);
    });
    socket.setTimeout(5_000, () => {
      end([]);
    });
  });
}

/** Node links a self-signed certificate to itself. */
function dersFrom(leaf: DetailedPeerCertificate): readonly Uint8Array[] {
  const chain: DetailedPeerCertificate[] = [];
  const follow = (each: DetailedPeerCertificate | undefined): void => {
    if (each !== undefined && !chain.includes(each)) {
      chain.push(each);
      follow(each.issuerCertificate);
    }
  };
  follow(leaf);
  return chain.map(({ raw }) => new Uint8Array(raw));
}

/** Bytes of their own, as the core gets them. */
export const bytesOf = ({ der }: { readonly der: Uint8Array }): Uint8Array =>
  new Uint8Array(der);

/** Read, or the test ends here. */
export function certificateOf(issued: Issued | Uint8Array): Certificate {
  const reading = readCertificate(
    issued instanceof Uint8Array ? issued : bytesOf(issued),
  );
  if (reading.kind === "unreadable") {
    throw new Error(`Unreadable: ${JSON.stringify(reading.because)}`);
  }
  return reading.certificate;
}

export interface TestChain {
  readonly root: Issued;
  readonly intermediate: Issued;
  readonly leaf: Issued;
}

/** Root, intermediate and leaf, all as they should be. */
export function goodChain(host = "www.example.org"): TestChain {
  const root = issueAuthority("Test Root");
  const intermediate = issueAuthority("Test Intermediate", { issuer: root });
  return {
    root,
    intermediate,
    leaf: issueLeaf(host, { issuer: intermediate }),
  };
}

/** One certificate for each kind of key and for each extension, as name and DER. */
export function certificatesOfEveryKind(): readonly {
  kind: string;
  der: Uint8Array;
}[] {
  const byKey = Object.entries(KEYS).map(([kind, newKey]) => ({
    kind,
    der: selfSigned(newKey()),
  }));
  return [
    ...byKey,
    { kind: "every extension", der: bytesOf(richLeaf()) },
    {
      kind: "no extensions",
      der: bytesOf(issueCertificate({ commonName: "plain", extensions: [] })),
    },
    {
      kind: "valid beyond 2050",
      der: bytesOf(
        issueAuthority("Old Root", {
          notBefore: new Date(0),
          notAfter: new Date("9999-12-31T23:59:59Z"),
        }),
      ),
    },
    {
      kind: "a name in another script",
      der: bytesOf(issueAuthority("\u8a8d\u8a3c\u5c40 \u00e9\ud83d\udd12")),
    },
  ];
}

const KEYS: Readonly<Record<string, () => KeyObject>> = {
  "RSA 1024": () => newRsaKey(1024),
  "RSA 2048": () => newRsaKey(2048),
  "RSA-PSS 2048": () =>
    generateKeyPairSync("rsa-pss", { modulusLength: 2048 }).privateKey,
  "EC P-256": () => newEc("P-256"),
  "EC P-384": () => newEc("P-384"),
  "EC P-521": () => newEc("P-521"),
  Ed25519: () => generateKeyPairSync("ed25519").privateKey,
};

const newEc = (namedCurve: string): KeyObject =>
  generateKeyPairSync("ec", { namedCurve }).privateKey;

/** The lab's signature names an algorithm that fits the key, and verifies. */
function selfSigned(privateKey: KeyObject): Uint8Array {
  const issued = issueAuthority("Key Test", { privateKey });
  if (!new X509Certificate(issued.der).verify(createPublicKey(privateKey))) {
    throw new Error("The lab has signed badly.");
  }
  return bytesOf(issued);
}

/** A leaf with everything that is read. */
export function richLeaf(hosts: readonly string[] = HOSTS): Issued {
  const issuer = issueAuthority("Rich Root", {
    permittedDomain: "example.org",
    pathLenConstraint: 2,
  });
  return issueCertificate({
    commonName: "rich.example.org",
    issuer,
    extensions: [
      subjectAltName([...hosts]),
      keyUsage(KeyUsageFlags.digitalSignature | KeyUsageFlags.keyEncipherment),
      extendedKeyUsage("1.3.6.1.5.5.7.3.1"),
      basicConstraints({ cA: false }),
      authorityInfoAccess({
        ocsp: "http://ocsp.example.org/",
        caIssuers: "http://ca.example.org/ca.der",
      }),
      nameConstraints("example.org"),
      tlsFeature(),
      // Certificate policies: DV and OV of the CA/Browser Forum.
      rawExtension(
        "2.5.29.32",
        Buffer.from("3014300806066781" + "0c0102013008060667810c010202", "hex"),
      ),
      // A CRL distribution point: http://crl.example.org/x
      rawExtension(
        "2.5.29.31",
        Buffer.from(
          `3020301ea01ca01a8618${Buffer.from("http://crl.example.org/x").toString("hex")}`,
          "hex",
        ),
      ),
      rawExtension("2.5.29.14", Buffer.from("0414" + "ab".repeat(20), "hex")),
      rawExtension(
        "2.5.29.35",
        Buffer.from("30168014" + "cd".repeat(20), "hex"),
      ),
      // Two timestamps of three octets each.
      rawExtension(
        "1.3.6.1.4.1.11129.2.4.2",
        Buffer.from("040c000a" + "0003aaaaaa".repeat(2), "hex"),
      ),
    ],
  });
}

const HOSTS = [
  "rich.example.org",
  "*.example.org",
  "192.0.2.7",
  "2001:db8::7",
  "::1",
  "fe80::1:0:0:1",
];
