// Keeps the manifest honest: what it asks for is explained, what it forbids stays forbidden.
import { describe, expect, test } from "@jest/globals";
import { oldestSupported } from "../../scripts/support/firefox-places.mjs";
import { filesUnder, read, readJson } from "./support/files.js";

interface Manifest {
  readonly manifest_version: number;
  readonly version: string;
  readonly default_locale: string;
  readonly background: Readonly<Record<string, unknown>>;
  readonly permissions: readonly string[];
  readonly host_permissions: readonly string[];
  readonly optional_permissions?: readonly string[];
  readonly optional_host_permissions?: readonly string[];
  readonly sidebar_action: Readonly<Record<string, unknown>>;
  readonly content_security_policy: { readonly extension_pages: string };
  readonly browser_specific_settings: {
    readonly gecko: {
      readonly id: string;
      readonly strict_min_version: string;
      readonly data_collection_permissions: unknown;
    };
  };
}

const manifest = readJson("manifest.json") as Manifest;
const { gecko } = manifest.browser_specific_settings;
const policy = manifest.content_security_policy.extension_pages;

describe("permissions", () => {
  const asked = [
    ...manifest.permissions,
    ...manifest.host_permissions,
    ...(manifest.optional_permissions ?? []),
    ...(manifest.optional_host_permissions ?? []),
  ];

  test("are explained in PRIVACY.md, each of them and no other", () => {
    const section =
      /^#+ Permissions\b.*?\n(.*?)(?=^#+ |(?![\s\S]))/ms.exec(
        read("PRIVACY.md"),
      )?.[1] ?? "";
    const explained = [...section.matchAll(/^(?:\||-|\*)\s*`([^`]+)`/gm)];
    expect(explained.map(([, name]) => name).sort()).toEqual(asked.sort());
  });

  test("are asked for beforehand only where everything depends on them", () => {
    expect(manifest.permissions).toEqual([
      "alarms",
      "captivePortal",
      "publicSuffix",
      "storage",
      "webNavigation",
      "webRequest",
      "webRequestBlocking",
    ]);
    expect(manifest.optional_permissions).toEqual([
      "bookmarks",
      "browsingData",
      "management",
      "notifications",
      "privacy",
      "proxy",
    ]);
  });

  test("collect no data", () => {
    expect(gecko.data_collection_permissions).toEqual({ required: ["none"] });
  });
});

describe("the manifest", () => {
  test("is of version 3, with an event page", () => {
    expect(manifest.manifest_version).toBe(3);
    expect(Object.keys(manifest.background)).toEqual(["scripts"]);
  });

  test("supports the Firefox that setup.mjs fetches as the oldest", () => {
    expect(gecko.strict_min_version).toBe(`${oldestSupported}.0`);
  });

  test("has the e-mail-like id that it keeps for good", () => {
    // Never changes after the first upload: policies and listings name it.
    expect(gecko.id).toBe("tls-error-guide@tls-error-guide.org");
  });

  test("has the version of package.json", () => {
    const { version } = readJson("package.json") as { version: string };
    expect(manifest.version).toBe(version);
    expect(version).toMatch(/^\d+\.\d+\.\d+$/);
  });

  test("has a default language that exists", () => {
    expect(filesUnder("_locales", ".json")).toContain(
      `_locales/${manifest.default_locale}/messages.json`,
    );
  });
});

test("the sidebar never opens by itself", () => {
  expect(manifest.sidebar_action).toMatchObject({
    default_panel: "pages/sidebar/index.html",
    open_at_install: false,
  });
});

describe("the content security policy", () => {
  const directives = policy.split(";").map((directive) => directive.trim());

  test("allows nothing that it does not name", () => {
    expect(directives).toContain("default-src 'none'");
    expect(directives).toContain("script-src 'self'");
    // To try an address again, which may be any.
    expect(directives).toContain("connect-src https: http:");
  });

  test("allows nothing unsafe and nothing from elsewhere", () => {
    const others = directives.filter((one) => !one.startsWith("connect-src "));
    expect(others.length).toBeGreaterThan(3);
    expect(others.join()).not.toMatch(/unsafe-|https?:|\*|data:|blob:/);
  });

  test("does not turn http into https, as the default policy would", () => {
    expect(policy).not.toContain("upgrade-insecure-requests");
  });
});

describe.each(filesUnder("src/pages", ".html"))("%s", (path) => {
  test("holds no script, no style and no handler of its own", () => {
    const inline = /<script(?![^>]*\bsrc=)|<style|\sstyle=|\son\w+=/g;
    expect(read(path).match(inline)).toBeNull();
  });

  test("loads its own programs and nothing else", () => {
    const scripts = [...read(path).matchAll(/<script[^>]*src="([^"]+)"/g)];
    expect(scripts.map(([, src]) => src)).toEqual(programsOf(path));
  });
});

function programsOf(page: string): readonly string[] {
  if (page.includes("/popup/")) {
    // Shows what was drawn ahead, and loads the program that it shares with the full page.
    return ["first.js"];
  }
  return /\/(guide|sidebar)\//.test(page)
    ? ["../main.js", "../pictures/main.js", "main.js"]
    : ["main.js"];
}
