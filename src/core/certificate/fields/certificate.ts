// What a certificate says (RFC 5280), as plain data: texts are as it has them, so only show them through for-people.ts.

export interface Certificate {
  /** The whole certificate, without anything that followed it. What is hashed for fingerprints. */
  readonly der: Uint8Array;
  /** TBSCertificate, with tag and length: the bytes that are signed. */
  readonly tbs: Uint8Array;
  /** Without the octet that counts unused bits. */
  readonly signature: Uint8Array;
  readonly signatureAlgorithm: SignatureAlgorithm;
  /** 1 to 3 as people count, though the bytes say 0 to 2. Whatever else the bytes say, plus one. */
  readonly version: number;
  /** Hexadecimal digits in capitals, in pairs, exactly the octets of the INTEGER: with the leading 00 before a high first bit. */
  readonly serial: string;
  readonly issuer: Name;
  readonly subject: Name;
  /** Milliseconds since the epoch; the first moment. */
  readonly notBefore: number;
  /** Milliseconds since the epoch; the last moment that is still good (RFC 5280 §4.1.2.5). */
  readonly notAfter: number;
  readonly key: PublicKey;
  /** All extensions, read or not, in their order. */
  readonly extensions: readonly Extension[];
  /** null: no such extension, or one that cannot be read (then `remarks` has it). The same for all that follow. */
  readonly alternativeNames: AlternativeNames | null;
  readonly basicConstraints: BasicConstraints | null;
  readonly keyUsage: readonly KeyUsage[] | null;
  /** Object identifiers; `1.3.6.1.5.5.7.3.1` is for TLS servers. */
  readonly extendedKeyUsage: readonly string[] | null;
  readonly nameConstraints: NameConstraints | null;
  /** Hexadecimal digits in capitals. */
  readonly subjectKeyId: string | null;
  readonly authorityKeyId: string | null;
  /** Addresses as the certificate has them: of any scheme, and perhaps not addresses at all. */
  readonly ocspUrls: readonly string[];
  readonly caIssuersUrls: readonly string[];
  readonly crlUrls: readonly string[];
  /** Those among them that do not list everything: for some reasons only, or another issuer's (RFC 5280 §4.2.1.13). */
  readonly partialCrlUrls: readonly string[];
  /** RFC 7633: the server has to send an OCSP response with its certificate. */
  readonly mustStaple: boolean;
  /** How many timestamps of transparency logs are in it (RFC 6962 §3.3); null without any list. */
  readonly timestampCount: number | null;
  /** Object identifiers of the policies. */
  readonly policies: readonly string[];
  /** What its CA claims to have checked, by the CA/Browser Forum's policies; null where none is named. */
  readonly validation: Validation | null;
  /** What is odd about the bytes, though they could be read. */
  readonly remarks: readonly Remark[];
}

export interface SignatureAlgorithm {
  readonly oid: string;
  /** As people write it, `ecdsa-with-SHA256`; null for one that we do not know. */
  readonly name: string | null;
  /** null where the algorithm has none of its own (Ed25519), or we do not know it. */
  readonly hash: Hash | null;
  /** The whole AlgorithmIdentifier, with its parameters. */
  readonly der: Uint8Array;
}

export type Hash = "MD2" | "MD5" | "SHA-1" | "SHA-256" | "SHA-384" | "SHA-512";

export interface Name {
  /** With tag and length: who issued whom is compared with these. */
  readonly der: Uint8Array;
  /** In the order of the bytes: the country is usually first. */
  readonly attributes: readonly NameAttribute[];
  /** What represents it in a sentence: common name, or else organization, unit, or whatever is there; "" for an empty name. */
  readonly short: string;
}

export interface NameAttribute {
  readonly oid: string;
  /** `CN`, `O`, `C` (RFC 4514 §3, RFC 5280 §4.1.2.4); null for others. */
  readonly label: string | null;
  readonly value: string;
}

export interface PublicKey {
  /** SubjectPublicKeyInfo, with tag and length: what WebCrypto imports. */
  readonly spki: Uint8Array;
  /** The bits of the key alone, without the octet that counts unused bits: what OCSP hashes (RFC 6960 §4.1.1). */
  readonly bits: Uint8Array;
  readonly oid: string;
  readonly algorithm: KeyAlgorithm;
  /** Size in bits; null where unknown. */
  readonly size: number | null;
  /** `P-256`, or the object identifier of a curve that we do not know; null for keys without. */
  readonly curve: string | null;
}

export type KeyAlgorithm =
  "RSA" | "RSA-PSS" | "EC" | "Ed25519" | "Ed448" | "DSA" | "DH" | "unknown";

export interface Extension {
  readonly oid: string;
  readonly isCritical: boolean;
  /** What is inside the OCTET STRING. */
  readonly value: Uint8Array;
}

export interface AlternativeNames {
  /** As written, mostly lower case; may begin with `*.`. */
  readonly dns: readonly string[];
  /** `192.0.2.1` or, as RFC 5952 writes it, `2001:db8::1`. */
  readonly ips: readonly string[];
  /** Names that no browser looks at: e-mail, addresses, directory names, as `kind:text`. */
  readonly others: readonly string[];
}

export interface BasicConstraints {
  readonly isCa: boolean;
  /** How many CAs may come between this one and the leaf; null: any number. */
  readonly pathLength: number | null;
}

/** RFC 5280 §4.2.1.3, in the order of the bits. */
export const KEY_USAGES = [
  "digitalSignature",
  "nonRepudiation",
  "keyEncipherment",
  "dataEncipherment",
  "keyAgreement",
  "keyCertSign",
  "cRLSign",
  "encipherOnly",
  "decipherOnly",
] as const;

export type KeyUsage = (typeof KEY_USAGES)[number];

export interface NameConstraints {
  readonly permitted: readonly Subtree[];
  readonly excluded: readonly Subtree[];
}

export type Subtree =
  /** A domain with all below it; a leading dot leaves out the domain itself. */
  | { readonly kind: "dns"; readonly base: string }
  /** `192.0.2.0/24` as octets: address, then mask. */
  | { readonly kind: "ip"; readonly base: Uint8Array }
  | { readonly kind: "other"; readonly base: string };

/** Domain, individual, organisation, extended: from the least checked to the most. */
export type Validation = "dv" | "iv" | "ov" | "ev";

export type Remark =
  /** Bytes after its end. */
  | { readonly kind: "trailing-data"; readonly length: number }
  /** The same in a longer way than DER allows (X.690 §10.1). */
  | { readonly kind: "not-der" }
  | { readonly kind: "duplicate-extension"; readonly oid: string }
  | { readonly kind: "unreadable-extension"; readonly oid: string }
  /** The algorithm is given twice, and differently (RFC 5280 §4.1.1.2). */
  | { readonly kind: "algorithm-mismatch" };
