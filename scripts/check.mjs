// npm run check: every check and every test on what is installed. The same as npm test without installing and building.
import { closeWith } from "./closing.mjs";
import { runChecks } from "./checks.mjs";
import { runJest } from "./jestRun.mjs";

closeWith(runChecks(), runJest(process.argv.slice(2)));
