// The network around Firefox, as Firefox reports it: a login page, a proxy.
import type { Turns } from "./turns.js";

export class FakeSurroundings {
  /** What `navigator.onLine` says. */
  isOnline = true;
  /** What `captivePortal.getState` answers; null while its detection is turned off. */
  portal: string | null = null;
  /** What `proxy.settings.get` answers; null where it refuses. */
  proxySettings: { levelOfControl: string; value: unknown } | null = {
    levelOfControl: "controllable_by_this_extension",
    value: { proxyType: "system" },
  };
  /** What `privacy.network.httpsOnlyMode.get` answers. */
  httpsOnlyMode: unknown = "never";
  readonly #turns: Turns;

  constructor(turns: Turns) {
    this.#turns = turns;
  }

  readonly captivePortal = {
    getState: (): Promise<string> =>
      this.#turns.later(() => {
        if (this.portal === null) {
          throw new Error("Captive Portal detection is not enabled");
        }
        return this.portal;
      }),
  };

  /** Of `tlsVersionRestriction`, Firefox answers no ordinary extension (140 and 153). */
  readonly privacy = {
    network: {
      httpsOnlyMode: {
        get: (): Promise<unknown> =>
          this.#turns.later(() => ({ value: this.httpsOnlyMode })),
      },
    },
  };

  readonly proxy = {
    settings: {
      get: (): Promise<unknown> =>
        this.#turns.later(() => {
          if (this.proxySettings === null) {
            throw new Error("proxy.settings is not supported here");
          }
          return this.proxySettings;
        }),
    },
  };
}
