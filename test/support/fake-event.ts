// A browser event: whoever listens is called, in the order of listening.

export class FakeEvent<Args extends readonly unknown[]> {
  readonly #isFor: (filter: unknown, args: Args) => boolean;

  /** @param isFor what the filter of who listens leaves to them: all, unless the event has such filters */
  constructor(isFor: (filter: unknown, args: Args) => boolean = () => true) {
    this.#isFor = isFor;
  }

  readonly #listeners = new Map<
    (...args: Args) => unknown,
    readonly unknown[]
  >();

  /** @param how filter and options, which the tests respect by what they emit */
  readonly addListener = (
    listener: (...args: Args) => unknown,
    ...how: readonly unknown[]
  ): void => {
    this.#listeners.set(listener, how);
  };

  readonly removeListener = (listener: (...args: Args) => unknown): void => {
    this.#listeners.delete(listener);
  };

  /** Returns what the listeners return. */
  emit(...args: Args): unknown[] {
    return [...this.#listeners]
      .filter(([, [filter]]) => this.#isFor(filter, args))
      .map(([listener]) => listener(...args));
  }

  get count(): number {
    return this.#listeners.size;
  }

  /** What those who listen have asked for. */
  filters(): readonly unknown[] {
    return [...this.#listeners.values()].map(([filter]) => filter);
  }

  /** True where somebody listens who may hold the request up. */
  get isBlocking(): boolean {
    return [...this.#listeners.values()].some(([, options]) =>
      Array.isArray(options) ? options.includes("blocking") : false,
    );
  }

  /** As if the page that listened were gone: an event page that was stopped. */
  removeAll(): void {
    this.#listeners.clear();
  }
}
