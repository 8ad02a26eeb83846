// The permissions that a user grants at a click or refuses, and what they open up; and alarms, which need no click.
import { FakeEvent } from "./fake-event.js";
import type { Turns } from "./turns.js";

export interface Extension {
  readonly id: string;
  readonly name: string;
  readonly enabled: boolean;
  readonly type: string;
  readonly permissions?: readonly string[];
}

export interface Bookmark {
  readonly title: string;
  readonly url?: string;
  readonly parentId?: string;
}

export class FakeHelpers {
  /** How the user answers; "error" outside of a click, or where a policy forbids to ask. */
  answer: boolean | "error" = true;
  /** What was asked for. */
  readonly asked: unknown[] = [];
  /** The calls that clear something, with what they are to clear. */
  readonly cleared: unknown[] = [];
  extensions: Extension[] = [];
  /** Optional permissions that the user has given. */
  readonly allowed = new Set<string>();
  /** Bookmarks and folders by their ids. */
  readonly bookmarked = new Map<string, Bookmark>();
  /** Alarms that run, and notifications that were shown. */
  readonly running = new Map<string, unknown>();
  readonly notified: unknown[] = [];
  #made = 0;
  readonly #turns: Turns;

  constructor(turns: Turns) {
    this.#turns = turns;
  }

  readonly permissions = {
    onAdded: new FakeEvent<[given: { permissions?: string[] }]>(),
    request: (what: {
      readonly permissions?: readonly string[];
    }): Promise<boolean> =>
      this.#turns.later(() => {
        this.asked.push(what);
        if (this.answer === "error") {
          throw new Error(
            "permissions.request may only be called from a user input handler",
          );
        }
        if (this.answer) {
          (what.permissions ?? []).forEach((one) => this.allowed.add(one));
        }
        return this.answer;
      }),
    contains: ({
      permissions = [],
    }: {
      readonly permissions?: readonly string[];
    }): Promise<boolean> =>
      this.#turns.later(() =>
        permissions.every((one) => this.allowed.has(one)),
      ),
  };

  readonly bookmarks = {
    create: (what: Bookmark): Promise<{ id: string }> =>
      this.#turns.later(() => {
        this.#need("bookmarks");
        const id = `bookmark${(this.#made += 1)}`;
        this.bookmarked.set(id, what);
        return { id };
      }),
    get: (id: string): Promise<Bookmark[]> =>
      this.#turns.later(() => {
        this.#need("bookmarks");
        const found = this.bookmarked.get(id);
        if (found === undefined) {
          throw new Error("Bookmark not found");
        }
        return [found];
      }),
    removeTree: (id: string): Promise<void> =>
      this.#turns.later(() => {
        this.#need("bookmarks");
        if (!this.bookmarked.delete(id)) {
          throw new Error("No bookmarks found for the provided GUID");
        }
        for (const [other, { parentId }] of this.bookmarked) {
          if (parentId === id) {
            this.bookmarked.delete(other);
          }
        }
      }),
  };

  readonly alarms = {
    onAlarm: new FakeEvent<[alarm: { name: string }]>(),
    get: (name: string): Promise<unknown> =>
      this.#turns.later(() => this.running.get(name)),
    create: (name: string, when: unknown): Promise<void> =>
      this.#turns.later(() => {
        this.running.set(name, when);
      }),
    clear: (name: string): Promise<boolean> =>
      this.#turns.later(() => this.running.delete(name)),
  };

  readonly notifications = {
    create: (id: string, what: unknown): Promise<string> =>
      this.#turns.later(() => {
        this.#need("notifications");
        this.notified.push(what);
        return id;
      }),
  };

  /** Whatever else there is to clear is not here: a call of it would throw. */
  readonly browsingData = {
    removeCache: (options: unknown): Promise<void> =>
      this.#turns.later(() => {
        this.#need("browsingData");
        this.cleared.push(options);
      }),
  };

  readonly management = {
    getAll: (): Promise<Extension[]> =>
      this.#turns.later(() => {
        this.#need("management");
        return this.extensions;
      }),
  };

  #need(permission: string): void {
    if (!this.allowed.has(permission)) {
      throw new Error(`${permission} is not allowed`);
    }
  }
}
