// What the own scripts of full page and sidebar borrow from the program they share with the popup, so that nothing is in the package twice.
import { h } from "snabbdom";
import { snake, text } from "../core/text/text.js";
import { say, sayPlainly, SPECIAL } from "../platform/firefox/texts.js";
import { closeTab, openOptions } from "../platform/firefox/tabs.js";
import { openGuide } from "../platform/messages/guide-messages.js";
import { icon } from "./parts/icons.js";
import { button, commandButton } from "./parts/button.js";
import {
  certificateButton,
  certificateLink,
} from "./parts/open-certificate.js";
import { copyAndSay } from "./parts/copy.js";
import { phrase } from "./parts/phrase.js";
import { stepPicture } from "./parts/step-picture.js";
import { foldLine, section } from "./parts/section.js";
import { head } from "./answer/head.js";
import { pathStrip } from "./answer/path-strip.js";
import { askingBody } from "./sections/asking-section.js";
import { copyButton, pageButton, status } from "./sections/foot.js";
import { idleSections } from "./sections/idle-sections.js";
import { recentSection } from "./sections/recent-section.js";
import { allowButton, questionPart } from "./sections/question-section.js";
import { lineActions, stepActions } from "./sections/step-actions.js";
import { walkSections } from "./sections/walk-sections.js";
import { clueList, explainedPart, namesOf } from "./sections/cause-sections.js";

/** By the names that `src/ui/full`, `src/ui/walk` and `src/ui/pictures` import: webpack.config.js makes these of it. */
export const LENT = {
  h,
  text,
  stepPicture,
  snake,
  closeTab,
  sayPlainly,
  SPECIAL,
  openOptions,
  button,
  certificateButton,
  certificateLink,
  phrase,
  foldLine,
  section,
  allowButton,
  askingBody,
  commandButton,
  copyAndSay,
  clueList,
  explainedPart,
  namesOf,
  head,
  pathStrip,
  copyButton,
  pageButton,
  status,
  idleSections,
  say,
  recentSection,
  questionPart,
  stepActions,
  lineActions,
  icon,
  openGuide,
  walkSections,
};
