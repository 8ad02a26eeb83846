// TABLE: the forms in which people paste certificates, each made here, and what each bad input is taken for.
import { describe, expect, test } from "@jest/globals";
import {
  chainFromBytes,
  chainFromText,
} from "../../../../src/core/certificate/input/chain-text.js";
import { toPem } from "../../../../src/core/certificate/input/pem.js";
import { part } from "../../../fuzz/long-primitives.js";
import { createPki, issueLeaf } from "../../../lab/pki.mjs";
import { bytesOf } from "../../../support/certificates.js";
import { expectChain } from "../../../support/pasted.js";
import { endless, pkcs7 } from "../../../support/pkcs7.js";
import { certutil, hexdump, od, xxd } from "../../../support/printed-bytes.js";

const { intermediate, root } = createPki();
const leaf = issueLeaf("www.example.org", { issuer: intermediate });
const chain = [leaf, intermediate].map(bytesOf);
const [first = new Uint8Array()] = chain;
const pem = chain.map(toPem).join("");
const base64 = chain.map((der) => Buffer.from(der).toString("base64"));
const [one = "", two = ""] = base64;
const hex = Buffer.from(first).toString("hex");
const eachLine = (text: string, write: (line: string, i: number) => string) =>
  text.trimEnd().split("\n").map(write).join("\n");
const lines64 = (text: string): string => text.replace(/.{64}/g, "$&\n");

describe("two certificates in PEM", () => {
  test.each<[string, string]>([
    [
      "cat -n",
      eachLine(pem, (line, i) => `${String(i + 1).padStart(6)}\t${line}`),
    ],
    ["grep -n", eachLine(pem, (line, i) => `${i + 1}:${line}`)],
    ["grep -H", eachLine(pem, (line) => `/etc/ssl/my-site.pem:${line}`)],
    [
      "grep -n with context",
      eachLine(pem, (line, i) => `my-site.pem-${i + 1}-${line}`),
    ],
    [
      "syslog",
      eachLine(pem, (line) => `Nov 30 12:00:00 host-1 nginx[123]: ${line}`),
    ],
    [
      "syslog with times as ISO writes them",
      eachLine(
        pem,
        (line, i) =>
          `2026-11-30T12:00:${String(i % 60).padStart(2, "0")}.123Z host app: ${line}`,
      ),
    ],
    ["docker compose", eachLine(pem, (line) => `web_1  | ${line}`)],
    [
      "docker's logs in JSON",
      eachLine(pem, (line) =>
        JSON.stringify({
          log: `${line}\n`,
          stream: "stdout",
          time: "2026-11-30T12:00:00Z",
        }),
      ),
    ],
    ["a diff that adds", eachLine(pem, (line) => `+${line}`)],
    ["a diff that removes", eachLine(pem, (line) => `-${line}`)],
    ["a comment in a script", eachLine(pem, (line) => `# ${line}`)],
    ["JavaScript", eachLine(pem, (line) => `  '${line}\\n' +`)],
    [
      "JavaScript without ends of lines",
      eachLine(pem, (line) => `  '${line}' +`),
    ],
    ["C", eachLine(pem, (line) => `"${line}\\n"`)],
    ["a Java string", eachLine(pem, (line) => `    "${line}\\n" +`)],
    ["JSON", JSON.stringify({ pem })],
    [
      "JSON with \\u000a",
      JSON.stringify({ pem })
        .replaceAll("\\n", "\\u000a")
        .replaceAll("+", "\\u002b"),
    ],
    ["YAML", `cert: |\n${eachLine(pem, (line) => `    ${line}`)}`],
    ["HTML with <br>", eachLine(pem, (line) => `${line}<br>`)],
    ["HTML in one line", pem.replaceAll("\n", "<br/>")],
    [
      "HTML with paragraphs and colours",
      eachLine(
        pem,
        (line) =>
          `<p class="x"><span style="color:red">${line.slice(0, 9)}</span>${line.slice(9)}</p>`,
      ),
    ],
    [
      "HTML with line numbers in a table",
      `<table>${eachLine(pem, (line, i) => `<tr><td>${i + 1}</td><td>${line}</td></tr>`)}</table>`,
    ],
    [
      "&nbsp;",
      eachLine(pem, (line) => `&nbsp;&nbsp;${line}`).replaceAll(
        "BEGIN ",
        "BEGIN&nbsp;",
      ),
    ],
    ["&#43; and &#10;", pem.replaceAll("+", "&#43;").replaceAll("\n", "&#10;")],
    [
      "XML with &#xA;",
      `<a b="${pem.replaceAll("\n", "&#xA;").replaceAll("+", "&#x2B;")}"/>`,
    ],
    [
      "entities that were written twice",
      pem.replaceAll("+", "&amp;#43;").replaceAll("\n", "&amp;#10;"),
    ],
    ["quoted-printable", quotedPrintable(pem)],
    [
      "quoted-printable in one long line",
      quotedPrintable(pem.replace(/([^-\n])\n(?=[^-\n])/g, "$1")),
    ],
    ["zero-width spaces", pem.replace(/(.{10})/g, "$1\u200b")],
    ["a byte order mark in front", `\ufeff${pem}`],
    [
      "no-break spaces in the heading",
      pem.replaceAll("BEGIN ", "BEGIN\u00a0").replaceAll("END ", "END\u00a0"),
    ],
    [
      "a lower-case heading",
      pem.replace(/-----(?:BEGIN|END) CERTIFICATE-----/g, (line) =>
        line.toLowerCase(),
      ),
    ],
    ["RTF", `{\\rtf1 ${eachLine(pem, (line) => `${line}\\par`)}}`],
    ["percent-encoded", encodeURIComponent(pem)],
    [
      "percent-encoded, as nginx hands it on",
      pem.replaceAll("\n", "%0A").replaceAll(" ", "%20"),
    ],
    [
      "percent-encoded, as a form",
      encodeURIComponent(pem).replaceAll("%20", "+"),
    ],
    ["percent-encoded twice", encodeURIComponent(encodeURIComponent(pem))],
    ["a mail quoted twice", eachLine(pem, (line) => `> > ${line}`)],
    ["old Macs' ends of lines", pem.replaceAll("\n", "\r")],
    ["spaces for ends of lines", pem.replaceAll("\n", " ")],
    ["PowerShell", pem.replaceAll("\n", "`n")],
    ["Markdown", `\`\`\`\n${pem}\`\`\``],
    ["long dashes in one piece", pem.replaceAll("-----", "—————")],
    ["lost dashes", pem.replaceAll("-----", "")],
    ["the first heading lost", pem.replace(/^.*\n/, "")],
    [
      "all but the first heading lost",
      pem.replace(/\n-----END[^]*?BEGIN CERTIFICATE-----/, ""),
    ],
    ["base64 of it", Buffer.from(pem).toString("base64")],
    [
      "base64 of it in lines",
      Buffer.from(pem).toString("base64").replace(/.{76}/g, "$&\n"),
    ],
    [
      "base64 of it, with words in front",
      Buffer.from(`subject=CN = x\nissuer=CN = y\n${pem}`).toString("base64"),
    ],
    [
      "a Kubernetes secret",
      `apiVersion: v1\nkind: Secret\ndata:\n  tls.crt: ${Buffer.from(pem).toString("base64")}\n`,
    ],
    [
      "a kubeconfig",
      `clusters:\n- cluster:\n    certificate-authority-data: ${Buffer.from(pem).toString("base64")}\n    server: https://k8s.example:6443\n`,
    ],
  ])("%s", (_, text) => {
    expectChain(chainFromText(text), chain);
    expectChain(chainFromBytes(new Uint8Array(Buffer.from(text))), chain);
  });
});

describe("without a heading", () => {
  test.each<[string, string, readonly Uint8Array[]]>([
    [
      "two runs of base64 with a blank line between",
      `${lines64(one)}\n\n${lines64(two)}\n`,
      chain,
    ],
    [
      "base64 in a quoted mail",
      eachLine(lines64(one), (line) => `> ${line}`),
      [first],
    ],
    ["two in JSON", JSON.stringify({ x5c: base64 }), chain],
    [
      "in XML",
      `<ds:X509Certificate>${lines64(one)}</ds:X509Certificate>`,
      [first],
    ],
    [
      "base64 between words",
      `Hello, it is ${one} as you asked. Mary had a little lamb.`,
      [first],
    ],
    ["hexadecimal digits", hex, [first]],
    [
      "hexadecimal digits in capitals and lines",
      lines64(hex.toUpperCase()),
      [first],
    ],
    ["with colons", hex.replace(/..(?=.)/g, "$&:"), [first]],
    ["with spaces", hex.replace(/..(?=.)/g, "$& "), [first]],
    ["a C string", hex.replace(/../g, "\\x$&"), [first]],
    [
      "a C string in lines",
      eachLine(lines64(hex.replace(/../g, "\\x$&")), (line) => `"${line}"`),
      [first],
    ],
    [
      "a C string with an octet a line, whatever octet that is",
      hex.replace(/../g, '"\\x$&"\n'),
      [first],
    ],
    ["a C array", `{ ${hex.replace(/..(?=.)/g, "0x$&, ")} };`, [first]],
    ["xxd", xxd(first), [first]],
    ["xxd -p", hex.replace(/.{60}/g, "$&\n"), [first]],
    ["hexdump -C", hexdump(first), [first]],
    ["od -tx1", od(first), [first]],
    ["certutil -dump", certutil(first), [first]],
  ])("%s", (_, text, ders) => {
    expectChain(chainFromText(text), ders);
  });
});

describe("bundles", () => {
  const all = [...chain, bytesOf(root)];
  const bundle = pkcs7(all);
  test.each<[string, Uint8Array]>([
    ["PKCS #7", bundle],
    ["PKCS #7 in BER, as NSS and Firefox write it", endless(bundle)],
    ["PKCS #7 as PEM", text(toPem(bundle).replaceAll("CERTIFICATE", "PKCS7"))],
    [
      "PKCS #7 under the label of a certificate, as Windows writes it",
      text(toPem(bundle)),
    ],
    [
      "PKCS #7 in BER as PEM",
      text(toPem(endless(bundle)).replaceAll("CERTIFICATE", "PKCS7")),
    ],
    ["PKCS #7 in base64", text(Buffer.from(bundle).toString("base64"))],
    [
      "PKCS #7 in BER in base64",
      text(lines64(Buffer.from(endless(bundle)).toString("base64"))),
    ],
  ])("%s", (_, bytes) => {
    expectChain(chainFromBytes(bytes), all);
    expect(chainFromBytes(bytes)).toMatchObject({ form: "pkcs7" });
  });
});

describe("TRUSTED CERTIFICATE", () => {
  const note = part(
    0x30,
    part(0x30, Buffer.from("06082b06010505070301", "hex")),
  );
  const trusted = new Uint8Array(Buffer.concat([first, note]));
  test.each<[string, Uint8Array]>([
    [
      "as PEM",
      text(toPem(trusted).replaceAll("CERTIFICATE", "TRUSTED CERTIFICATE")),
    ],
    ["as DER", trusted],
    [
      "with a name in its note",
      new Uint8Array(
        Buffer.concat([first, part(0x30, part(0x0c, Buffer.from("mine")))]),
      ),
    ],
  ])("%s is the certificate alone", (_, bytes) => {
    expectChain(chainFromBytes(bytes), [first]);
  });
});

describe("an address of Firefox's certificate page", () => {
  const address = `about:certificate?${base64.map((each) => `cert=${encodeURIComponent(each)}`).join("&")}`;
  test("in HTML loses no certificate", () => {
    expectChain(
      chainFromText(`<a href="${address.replaceAll("&", "&amp;")}">x</a>`),
      chain,
    );
  });

  test("with nothing in it is no certificate", () => {
    expect(chainFromText("about:certificate?cert=")).toEqual({
      kind: "nothing",
      because: "no-certificate",
    });
  });
});

describe("what Firefox copies", () => {
  const copied = [
    "https://www.example.org/",
    "Peer’s Certificate issuer is not recognized.",
    "HTTP Strict Transport Security: false\nHTTP Public Key Pinning: false",
    "Certificate chain:",
    pem,
  ].join("\n\n");
  test.each([
    ["quoted in a mail", eachLine(copied, (line) => `> ${line}`)],
    [
      "quoted behind a greeting",
      `Hello,\nthey wrote:\n\n${eachLine(copied, (line) => `> > ${line}`)}`,
    ],
  ])("%s is still known to be of that site", (_, words) => {
    expectChain(chainFromText(words), chain);
    expect(chainFromText(words)).toMatchObject({
      copied: { address: "https://www.example.org/", hsts: false },
    });
  });
});

function text(words: string): Uint8Array {
  return new Uint8Array(Buffer.from(words));
}

/** Lines of 72 characters, `=` and `+` written out. */
function quotedPrintable(words: string): string {
  return words
    .replaceAll("=", "=3D")
    .replaceAll("+", "=2B")
    .replace(/[^\n]{70}(?=[^\n])/g, "$&=\r\n");
}
