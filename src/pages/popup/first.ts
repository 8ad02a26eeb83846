// Shows at once what the background has drawn ahead for this tab; then ../main.ts takes over.
import { fromHash } from "../../ui/drawing/drawing.js";
import { showDrawing } from "../../ui/drawing/show-drawing.js";

const drawing = fromHash(location.hash);
if (drawing !== null) {
  showDrawing(drawing);
  // Up to here measures `npm run bench`.
  performance.mark("ready");
}
// Not a tag in index.html: Firefox would wait for it before it shows the panel, 10 ms longer (measured on 153).
const main = document.createElement("script");
main.src = "../main.js";
document.head.append(main);
