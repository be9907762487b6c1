// Speed of reading the scores of many returned workbooks, against exceljs, @e965/xlsx and openpyxl reading the same cells of the same
// files, and against unpacking alone, below which nobody gets. Usage: node files.mjs [count] [python]
import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";

const here = import.meta.dirname;
const root = process.env["PINGBIAO_ROOT"] ?? join(here, "..");
const count = Number(process.argv[2] ?? 300);
const python = process.argv[3] ?? process.env["PINGBIAO_PYTHON"] ?? "/usr/bin/python3";
const libraries = ["pingbiao, checked", "pingbiao, cells", "exceljs", "@e965/xlsx", "pingbiao, unzip only"];
const pythonLibraries = ["openpyxl", "zipfile unzip only"];

const work = mkdtempSync(join(tmpdir(), "pingbiao-bench-"));
const folder = join(work, "returned");
const product = join(work, "files.mjs");

async function prepare() {
  await build({
    entryPoints: [join(here, "files.ts")],
    outfile: product,
    bundle: true,
    platform: "node",
    format: "esm",
    logLevel: "error",
  });
  const { returnedWorkbooks } = await import(pathToFileURL(product).href);
  mkdirSync(folder);
  for (const { name, bytes } of returnedWorkbooks(root, count)) writeFileSync(join(folder, name), bytes());
}

function measure() {
  const run = (program, ...words) => JSON.parse(execFileSync(program, words, { encoding: "utf8" }));
  return new Map([
    ...libraries.map((library) => [
      library,
      run(process.execPath, join(here, "readFiles.mjs"), product, library, folder),
    ]),
    ...pythonLibraries.map((library) => [library, run(python, join(here, "readFiles.py"), library, folder)]),
  ]);
}

/** Whoever reads scores must have found the same. */
function requireSame(measured) {
  const found = [...measured].filter(([library]) => !library.endsWith("only"));
  const facts = found.map(([library, { scores, sum, characters }]) => [library, `${scores} ${sum} ${characters}`]);
  if (new Set(facts.map(([, fact]) => fact)).size > 1) throw new Error(`Not the same scores: ${JSON.stringify(facts)}`);
  console.log(`${count} files, ${found[0][1].scores} scores; processor time, every library in a process of its own\n`);
}

function print(measured) {
  const ours = measured.get("pingbiao, checked").seconds;
  const floor = measured.get("pingbiao, unzip only").seconds;
  for (const [library, { seconds, memory }] of measured) {
    const speed = `${(count / seconds).toFixed(0).padStart(6)} files/s${String(memory).padStart(6)} MB`;
    const ratios = `${(seconds / ours).toFixed(2)} × pingbiao checked, ${(seconds / floor).toFixed(1)} × unzip`;
    console.log(`  ${library.padEnd(20)}${speed}   ${ratios}`);
  }
}

/** The whole command with its threads: reading, consolidating and writing the summary. */
function printCommand() {
  const started = performance.now();
  const command = join(root, "bin/pingbiao.mjs");
  const words = [command, "consolidate", folder, "-o", join(work, "summary.xlsx")];
  const { status, stderr } = spawnSync(process.execPath, words, { maxBuffer: 1e9, encoding: "utf8" });
  if (status === 2) throw new Error(stderr);
  const seconds = (performance.now() - started) / 1000;
  console.log(
    `\n  pingbiao consolidate: ${seconds.toFixed(1)} s on the clock, ${(count / seconds).toFixed(0)} files/s`,
  );
}

try {
  await prepare();
  const measured = measure();
  requireSame(measured);
  print(measured);
  printCommand();
} finally {
  rmSync(work, { recursive: true });
}
