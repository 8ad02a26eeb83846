// Snabbdom looks for `window.requestAnimationFrame` when it is imported; building nodes needs nothing else of a browser.

Object.assign(globalThis, { window: {} });
