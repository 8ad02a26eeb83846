// Clicks on a page that is drawn but not yet alive: kept until it is, so that none is lost.

/** Where the two scripts of the popup meet. */
interface Waiting {
  heldClick?: Element;
  isAlive?: boolean;
}

/**
 * Keeps the last button that is pressed, until {@link releaseClicks}. What only the click itself may do is not kept: for the button with that
 * `data-action`, `answer` is called at once.
 */
export function holdClicks(
  root: Node,
  action: string,
  answer: () => void,
): void {
  const waiting = globalThis as Waiting;
  root.addEventListener("click", ({ target }) => {
    const button = target instanceof Element ? target.closest("button") : null;
    if (button === null || waiting.isAlive === true) {
      return;
    }
    if (button.dataset["action"] === action) {
      answer();
    } else {
      waiting.heldClick = button;
    }
  });
}

/** Presses now what was pressed too early. Call this once the same elements can answer. */
export function releaseClicks(): void {
  const waiting = globalThis as Waiting;
  const button = waiting.heldClick;
  waiting.isAlive = true;
  delete waiting.heldClick;
  if (button instanceof HTMLElement && button.isConnected) {
    button.click();
  }
}
