// Takes the times inside Firefox's main process: when it tells extensions of a failed page, and when an extension sets a badge.

/** @typedef {import("../e2e/support/firefox.mjs").Firefox} Firefox */
/** @typedef {import("../e2e/support/extensions.mjs").Extension} Extension */

/**
 * Once in each Firefox: later calls change nothing.
 *
 * @param {Firefox} firefox
 * @param {Extension} extension
 */
export async function watchBadge(firefox, { id }) {
  await firefox.chrome(
    `if (window.badgeClock) return
     const { WebNavigationManager } = ChromeUtils.importESModule('resource://gre/modules/WebNavigation.sys.mjs')
     const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs')
     const { extension } = WebExtensionPolicy.getByID(arguments[0])
     const { action } = ExtensionParent.apiManager.global.browserActionFor(extension)
     const clock = window.badgeClock = { error: null, badge: null, notify: null }

     const { fire } = WebNavigationManager
     WebNavigationManager.fire = function (type, browser, context, extra) {
       // An aborted load is the one that the failing load replaced.
       if (type === 'onErrorOccurred' && !extra.error.endsWith(' ' + Cr.NS_BINDING_ABORTED)) clock.error ??= performance.now()
       return fire.apply(this, arguments)
     }

     // All of the action API ends here; the toolbar is repainted later.
     const { setProperty } = action
     action.setProperty = function (target, property, value) {
       const result = setProperty.apply(this, arguments)
       if (property === 'badgeText' && value) {
         clock.badge ??= performance.now()
         clock.notify?.()
       }
       return result
     }`,
    [id],
  );
}

/**
 * Sets the clock to zero.
 *
 * @param {Firefox} firefox
 * @returns {Promise<() => Promise<number>>} waits for the badge: the milliseconds from the error to it
 */
export async function startClock(firefox) {
  await firefox.chrome(
    `Object.assign(window.badgeClock, { error: null, badge: null, notify: null })`,
  );
  return () =>
    firefox.chrome(
      `const clock = window.badgeClock
       if (clock.badge === null) await new Promise((resolve) => { clock.notify = resolve })
       if (clock.error === null) throw new Error('A badge without an error')
       return clock.badge - clock.error`,
    );
}
