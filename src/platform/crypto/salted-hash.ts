// Names made unreadable before they reach the disk: hashes that only this installation can repeat.

/** 16 random bytes in base64, made once for an installation. */
export const newSalt = (): string =>
  toText(crypto.getRandomValues(new Uint8Array(16)));

/** SHA-256 of the salt, whose length is fixed, followed by the name (UTF-8); in base64. */
export async function saltedHash(salt: string, name: string): Promise<string> {
  const salted = [
    ...Uint8Array.from(atob(salt), (octet) => octet.charCodeAt(0)),
    ...new TextEncoder().encode(name),
  ];
  const hash = await crypto.subtle.digest("SHA-256", Uint8Array.from(salted));
  return toText(new Uint8Array(hash));
}

const toText = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes));
