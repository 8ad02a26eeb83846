// Packages of the tool chain that come without types.
declare module "eslint-plugin-no-unsanitized" {
  import type { TSESLint } from "@typescript-eslint/utils";
  const plugin: {
    configs: { recommended: TSESLint.FlatConfig.Config };
  };
  export default plugin;
}
