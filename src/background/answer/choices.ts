// The commands of the page of options, each answered with the state that results.
import type { OptionsView } from "../../core/view/view.js";
import type { Choice } from "../../platform/messages/messages.js";
import { memoryTroubleCell } from "../memory/cells.js";
import { readChosen } from "../memory/chosen.js";
import {
  choose,
  forgetCertificates,
  readRemembered,
} from "../memory/remember.js";

/** Rejects if it cannot be done; then nothing was changed. */
export async function answerChoice(choice: Choice): Promise<OptionsView> {
  switch (choice.choice) {
    case "view":
      break;
    case "choose":
      await choose(choice.options);
      break;
    case "forget":
      await forgetCertificates();
  }
  const [options, remembered, isMemoryFailing] = await Promise.all([
    // What is not known must not look as if it were chosen: the next choice would write it.
    readChosen(),
    readRemembered().then(
      (memory) => Object.keys(memory ?? {}).length,
      () => null,
    ),
    memoryTroubleCell.read(),
  ]);
  return { options, remembered, isMemoryFailing };
}
