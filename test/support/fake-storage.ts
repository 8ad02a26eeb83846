// `storage.session` as Firefox has it: copies in, copies out, everything later, and news of changes later still.
import { FakeEvent } from "./fake-event.js";
import type { Turns } from "./turns.js";

type Changes = Record<string, { oldValue?: unknown; newValue?: unknown }>;

export class FakeStorage {
  /** What is stored, as JSON-like values. */
  stored: Record<string, unknown> = {};
  /** How often something was written. */
  writes = 0;
  /** What is refused, as when Firefox runs out of quota or shuts down. */
  refuses: "nothing" | "get" | "set" = "nothing";
  readonly onChanged = new FakeEvent<[changes: Changes, area: string]>();
  readonly #turns: Turns;

  constructor(turns: Turns) {
    this.#turns = turns;
  }

  readonly session = {
    get: (key: string): Promise<Record<string, unknown>> =>
      this.#turns.later(() => {
        if (this.refuses === "get") {
          throw new Error("An unexpected error occurred");
        }
        return Object.hasOwn(this.stored, key)
          ? { [key]: structuredClone(this.stored[key]) }
          : {};
      }),

    set: (values: Record<string, unknown>): Promise<void> => {
      const copies = structuredClone(values);
      return this.#turns.later(() => {
        if (this.refuses === "set") {
          throw new Error(
            "QuotaExceededError: storage.session API call exceeded its quota limitations.",
          );
        }
        this.writes++;
        const changes: Changes = {};
        for (const [key, newValue] of Object.entries(copies)) {
          changes[key] = { oldValue: this.stored[key], newValue };
        }
        this.stored = { ...this.stored, ...copies };
        void this.#turns.later(() => {
          this.onChanged.emit(structuredClone(changes), "session");
        });
      });
    },
  };
}
