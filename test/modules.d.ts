// Packages of the tool chain that come without types.
declare module "eslint-plugin-no-unsanitized" {
  import type { Linter } from "eslint";
  const plugin: { configs: { recommended: Linter.Config } };
  export default plugin;
}
