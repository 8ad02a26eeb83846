// The part of the extension that reads and judges certificates, bundled as it is shipped, for measuring it in Node.
export { readCrl } from "../../src/core/certificate/revocation/crl.js";
export { judgeChain } from "../../src/core/certificate/judge/judge-chain.js";
export { readCertificate } from "../../src/core/certificate/input/read-certificate.js";
export { verifyLinks } from "../../src/platform/crypto/signature.js";
