// Runs jest（测试）and counts from its own report, so that nothing which did not run looks as if it had passed.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

const report = join(".cache", "jest-report.json");

/** Tests on material that lies outside the project say so in their title; missing material is no fault of this machine. */
const outsideMaterial = /where present/u;

/** Runs jest with further arguments. A suite that could not start counts as one failure. */
export function runJest(args = []) {
  mkdirSync(".cache", { recursive: true });
  rmSync(report, { force: true });
  const jest = createRequire(import.meta.url).resolve("jest/bin/jest");
  const jestArgs = [jest, "--json", `--outputFile=${report}`, "--passWithNoTests", ...args];
  const { status } = spawnSync(process.execPath, jestArgs, { stdio: ["inherit", "ignore", "inherit"] });
  // Killed or broken before the end: nothing may count as passed.
  if (!existsSync(report)) return { passed: 0, failed: 1, skipped: [], avoidable: [], exited: status ?? 1 };
  const result = JSON.parse(readFileSync(report, "utf8"));
  const skipped = result.testResults.flatMap((suite) =>
    suite.assertionResults
      .filter((test) => test.status === "pending" || test.status === "todo")
      .map((test) => test.fullName),
  );
  return {
    passed: result.numPassedTests,
    failed: result.numFailedTests + result.numRuntimeErrorTestSuites,
    skipped,
    /** Skipped although this machine could run them once the program they need is installed. */
    avoidable: skipped.filter((name) => !outsideMaterial.test(name)),
    exited: status ?? 1,
  };
}
