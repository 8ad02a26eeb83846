// What Firefox remembers of a host meets a port without TLS, and is gone once the data of the host is deleted.
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { judgementOn } from "./support/evidence.mjs";
import { openScene } from "./support/scene.mjs";
import type { Scene } from "./support/scene.mjs";
import { openGuide } from "./support/walk.mjs";

let scene: Scene;

beforeAll(async () => {
  scene = await openScene();
}, 60_000);

afterAll(async () => {
  await scene.close();
}, 30_000);

test("HSTS of one port turns the http of another into https, and deleting what is kept of the host ends that", async () => {
  const { firefox, lab, badge } = scene;
  const { host } = lab.site("hsts");
  const { port } = new URL(lab.site("plain-http").url);
  await firefox.open();
  await scene.visit("hsts");
  await badge("");

  const tabId = await scene.visit("good");
  await firefox.goto(`http://${host}:${port}/`);
  await badge("!", host);
  const { html, causes } = await judgementOn(scene, tabId);
  expect(html).toMatchObject({
    errorCode: "SSL_ERROR_RX_RECORD_TOO_LONG",
    cause: "https-remembered",
    verdict: "device",
  });
  expect(causes[0]?.words).toContain("Firefox tried https by itself");

  const guide = await openGuide(scene, tabId);
  await guide.exhaust();
  expect(await guide.current()).toBe("remove-remembered-https");
  await guide.close();

  // What [Forget About This Site…] does.
  await firefox.chrome(
    `const { ForgetAboutSite } = ChromeUtils.importESModule("resource://gre/modules/ForgetAboutSite.sys.mjs")
     await ForgetAboutSite.removeDataFromBaseDomain(Services.eTLD.getSchemelessSiteFromHost(arguments[0]))`,
    [host],
  );
  const { errorPage } = await firefox.goto(`http://${host}:${port}/`);
  expect(errorPage).toBe(false);
});
