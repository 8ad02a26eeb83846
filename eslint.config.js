// The lint rules: strict types, nothing unsanitised, and the borders of the architecture.
import js from "@eslint/js";
import noUnsanitized from "eslint-plugin-no-unsanitized";
import { defineConfig } from "eslint/config";
import tseslint from "typescript-eslint";

/** `"answer" in value` tells the members of a union apart; a key from outside may be called like something that every object has. */
const OWN_KEYS_ONLY = {
  selector: "BinaryExpression[operator='in'][left.type!='Literal']",
  message:
    "A key from outside may be “constructor”: ask Object.hasOwn, or use a Map.",
};

export default defineConfig(
  { ignores: ["dist/", "node_modules/", ".cache/"] },
  js.configs.recommended,
  ...tseslint.configs.strictTypeChecked,
  noUnsanitized.configs.recommended,
  {
    languageOptions: {
      parserOptions: { project: ["./tsconfig.json", "./test/tsconfig.json"] },
    },
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: {
      // TypeScript knows better which names exist.
      "no-undef": "off",
      // Numbers in templates are what templates are for.
      "@typescript-eslint/restrict-template-expressions": [
        "error",
        { allowNumber: true },
      ],
      // `const { [host]: _, ...others } = seen` is how a key is left out.
      "@typescript-eslint/no-unused-vars": [
        "error",
        { argsIgnorePattern: "^_", varsIgnorePattern: "^_" },
      ],
    },
  },
  {
    files: ["src/**/*.ts"],
    rules: { "no-restricted-syntax": ["error", OWN_KEYS_ONLY] },
  },
  {
    files: ["src/core/**/*.ts"],
    rules: {
      "no-restricted-syntax": [
        "error",
        OWN_KEYS_ONLY,
        {
          selector:
            "CallExpression[callee.object.name='Date'][callee.property.name='now']",
          message:
            "The core gets the time as an argument: the same question must have the same answer tomorrow.",
        },
        {
          selector:
            "CallExpression[callee.object.name='Math'][callee.property.name='random']",
          message:
            "The core has no chance in it: the same question must have the same answer tomorrow.",
        },
      ],
    },
  },
);
