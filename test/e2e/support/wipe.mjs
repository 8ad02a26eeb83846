// Makes a used Firefox as good as new, and proves it: what one test left behind must not be what another one finds.

/** @typedef {import("./session.mjs").Session} Session */

/**
 * What a new Firefox looks like; taken before anything is done with it.
 *
 * @param {Session} session
 * @returns {Promise<string>} JSON
 */
export function look(session) {
  return session.chrome(
    `${describe} return JSON.stringify(await describeAll())`,
  );
}

/**
 * Extensions, windows, certificates, everything that sites and people left, and preferences.
 *
 * @param {Session} session
 * @param {string} fresh what `look` saw when it was new
 * @returns {Promise<string[]>} what is not as it was, nevertheless: then it is of no more use
 */
export async function wipe(session, fresh) {
  // A window that is opened from a private one is private.
  for (const window of /** @type {string[]} */ (
    await session.content("WebDriver:GetWindowHandles")
  )) {
    await session.content("WebDriver:SwitchToWindow", { handle: window });
    if (!(await session.chrome(isPrivate))) break;
  }
  const { handle } = /** @type {{ handle: string }} */ (
    await session.content("WebDriver:NewWindow", {
      type: "window",
      focus: true,
    })
  );
  await session.content("WebDriver:SwitchToWindow", { handle, focus: true });
  return session.chrome(`${describe} ${clean}`, [fresh]);
}

const isPrivate = `
  const { PrivateBrowsingUtils } = ChromeUtils.importESModule('resource://gre/modules/PrivateBrowsingUtils.sys.mjs')
  return PrivateBrowsingUtils.isWindowPrivate(window)
`;

// What Firefox keeps for itself as time goes by, and nothing that we look at depends on.
const describe = `
  const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs')
  const store = Cc['@mozilla.org/security/x509certdb;1'].getService(Ci.nsIX509CertDB)
  const { PrivateBrowsingUtils } = ChromeUtils.importESModule('resource://gre/modules/PrivateBrowsingUtils.sys.mjs')
  const overrides = Cc['@mozilla.org/security/certoverride;1'].getService(Ci.nsICertOverrideService)
  const ITS_OWN = /^(app\\.update\\.last|browser\\.(bookmarks\\.|contextual-services|laterrun|migration|newtabpage\\.(activity-stream\\.impressionId|storageVersion)|pageActions|places\\.|proton|region\\.|rights|safebrowsing\\.provider|search\\.|sessionstore\\.|shell\\.|slowStartup|startup\\.|theme\\.|topsites|uiCustomization|urlbar\\.)|captchadetection|datareporting|distribution|doh-rollout|extensions\\.(blocklist|database|getAddons|last|pendingOperations|pictureinpicture|quarantine|signatureCheckpoint|webcompat|webextensions\\.(uuids|ExtensionStorageIDB))|gecko|idle\\.|media\\.gmp|nimbus|places\\.|privacy\\.(bounceTracking|purge|trackingprotection\\.allow_list)|remote|sanity-test|security\\.sandbox|services\\.|storage\\.|toolkit\\.|trailhead)/

  const valueIn = (branch, name) => {
    const type = Services.prefs.getPrefType(name)
    try {
      if (type === Services.prefs.PREF_BOOL) return branch.getBoolPref(name)
      if (type === Services.prefs.PREF_INT) return branch.getIntPref(name)
      return branch.getStringPref(name)
    } catch {
      return null
    }
  }
  const defaults = Services.prefs.getDefaultBranch('')
  const prefs = () => Object.fromEntries(
    Services.prefs.getChildList('').sort()
      .filter((name) => Services.prefs.prefHasUserValue(name) && !ITS_OWN.test(name))
      .map((name) => [name, valueIn(Services.prefs, name)])
      .filter(([name, value]) => value !== valueIn(defaults, name)))
  const added = () => store.getCerts().filter(({ tokenName }) => !/Builtin|Root Module/i.test(tokenName))
  const windows = () => [...Services.wm.getEnumerator('navigator:browser')]

  const describeAll = async () => ({
    prefs: prefs(),
    addons: (await AddonManager.getAllAddons()).map(({ id, isActive }) => id + ' ' + isActive).sort(),
    windows: windows().map((one) => PrivateBrowsingUtils.isWindowPrivate(one) + one.gBrowser.browsers.map(({ currentURI }) => currentURI.spec).join()),
    otherWindows: [...Services.wm.getEnumerator(null)].length - windows().length,
    certificates: added().map(({ subjectName }) => subjectName),
    overrides: overrides.getOverrides().length,
    cookies: Services.cookies.cookies.length,
    portal: Cc['@mozilla.org/network/captive-portal-service;1'].getService(Ci.nsICaptivePortalService).state,
    offline: Services.io.offline,
  })
`;

const clean = `
  const { setTimeout } = ChromeUtils.importESModule('resource://gre/modules/Timer.sys.mjs')
  const { PlacesUtils } = ChromeUtils.importESModule('resource://gre/modules/PlacesUtils.sys.mjs')
  const fresh = JSON.parse(arguments[0])

  for (const addon of await AddonManager.getAllAddons())
    if (addon.temporarilyInstalled) await addon.uninstall()
  for (const one of [...Services.wm.getEnumerator(null)]) if (one !== window) one.close()

  for (const name of Object.keys(prefs())) if (!(name in fresh.prefs)) Services.prefs.clearUserPref(name)
  const { Preferences } = ChromeUtils.importESModule('resource://gre/modules/Preferences.sys.mjs')
  const now = prefs()
  for (const [name, value] of Object.entries(fresh.prefs)) if (now[name] !== value) Preferences.set(name, value)

  for (const certificate of added()) store.deleteCertificate(certificate)
  overrides.clearAllOverrides()
  Cc['@mozilla.org/ssservice;1'].getService(Ci.nsISiteSecurityService).clearAll()
  store.clearOCSPCache?.()
  await PlacesUtils.bookmarks.eraseEverything()
  await new Promise((resolve) => Services.clearData.deleteData(Ci.nsIClearDataService.CLEAR_ALL, resolve))
  Cc['@mozilla.org/security/sdr;1'].getService(Ci.nsISecretDecoderRing).logoutAndTeardown()
  Services.obs.notifyObservers(null, 'net:cancel-all-connections')
  Services.obs.notifyObservers(null, 'browser:purge-session-history')
  Services.dns.clearCache(true)
  Services.console.reset()

  const differences = async () => {
    const after = await describeAll()
    return Object.keys(fresh)
      .filter((key) => JSON.stringify(after[key]) !== JSON.stringify(fresh[key]))
      .map((key) => {
        if (key !== 'prefs') return key + ': ' + JSON.stringify(after[key])
        return key + ': ' + [...new Set(Object.keys({ ...after.prefs, ...fresh.prefs }))].filter((name) => after.prefs[name] !== fresh.prefs[name])
      })
  }
  // Windows close, and processes end, a moment later.
  const limit = Date.now() + 5000
  for (;;) {
    const left = await differences()
    if (left.length === 0 || Date.now() > limit) return left
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
`;
