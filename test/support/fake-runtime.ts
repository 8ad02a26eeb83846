// What Firefox says about itself and about the extension, and how the extension's pages send messages to its background.
import { FakeEvent } from "./fake-event.js";
import type { Turns } from "./turns.js";

/** Where the pages of the extension are. */
export const OWN = "moz-extension://1b2c/";

/** The page that sends a message, as the background sees it. */
export type Sender = { tab?: { id: number; incognito: boolean } };

/** What Firefox says of itself and of the machine; null where it refuses to. */
export type About = {
  browser: { name: string; version: string; buildID: string } | null;
  platform: { os: string; arch: string } | null;
};

export class FakeRuntime {
  readonly #turns: Turns;
  readonly #about: () => About;
  readonly #sender: () => Sender;

  constructor(turns: Turns, about: () => About, sender: () => Sender) {
    this.#turns = turns;
    this.#about = about;
    this.#sender = sender;
  }

  readonly id = "guide@test";
  readonly onStartup = new FakeEvent<[]>();
  readonly onInstalled = new FakeEvent<[]>();
  readonly onMessage = new FakeEvent<[message: unknown, sender: Sender]>();

  readonly getURL = (path: string): string =>
    `${OWN}${path.replace(/^\//, "")}`;
  readonly getBrowserInfo = () => this.#tell(() => this.#about().browser);
  readonly getPlatformInfo = () => this.#tell(() => this.#about().platform);
  /** Resolves when the background has started. */
  readonly getBackgroundPage = () => this.#turns.later(() => null);
  readonly getManifest = () => ({ version: "0.1.0" });
  /** As Firefox does: the first listener that returns a promise answers. */
  readonly sendMessage = (message: unknown): Promise<unknown> => {
    const copy: unknown = structuredClone(message);
    return this.#turns.later(() => {
      const answers = this.onMessage.emit(copy, this.#sender());
      const answer = answers.find((one) => one instanceof Promise);
      if (answers.length === 0) {
        throw new Error(
          "Could not establish connection. Receiving end does not exist.",
        );
      }
      return answer;
    });
  };

  #tell<T>(what: () => T | null): Promise<T> {
    return this.#turns.later(() => {
      const told = what();
      if (told === null) {
        throw new Error("An unexpected error occurred");
      }
      return told;
    });
  }
}
