// Builds the workbench page into dist/workbench: the grid page (code splitting), the script that stands before
// office.js in the pane's frame, and the frame's page.
import { copyFile, mkdir, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";
import { writePanePage } from "./panePage.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const source = join(root, "src/workbench");
const target = join(root, "dist/workbench");
/** Built here first, so that a served page never lacks half of its files. */
const fresh = join(root, "dist/.workbench");

const common = {
  bundle: true,
  minify: true,
  outdir: fresh,
  target: "es2022",
  logLevel: "warning",
  legalComments: "none",
  loader: { ".json": "json" },
  define: { "process.env.NODE_ENV": '"production"' },
};

/** Builds everything; returns the milliseconds it took. */
export async function buildWorkbench() {
  const started = performance.now();
  await rm(fresh, { recursive: true, force: true });
  await mkdir(fresh, { recursive: true });
  await Promise.all([
    build({ ...common, entryPoints: [join(source, "workbench.ts")], format: "esm", splitting: true }),
    build({ ...common, entryPoints: [join(source, "paneFrame.ts")], format: "iife" }),
    copyFile(join(source, "index.html"), join(fresh, "index.html")),
  ]);
  await rm(target, { recursive: true, force: true });
  await rename(fresh, target);
  await writePanePage();
  return performance.now() - started;
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const milliseconds = await buildWorkbench();
  process.stdout.write(`workbench: built in ${(milliseconds / 1000).toFixed(1)} s\n`);
}
