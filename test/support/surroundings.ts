// What a view is made of beside journal and guide: an ordinary Linux of which nothing else is known, except for what a test is about.
import { NO_EVIDENCE } from "../../src/core/evidence/evidence.js";
import type { Surroundings } from "../../src/core/view/page-view.js";

/** See the head of this file. */
export function surroundings(
  differing: Partial<Surroundings> = {},
): Surroundings {
  return {
    environment: {
      firefox: "Firefox 153.7.0",
      system: null,
      extension: "0.1.0",
      platform: "linux",
      version: 153,
    },
    askRevoked: () => "never",
    usableBy: () => null,
    isPrivate: false,
    canAsk: true,
    hstsHosts: {},
    evidenceOf: () => NO_EVIDENCE,
    askingOf: () => null,
    saidOf: () => ({}),
    writeTime: (at) => `at ${at}`,
    ...differing,
  };
}
