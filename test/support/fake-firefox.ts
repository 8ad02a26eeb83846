// As much of Firefox as the extension sees: tabs that load pages or fail to, with the events that this brings about.
import { FakeEvent } from "./fake-event.js";
import { hasPrefix, hasScheme, type Details } from "./fake-filters.js";
import { FakeHelpers } from "./fake-helpers.js";
import { FakeI18n } from "./fake-i18n.js";
import { FakeRuntime, OWN, type About, type Sender } from "./fake-runtime.js";
import { FakeStorage } from "./fake-storage.js";
import { FakeSurroundings } from "./fake-surroundings.js";
import { FakeToolbar } from "./fake-toolbar.js";
import { FakeWorkers } from "./fake-worker.js";
import { Turns } from "./turns.js";

/** The request of a page that is answered. */
const ANSWERED = "3";

type Load = { readonly tabId: number; readonly url: string };

export class FakeFirefox {
  readonly turns = new Turns();
  readonly openTabs = new Set<number>();
  /** Tabs that were loaded again, and what happens meanwhile. */
  readonly reloaded: number[] = [];
  whenReloaded: () => void = () => undefined;
  /** What `tabs.query` says of a tab beside its id. */
  readonly shown = new Map<number, Details>();
  readonly storage = new FakeStorage(this.turns);
  readonly helpers = new FakeHelpers(this.turns);
  readonly around = new FakeSurroundings(this.turns);
  readonly toolbar = new FakeToolbar(this.turns, (id) => this.openTabs.has(id));
  readonly i18n = new FakeI18n();
  readonly workers = new FakeWorkers(this.turns);
  /** What `webRequest.getSecurityInfo` answers; Firefox 140 and 153 answer nothing for failed loads. */
  securityInfo: (how?: unknown) => unknown = () => undefined;
  about: About = {
    browser: {
      name: "Firefox",
      version: "153.7.0",
      buildID: "20261103151912",
    },
    platform: { os: "linux", arch: "x86-64" },
  };
  /** Who sends messages: a page in a tab, or the popup, which is in none. */
  sender: Sender = {};
  shortcuts: { name: string; shortcut: string }[] = [];
  /** Tabs that were opened, and tabs that were led to an address. */
  readonly opened: Details[] = [];
  readonly led: Load[] = [];
  /** Tabs that were brought to the front. */
  readonly fronted: number[] = [];
  /** Milliseconds since the epoch. */
  now = 1_800_000_000_000;

  readonly webNavigation = {
    onErrorOccurred: new FakeEvent<[Details]>(),
    onCommitted: new FakeEvent<[Details]>(hasPrefix),
    onDOMContentLoaded: new FakeEvent<[Details]>(hasPrefix),
    onCompleted: new FakeEvent<[Details]>(),
    getFrame: ({ tabId }: { tabId: number }): Promise<Details | null> =>
      this.turns.later(() => this.shown.get(tabId) ?? null),
  };
  readonly webRequest = {
    onBeforeRequest: new FakeEvent<[Details]>(),
    onBeforeRedirect: new FakeEvent<[Details]>(),
    onBeforeSendHeaders: new FakeEvent<[Details]>(),
    onHeadersReceived: new FakeEvent<[Details]>(hasScheme),
    onErrorOccurred: new FakeEvent<[Details]>(
      (filter, [{ tabId }]) =>
        ((filter as Details)["tabId"] ?? tabId) === tabId,
    ),
    /** Of loads that are answered only while somebody listens who may hold them up. */
    getSecurityInfo: (requestId: string, how?: unknown): Promise<unknown> =>
      this.turns.later(() =>
        requestId !== ANSWERED || this.webRequest.onHeadersReceived.isBlocking
          ? this.securityInfo(how)
          : undefined,
      ),
  };
  readonly tabs = {
    onCreated: new FakeEvent<[tab: { id?: number }]>(),
    onRemoved: new FakeEvent<[tabId: number]>(),
    onAttached: new FakeEvent<[tabId: number, there: Details]>(),
    onDetached: new FakeEvent<[tabId: number, there: Details]>(),
    onActivated: new FakeEvent<[Details]>(),
    get: (tabId: number): Promise<Details> =>
      this.turns.later(() => {
        if (!this.openTabs.has(tabId)) {
          throw new Error(`Invalid tab ID: ${tabId}`);
        }
        return {
          id: tabId,
          windowId: 1,
          incognito: false,
          ...this.shown.get(tabId),
        };
      }),
    reload: (tabId: number): Promise<void> =>
      this.turns.later(() => {
        this.reloaded.push(tabId);
        this.whenReloaded();
      }),
    /** The active tab, unless those with a status, of a window or not discarded are asked for: then all. */
    query: (asked: Details = {}): Promise<Details[]> =>
      this.turns.later(() =>
        "status" in asked || "windowId" in asked || "discarded" in asked
          ? [...this.openTabs].map((id) => ({
              id,
              discarded: false,
              ...this.shown.get(id),
            }))
          : [...this.openTabs].slice(-1).map((id) => ({ id })),
      ),
    create: (options: Details): Promise<Details> =>
      this.turns.later(() => {
        this.opened.push(options);
        return { id: 1_000 + this.opened.length };
      }),
    update: (
      tabId: number,
      { url }: { url?: string; active?: boolean },
    ): Promise<Details> =>
      this.turns.later(() => {
        if (!this.openTabs.has(tabId)) {
          throw new Error(`Invalid tab ID: ${tabId}`);
        }
        if (url === undefined) {
          this.fronted.push(tabId);
        } else {
          this.led.push({ tabId, url });
        }
        return { id: tabId };
      }),
  };

  /** Numbers of the private windows that are open. */
  readonly privateWindows = new Set<number>();
  readonly windows = {
    onRemoved: new FakeEvent<[windowId: number]>(),
    /** That of the page that asks. */
    getCurrent: (): Promise<Details> =>
      this.turns.later(() => ({ id: 1, incognito: false })),
    getAll: (): Promise<Details[]> =>
      this.turns.later(() => [
        { id: 1, incognito: false },
        ...[...this.privateWindows].map((id) => ({ id, incognito: true })),
      ]),
  };

  readonly runtime = new FakeRuntime(
    this.turns,
    () => this.about,
    () => this.sender,
  );
  readonly commands = {
    getAll: () => this.turns.later(() => this.shortcuts),
    openShortcutSettings: (): Promise<void> =>
      this.turns.later(() => {
        this.opened.push({ url: "about:addons" });
      }),
  };

  /** What `webextension-polyfill` exports. */
  readonly browser = {
    action: this.toolbar.action,
    alarms: this.helpers.alarms,
    bookmarks: this.helpers.bookmarks,
    browsingData: this.helpers.browsingData,
    captivePortal: this.around.captivePortal,
    commands: this.commands,
    i18n: this.i18n,
    notifications: this.helpers.notifications,
    permissions: this.helpers.permissions,
    runtime: this.runtime,
    storage: this.storage,
    tabs: this.tabs,
    webNavigation: this.webNavigation,
    webRequest: this.webRequest,
    windows: this.windows,
    // What takes a permission is not there before it is given; of extensions one may always ask about oneself.
    management: undefined as FakeHelpers["management"] | undefined,
    proxy: undefined as FakeSurroundings["proxy"] | undefined,
    privacy: undefined as FakeSurroundings["privacy"] | undefined,
  };

  constructor() {
    const { helpers, around } = this;
    Object.defineProperties(this.browser, {
      management: {
        get: () =>
          helpers.allowed.has("management")
            ? helpers.management
            : { getSelf: () => Promise.resolve({}) },
      },
      proxy: {
        get: () => (helpers.allowed.has("proxy") ? around.proxy : undefined),
      },
      privacy: {
        get: () =>
          helpers.allowed.has("privacy") ? around.privacy : undefined,
      },
    });
  }

  openTab(tabId: number): void {
    this.openTabs.add(tabId);
    this.tabs.onCreated.emit({ id: tabId });
  }

  closeTab(tabId: number): void {
    this.openTabs.delete(tabId);
    this.toolbar.drop(tabId);
    this.tabs.onRemoved.emit(tabId);
  }

  moveTab(tabId: number, from = 1, to = 2): void {
    this.toolbar.drop(tabId);
    this.tabs.onDetached.emit(tabId, { oldWindowId: from, oldPosition: 0 });
    this.tabs.onAttached.emit(tabId, { newWindowId: to, newPosition: 0 });
  }

  /** A tab in a private window of that number. */
  openPrivately(tabId: number, windowId: number): void {
    this.privateWindows.add(windowId);
    this.shown.set(tabId, { windowId, incognito: true });
    this.openTab(tabId);
  }

  /** With all of its tabs. */
  closeWindow(windowId: number): void {
    this.privateWindows.delete(windowId);
    for (const [tabId, details] of this.shown) {
      if (details["windowId"] === windowId) {
        this.closeTab(tabId);
      }
    }
    this.windows.onRemoved.emit(windowId);
  }

  /** The event page stops: its listeners and its memory are gone, storage and tabs are not. */
  stopEventPage(): void {
    for (const event of [
      ...[this.webNavigation, this.webRequest].flatMap((api) =>
        Object.values(api).filter((member) => member instanceof FakeEvent),
      ),
      this.tabs.onCreated,
      this.tabs.onRemoved,
      this.tabs.onAttached,
      this.tabs.onDetached,
      this.windows.onRemoved,
      this.tabs.onActivated,
      this.helpers.alarms.onAlarm,
      this.helpers.permissions.onAdded,
      this.runtime.onStartup,
      this.runtime.onInstalled,
      this.runtime.onMessage,
      this.storage.onChanged,
    ]) {
      event.removeAll();
    }
  }

  /** Firefox is started again: what is kept in memory is gone, with the tabs; the extension is then to be started. */
  restart(): void {
    this.stopEventPage();
    this.openTabs.clear();
    this.shown.clear();
    this.privateWindows.clear();
    this.storage.session.stored = {};
    this.toolbar.reset();
    this.now += 60_000;
  }

  loadPage({ tabId, url }: Load): void {
    this.commit({ tabId, url });
    this.webNavigation.onDOMContentLoaded.emit(this.#inTab({ tabId, url }));
  }

  /** The answer to a page's request, with these headers, and what Firefox knows of its connection. */
  answerPage(
    load: Load,
    headers: Readonly<Record<string, string>> = {},
    securityInfo: unknown = null,
    differing: Details = {},
  ): void {
    this.securityInfo = () => securityInfo;
    this.webRequest.onHeadersReceived.emit({
      ...this.#inTab(load),
      type: "main_frame",
      incognito: false,
      fromCache: false,
      requestId: ANSWERED,
      responseHeaders: Object.entries(headers).map(([name, value]) => ({
        name,
        value,
      })),
      ...differing,
    });
  }

  /** A load that ends in Firefox's error page, in the order that is seen most often. */
  failPage(
    load: Load,
    nsresult: number,
    sentence: string,
    isPrivate = false,
  ): void {
    this.beginPage(load, isPrivate);
    this.tellNumber(load, nsresult);
    this.tellSentence(load, sentence, "main_frame", isPrivate);
    this.showErrorPage(load);
  }

  /** The request for a page goes out. */
  beginPage(load: Load, isPrivate = false): void {
    this.webRequest.onBeforeRequest.emit({
      ...this.#inTab(load),
      type: "main_frame",
      requestId: String(++this.#requests),
      incognito: isPrivate,
    });
  }

  #requests = 0;

  /** An error page has an address of its own, which says what failed, and whether HSTS forbids continuing. */
  showErrorPage({ tabId, url }: Load, usesHsts = false): void {
    this.commit({ tabId, url });
    this.drawErrorPage({ tabId, url }, usesHsts);
  }

  /** The second half of it: its document is there. */
  drawErrorPage({ tabId, url }: Load, usesHsts = false): void {
    const query = new URLSearchParams({ e: "nssBadCert", u: url });
    if (usesHsts) {
      query.set("s", "badStsCert");
    }
    this.webNavigation.onDOMContentLoaded.emit(
      this.#inTab({ tabId, url: `about:certerror?${query.toString()}` }),
    );
  }

  tellNumber(load: Load, nsresult: number): void {
    this.webNavigation.onErrorOccurred.emit({
      ...this.#inTab(load),
      error: `Error code ${nsresult}`,
    });
  }

  tellSentence(
    load: Load,
    sentence: string,
    type = "main_frame",
    incognito = false,
  ): void {
    this.webRequest.onErrorOccurred.emit({
      ...this.#inTab(load),
      type,
      error: sentence,
      incognito,
      requestId: "1",
    });
  }

  /** Why a request of our own failed, which belongs to no tab. */
  tellOfOwnRequest(url: string, sentence: string): void {
    this.webRequest.onErrorOccurred.emit({
      tabId: -1,
      frameId: 0,
      type: "xmlhttprequest",
      url,
      originUrl: `${OWN}_generated_background_page.html`,
      error: sentence,
      requestId: "2",
      timeStamp: this.now,
    });
  }

  /** Firefox drops what the toolbar shows for this tab alone. */
  commit({ tabId, url }: Load): void {
    this.toolbar.drop(tabId);
    this.webNavigation.onCommitted.emit(this.#inTab({ tabId, url }));
  }

  #inTab(load: Load): Details {
    this.now += 5;
    return { frameId: 0, ...load, timeStamp: this.now };
  }
}
