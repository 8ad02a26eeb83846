// `action` as Firefox has it: a look for all tabs and one for each, refused for tabs that are not there, dropped when a page commits.
import type { Turns } from "./turns.js";

/** Null where the tab has nothing of its own. */
export interface Look {
  readonly text: string | null;
  readonly colour: string | null;
  readonly textColour: string | null;
  readonly title: string | null;
  readonly popup: string | null;
}

/** One tab, or all of them. */
type Target<What> = What & { readonly tabId?: number };

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

  /** What the tab has of its own. */
  look(tabId: number): Look {
    return this.#looks.get(tabId) ?? PLAIN;
  }

  /** What all tabs have that have nothing of their own. */
  everywhere: Look = PLAIN;

  /** What Firefox does when a page commits, and when a tab moves to another window. */
  drop(tabId: number): void {
    this.#looks.delete(tabId);
  }

  /** What is left of it when Firefox is started again. */
  reset(): void {
    this.#looks.clear();
    this.everywhere = PLAIN;
  }

  readonly action = {
    setBadgeText: (to: Target<{ text: string | null }>) =>
      this.#change(to.tabId, { text: to.text }),
    setBadgeBackgroundColor: (to: Target<{ color: string | null }>) =>
      this.#change(to.tabId, { colour: to.color }),
    setBadgeTextColor: (to: Target<{ color: string | null }>) =>
      this.#change(to.tabId, { textColour: to.color }),
    setTitle: (to: Target<{ title: string | null }>) =>
      this.#change(to.tabId, { title: to.title }),
    setPopup: (to: Target<{ popup: string | null }>) =>
      this.#change(to.tabId, { popup: to.popup }),
  };

  #change(tabId: number | undefined, change: Partial<Look>): Promise<void> {
    return this.#turns.later(() => {
      if (tabId === undefined) {
        this.everywhere = { ...this.everywhere, ...change };
        return;
      }
      if (!this.#isOpen(tabId)) {
        throw new Error(`Invalid tab ID: ${tabId}`);
      }
      this.#looks.set(tabId, { ...this.look(tabId), ...change });
    });
  }
}
