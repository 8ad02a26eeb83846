// What happened, in one sentence: the popup's headline, the tooltip, and the line in a list.
import type { Failure } from "../failure/failure.js";
import { hostForPeople } from "../address/host.js";
import { snake, text, type Text } from "../text/text.js";

/** Names the host, in both forms where it is international. */
export function headline(failure: Failure): Text {
  return text(`category_${snake(failure.error.category)}_title`, {
    host: hostForPeople(failure.host),
  });
}

/** How many parts failed of a page that did load. */
export function partsHeadline(count: number): Text {
  return count === 1
    ? text("parts_title_one")
    : text("parts_title_other", { count });
}
