// A browser event: whoever listens is called, in the order of listening.

export class FakeEvent<Args extends readonly unknown[]> {
  readonly #listeners = new Set<(...args: Args) => unknown>();

  readonly addListener = (listener: (...args: Args) => unknown): void => {
    this.#listeners.add(listener);
  };

  readonly removeListener = (listener: (...args: Args) => unknown): void => {
    this.#listeners.delete(listener);
  };

  /** Returns what the listeners return. */
  emit(...args: Args): unknown[] {
    return [...this.#listeners].map((listener) => listener(...args));
  }

  /** As if the page that listened were gone: an event page that was stopped. */
  removeAll(): void {
    this.#listeners.clear();
  }
}
