// `storage` as Firefox has it: copies in, copies out, everything later, and news of changes later still.
import { FakeEvent } from "./fake-event.js";
import type { Turns } from "./turns.js";

type Values = Readonly<Record<string, unknown>>;
type Changes = Record<string, { oldValue?: unknown; newValue?: unknown }>;
type OnChanged = FakeEvent<[changes: Changes, area: string]>;

/** One area of it. */
export class FakeStorageArea {
  /** What is stored, as JSON-like values. */
  stored: Record<string, unknown> = {};
  /** How often something was written or removed. */
  writes = 0;
  /** What is refused, as when Firefox runs out of quota or of disk, or shuts down. */
  refuses: "nothing" | "get" | "set" | "all" = "nothing";
  readonly #name: string;
  readonly #turns: Turns;
  readonly #onChanged: OnChanged;

  constructor(name: string, turns: Turns, onChanged: OnChanged) {
    this.#name = name;
    this.#turns = turns;
    this.#onChanged = onChanged;
  }

  /** Null for everything. */
  readonly get = (key: string | null): Promise<Values> =>
    this.#turns.later(() => {
      if (this.#isRefused("get")) {
        throw new Error("An unexpected error occurred");
      }
      if (key === null) {
        return structuredClone(this.stored);
      }
      return Object.hasOwn(this.stored, key)
        ? { [key]: structuredClone(this.stored[key]) }
        : {};
    });

  readonly set = (values: Values): Promise<void> => {
    const copies = structuredClone(values);
    return this.#turns.later(() => {
      if (this.#isRefused("set")) {
        throw new Error(
          `QuotaExceededError: storage.${this.#name} API call exceeded its quota limitations.`,
        );
      }
      const changes: Changes = {};
      for (const [key, newValue] of Object.entries(copies)) {
        changes[key] = { oldValue: this.stored[key], newValue };
      }
      this.#write({ ...this.stored, ...copies }, changes);
    });
  };

  readonly remove = (keys: string | readonly string[]): Promise<void> =>
    this.#turns.later(() => {
      if (this.#isRefused("set")) {
        throw new Error("An unexpected error occurred");
      }
      const gone = new Set([keys].flat());
      const entries = Object.entries(this.stored);
      this.#write(
        Object.fromEntries(entries.filter(([key]) => !gone.has(key))),
        Object.fromEntries(
          entries.flatMap(([key, oldValue]) =>
            gone.has(key) ? [[key, { oldValue }]] : [],
          ),
        ),
      );
    });

  #isRefused(what: "get" | "set"): boolean {
    return this.refuses === what || this.refuses === "all";
  }

  #write(stored: Values, changes: Changes): void {
    this.writes++;
    this.stored = { ...stored };
    void this.#turns.later(() => {
      this.#onChanged.emit(structuredClone(changes), this.#name);
    });
  }
}

export class FakeStorage {
  readonly onChanged: OnChanged = new FakeEvent();
  readonly session: FakeStorageArea;
  readonly local: FakeStorageArea;

  constructor(turns: Turns) {
    this.session = new FakeStorageArea("session", turns, this.onChanged);
    this.local = new FakeStorageArea("local", turns, this.onChanged);
  }
}
