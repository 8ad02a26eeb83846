// The network as a new attempt at an address meets it: `fetch`, and the event that tells why it failed.
import { jest } from "@jest/globals";
import type { FakeFirefox } from "./fake-firefox.js";

/** What a site does: it answers, hangs, says something, or fails with a sentence; null for a failure that Firefox says nothing of. */
export type Site =
  | "answers"
  | "hangs"
  | { readonly says: () => Response }
  | { readonly failsWith: string | null };

export interface FakeNetwork {
  site: Site;
  isOnline: boolean;
  /** What was asked for, and how. */
  readonly requests: { readonly url: string; readonly options: RequestInit }[];
  /** What happens while a request is under way. */
  meanwhile: () => void;
}

/** Puts `fetch` and `navigator.onLine` in place, for as long as jest does not restore its mocks. */
export function connect(firefox: () => FakeFirefox): FakeNetwork {
  const network: FakeNetwork = {
    site: "answers",
    isOnline: true,
    requests: [],
    meanwhile: () => undefined,
  };
  Object.defineProperty(globalThis, "navigator", {
    configurable: true,
    get: () => ({ onLine: network.isOnline }),
  });
  jest
    .spyOn(globalThis, "fetch")
    .mockImplementation(async (url, options = {}) => {
      const asked = url instanceof Request ? url.url : url.toString();
      network.requests.push({ url: asked, options });
      return firefox().turns.later(() => {
        network.meanwhile();
        return answer(network.site, asked, firefox());
      });
    });
  return network;
}

function answer(site: Site, url: string, firefox: FakeFirefox): Response {
  if (site === "answers") {
    return new Response("", { status: 404 });
  }
  if (site === "hangs") {
    throw new DOMException("The operation timed out.", "TimeoutError");
  }
  if ("says" in site) {
    return site.says();
  }
  if (site.failsWith !== null) {
    firefox.tellOfOwnRequest(url.replace(/#.*$/s, ""), site.failsWith);
  }
  throw new TypeError("NetworkError when attempting to fetch resource.");
}
