// Walking a guide in a real Firefox: each step marked, each result seen by the program itself.
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { findViolations } from "./support/axe.mjs";
import { openScene, pageReady } from "./support/scene.mjs";
import type { Scene } from "./support/scene.mjs";
import { pause, until } from "./support/until.mjs";
import { openGuide } from "./support/walk.mjs";

let scene: Scene;

beforeAll(async () => {
  scene = await openScene();
}, 60_000);

afterAll(async () => {
  await scene.close();
}, 30_000);

test("a check that finds the same error says so, and a check after the repair says that it is solved", async () => {
  const { lab, firefox } = scene;
  const tabId = await scene.fail("expired");
  const guide = await openGuide(scene, tabId);

  await guide.press("check-again");
  expect(await guide.html()).toMatchObject({ result: "same-error" });
  expect(await guide.text(".result")).toContain(
    "SEC_ERROR_EXPIRED_CERTIFICATE",
  );

  await lab.site("expired").heal?.();
  await guide.press("check-again");
  expect(await guide.html()).toMatchObject({ result: "solved" });

  await firefox.run(
    "document.querySelector('[data-action=open-page]').click()",
  );
  await until(async () => (await guide.html())["view"] === "no-error", {
    message: "the page to load",
  });
  // Its commit is reported before its load, and only the load solves.
  await until(async () => (await guide.html())["result"] === "solved", {
    message: "the page that loads to be told as solved",
  });
  await lab.site("expired").breakAgain?.();
  await guide.close();
});

test("steps are walked one after the other, back, and from the start again", async () => {
  const guide = await openGuide(scene, await scene.fail("wrong-host"));
  const all = Object.keys(await guide.states());
  expect(await guide.current()).toBe(all[0]);

  await guide.press("mark-no-help");
  await guide.press("skip");
  expect(await guide.states()).toMatchObject({
    [all[0] ?? ""]: "no-help",
    [all[1] ?? ""]: "skipped",
    [all[2] ?? ""]: "todo",
  });
  expect(await guide.current()).toBe(all[2]);

  await guide.press("back");
  expect(await guide.current()).toBe(all[1]);
  expect((await guide.states())[all[1] ?? ""]).toBe("todo");

  await guide.press("start-over");
  expect(await guide.current()).toBe(all[0]);
  expect(new Set(Object.values(await guide.states()))).toEqual(
    new Set(["todo"]),
  );
  await guide.close();
});

test("a step that is done is checked at once, and what was seen is said", async () => {
  const guide = await openGuide(scene, await scene.fail("unknown-issuer"));
  const step = (await guide.current()) ?? "";
  await guide.press("mark-done");
  expect(await guide.html()).toMatchObject({ result: "same-error" });
  expect((await guide.states())[step]).toBe("done");
  await guide.close();
});

test("another error changes the guide over, and says so", async () => {
  const { firefox, lab } = scene;
  const guide = await openGuide(scene, await scene.fail("expired"));
  const roots = lab.rootCertificates;
  const trust = (flags: string) =>
    firefox.chrome(
      `const store = Cc['@mozilla.org/security/x509certdb;1'].getService(Ci.nsIX509CertDB)
       for (const root of arguments[0]) store.setCertTrustFromString(store.constructX509FromBase64(root), arguments[1])`,
      [roots, flags],
    );
  await trust(",,");
  try {
    await guide.press("check-again");
    expect(await guide.html()).toMatchObject({
      result: "other-error",
      errorCode: "SEC_ERROR_UNKNOWN_ISSUER",
      category: "unknown-issuer",
    });
    expect(
      await firefox.run("return document.querySelector('.host').textContent"),
    ).toBe(lab.site("expired").host);
  } finally {
    await trust("C,,");
  }
  await guide.press("check-again");
  expect(await guide.html()).toMatchObject({
    result: "other-error",
    errorCode: "SEC_ERROR_EXPIRED_CERTIFICATE",
  });
  await guide.close();
});

test("a site that cannot be reached is a doubt, not another error", async () => {
  const { firefox } = scene;
  const guide = await openGuide(scene, await scene.fail("self-signed"));
  const domains = await firefox.getPref("network.dns.localDomains");
  const name = async (known: typeof domains) => {
    await firefox.setPref("network.dns.localDomains", known ?? "");
    await firefox.chrome("Services.dns.clearCache(true)");
  };
  await name("");
  try {
    await guide.press("check-again");
    expect(await guide.html()).toMatchObject({
      result: "unknown",
      errorCode: "MOZILLA_PKIX_ERROR_SELF_SIGNED_CERT",
    });
  } finally {
    await name(domains);
  }
  await guide.close();
});

test("a page that loads while its guide is open ends the guide", async () => {
  const { firefox, lab } = scene;
  const tabId = await scene.fail("not-yet-valid");
  const failing = await firefox.currentTab();
  const guide = await openGuide(scene, tabId);
  await guide.press("mark-no-help");
  const page = await firefox.currentTab();

  await lab.site("not-yet-valid").heal?.();
  await firefox.switchTo(failing);
  await firefox.reload();
  await firefox.switchTo(page);

  await until(async () => (await guide.html())["result"] === "solved", {
    message: "the guide to end",
  });
  await lab.site("not-yet-valid").breakAgain?.();
  await guide.close();
});

test("two pages of the same guide go together", async () => {
  const { firefox } = scene;
  const tabId = await scene.fail("issuer-expired");
  const one = await openGuide(scene, tabId);
  const first = await firefox.currentTab();
  const two = await openGuide(scene, tabId);
  const step = (await two.current()) ?? "";
  await two.press("skip");
  await two.close();

  await firefox.switchTo(first);
  await until(async () => (await one.states())[step] === "skipped", {
    message: "the other page to follow",
  });
  await one.close();
});

test("a background that is stopped between two presses loses nothing", async () => {
  const { firefox, extension } = scene;
  const guide = await openGuide(scene, await scene.fail("issuer-not-ca"));
  const all = Object.keys(await guide.states());
  await guide.press("mark-no-help");
  await firefox.terminateBackground(extension);
  await guide.press("skip");
  await firefox.terminateBackground(extension);
  await guide.press("check-again");
  expect(await guide.states()).toMatchObject({
    [all[0] ?? ""]: "no-help",
    [all[1] ?? ""]: "skipped",
  });
  expect(await guide.html()).toMatchObject({ result: "same-error" });
  await guide.close();
});

test("a background that is stopped in the middle of a check says so, and the check can be made again", async () => {
  const { firefox, extension } = scene;
  const guide = await openGuide(scene, await scene.fail("issuer-not-ca"));
  await guide.press("skip");
  const before = await guide.states();
  // The request of the check hangs until the background is gone.
  await firefox.chrome(
    `window.hang = (channel) => channel.QueryInterface(Ci.nsIChannel).suspend()
     Services.obs.addObserver(window.hang, "http-on-modify-request")`,
  );
  try {
    await firefox.run(
      "document.querySelector('[data-action=check-again]').click()",
    );
    await until(
      () =>
        firefox.run(
          "return document.querySelector('[aria-busy=true]') !== null",
        ),
      { message: "the check to be under way" },
    );
    await pause(300);
    await firefox.terminateBackground(extension);
  } finally {
    await firefox.chrome(
      'Services.obs.removeObserver(window.hang, "http-on-modify-request")',
    );
  }
  await until(
    async () => (await guide.text(".foot-status")).includes("didn’t finish"),
    { message: "the page to say so" },
  );
  expect(await guide.states()).toEqual(before);
  expect(await guide.html()).toMatchObject({ view: "diagnosis" });

  await guide.press("check-again");
  expect(await guide.html()).toMatchObject({ result: "same-error" });
  await guide.press("start-over");
  await guide.close();
});

test("the popup stands where the walk is, and goes on with it", async () => {
  const { firefox, extension } = scene;
  const tabId = await scene.fail("issuer-not-ca");
  const guide = await openGuide(scene, tabId);
  await guide.press("start-over").catch(() => undefined);
  await guide.press("skip");
  const next = await guide.current();
  await guide.close();

  const popup = await firefox.clickToolbarButton(extension);
  const current =
    "return document.querySelector('[data-current]')?.dataset.step";
  await until(async () => (await popup.run(current)) === next, {
    message: "the step that is next",
  });
  expect(await popup.text('[data-action="guide"]')).toMatch(/step 2 of \d/);
  await popup.click('[data-action="guide"]');
  const sidebar = await firefox.sidebar();
  await until(async () => (await sidebar.step()) === next, {
    message: "the guide at the same step",
  });
  await until(async () => !(await popup.isOpen()), {
    message: "the popup to make way for the guide",
  });
  await sidebar.close();
});

test("the walk goes by keyboard alone, and the focus follows it", async () => {
  const { firefox } = scene;
  const guide = await openGuide(scene, await scene.fail("wrong-host"));
  await guide.press("start-over").catch(() => undefined);
  const before = await guide.current();
  await firefox.run(
    "document.querySelector('[data-current] [data-action=skip]').focus()",
  );
  await firefox.pressKey("Enter");
  await until(async () => (await guide.current()) !== before, {
    message: "the next step",
  });
  await until(
    () =>
      firefox.run(
        "return document.activeElement.closest('[data-current]') !== null",
      ),
    { message: "the focus on the next step" },
  );
  await guide.close();
});

test.each(["same-error", "solved"])(
  "axe finds nothing wrong after a check that says %s",
  async (result) => {
    const { firefox, lab } = scene;
    const guide = await openGuide(scene, await scene.fail("expired"));
    if (result === "solved") {
      await lab.site("expired").heal?.();
    }
    await guide.press("mark-done");
    expect(await guide.html()).toMatchObject({ result });
    await pageReady(firefox);
    expect(await findViolations(firefox)).toEqual([]);
    await lab.site("expired").breakAgain?.();
    await guide.press("start-over");
    await guide.close();
  },
);
