// In the bundles, "webextension-polyfill" is Firefox's own `browser`: that is all that the polyfill hands on there.
import type { Browser } from "webextension-polyfill";

declare const browser: Browser;

export default browser;
