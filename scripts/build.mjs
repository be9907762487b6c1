// npm run build: the pane, the workbench page, the command line and the manifest, each only when something it is made of has changed.
import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { chdir } from "node:process";
import { fileURLToPath, pathToFileURL } from "node:url";
import { buildCli } from "./buildCli.mjs";
import { buildManifest } from "./buildManifest.mjs";
import { buildWorkbench } from "./buildWorkbench.mjs";
import { buildIfStale } from "./fresh.mjs";

const shared = ["src", "rubrics", "package.json", "package-lock.json", "tsconfig.json"];

const parts = [
  {
    name: "pane",
    inputs: [
      ...shared,
      "assets",
      "webpack.config.js",
      "scripts/paneSize.cjs",
      "scripts/sourceShares.cjs",
      "scripts/officeScript.cjs",
    ],
    setting: process.env["PINGBIAO_OFFICE"] ?? "world",
    result: "dist/pane/taskpane.html",
    build: buildPane,
  },
  {
    name: "workbench",
    inputs: [...shared, "scripts/buildWorkbench.mjs", "scripts/panePage.mjs"],
    result: "dist/workbench/index.html",
    build: buildWorkbench,
  },
  { name: "cli", inputs: [...shared, "scripts/buildCli.mjs"], result: "dist/cli/pingbiao.mjs", build: buildCli },
  {
    name: "manifest",
    inputs: ["manifest.xml", "scripts/buildManifest.mjs"],
    setting: process.env["PINGBIAO_URL"] ?? "",
    result: "dist/manifest.xml",
    build: buildManifest,
  },
];

/** Builds what is stale, or the named parts only. Returns what failed, for the closing lines of a test run. */
export async function buildAll(names = parts.map((part) => part.name)) {
  chdir(fileURLToPath(new URL("..", import.meta.url)));
  const failed = [];
  for (const part of parts.filter(({ name }) => names.includes(name))) {
    const started = performance.now();
    try {
      const built = await buildIfStale(part, part.build);
      const seconds = ((performance.now() - started) / 1000).toFixed(1);
      console.log(`ok   build:${part.name} (${built ? `${seconds} s` : "unchanged"})`);
    } catch (problem) {
      console.error(`FAIL build:${part.name}: ${problem instanceof Error ? problem.message : String(problem)}`);
      failed.push(`build:${part.name}`);
    }
  }
  return failed;
}

/** In a process of its own: webpack keeps hundreds of megabytes until it ends. */
function buildPane() {
  const webpack = createRequire(import.meta.url).resolve("webpack/bin/webpack.js");
  const { status } = spawnSync(process.execPath, [webpack], { stdio: "inherit" });
  if (status !== 0) throw new Error(`webpack ended with status ${status}`);
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const names = process.argv.slice(2);
  const failed = await buildAll(names.length > 0 ? names : undefined);
  process.exitCode = failed.length > 0 ? 1 : 0;
}
