// Keeps the Japanese texts spaced and punctuated as Firefox's own: `npm run space:ja` does it.
import { expect, test } from "@jest/globals";
import { spaced } from "../../scripts/support/japanese.mjs";
import { messagesIn, messagesThat } from "./support/messages.js";

test("every Japanese text has Firefox's spaces, parentheses and colons", () => {
  const messages = messagesIn("ja");
  expect(messagesThat(messages, (text) => spaced(text) !== text)).toEqual([]);
});

test.each([
  ["Firefoxの設定", "Firefox の設定"],
  ["1回だけ、80%の確率で", "1 回だけ、80% の確率で"],
  ["古い順（HSTS）に：", "古い順 (HSTS) に:"],
  ["例：TLS 1.2", "例: TLS 1.2"],
  ["お待ちください…", "お待ちください..."],
  ["`about:config`を開き、[リセット]を押す", undefined],
  ["[… へ進む (危険)]をクリック", "[… へ進む (危険)] をクリック"],
  ["メニュー☰ › [ヘルプ]", "メニュー ☰ › [ヘルプ]"],
  ["$HOST$の証明書", "$HOST$ の証明書"],
  ["あと $DURATION$ で切れます", "あと $DURATION$で切れます"],
  ["($SITES$ と比較)", "($SITES$と比較)"],
  ["次の $STEP$", "次の$STEP$"],
  ["「Chromeでは開く」 は、正しい", "「Chrome では開く」は、正しい"],
  ["12:30 に、Let’s Encryptなど", "12:30 に、Let’s Encrypt など"],
  ["一行目\n\n二行目のA", "一行目\n\n二行目の A"],
])("%s", (loose, right) => {
  expect(spaced(loose)).not.toBe(loose);
  expect(spaced(loose)).toBe(
    right ?? "`about:config` を開き、[リセット] を押す",
  );
  expect(spaced(spaced(loose))).toBe(spaced(loose));
});
