// Real servers on this machine under any name, asked with Node's `fetch` that behaves as Firefox's does.
import { jest } from "@jest/globals";
import {
  createServer,
  type IncomingMessage,
  type RequestListener,
} from "node:http";
import type { AddressInfo } from "node:net";
import type { FakeFirefox } from "./fake-firefox.js";

export interface RealNetwork {
  /** What the server was asked, in order. */
  readonly asked: Asked[];
  /** How each request was made. */
  readonly options: RequestInit[];
  /** Addresses that HTTPS-Only mode would not let out as they are. */
  isHttpsOnly: boolean;
  isOnline: boolean;
  close(): Promise<void>;
}

export interface Asked {
  readonly method: string;
  readonly host: string;
  readonly path: string;
  readonly headers: IncomingMessage["headers"];
  readonly body: Buffer;
}

/** One server that answers for all names. */
export async function connectForReal(
  firefox: () => FakeFirefox,
  answer: (asked: Asked, ...rest: Parameters<RequestListener>) => void,
): Promise<RealNetwork> {
  const asked: Asked[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const { method = "", headers, url: path = "" } = request;
      const one = {
        method,
        headers,
        path,
        host: String(headers["x-host"]),
        body: Buffer.concat(chunks),
      };
      asked.push(one);
      answer(one, request, response);
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const { port } = server.address() as AddressInfo;
  const network: RealNetwork = {
    asked,
    options: [],
    isHttpsOnly: false,
    isOnline: true,
    close: async () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
  Object.defineProperty(globalThis, "navigator", {
    configurable: true,
    get: () => ({ onLine: network.isOnline }),
  });
  const nodes = globalThis.fetch;
  jest
    .spyOn(globalThis, "fetch")
    .mockImplementation(async (url, options = {}) => {
      const address = new URL(url instanceof Request ? url.url : url);
      network.options.push(options);
      return asFirefox(network, firefox(), address, () => {
        const here = new URL(
          address.pathname + address.search,
          `http://127.0.0.1:${port}`,
        );
        const headers = sentHeaders(firefox(), address.href, options);
        headers.set("x-host", address.host);
        return nodes(here, { ...options, headers });
      });
    });
  return network;
}

/** Firefox adds the number of the installation to a POST, and asks who may change headers. */
function sentHeaders(
  { webRequest, runtime }: FakeFirefox,
  url: string,
  { method, headers }: RequestInit,
): Headers {
  const sent = new Headers(headers);
  const origin = runtime.getURL("").replace(/\/$/, "");
  if (method === "POST") {
    sent.set("origin", origin);
  }
  const requestHeaders = [...sent].map(([name, value]) => ({ name, value }));
  const changed = webRequest.onBeforeSendHeaders
    .emit({ url, originUrl: `${origin}/page.html`, tabId: -1, requestHeaders })
    .map(
      (said) => said as { requestHeaders?: typeof requestHeaders } | undefined,
    )
    .find((said) => said?.requestHeaders !== undefined)?.requestHeaders;
  return new Headers(
    (changed ?? requestHeaders).map(({ name, value }): [string, string] => [
      name,
      value,
    ]),
  );
}

/** What Firefox 140 and 153 were seen to do: events of webRequest, and nothing to see in a redirect. */
async function asFirefox(
  network: RealNetwork,
  { webRequest, runtime }: FakeFirefox,
  { href: url, host }: URL,
  ask: () => Promise<Response>,
): Promise<Response> {
  const details = { url, originUrl: runtime.getURL("page.html"), tabId: -1 };
  const secure = url.replace(/^http:/, "https:");
  const fail = (told: object): never => {
    webRequest.onErrorOccurred.emit({
      ...details,
      error: "NS_ERROR_UNKNOWN_HOST",
      ...told,
    });
    throw new TypeError("NetworkError when attempting to fetch resource.");
  };
  if (host.startsWith("blocked.")) {
    throw new TypeError("NetworkError when attempting to fetch resource.");
  }
  if (network.isHttpsOnly && secure !== url) {
    webRequest.onBeforeRedirect.emit({
      ...details,
      redirectUrl: secure,
      statusCode: 0,
    });
    return fail({ url: secure });
  }
  if (host.startsWith("nowhere.")) {
    return fail({});
  }
  const response = await ask();
  const responseHeaders = [...response.headers].map(([name, value]) => ({
    name,
    value,
  }));
  webRequest.onHeadersReceived.emit({
    ...details,
    statusCode: response.status,
    responseHeaders,
  });
  if (response.status < 300 || response.status > 399) {
    return response;
  }
  await response.body?.cancel();
  return Object.defineProperties(Response.error(), {
    type: { value: "opaqueredirect" },
  });
}
