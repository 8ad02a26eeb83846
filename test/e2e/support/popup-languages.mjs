// What the popup says of some sites in each language, and what is copied there.

export const languages = /** @type {const} */ ([
  {
    language: "en",
    isJapanese: false,
    theme: "light",
    words: {
      revoked: ["has been revoked", "Don’t continue", "Close this tab"],
      expired: ["appears to have expired", "Check again", "Guide me"],
      "ocsp-other-certificate": [
        "couldn’t confirm",
        "Most likely this server",
        "Can’t continue",
      ],
      refused: ["isn’t a certificate problem"],
      good: ["No TLS error in this tab", "Alt+Shift+Y"],
    },
    copied: "Copied",
    report: [
      "TLS error report",
      "Error code: SEC_ERROR_EXPIRED_CERTIFICATE",
      "Where the problem is: ",
      "Most likely cause: ",
      "Private window: No",
    ],
  },
  {
    language: "ja",
    isJapanese: true,
    theme: "dark",
    words: {
      revoked: ["失効 (破棄) しています", "先へ進まないで", "タブを閉じる"],
      expired: ["期限が切れているようです", "もう一度", "手順を案内"],
      "ocsp-other-certificate": [
        "確認できませんでした",
        "このサーバーが原因",
        "先へ進めません",
      ],
      refused: ["証明書の問題ではありません"],
      good: ["このタブに TLS のエラーはありません"],
    },
    copied: "コピーしました",
    report: ["エラーレポート", "エラーコード: SEC_ERROR_EXPIRED_CERTIFICATE"],
  },
]);
