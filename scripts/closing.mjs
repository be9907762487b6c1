// The end of a test run（结果行）: names what was skipped and what failed, then one line of counts, and the exit status.

/** Prints the closing lines and sets the exit status. PINGBIAO_NO_SKIP=1 turns an avoidable skip into a failure. */
export function closeWith(failedChecks, tests) {
  const strict = process.env["PINGBIAO_NO_SKIP"] === "1";
  for (const name of tests.skipped) console.log(`SKIPPED: ${name}`);
  if (strict && tests.avoidable.length > 0)
    console.log(`FAIL: ${tests.avoidable.length} tests may not be skipped here`);
  for (const name of failedChecks) console.log(`FAIL: ${name}`);
  const clean = failedChecks.length === 0 && tests.failed === 0 && tests.exited === 0;
  process.exitCode = clean && !(strict && tests.avoidable.length > 0) ? 0 : 1;
  console.log(`${tests.passed} passed, ${tests.failed} failed, ${tests.skipped.length} skipped`);
}
