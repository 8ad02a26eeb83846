// Screenshots as PNG files: of a page, and of the whole browser window with an open popup in its place.

import { mkdir, writeFile } from "node:fs/promises";
import { dirname } from "node:path";

/** @typedef {import('./session.mjs').Session} Session */

/**
 * @param {Session} session
 * @param {string} path
 * @param {{ full?: boolean }} [options] `full` is the page down to its end
 */
export async function photographPage(session, path, { full = false } = {}) {
  const base64 = await session.content("WebDriver:TakeScreenshot", {
    full,
    hash: false,
  });
  await save(path, String(base64));
}

/**
 * The current browser window; an open popup of an extension is painted at its place.
 *
 * @param {Session} session
 * @param {string} path
 * @param {{ popupOnly?: boolean }} [options]
 */
export async function photographWindow(
  session,
  path,
  { popupOnly = false } = {},
) {
  await save(path, await session.chrome(paint, [popupOnly]));
}

/**
 * @param {string} path
 * @param {string} base64
 */
async function save(path, base64) {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, Buffer.from(base64, "base64"));
}

// A popup is an operating-system window of its own, so that no snapshot of the browser window contains it.
const paint = `
  const [popupOnly] = arguments
  const scale = window.devicePixelRatio
  const popup = [...document.querySelectorAll('.webextension-popup-browser')]
    .find((browser) => browser.closest('panel')?.state === 'open')
  const canvas = document.createElementNS('http://www.w3.org/1999/xhtml', 'canvas')
  const area = popupOnly
    ? { width: popup.clientWidth, height: popup.clientHeight }
    : { width: window.innerWidth, height: window.innerHeight }
  canvas.width = area.width * scale
  canvas.height = area.height * scale
  const pen = canvas.getContext('2d')
  pen.scale(scale, scale)

  const draw = async (browsingContext, { x, y, width, height }) => {
    const whole = new DOMRect(0, 0, width, height)
    const picture = await browsingContext.currentWindowGlobal.drawSnapshot(whole, scale, 'transparent')
    pen.drawImage(picture, x, y, width, height)
    picture.close()
  }
  const place = (element) => ({
    x: element.screenX - window.mozInnerScreenX,
    y: element.screenY - window.mozInnerScreenY,
    width: element.clientWidth,
    height: element.clientHeight,
  })
  const drawFrame = () => {
    const panel = popup.closest('panel')
    const content = panel.shadowRoot?.querySelector('[part~=content]') ?? panel
    const style = getComputedStyle(content)
    const { x, y, width, height } = place(popup)
    const radius = parseFloat(style.borderTopLeftRadius) || 0
    pen.shadowColor = '#0006'
    pen.shadowBlur = 8
    for (const [border, colour] of [[1, style.borderTopColor], [0, style.backgroundColor]]) {
      pen.beginPath()
      pen.roundRect(x - border, y - border, width + 2 * border, height + 2 * border, radius)
      pen.fillStyle = colour
      pen.fill()
      pen.shadowColor = 'transparent'
    }
    pen.clip()
  }

  if (!popupOnly) await draw(window.browsingContext, { x: 0, y: 0, ...area })
  if (popup && !popupOnly) drawFrame()
  if (popup) await draw(popup.browsingContext, popupOnly ? { x: 0, y: 0, ...area } : place(popup))
  return canvas.toDataURL('image/png').replace(/^[^,]*,/, '')
`;
