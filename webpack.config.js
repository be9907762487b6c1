// Builds the task pane（任务窗格）into dist/pane. The first load has a size limit, and passing it is an error.
"use strict";

const { join } = require("node:path");
const CopyPlugin = require("copy-webpack-plugin");
const HtmlPlugin = require("html-webpack-plugin");
const MinimizerPlugin = require("minimizer-webpack-plugin");
const { officeScript } = require("./scripts/officeScript.cjs");
const { PaneSize } = require("./scripts/paneSize.cjs");

const { PINGBIAO_OFFICE: office = "world" } = process.env;
const pane = join(__dirname, "src/pane");
const script = officeScript(office);

/** Modern webviews only (ExcelApi 1.9 and later: WebView2, WKWebView, browsers); oldWebview.js tells the others. */
const typescript = {
  test: /\.tsx?$/u,
  exclude: /node_modules/u,
  loader: "swc-loader",
  options: {
    jsc: {
      parser: { syntax: "typescript", tsx: true },
      transform: { react: { runtime: "automatic" } },
      target: "es2020",
    },
  },
};

/** Images may be cached: Office shows no icon from a host that forbids it, and the names below never change. */
const copied = [
  { from: join(__dirname, "src/pane/oldWebview.js"), to: "." },
  { from: "*.{png,html}", context: join(__dirname, "assets"), to: join(__dirname, "dist/assets/[name][ext]") },
  ...(script.copyFrom === null ? [] : [{ from: script.copyFrom, to: "office" }]),
];

module.exports = {
  mode: "production",
  target: ["web", "es2020"],
  entry: { pane: join(pane, "index.tsx") },
  output: {
    path: join(__dirname, "dist/pane"),
    filename: "[name].[contenthash:8].js",
    chunkFilename: "[name].[contenthash:8].js",
    publicPath: "auto",
    clean: true,
  },
  resolve: { extensions: [".tsx", ".ts", ".js"] },
  module: { rules: [typescript, { test: /\.css$/u, type: "css/auto" }] },
  experiments: { css: true },
  devtool: "hidden-source-map",
  cache: {
    type: "filesystem",
    cacheDirectory: join(__dirname, ".cache/webpack"),
    buildDependencies: { config: [__filename] },
  },
  optimization: {
    minimizer: [
      // Only what webpack made: oldWebview.js must stay ES5, and office.js as Microsoft wrote it.
      new MinimizerPlugin({
        minify: MinimizerPlugin.swcMinify,
        extractComments: false,
        include: /\.[0-9a-f]{8}\.js$/u,
      }),
    ],
  },
  performance: false,
  plugins: [
    new HtmlPlugin({
      template: join(pane, "taskpane.html"),
      filename: "taskpane.html",
      officeUrl: script.url,
      officeOrigin: script.origin,
    }),
    new CopyPlugin({ patterns: copied, options: { concurrency: 10 } }),
    // The sentences of findings weigh most, in both languages: what a person may be told has grown.
    new PaneSize({ entry: "pane", limit: 105_000, first: "./template/TemplateStep", firstLimit: 200_000 }),
  ],
  stats: { preset: "errors-warnings" },
};
