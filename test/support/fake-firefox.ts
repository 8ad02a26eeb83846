// As much of Firefox as the extension sees: tabs that load pages or fail to, with the events that this brings about.
import { FakeEvent } from "./fake-event.js";
import { FakeI18n } from "./fake-i18n.js";
import { FakeStorage } from "./fake-storage.js";
import { FakeToolbar } from "./fake-toolbar.js";
import { Turns } from "./turns.js";

type Details = Readonly<Record<string, unknown>>;
type Load = { readonly tabId: number; readonly url: string };

export class FakeFirefox {
  readonly turns = new Turns();
  readonly openTabs = new Set<number>();
  readonly storage = new FakeStorage(this.turns);
  readonly toolbar = new FakeToolbar(this.turns, (id) => this.openTabs.has(id));
  readonly i18n = new FakeI18n();
  /** What `webRequest.getSecurityInfo` answers; Firefox 140 and 153 answer nothing for failed loads. */
  securityInfo: () => unknown = () => undefined;
  /** What Firefox says of itself and of the machine; null where it refuses to. */
  about: {
    browser: { name: string; version: string } | null;
    platform: { os: string; arch: string } | null;
  } = {
    browser: { name: "Firefox", version: "153.7.0" },
    platform: { os: "linux", arch: "x86-64" },
  };
  shortcuts: { name: string; shortcut: string }[] = [];
  /** Milliseconds since the epoch. */
  now = 1_800_000_000_000;

  readonly webNavigation = {
    onErrorOccurred: new FakeEvent<[Details]>(),
    onCommitted: new FakeEvent<[Details]>(),
    onDOMContentLoaded: new FakeEvent<[Details]>(),
    onCompleted: new FakeEvent<[Details]>(),
  };
  readonly webRequest = {
    onErrorOccurred: new FakeEvent<[Details]>(),
    getSecurityInfo: (): Promise<unknown> =>
      this.turns.later(() => this.securityInfo()),
  };
  readonly tabs = {
    onCreated: new FakeEvent<[tab: { id?: number }]>(),
    onRemoved: new FakeEvent<[tabId: number]>(),
    onAttached: new FakeEvent<[tabId: number]>(),
    get: (tabId: number): Promise<{ id: number }> =>
      this.turns.later(() => {
        if (!this.openTabs.has(tabId)) {
          throw new Error(`Invalid tab ID: ${tabId}`);
        }
        return { id: tabId };
      }),
    query: (): Promise<{ id: number }[]> =>
      this.turns.later(() =>
        [...this.openTabs].slice(-1).map((id) => ({ id })),
      ),
  };

  readonly runtime = {
    getBrowserInfo: () => this.#tell(() => this.about.browser),
    getPlatformInfo: () => this.#tell(() => this.about.platform),
    getManifest: () => ({ version: "0.1.0" }),
    onMessage: new FakeEvent<[message: unknown]>(),
    /** As Firefox does: the first listener that returns a promise answers. */
    sendMessage: (message: unknown): Promise<unknown> => {
      const copy: unknown = structuredClone(message);
      return this.turns.later(() => {
        const answers = this.runtime.onMessage.emit(copy);
        const answer = answers.find((one) => one instanceof Promise);
        if (answers.length === 0) {
          throw new Error(
            "Could not establish connection. Receiving end does not exist.",
          );
        }
        return answer;
      });
    },
  };
  readonly commands = {
    getAll: () => this.turns.later(() => this.shortcuts),
  };

  /** What `webextension-polyfill` exports. */
  readonly browser = {
    action: this.toolbar.action,
    commands: this.commands,
    i18n: this.i18n,
    runtime: this.runtime,
    storage: this.storage,
    tabs: this.tabs,
    webNavigation: this.webNavigation,
    webRequest: this.webRequest,
  };

  openTab(tabId: number): void {
    this.openTabs.add(tabId);
    this.tabs.onCreated.emit({ id: tabId });
  }

  closeTab(tabId: number): void {
    this.openTabs.delete(tabId);
    this.toolbar.drop(tabId);
    this.tabs.onRemoved.emit(tabId);
  }

  moveTab(tabId: number): void {
    this.toolbar.drop(tabId);
    this.tabs.onAttached.emit(tabId);
  }

  /** The event page stops: its listeners and its memory are gone, storage and tabs are not. */
  stopEventPage(): void {
    for (const event of [
      ...Object.values(this.webNavigation),
      this.webRequest.onErrorOccurred,
      this.tabs.onCreated,
      this.tabs.onRemoved,
      this.tabs.onAttached,
      this.runtime.onMessage,
      this.storage.onChanged,
    ]) {
      event.removeAll();
    }
  }

  loadPage({ tabId, url }: Load): void {
    this.commit({ tabId, url });
    this.webNavigation.onDOMContentLoaded.emit(this.#inTab({ tabId, url }));
  }

  /** A load that ends in Firefox's error page, in the order that is seen most often. */
  failPage(load: Load, nsresult: number, sentence: string): void {
    this.tellNumber(load, nsresult);
    this.tellSentence(load, sentence);
    this.showErrorPage(load);
  }

  /** An error page has an address of its own, in which it says what failed, and whether HSTS forbids to go on. */
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

  tellSentence(load: Load, sentence: string, type = "main_frame"): void {
    this.webRequest.onErrorOccurred.emit({
      ...this.#inTab(load),
      type,
      error: sentence,
      incognito: false,
      requestId: "1",
    });
  }

  /** Firefox drops what the toolbar shows for this tab alone. */
  commit({ tabId, url }: Load): void {
    this.toolbar.drop(tabId);
    this.webNavigation.onCommitted.emit(this.#inTab({ tabId, url }));
  }

  #tell<T>(what: () => T | null): Promise<T> {
    return this.turns.later(() => {
      const told = what();
      if (told === null) {
        throw new Error("An unexpected error occurred");
      }
      return told;
    });
  }

  #inTab(load: Load): Details {
    this.now += 5;
    return { frameId: 0, ...load, timeStamp: this.now };
  }
}
