// npm start: from a fresh clone to the workbench（工作台）in a browser: installs what is missing, builds, serves, prints the address.
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { installPackages } from "./install.mjs";

process.chdir(fileURLToPath(new URL("..", import.meta.url)));
installPackages();

const { buildAll } = await import("./build.mjs");
const failed = await buildAll(["pane", "workbench"]);
if (failed.length > 0) process.exit(1);
process.exitCode = spawnSync(process.execPath, ["scripts/serve.mjs"], { stdio: "inherit" }).status ?? 1;
