// Bundles the background and the pages into dist/, small, and the same on every machine.
import CopyPlugin from "copy-webpack-plugin";
import TerserPlugin from "terser-webpack-plugin";
import path from "node:path";
import { parseJson } from "./scripts/support/json.mjs";

const root = import.meta.dirname;

/**
 * Descriptions are for translators, and the names of placeholders for the compiler: Firefox goes by their numbers.
 * @param {Buffer} source
 */
function asFirefoxReadsIt(source) {
  const messages =
    /** @type {Record<string, { message: string, placeholders?: Record<string, { content: string }> }>} */ (
      parseJson(source.toString())
    );
  // Like stands beside like, which the package's compression makes the most of.
  const sorted = Object.entries(messages).sort(([a], [b]) => (a < b ? -1 : 1));
  const slim = sorted.map(([key, { message, placeholders = {} }]) => {
    const numbered = message.replace(
      /\$(\w+)\$(?!\d)/g,
      (whole, name) =>
        placeholders[String(name).toLowerCase()]?.content ?? whole,
    );
    // Two in a row would look like one with a name.
    const isClear = !/\$\w+\$/.test(numbered);
    return [key, isClear ? { message: numbered } : { message, placeholders }];
  });
  return JSON.stringify(Object.fromEntries(slim));
}

/** @param {Buffer} source a style sheet in the form that Prettier gives it */
const withoutIndentation = (source) =>
  source
    .toString()
    .replace(/\/\*.*?\*\//gs, "")
    .replace(/\n\s*/g, "\n")
    .trim();

/**
 * Drops what is unused, and comments. The names of local variables are shortened: a quarter of the package is less to download, and the
 * build is the same on every machine, so that a reviewer compares it with the sources.
 * @param {{ isReadable: boolean }} options readable: as it was written, for whoever measures how much code there is
 */
export function terser({ isReadable }) {
  return new TerserPlugin({
    extractComments: false,
    terserOptions: {
      // As it was written: only what is unused goes.
      compress: isReadable
        ? {
            defaults: false,
            unused: true,
            dead_code: true,
            toplevel: true,
            evaluate: true,
            conditionals: true,
            if_return: true,
            reduce_vars: true,
            side_effects: true,
            passes: 2,
          }
        : { passes: 2 },
      mangle: !isReadable,
      format: { beautify: isReadable, comments: false, indent_level: 1 },
    },
  });
}

/** @type {import('webpack').Configuration} */
export default {
  mode: "production",
  context: root,
  target: ["web", "es2023"],
  entry: {
    background: "./src/background/main.ts",
    reader: "./src/reader/main.ts",
    "pages/popup/first": "./src/pages/popup/first.ts",
    // The popup, the full page and the sidebar share theirs: twins would take 13 KB of the package.
    "pages/main": "./src/pages/main.ts",
    "pages/guide/main": "./src/pages/guide/main.ts",
    "pages/pictures/main": "./src/pages/pictures/main.ts",
    "pages/sidebar/main": "./src/pages/sidebar/main.ts",
    "pages/certificate/main": "./src/pages/certificate/main.ts",
    "pages/options/main": "./src/pages/options/main.ts",
  },
  output: {
    path: path.join(root, "dist"),
    filename: "[name].js",
    // Loaded by the background alone, when a page asks or a tab fails.
    chunkFilename: "background-[name].js",
    publicPath: "/",
    clean: true,
  },
  module: {
    rules: [
      {
        test: /\.ts$/,
        loader: "ts-loader",
        options: {
          transpileOnly: true,
          // With comments: webpack reads the names of bundles in them.
          compilerOptions: { noEmit: false, removeComments: false },
        },
      },
    ],
  },
  resolve: {
    extensions: [".ts", ".js"],
    // Our sources import each other as ".js", as the ECMAScript modules that they become.
    extensionAlias: { ".js": [".ts", ".js"] },
    alias: {
      // The ECMAScript module, so that only what is used is bundled.
      punycode$: "punycode/punycode.es6.js",
      // In Firefox the polyfill only hands on what Firefox has, and takes 5 ms of each popup for it.
      "webextension-polyfill$": path.join(root, "src/platform/polyfill.ts"),
    },
  },
  externals: [
    // What the full page or the sidebar alone draws borrows the rest from the program before it: src/ui/lent.ts.
    /** @param {{ request?: string, contextInfo?: { issuer: string } }} asked */
    ({ request = "", contextInfo }) =>
      Promise.resolve(
        ["src/ui/full/", "src/ui/walk/"].some((room) =>
          contextInfo?.issuer.startsWith(path.join(root, room)),
        ) &&
          // The certificate page, which has no such program before it, explains the same words.
          !/^\.\/|^\.\.\/(words|full)\//.test(request)
          ? "var ui"
          : undefined,
      ),
    // So do the pictures, which are in a script of their own: full page and sidebar load the same.
    /** @param {{ request?: string, contextInfo?: { issuer: string } }} asked */
    ({ request = "", contextInfo }) =>
      Promise.resolve(
        contextInfo?.issuer.startsWith(path.join(root, "src/ui/pictures/")) &&
          /^snabbdom$|\/texts?\.js$/.test(request)
          ? "var ui"
          : undefined,
      ),
    // What a popup is drawn ahead with is in the pages' program already: the background loads that.
    /** @param {{ request?: string, contextInfo?: { issuer: string } }} asked */
    ({ request, contextInfo }) =>
      Promise.resolve(
        request === "../../ui/ahead.js" &&
          contextInfo?.issuer ===
            path.join(root, "src/background/answer/views.ts")
          ? "script ui@/pages/main.js"
          : undefined,
      ),
  ],
  optimization: {
    minimize: true,
    // The shortest, which also pack best: by default they are long enough to stay the same when something else changes, which serves caches.
    moduleIds: "size",
    mangleExports: "size",
    minimizer: [terser({ isReadable: false })],
    // What a bundle of the background needs alone stays in it, libraries included.
    splitChunks: false,
  },
  // "eval" devtools break the extension's CSP; a separate map would double the package.
  devtool: false,
  performance: { hints: false },
  stats: "errors-warnings",
  plugins: [
    new CopyPlugin({
      patterns: [
        "manifest.json",
        "NOTICE",
        { from: "_locales", to: "_locales", transform: asFirefoxReadsIt },
        { from: "icons", to: "icons" },
        {
          from: "src/ui/styles/*.css",
          to: "ui/styles/[name][ext]",
          transform: withoutIndentation,
        },
        {
          from: "src/pages/**/*.{html,css}",
          transform: (source, path) =>
            path.endsWith(".css") ? withoutIndentation(source) : source,
          to: ({ absoluteFilename = "" }) =>
            path.relative(path.join(root, "src"), absoluteFilename),
        },
      ],
    }),
  ],
};
