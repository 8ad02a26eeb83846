// The installed extension as the browser knows it: installing, its background, its badge, private windows.

/** @typedef {import('./session.mjs').Session} Session */
/** @typedef {{ id: string, uuid: string, baseUrl: string }} Extension */
/** @typedef {{ text: string, colour: string, title: string, icon: string }} Badge */

/**
 * @param {Session} session
 * @param {string} folder with the built extension
 * @returns {Promise<Extension>}
 */
export async function install(session, folder) {
  const id = /** @type {string} */ (
    await session.content("Addon:Install", {
      path: folder,
      temporary: true,
      allowPrivateBrowsing: false,
    })
  );
  return extensionById(session, id);
}

/**
 * @param {Session} session
 * @param {string} id
 * @returns {Promise<Extension>}
 */
export async function extensionById(session, id) {
  const uuid = await session.chrome(
    `const limit = Date.now() + 10000
     const { setTimeout } = ChromeUtils.importESModule('resource://gre/modules/Timer.sys.mjs')
     for (;;) {
       const policy = WebExtensionPolicy.getByID(arguments[0])
       if (policy?.active && policy.extension) {
         // Its listeners are registered only after the first run of the background.
         await policy.extension.promiseBackgroundStarted?.()
         return policy.mozExtensionHostname
       }
       if (Date.now() > limit) throw new Error('The extension ' + arguments[0] + ' is not running')
       await new Promise((resolve) => setTimeout(resolve, 50))
     }`,
    [id],
  );
  return {
    id,
    uuid: String(uuid),
    baseUrl: `moz-extension://${String(uuid)}/`,
  };
}

/**
 * @param {Session} session
 * @param {Extension} extension
 */
export async function reload(session, { id }) {
  await session.chrome(
    `const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs')
     const addon = await AddonManager.getAddonByID(arguments[0])
     await addon.reload()`,
    [id],
  );
  return extensionById(session, id);
}

/**
 * What the user does with "Allow in private windows".
 *
 * @param {Session} session
 * @param {Extension} extension
 */
export async function allowPrivate(session, extension) {
  await session.chrome(
    `const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs')
     await ExtensionPermissions.add(arguments[0], { permissions: ['internal:privateBrowsingAllowed'], origins: [] })`,
    [extension.id],
  );
  return reload(session, extension);
}

/**
 * @param {Session} session
 * @param {Extension} extension
 * @returns {Promise<'starting' | 'running' | 'suspending' | 'stopped'>}
 */
export function background(session, { id }) {
  return session.chrome(
    "return WebExtensionPolicy.getByID(arguments[0]).extension.backgroundState",
    [id],
  );
}

/**
 * Stops the event page, as Firefox does after 30 idle seconds.
 *
 * @param {Session} session
 * @param {Extension} extension
 */
export async function terminateBackground(session, { id }) {
  await session.chrome(
    `const { extension } = WebExtensionPolicy.getByID(arguments[0])
     await extension.terminateBackground({ ignoreDevToolsAttached: true, disableResetIdleForTest: true })`,
    [id],
  );
}

/**
 * Runs in the background's document; fails when the event page is stopped.
 *
 * @template [T=unknown]
 * @param {Session} session
 * @param {Extension} extension
 * @param {import('./session.mjs').Script} script
 * @param {readonly unknown[]} [args]
 * @returns {Promise<T>}
 */
export function runInBackground(session, { id }, script, args) {
  const find = `
    const { extension } = WebExtensionPolicy.getByID(arguments[2])
    const browser = [...extension.views].find((view) => view.viewType === 'background')?.xulBrowser
    if (!browser) throw new Error('The background is stopped')`;
  return session.runIn(find, id, script, args);
}

/**
 * What the toolbar button of the current window shows, read from the button itself.
 *
 * @param {Session} session
 * @param {Extension} extension
 * @returns {Promise<Badge>}
 */
export function badge(session, { id }) {
  return session.chrome(
    `const item = document.querySelector('[data-extensionid="' + arguments[0] + '"]')
     const button = item.querySelector('.unified-extensions-item-action-button')
     const style = button.getAttribute('badgeStyle') ?? ''
     return {
       text: button.getAttribute('badge') ?? '',
       colour: /background-color: ([^;]*)/.exec(style)?.[1] ?? '',
       title: button.getAttribute('tooltiptext') ?? '',
       icon: /url\\("?([^")]*)/.exec(item.getAttribute('style') ?? button.getAttribute('style') ?? '')?.[1] ?? '',
     }`,
    [id],
  );
}

/**
 * The number by which extensions know the current tab.
 *
 * @param {Session} session
 * @returns {Promise<number>}
 */
export function extensionTabId(session) {
  return session.chrome(
    `const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs')
     return ExtensionParent.apiManager.global.tabTracker.getId(gBrowser.selectedTab)`,
  );
}
