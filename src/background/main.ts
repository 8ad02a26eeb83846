// The background, put together: everything is registered here, in the first tick (an event page is woken for no later listener).
import {
  onSignal,
  onStrictTransportSecurity,
  onTabMoved,
} from "../platform/signals.js";
import { rememberHstsOf } from "./hsts-watch.js";
import { showState } from "./badge.js";
import { take } from "./watch.js";

onSignal((signal) => void take(signal));
onStrictTransportSecurity(
  (host, header, at) => void rememberHstsOf(host, header, at),
);
onTabMoved((tabId) => void showState(tabId));
