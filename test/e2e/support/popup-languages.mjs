// What the popup says of some sites in each language, and what is copied there.

export const languages = /** @type {const} */ ([
  {
    language: "en",
    isJapanese: false,
    theme: "light",
    words: {
      revoked: ["has been revoked", "Don’t continue", "What you can do"],
      expired: [
        "appears to have expired",
        "clock automatically",
        "The site’s owner",
      ],
      "ocsp-other-certificate": [
        "couldn’t confirm",
        "Tell whoever runs this server",
        "Repair OCSP stapling",
      ],
      refused: ["Not a certificate problem"],
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
      revoked: ["失効しています", "先へ進まないで", "自分でできること"],
      expired: ["有効期限が切れているようです", "時計", "サイトの管理者"],
      "ocsp-other-certificate": [
        "確認できませんでした",
        "このサーバーの管理者に知らせる",
        "OCSP ステープリングを直す",
      ],
      refused: ["証明書の問題ではありません"],
      good: ["このタブに TLS のエラーはありません"],
    },
    copied: "コピーしました",
    report: ["エラーレポート", "エラーコード: SEC_ERROR_EXPIRED_CERTIFICATE"],
  },
]);
