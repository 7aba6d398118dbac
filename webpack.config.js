const { createHash } = require("node:crypto");
const { readFileSync } = require("node:fs");
const path = require("node:path");
const CopyPlugin = require("copy-webpack-plugin");
const HtmlPlugin = require("html-webpack-plugin");
const CssPlugin = require("mini-css-extract-plugin");
const TerserPlugin = require("terser-webpack-plugin");

const from = (...parts) => path.resolve(__dirname, ...parts);
const dist = from("dist");

/** Where the add-in will be served from; goes into the manifest. */
const baseUrl = (process.env.BASE_URL ?? "https://localhost:3000/").replace(/\/?$/, "/");
/** Microsoft's CDN, or a folder on the intranet that mirrors it (OFFICE_JS=office/office.js). */
const officeJs = process.env.OFFICE_JS ?? "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";

/** Servers of the intranet, by their origins, from which the pane may fetch sets of indicators when the user asks. */
const sharedSets = (process.env.SHARED_SETS ?? "")
  .split(/[\s,]+/)
  .filter((address) => address !== "")
  .map((address) => ` ${new URL(address).origin}`)
  .join("");

const browserCheck = readFileSync(from("src/taskpane/browser-check.js"), "utf8");
const browserCheckHash = `'sha256-${createHash("sha256").update(browserCheck).digest("base64")}'`;

const swc = (target) => ({
  test: /\.tsx?$/,
  exclude: /node_modules/,
  use: {
    loader: "swc-loader",
    options: {
      jsc: {
        parser: { syntax: "typescript", tsx: true },
        target,
        transform: { react: { runtime: "automatic", importSource: "preact" } },
      },
    },
  },
});

const css = { test: /\.css$/, use: [CssPlugin.loader, "css-loader"] };

const shared = (mode, name) => ({
  name,
  mode,
  devtool: mode === "production" ? false : "source-map",
  resolve: { extensions: [".ts", ".tsx", ".js", ".json"] },
  cache: { type: "filesystem", cacheDirectory: from(".cache/webpack"), buildDependencies: { config: [__filename] } },
  optimization: { minimizer: [new TerserPlugin({ minify: TerserPlugin.swcMinify, extractComments: false })] },
  performance: false,
});

/** One page of the add-in: the same bundle, with the office.js of the place it is served for. */
function page({ template, filename, chunk, office, bridge = "", publicPath }) {
  const officeOrigin = /^https?:/.test(office) ? ` ${new URL(office).origin}` : "";
  return new HtmlPlugin({
    template: from(template),
    filename,
    chunks: [chunk],
    scriptLoading: "defer",
    minify: false,
    ...(publicPath ? { publicPath } : {}),
    templateParameters: { officeJs: office, officeOrigin, sharedSets, bridge, browserCheck, browserCheckHash },
  });
}

const addIn = (mode) => ({
  ...shared(mode, "add-in"),
  target: ["web", "es2020"],
  entry: {
    taskpane: "./src/taskpane/main.tsx",
    commands: "./src/commands/commands.ts",
    notice: "./src/commands/notice.ts",
  },
  output: {
    path: dist,
    clean: { keep: /^(?:workbench|cli)\b/ },
    filename: "[name].[contenthash:12].js",
    chunkFilename: "[name].[contenthash:12].js",
    publicPath: "auto",
  },
  module: { rules: [swc("es2020"), css] },
  plugins: [
    new CssPlugin({ filename: "[name].[contenthash:12].css" }),
    page({ template: "src/taskpane/taskpane.html", filename: "taskpane.html", chunk: "taskpane", office: officeJs }),
    page({ template: "src/commands/commands.html", filename: "commands.html", chunk: "commands", office: officeJs }),
    page({ template: "src/commands/notice.html", filename: "notice.html", chunk: "notice", office: officeJs }),
    page({
      template: "src/taskpane/taskpane.html",
      filename: "workbench/taskpane.html",
      chunk: "taskpane",
      office: "office/office.js",
      bridge: '<script src="host-bridge.js"></script>',
      publicPath: "../",
    }),
    new CopyPlugin({
      patterns: [
        { from: "assets", to: "assets" },
        {
          from: "manifest.xml",
          transform: (text) =>
            String(text)
              .replaceAll("https://localhost:3000/", baseUrl)
              .replaceAll("https://localhost:3000", new URL(baseUrl).origin),
        },
      ],
    }),
  ],
});

const workbench = (mode) => ({
  ...shared(mode, "workbench"),
  target: ["web", "es2022"],
  entry: { workbench: "./src/workbench/main.ts" },
  output: {
    path: from("dist/workbench"),
    clean: { keep: "taskpane.html" },
    filename: "[name].[contenthash:12].js",
    chunkFilename: "[name].[contenthash:12].js",
    publicPath: "auto",
  },
  module: { rules: [swc("es2022"), css] },
  resolve: {
    extensions: [".ts", ".tsx", ".js", ".json"],
    fallback: { fs: false, path: false, stream: false, crypto: false },
  },
  plugins: [
    new CssPlugin({ filename: "[name].[contenthash:12].css" }),
    new HtmlPlugin({
      template: from("src/workbench/index.html"),
      filename: "index.html",
      scriptLoading: "defer",
      minify: false,
    }),
    new CopyPlugin({
      patterns: [
        { from: "src/workbench/host-bridge.js", to: "host-bridge.js", info: { minimized: true } },
        {
          from: "node_modules/@microsoft/office-js/dist",
          to: "office",
          globOptions: {
            ignore: [
              "**/*.debug.js",
              "**/*.d.ts",
              "**/access-*",
              "**/onenote-*",
              "**/outlook-*",
              "**/powerpoint-*",
              "**/project-*",
              "**/visio-*",
              "**/word-*",
            ],
          },
          info: { minimized: true },
        },
      ],
    }),
  ],
});

const cli = (mode) => ({
  ...shared(mode, "cli"),
  target: "node20",
  entry: { jixiao: "./src/cli/bin.ts" },
  output: { path: from("dist/cli"), filename: "[name].js", chunkFilename: "[name].js" },
  module: { rules: [swc("es2022")] },
});

module.exports = (_env, { mode = "production" }) => [addIn(mode), workbench(mode), cli(mode)];
