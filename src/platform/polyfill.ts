// In the bundles, "webextension-polyfill" is what its own script has left in the global `browser`.
import type { Browser } from "webextension-polyfill";

declare const browser: Browser;

export default browser;
