// Extensions as the browser knows them: installing, the background, the toolbar button, private windows.

import { findSidebar } from "./sidebar.mjs";
import { openPopup } from "./popup.mjs";
import { Tabs } from "./tabs.mjs";

/** @typedef {{ id: string, uuid: string, baseUrl: string }} Extension */
/** @typedef {{ text: string, colour: string, title: string, icon: string }} Badge */
/** @typedef {import("./tabs.mjs").Tab} Tab */
/** @typedef {import("./session.mjs").Script} Script */

export class Extensions extends Tabs {
  /**
   * @param {string} folder with a built extension, which stays until Firefox ends
   * @returns {Promise<Extension>} when its background has run once
   */
  async install(folder) {
    const id = await this.session.content("Addon:Install", {
      path: folder,
      temporary: true,
    });
    return this.extension(String(id));
  }

  /**
   * @param {string} id of an installed extension, such as one that the profile brought along
   * @returns {Promise<Extension>}
   */
  async extension(id) {
    const uuid = String(await this.session.chrome(waitForExtension, [id]));
    return { id, uuid, baseUrl: `moz-extension://${uuid}/` };
  }

  /**
   * Loads it again from its folder.
   *
   * @param {Extension} extension
   */
  async reloadExtension({ id }) {
    await this.session.chrome(
      `const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs')
       const addon = await AddonManager.getAddonByID(arguments[0])
       await addon.reload()`,
      [id],
    );
    return this.extension(id);
  }

  /**
   * What the user does with "Run in Private Windows". The extension starts again.
   *
   * @param {Extension} extension
   */
  async allowPrivate(extension) {
    await this.session.chrome(
      `const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs')
       await ExtensionPermissions.add(arguments[0], { permissions: ['internal:privateBrowsingAllowed'], origins: [] })`,
      [extension.id],
    );
    return this.reloadExtension(extension);
  }

  /**
   * @param {Extension} extension
   * @returns {Promise<'starting' | 'running' | 'suspending' | 'stopped'>}
   */
  background({ id }) {
    const script = `return ${byId}.backgroundState`;
    return this.session.chrome(script, [id]);
  }

  /**
   * Stops the event page, as Firefox does after 30 idle seconds.
   *
   * @param {Extension} extension
   */
  async terminateBackground({ id }) {
    await this.session.chrome(
      `await ${byId}.terminateBackground({ ignoreDevToolsAttached: true, disableResetIdleForTest: true })`,
      [id],
    );
  }

  /**
   * Runs in the background's document; fails when the event page is stopped.
   *
   * @template [T=unknown]
   * @param {Extension} extension
   * @param {Script} script
   * @param {readonly unknown[]} [args]
   * @returns {Promise<T>}
   */
  runInBackground({ id }, script, args) {
    const find = `
      const { extension } = WebExtensionPolicy.getByID(arguments[2])
      const browser = [...extension.views].find((view) => view.viewType === 'background')?.xulBrowser
      if (!browser) throw new Error('The background is stopped')`;
    return this.session.runIn(find, id, script, args);
  }

  /**
   * What the toolbar button shows, read from the button itself.
   *
   * @param {Extension} extension
   * @param {Tab} [tab] goes there first
   * @returns {Promise<Badge>}
   */
  async badge({ id }, tab) {
    if (tab) await this.switchTo(tab);
    return this.session.chrome(readBadge, [id]);
  }

  /**
   * The number by which extensions know a tab.
   *
   * @param {Tab} [tab] goes there first
   * @returns {Promise<number>}
   */
  async extensionTabId(tab) {
    if (tab) await this.switchTo(tab);
    return this.session.chrome(
      `const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs')
       return ExtensionParent.apiManager.global.tabTracker.getId(gBrowser.selectedTab)`,
    );
  }

  /**
   * Opens the popup as a user does: a click with the mouse.
   *
   * @param {Extension} extension
   * @param {{ ready?: boolean }} [options] whether to wait until the popup marks itself as drawn: <html data-ready>
   */
  clickToolbarButton(extension, options) {
    return openPopup(this.session, extension, options);
  }

  /** The sidebar of the current window, once it is open and drawn. */
  sidebar() {
    return findSidebar(this.session);
  }
}

const byId = "WebExtensionPolicy.getByID(arguments[0]).extension";

// Its listeners are registered only after the first run of the background.
const waitForExtension = `
  const { setTimeout } = ChromeUtils.importESModule('resource://gre/modules/Timer.sys.mjs')
  const limit = Date.now() + 10000
  for (;;) {
    const policy = WebExtensionPolicy.getByID(arguments[0])
    if (policy?.active && policy.extension) {
      await policy.extension.promiseBackgroundStarted?.()
      return policy.mozExtensionHostname
    }
    if (Date.now() > limit) throw new Error('The extension ' + arguments[0] + ' is not running')
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
`;

const readBadge = `
  const item = document.querySelector('[data-extensionid="' + arguments[0] + '"]')
  const button = item.querySelector('.unified-extensions-item-action-button')
  const badge = button.getAttribute('badgeStyle') ?? ''
  const icon = getComputedStyle(button.querySelector('.toolbarbutton-icon') ?? button).listStyleImage
  return {
    text: button.getAttribute('badge') ?? '',
    colour: /background-color: ([^;]*)/.exec(badge)?.[1] ?? '',
    title: button.getAttribute('tooltiptext') ?? '',
    icon: /url\\("?([^")]*)/.exec(icon)?.[1] ?? '',
  }
`;
