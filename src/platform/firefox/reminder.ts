// A reminder that repeats while something is open: an alarm, and a notification where the user allows it.
import browser from "webextension-polyfill";

const NAME = "open-items";
/** Minutes. */
const EVERY = 60;

/** Starts the alarm, unless it runs, or stops it. */
export async function setReminder(isOn: boolean): Promise<void> {
  if (!isOn) {
    await browser.alarms.clear(NAME);
  } else if ((await browser.alarms.get(NAME)) === undefined) {
    await browser.alarms.create(NAME, {
      delayInMinutes: EVERY,
      periodInMinutes: EVERY,
    });
  }
}

/** Calls back each time the alarm goes off. */
export function onReminder(listener: () => void): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === NAME) {
      listener();
    }
  });
}

/** Shows a notification, where the user allows it. */
export async function notify(title: string, message: string): Promise<void> {
  const isAllowed = await browser.permissions.contains({
    permissions: ["notifications"],
  });
  if (isAllowed) {
    await browser.notifications.create(NAME, {
      type: "basic",
      iconUrl: browser.runtime.getURL("icons/logo.svg"),
      title,
      message,
    });
  }
}
