// What the reader does in Firefox while the sidebar is open: another tab comes to the front, and a page of Firefox's opens.
import browser from "webextension-polyfill";

/** Calls back when another tab of any window has come to the front. */
export function onBrowsing(listener: () => void): void {
  browser.tabs.onActivated.addListener(listener);
}

/**
 * Calls back with the address of each page of Firefox's that has opened in a tab, such as `about:config`. Measured on 140 and 153: these pages
 * tell when they are complete, most of them without having told that they began.
 */
export function onFirefoxPage(listener: (address: string) => void): void {
  browser.webNavigation.onCompleted.addListener(
    ({ frameId, url }) => {
      if (frameId === 0) {
        listener(url);
      }
    },
    { url: [{ schemes: ["about"] }] },
  );
}
