// Real key presses and mouse clicks in the browser window, popups included.

/** @typedef {import('./session.mjs').Session} Session */

/**
 * @param {Session} session
 * @param {string | readonly string[]} keys one after the other, such as 'a', 'Tab', 'Shift+Tab', 'Alt+Shift+Y'
 */
export async function pressKeys(session, keys) {
  const actions = [keys].flat().flatMap((combination) => {
    const codes = (combination === "+" ? ["+"] : combination.split("+")).map(
      keyCode,
    );
    return [
      ...codes.map((value) => ({ type: "keyDown", value })),
      ...codes.toReversed().map((value) => ({ type: "keyUp", value })),
    ];
  });
  await perform(session, { type: "key", id: "keyboard", actions });
}

/**
 * @param {Session} session
 * @param {{ x: number, y: number }} place in the browser window
 */
export async function click(session, { x, y }) {
  await perform(session, {
    type: "pointer",
    id: "mouse",
    parameters: { pointerType: "mouse" },
    actions: [
      { type: "pointerMove", x: Math.round(x), y: Math.round(y) },
      { type: "pointerDown", button: 0 },
      { type: "pointerUp", button: 0 },
    ],
  });
}

/**
 * @param {Session} session
 * @param {object} source
 */
async function perform(session, source) {
  await session.browser("WebDriver:PerformActions", { actions: [source] });
}

/** @param {string} name */
function keyCode(name) {
  const code = codes[name];
  if (code !== undefined) return String.fromCharCode(code);
  if (Array.from(name).length === 1) return name;
  throw new Error(`Unknown key: ${name}`);
}

/** The private-use code points of https://www.w3.org/TR/webdriver2/#keyboard-actions @type {Record<string, number>} */
const codes = {
  Backspace: 0xe003,
  Tab: 0xe004,
  Enter: 0xe007,
  Shift: 0xe008,
  Control: 0xe009,
  Alt: 0xe00a,
  Escape: 0xe00c,
  Space: 0xe00d,
  PageUp: 0xe00e,
  PageDown: 0xe00f,
  End: 0xe010,
  Home: 0xe011,
  ArrowLeft: 0xe012,
  ArrowUp: 0xe013,
  ArrowRight: 0xe014,
  ArrowDown: 0xe015,
  Delete: 0xe017,
  F5: 0xe035,
  F9: 0xe039,
  Meta: 0xe03d,
};
