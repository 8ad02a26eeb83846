// The background, put together: everything is registered here, in the first tick (an event page is woken for no later listener).
import { onRequest } from "../platform/messages.js";
import { onSignal, onTabMoved } from "../platform/signals.js";
import { showState } from "./badge.js";
import { take } from "./watch.js";

onSignal((signal) => void take(signal));
onTabMoved((tabId) => void showState(tabId));
onRequest(async ({ tabId }) => {
  const { viewOf } = await import(/* webpackChunkName: "views" */ "./views.js");
  return viewOf(tabId);
});
