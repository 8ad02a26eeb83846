// The CA's side that is reached over plain http: a live OCSP responder, and issuer certificates to fetch (AIA).
// @ts-check

import { AsnConvert } from "@peculiar/asn1-schema";
import { OCSPRequest, id_pkix_ocsp_nonce } from "@peculiar/asn1-ocsp";
import { plainHttp } from "./behaviours.mjs";
import { ocspError } from "./ocsp-response.mjs";
import { openPort } from "./port.mjs";

/** @typedef {Pick<import("./ocsp-response.mjs").ResponseOptions, "certID" | "responseExtensions">} Echo what a response repeats from its request */
/** @typedef {(echo: Echo) => Buffer | number} OcspAnswer response, or an HTTP status */

/**
 * @typedef {object} Responder
 * @property {readonly string[]} hosts by which it is reached
 * @property {(name: string, answer: OcspAnswer, isPublic?: boolean) => string} ocsp opens a responder and gives its address, at a public name if told so
 * @property {(name: string, der: Buffer, isPublic?: boolean) => string} publish offers a certificate or a list, and gives its address
 * @property {() => readonly Asked[]} asked what reached it, whoever asked
 * @property {() => Promise<void>} close
 */

/** @typedef {{ method: string, path: string, origin: string | null, headers: readonly string[] }} Asked `headers`: their names, in small letters and in order */

/** The host of a CA to which public sites may send people: a name that looks just like a real one. */
const PUBLIC_HOST = "ocsp.shirakumo-trust.com";

/**
 * @param {string} host
 * @returns {Promise<Responder>}
 */
export async function startResponder(host) {
  /** @type {Map<string, OcspAnswer>} */
  const answers = new Map();
  /** @type {Map<string, Buffer>} */
  const certificates = new Map();
  /** @type {Asked[]} */
  const asked = [];

  const port = await openPort(
    plainHttp((request, response) => {
      const { method = "", url = "", headers } = request;
      asked.push({
        method,
        path: url,
        origin: headers.origin ?? null,
        headers: Object.keys(headers),
      });
      const [, kind, name = "", ...encoded] = url.split("/");
      const certificate = certificates.get(name);
      const answer = answers.get(name);
      if (kind === "ca" && certificate) {
        response.setHeader("Content-Type", "application/pkix-cert");
        response.end(certificate);
      } else if (kind === "ocsp" && answer) {
        /** @type {Buffer[]} */
        const chunks = [];
        // RFC 6960 appendix A.1: the request is the body of a POST, or base64 in the path of a GET.
        if (method === "GET")
          chunks.push(
            Buffer.from(decodeURIComponent(encoded.join("/")), "base64"),
          );
        request.on("data", (/** @type {Buffer} */ chunk) => chunks.push(chunk));
        request.on("end", () => {
          respond(response, askResponder(Buffer.concat(chunks), answer));
        });
      } else {
        response.writeHead(404).end();
      }
    }),
  );
  /** @param {boolean} [isPublic] */
  const origin = (isPublic = false) =>
    `http://${isPublic ? PUBLIC_HOST : host}:${port.number}`;

  return {
    hosts: [host, PUBLIC_HOST],
    ocsp(name, answer, isPublic) {
      answers.set(name, answer);
      return `${origin(isPublic)}/ocsp/${name}`;
    },
    publish(name, der, isPublic) {
      certificates.set(name, der);
      return `${origin(isPublic)}/ca/${name}`;
    },
    asked: () => [...asked],
    close: port.close,
  };
}

/**
 * @param {Buffer} der
 * @param {OcspAnswer} answer
 */
function askResponder(der, answer) {
  try {
    const { tbsRequest } = AsnConvert.parse(der, OCSPRequest);
    const certID = tbsRequest.requestList[0]?.reqCert;
    const nonce = tbsRequest.requestExtensions?.filter(
      (extension) => extension.extnID === id_pkix_ocsp_nonce,
    );
    if (!certID) return ocspError("malformedRequest");
    return answer({ certID, ...(nonce ? { responseExtensions: nonce } : {}) });
  } catch {
    return ocspError("malformedRequest"); // the honest reply to bytes that do not parse
  }
}

/**
 * @param {import("node:http").ServerResponse} response
 * @param {Buffer | number} reply
 */
function respond(response, reply) {
  if (typeof reply === "number") {
    response.writeHead(reply).end();
    return;
  }
  response.setHeader("Content-Type", "application/ocsp-response");
  response.end(reply);
}
