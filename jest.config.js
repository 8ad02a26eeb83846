// Four kinds of tests: units, the repository about itself, the built extension in a real Firefox, and the sweep over all that the lab has.
/** @type {import('jest').Config} */
const common = {
  extensionsToTreatAsEsm: [".ts"],
  moduleNameMapper: {
    // Sources import each other as ".js".
    "^(\\.{1,2}/.*)\\.js$": "$1",
    // Node has a built-in of this name; the extension ships the package.
    "^punycode$": "<rootDir>/node_modules/punycode/punycode.js",
  },
  testEnvironment: "node",
  transform: {
    "^.+\\.ts$": [
      "ts-jest",
      { useESM: true, diagnostics: false, tsconfig: "test/tsconfig.json" },
    ],
  },
};

/** @type {import('jest').Config} */
export default {
  testSequencer: "<rootDir>/test/support/longest-first.mjs",
  projects: [
    {
      ...common,
      displayName: "unit",
      setupFilesAfterEnv: ["<rootDir>/test/support/patience.mjs"],
      testMatch: [
        "<rootDir>/test/core/**/*.test.ts",
        "<rootDir>/test/ui/**/*.test.ts",
        "<rootDir>/test/background/**/*.test.ts",
        "<rootDir>/test/platform/**/*.test.ts",
        "<rootDir>/test/stories/**/*.test.ts",
      ],
    },
    {
      ...common,
      displayName: "repository",
      setupFilesAfterEnv: ["<rootDir>/test/support/patience.mjs"],
      testMatch: ["<rootDir>/test/repository/**/*.test.ts"],
    },
    {
      ...common,
      displayName: "e2e",
      testEnvironment: "<rootDir>/test/e2e/support/environment.mjs",
      setupFilesAfterEnv: ["<rootDir>/test/e2e/support/patience.mjs"],
      testMatch: ["<rootDir>/test/e2e/**/*.test.ts"],
    },
    {
      ...common,
      displayName: "sweep",
      testEnvironment: "<rootDir>/test/e2e/support/environment.mjs",
      setupFilesAfterEnv: ["<rootDir>/test/e2e/support/patience.mjs"],
      testMatch: ["<rootDir>/test/sweep/**/*.test.ts"],
    },
  ],
};
