// HTTPS-First: Firefox tries https in silence and falls back to http; that failure is nobody's problem.
import { createServer, connect, type Server } from "node:net";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { openScene } from "./support/scene.mjs";
import type { Scene } from "./support/scene.mjs";
import { until } from "./support/until.mjs";

/** Firefox upgrades only names below a known public suffix, and only on the default ports. */
const HOST = "tls-guide-upgrade.example.com";

let scene: Scene;
let doors: Server[] | null = null;

beforeAll(async () => {
  scene = await openScene({
    prefs: { "dom.security.https_first": true },
    domains: [HOST],
  });
  doors = await openDefaultPorts();
}, 60_000);

afterAll(async () => {
  for (const door of doors ?? []) {
    door.close();
  }
  await scene.close();
}, 30_000);

test("a silent upgrade that fails is no error of the page, but is remembered", async () => {
  if (doors === null) {
    // Root may listen there: then somebody else does, and the test would prove nothing.
    expect(process.getuid?.()).not.toBe(0);
    console.log("Skipped: ports 80 and 443 are not free to use here.");
    return;
  }
  const { firefox, badge, look } = scene;
  await firefox.open();
  await firefox.type(`http://${HOST}/`);
  await until(async () => (await firefox.run("return document.title")) !== "", {
    message: "the page over http",
  });
  const tabId = await firefox.extensionTabId();

  await badge("");
  expect((await look(tabId))["view"]).toBe("no-error");
  const popup = await firefox.clickToolbarButton(scene.extension);
  expect(await popup.text(".recent")).toContain("SSL_ERROR_BAD_CERT_DOMAIN");
});

/** Null where this user may not listen there, or somebody else does. */
async function openDefaultPorts(): Promise<Server[] | null> {
  const portOf = (id: string): number =>
    Number(new URL(scene.lab.site(id).url).port);
  const opened: Server[] = [];
  try {
    opened.push(await forward(443, portOf("expired")));
    opened.push(await forward(80, portOf("http-good")));
    return opened;
  } catch {
    opened.forEach((door) => door.close());
    return null;
  }
}

async function forward(from: number, to: number): Promise<Server> {
  const server = createServer((socket) => {
    const onward = connect(to, "127.0.0.1");
    socket.on("error", () => onward.destroy());
    onward.on("error", () => socket.destroy());
    socket.pipe(onward).pipe(socket);
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(from, "127.0.0.1", resolve);
  });
  return server;
}
