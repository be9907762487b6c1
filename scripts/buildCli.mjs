// Builds the command line（命令行）into dist/cli: one file with everything in it but Node.
import { renameSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";

/** Builds dist/cli/pingbiao.mjs. It appears whole, since another run may be loading it at the same moment. */
export async function buildCli() {
  const draft = `dist/cli/.pingbiao.${process.pid}.mjs`;
  await build({
    entryPoints: ["src/cli/main.ts"],
    outfile: draft,
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
  renameSync(draft, "dist/cli/pingbiao.mjs");
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) await buildCli();
