// The background, put together: everything is registered here, in the first tick (an event page is woken for no later listener).
import { hostOf } from "../core/failure/host-of.js";
import { learnHsts } from "../core/hsts.js";
import { onChoice, onCommand } from "../platform/messages.js";
import { onCertificateShown, onTabShown } from "../platform/certificate-tabs.js";
import {
  onHstsHeader,
  onInstalled,
  onSignal,
  onStarted,
  onTabMoved,
} from "../platform/signals.js";
import { onPermissionsGiven } from "../platform/permissions.js";
import { onReminder } from "../platform/reminder.js";
import { showState } from "./badge.js";
import { hstsCell } from "./cells.js";
import { readGuide } from "./keep.js";
import { tellOfRestored } from "./restored.js";
import { remind } from "./remind.js";
import { take } from "./watch.js";

onSignal((signal) => void take(signal));
onHstsHeader((url, header) => {
  void hstsCell.update((known) => learnHsts(known, hostOf(url).ascii, header));
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
