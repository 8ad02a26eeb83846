// Pages that load: what Firefox says about them, and that no page waits for a sleeping background.
import { connect, createServer, type AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type {
  LoadLog,
  SeenLoad,
} from "../../src/core/evidence/seen/load-log.js";
import { equipment, openScene, type Scene } from "./support/scene.mjs";
import { until } from "./support/until.mjs";

/** The older Firefox is looked at where there is one. */
const FIREFOXES = (["firefox", "older"] as const).filter(
  (which) => equipment()[which] !== null,
);

describe.each(FIREFOXES)("%s", (which) => {
  let scene: Scene;

  beforeAll(async () => {
    scene = await openScene({ which });
  }, 60_000);

  afterAll(async () => {
    await scene.close();
  }, 30_000);

  const logged = (): Promise<LoadLog> =>
    scene.firefox.runInBackground(
      scene.extension,
      "return (await browser.storage.session.get('loads')).loads ?? { loads: [], upgrades: [] }",
    );

  const loadOf = async (id: string): Promise<SeenLoad> => {
    const host = new URL(scene.lab.site(id).url).hostname;
    return until(
      async () => (await logged()).loads.find((one) => one.host === host),
      { message: `the load of ${host}` },
    );
  };

  test("a page is logged with the clock, and with the certificate that its server has", async () => {
    await scene.openSite("good");

    const { aheadMs, certificate, exception, isSecure } = await loadOf("good");

    expect(Math.abs(aheadMs ?? Infinity)).toBeLessThan(3_000);
    expect(isSecure).toBe(true);
    expect(exception).toBeNull();
    expect(certificate).toMatchObject({ isBuiltInRoot: null });
    expect(certificate?.issuer).toMatch(/^Lab Intermediate/);
    expect(certificate?.fingerprint).toMatch(/^([\dA-F]{2}:){31}[\dA-F]{2}$/);
    const { notBefore = 0, notAfter = 0 } = certificate ?? {};
    expect(notBefore).toBeLessThan(Date.now());
    expect(notAfter).toBeGreaterThan(Date.now());
  });

  test("a page over http tells the time as well", async () => {
    await scene.openSite("http-good");
    const { aheadMs, certificate, isSecure } = await loadOf("http-good");
    expect(Math.abs(aheadMs ?? Infinity)).toBeLessThan(3_000);
    expect([certificate, isSecure]).toEqual([null, false]);
  });

  test("a page that fails is not logged", async () => {
    await scene.openSite("expired");
    await scene.badge("!");
    const host = new URL(scene.lab.site("expired").url).hostname;
    expect((await logged()).loads.map((one) => one.host)).not.toContain(host);
  });

  test("an http address that Firefox takes to https is logged as such", async () => {
    const { firefox, lab, openSite } = scene;
    await openSite("hsts");
    await firefox.open();
    await firefox.type(lab.site("hsts").url.replace("https:", "http:"));
    const { hostname } = new URL(lab.site("hsts").url);
    await until(
      async () =>
        (await logged()).upgrades.some(({ host }) => host === hostname),
      { message: "the upgrade" },
    );
  });

  test("a listener that could hold pages up is not remembered for a sleeping background", async () => {
    const { firefox, extension } = scene;
    const remembered = () =>
      firefox.chrome<string[]>(
        `const { extension } = WebExtensionPolicy.getByID(arguments[0])
         return [...extension.persistentListeners.get("webRequest")].flatMap(
           ([event, listeners]) => [...listeners.keys()].map((how) => event + " " + how))`,
        [extension.id],
      );
    expect((await remembered()).join("\n")).toContain("onHeadersReceived");
    expect((await remembered()).join("\n")).not.toContain("locking");
    await firefox.terminateBackground(extension);
    expect((await remembered()).join("\n")).not.toContain("locking");
    // What gave way while it was awake wakes it all the same.
    expect((await remembered()).join("\n")).toContain("onHeadersReceived");
  });

  test("a page that wakes the background is logged, with its certificate where the server is no faster than that", async () => {
    const { firefox, extension, lab } = scene;
    const { hostname, port } = new URL(lab.site("many-parts").url);
    const slow = await listenSlowly(Number(port));
    await firefox.open();
    await firefox.terminateBackground(extension);

    await firefox.goto(`https://${hostname}:${slow.port}/`);

    await until(
      async () => (await firefox.background(extension)) === "running",
      { message: "the background to wake" },
    );
    expect((await loadOf("many-parts")).certificate?.issuer).toMatch(/^Lab/);
    slow.close();
  });
});

/** As far away as a server on another continent whose page takes its time. Milliseconds. */
const DISTANCE_MS = 700;

async function listenSlowly(
  to: number,
): Promise<{ readonly port: number; readonly close: () => void }> {
  const server = createServer((socket) => {
    socket.on("error", () => undefined);
    setTimeout(() => {
      const onward = connect(to, "127.0.0.1");
      onward.on("error", () => socket.destroy());
      socket.pipe(onward).pipe(socket);
    }, DISTANCE_MS);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    close: () => {
      server.close();
    },
  };
}
