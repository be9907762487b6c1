// Builds the command line（命令行）into dist/cli: the program and its threads, each one file with everything in it but Node.
import { renameSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";

/** The threads first: a program that is there finds its threads. */
const programs = [
  { entry: "src/cli/readerWorker.ts", name: "readerWorker.mjs" },
  { entry: "src/cli/fileWorker.ts", name: "fileWorker.mjs" },
  { entry: "src/cli/main.ts", name: "pingbiao.mjs" },
];

/** Builds them. Each appears whole, since another run may be loading it at the same moment. */
export async function buildCli() {
  const drafts = programs.map(({ name }) => `dist/cli/.${process.pid}.${name}`);
  await Promise.all(programs.map(({ entry }, index) => bundle(entry, drafts[index])));
  programs.forEach(({ name }, index) => renameSync(drafts[index], `dist/cli/${name}`));
}

async function bundle(entry, outfile) {
  await build({
    entryPoints: [entry],
    outfile,
    bundle: true,
    platform: "node",
    target: "node20",
    format: "esm",
    legalComments: "none",
    logLevel: "warning",
    // Packages written for CommonJS call require, which a module does not have.
    banner: {
      js: 'import { createRequire as requireFrom } from "node:module"; const require = requireFrom(import.meta.url);',
    },
  });
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) await buildCli();
