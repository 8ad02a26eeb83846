// The background, put together: everything is registered here, in the first tick (an event page is woken for no later listener).
import { chainShownIn } from "../core/certificate/kept/kept-chains.js";
import { recordUpgrade } from "../core/evidence/seen/load-log.js";
import {
  onLoad,
  onPageRequest,
  onUpgrade,
  watchCertificates,
} from "../platform/events/loads.js";
import { onCertificateCommand } from "../platform/messages/certificate-messages.js";
import { onGuideWanted } from "../platform/messages/guide-messages.js";
import { onChoice, onCommand } from "../platform/messages/messages.js";
import {
  onCertificateShown,
  onTabShown,
} from "../platform/events/certificate-tabs.js";
import {
  onInstalled,
  onSignal,
  onStarted,
  onTabMoved,
} from "../platform/events/signals.js";
import { onTabTornOff, onWindowClosed } from "../platform/firefox/windows.js";
import { hearAllParts } from "../platform/events/part-signals.js";
import { onPermissionsGiven } from "../platform/firefox/permissions.js";
import { onReminder } from "../platform/firefox/reminder.js";
import { showState } from "./toolbar/badge.js";
import { chainsCell, loadsCell, readingCell } from "./memory/cells.js";
import { mayRemember } from "./memory/chosen.js";
import { openBeside } from "./guide/beside.js";
import { readGuide } from "./guide/keep.js";
import { tellOfRestored } from "./watch/restored.js";
import { remind } from "./guide/remind.js";
import { forgetOld, forgetWindow, takeAlong } from "./memory/revoked.js";
import { takeLoad } from "./watch/take-load.js";
import { take, takePageRequest } from "./watch/watch.js";

onSignal((signal) => void take(signal));
onPageRequest(takePageRequest);
onLoad((load) => void takeLoad(load), mayRemember);
onUpgrade((upgrade) => {
  void loadsCell.update((log) => recordUpgrade(log, upgrade));
});
watchCertificates().catch((error: unknown) => {
  console.error("Certificates of pages that load stay unseen.", error);
});
onWindowClosed((windowId) => void forgetWindow(windowId));
onTabTornOff((from, to) => void takeAlong(from, to));
onTabMoved((tabId) => void showState(tabId));
onCertificateShown(({ certificateTab, address, at }) => {
  void certificates().then(({ capture }) =>
    capture(certificateTab, address, at),
  );
});
onTabShown((tabId, before) => {
  // Nothing of the tab that is in front now may be missed.
  hearAllParts();
  void showCapturedAgain(tabId, before);
});
onInstalled(() => void readGuide());
onStarted(() => {
  void readGuide();
  void forgetOld().catch((error: unknown) => {
    console.error("Could not forget which hosts were called revoked.", error);
  });
  void tellOfRestored();
});
onReminder(() => void remind());
onPermissionsGiven(async (names) => (await answers()).fulfil(names));
onCommand(async (told) => (await answers()).answer(told));
onCertificateCommand(async (told, page) =>
  (await certificates()).answerAboutChain(told, page),
);
onGuideWanted(openBeside);
onChoice(async (choice) => (await answers()).answerChoice(choice));

/** A bundle of its own: the badge does not wait for it. */
function answers(): Promise<typeof import("./answer/answers.js")> {
  return import(/* webpackChunkName: "views" */ "./answer/answers.js");
}

/** What reads certificates is large and rarely needed: a bundle of its own. */
function certificates(): Promise<
  typeof import("./certificate/certificate.js")
> {
  return import(
    /* webpackChunkName: "certificate" */ "./certificate/certificate.js"
  );
}

// Nearly always, another kind of tab comes to the front: the bundle is not needed to see that.
async function showCapturedAgain(
  tabId: number,
  before: number | null,
): Promise<void> {
  const reading = await readingCell.read();
  const isKnown = chainShownIn(await chainsCell.read(), tabId) !== null;
  if (isKnown || (reading !== null && reading.tabId === before)) {
    const { showAgain } = await certificates();
    await showAgain(tabId, before, Date.now());
  }
}
