// A named value in storage.session with one writer: kept in memory only, gone with the browser.
import browser from "webextension-polyfill";

export interface Cell<T> {
  /** The value; the fallback where nothing is stored that can be understood. Rejects where storage fails. */
  read(): Promise<T>;
  /** Calls back with each new value, from whichever page it was written. */
  watch(listener: (value: T) => void): void;
}

/** What an update did; the same value twice if it did nothing. */
export interface Change<T> {
  readonly before: T;
  readonly after: T;
}

/**
 * A cell as its only writer sees it. It keeps the value at hand between two events; since nobody else writes, that copy is
 * always what is stored, and it dies with the event page.
 */
export interface OwnedCell<T> extends Cell<T> {
  /** Replaces the value by what `change` makes of it, in the order of the calls. Resolves before the new value is stored. */
  update(change: (value: T) => T): Promise<Change<T>>;
}

/** @param parse turns what was stored into a value; it must cope with anything. */
export function openCell<T>(
  key: string,
  parse: (stored: unknown) => T,
): Cell<T> {
  return {
    read: async () => parse((await browser.storage.session.get(key))[key]),
    watch(listener) {
      browser.storage.onChanged.addListener((changes, area) => {
        if (area === "session" && Object.hasOwn(changes, key)) {
          listener(parse(changes[key]?.newValue));
        }
      });
    },
  };
}

/**
 * See {@link OwnedCell}. If it cannot be read: `"empty"` continues with an empty value, and overwrites what was stored;
 * `"refuse"` is for what must not be lost: reading and updating reject, nothing is written, and the next one tries again.
 */
export function ownCell<T>(
  key: string,
  parse: (stored: unknown) => T,
  whereUnread: "empty" | "refuse" = "empty",
): OwnedCell<T> {
  const cell = openCell(key, parse);
  let value: Promise<T> | null = null;
  let latest: T;
  let isStoring = false;
  let isStale = false;

  // One write at a time, and the newest value each time: a burst of events costs two writes, not hundreds.
  async function store(): Promise<void> {
    isStale = true;
    if (isStoring) {
      return;
    }
    isStoring = true;
    while (isStale) {
      isStale = false;
      try {
        await browser.storage.session.set({ [key]: latest });
      } catch (error) {
        console.error(
          `Could not store the ${key}; it stays in memory until the background stops.`,
          error,
        );
      }
    }
    isStoring = false;
  }

  async function load(): Promise<T> {
    try {
      return await cell.read();
    } catch (error) {
      if (whereUnread === "refuse") {
        throw error;
      }
      console.error(
        `Could not read the ${key}; starting with an empty one.`,
        error,
      );
      return parse(undefined);
    }
  }

  return {
    ...cell,
    read() {
      const loaded = (value ??= load());
      loaded.catch(() => {
        value = value === loaded ? null : value;
      });
      return loaded;
    },
    update(change) {
      const loaded = value ?? load();
      const changed = loaded.then((before) => {
        latest = change(before);
        if (latest !== before) {
          void store();
        }
        return { before, after: latest };
      });
      // An update that throws is its caller's business: the value stays as it was.
      const next = changed.then(
        ({ after }) => after,
        () => loaded,
      );
      next.catch(() => {
        // It could not be read: the next one tries again.
        value = value === next ? null : value;
      });
      value = next;
      return changed;
    },
  };
}
