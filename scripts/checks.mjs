// The checks that are no tests（静态检查）: format, lint, types, pure compile, imports. All run even after a failure, so that every finding shows.
import { spawnSync } from "node:child_process";

/** npm scripts, the quick ones first. */
const checks = ["check:format", "check:imports", "check:pure", "check:types", "check:lint"];

/** Runs one npm script with its output shown; true when it passed. */
export function runScript(script) {
  const started = Date.now();
  const { status } = spawnSync("npm", ["run", "--silent", script], {
    stdio: "inherit",
    shell: process.platform === "win32",
  });
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  console.log(`${status === 0 ? "ok  " : "FAIL"} ${script} (${seconds} s)`);
  return status === 0;
}

/** Runs all checks; returns the names of those that failed. */
export function runChecks() {
  return checks.filter((script) => !runScript(script));
}
