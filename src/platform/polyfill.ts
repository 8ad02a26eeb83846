// In the bundles, "webextension-polyfill" is Firefox's own `browser`: the polyfill passes on nothing else there.
import type { Browser } from "webextension-polyfill";

declare const browser: Browser;

export default browser;
