// npm test: from a fresh clone to the closing line. Installs what is missing, builds, checks, tests.
import { installPackages, installPrograms } from "./install.mjs";

installPackages();
installPrograms();

// Only now are packages there to import.
const { buildAll } = await import("./build.mjs");
const { runChecks } = await import("./checks.mjs");
const { closeWith } = await import("./closing.mjs");
const { runJest } = await import("./jestRun.mjs");

const failedBuilds = await buildAll();
closeWith([...failedBuilds, ...runChecks()], runJest(process.argv.slice(2)));
