// `action` as Firefox has it: a look for each tab, refused for tabs that are not there, dropped when a page commits.
import type { Turns } from "./turns.js";

/** Null where the tab has nothing of its own. */
export interface Look {
  readonly text: string | null;
  readonly colour: string | null;
  readonly textColour: string | null;
  readonly title: string | null;
  readonly popup: string | null;
}

const PLAIN: Look = {
  text: null,
  colour: null,
  textColour: null,
  title: null,
  popup: null,
};

export class FakeToolbar {
  readonly #turns: Turns;
  readonly #isOpen: (tabId: number) => boolean;
  readonly #looks = new Map<number, Look>();

  constructor(turns: Turns, isOpen: (tabId: number) => boolean) {
    this.#turns = turns;
    this.#isOpen = isOpen;
  }

  look(tabId: number): Look {
    return this.#looks.get(tabId) ?? PLAIN;
  }

  /** What Firefox does when a page commits, and when a tab moves to another window. */
  drop(tabId: number): void {
    this.#looks.delete(tabId);
  }

  readonly action = {
    setBadgeText: (to: { tabId: number; text: string | null }) =>
      this.#change(to.tabId, { text: to.text }),
    setBadgeBackgroundColor: (to: { tabId: number; color: string | null }) =>
      this.#change(to.tabId, { colour: to.color }),
    setBadgeTextColor: (to: { tabId: number; color: string | null }) =>
      this.#change(to.tabId, { textColour: to.color }),
    setTitle: (to: { tabId: number; title: string | null }) =>
      this.#change(to.tabId, { title: to.title }),
    setPopup: (to: { tabId: number; popup: string | null }) =>
      this.#change(to.tabId, { popup: to.popup }),
  };

  #change(tabId: number, change: Partial<Look>): Promise<void> {
    return this.#turns.later(() => {
      if (!this.#isOpen(tabId)) {
        throw new Error(`Invalid tab ID: ${tabId}`);
      }
      this.#looks.set(tabId, { ...this.look(tabId), ...change });
    });
  }
}
