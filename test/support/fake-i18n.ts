// `i18n.getMessage` as Firefox has it (LocaleData.localizeMessage in ExtensionCommon.sys.mjs), over the English locale.
import { ENGLISH_MESSAGES, type Message } from "./english.js";

export class FakeI18n {
  /** Messages that a test puts before the English ones. */
  messages: Record<string, Message> = {};

  readonly getMessage = (
    key: string,
    substitutions: readonly string[] = [],
  ): string => {
    const message = this.messages[key] ?? ENGLISH_MESSAGES[key];
    if (message === undefined) {
      return "";
    }
    const { placeholders = {} } = message;
    return (
      message.message
        .replaceAll(
          /\$([A-Za-z0-9@_]+)\$/g,
          (_, name: string) => placeholders[name.toLowerCase()]?.content ?? "",
        )
        // In one go: what a substitution brings along is not replaced again.
        .replaceAll(
          /\$(?:([1-9]\d*)|(\$+))/g,
          (_, index?: string, dollars?: string) =>
            index === undefined
              ? (dollars ?? "")
              : (substitutions[Number(index) - 1] ?? ""),
        )
    );
  };
}
