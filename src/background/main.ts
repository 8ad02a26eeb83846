// The background, put together: everything is registered here, in the first tick (an event page is woken for no later listener).
import { recordUpgrade } from "../core/evidence/load-log.js";
import { onLoad, onUpgrade, watchCertificates } from "../platform/loads.js";
import { onChoice, onCommand } from "../platform/messages.js";
import { onCertificateShown, onTabShown } from "../platform/certificate-tabs.js";
import {
  onInstalled,
  onSignal,
  onStarted,
  onTabMoved,
} from "../platform/signals.js";
import { onPermissionsGiven } from "../platform/permissions.js";
import { onReminder } from "../platform/reminder.js";
import { showState } from "./badge.js";
import { loadsCell } from "./cells.js";
import { readGuide } from "./keep.js";
import { tellOfRestored } from "./restored.js";
import { remind } from "./remind.js";
import { takeLoad } from "./take-load.js";
import { take } from "./watch.js";

onSignal((signal) => void take(signal));
onLoad((load) => void takeLoad(load));
onUpgrade((upgrade) => {
  void loadsCell.update((log) => recordUpgrade(log, upgrade));
});
watchCertificates().catch((error: unknown) => {
  console.error("Certificates of pages that load stay unseen.", error);
});
onTabMoved((tabId) => void showState(tabId));
onInstalled(() => void readGuide());
onStarted(() => {
  void readGuide();
  void tellOfRestored();
});
onReminder(() => void remind());
onPermissionsGiven(async (names) => (await answers()).fulfil(names));
onCommand(async (told) => (await answers()).answer(told));
onChoice(async (choice) => (await answers()).answerChoice(choice));

/** A bundle of its own, so that the badge does not wait for it. */
function answers(): Promise<typeof import("./answers.js")> {
  return import(/* webpackChunkName: "views" */ "./answers.js");
}
