// Shows at once what the background has drawn ahead for this tab; then ../main.ts takes over.
import {
  GUIDE_ACTION,
  guidePlace,
  openGuide,
  type GuidePlace,
} from "../../platform/messages/guide-messages.js";
import { fromHash } from "../../ui/drawing/drawing.js";
import { showDrawing } from "../../ui/drawing/show-drawing.js";

const drawing = fromHash(location.hash);
if (drawing !== null) {
  // Only the click itself may open the guide's sidebar, so that click isn't held until the program is there.
  let place: GuidePlace | null = null;
  showDrawing(drawing, GUIDE_ACTION, () => {
    if (place !== null) {
      void openGuide(place).finally(() => {
        window.close();
      });
    }
  });
  // Up to here measures `npm run bench`.
  performance.mark("ready");
  void guidePlace().then((here) => {
    place = here;
  });
}
// Not a tag in index.html: Firefox would wait for it before it shows the panel, 10 ms longer (measured on 153).
const main = document.createElement("script");
main.src = "../main.js";
document.head.append(main);
