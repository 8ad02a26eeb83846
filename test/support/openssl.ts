// The openssl of this machine, to compare with: what it writes, others read.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Issued } from "../lab/certificate.mjs";

/** Why tests with it are left out; null where they are not. */
export const withoutOpenssl: string | null = whyWithout();

function whyWithout(): string | null {
  try {
    execFileSync("openssl", ["version"], { stdio: "pipe" });
    return null;
  } catch {
    return "there is no openssl on this machine";
  }
}

export interface Openssl {
  /** Puts a file there and gives its path. */
  write(name: string, content: string | Uint8Array): string;
  read(name: string): Uint8Array;
  path(name: string): string;
  run(command: string, ...args: readonly string[]): void;
  remove(): void;
}

/** A folder of its own to work in. */
export function openssl(): Openssl {
  const folder = mkdtempSync(join(tmpdir(), "tls-error-guide-openssl-"));
  const path = (name: string): string => join(folder, name);
  return {
    path,
    write(name, content) {
      writeFileSync(path(name), content);
      return path(name);
    },
    read: (name) => new Uint8Array(readFileSync(path(name))),
    run(command, ...args) {
      execFileSync("openssl", [command, ...args], {
        cwd: folder,
        stdio: "pipe",
      });
    },
    remove() {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export const pemOf = ({ der }: Pick<Issued, "der">): string =>
  `-----BEGIN CERTIFICATE-----\n${der.toString("base64").replace(/.{64}/g, "$&\n")}\n-----END CERTIFICATE-----\n`;

export const keyPemOf = ({ privateKey }: Pick<Issued, "privateKey">): string =>
  privateKey.export({ type: "pkcs8", format: "pem" }).toString();
