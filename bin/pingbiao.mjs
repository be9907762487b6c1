#!/usr/bin/env node
// Starts the command line（命令行入口）. Inside the project it is built first when the sources have changed; the build keeps off standard output.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

if (existsSync(new URL("../src/cli/main.ts", import.meta.url))) {
  const build = fileURLToPath(new URL("../scripts/build.mjs", import.meta.url));
  const { status } = spawnSync(process.execPath, [build, "cli"], {
    cwd: fileURLToPath(new URL("..", import.meta.url)),
    stdio: ["ignore", "ignore", "inherit"],
  });
  if (status !== 0) process.exit(2);
}
await import("../dist/cli/pingbiao.mjs");
