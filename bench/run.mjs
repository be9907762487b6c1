// Write and read speed of the .xlsx adapter against exceljs and @e965/xlsx. Every measure is a process of its own; the
// libraries take turns, so that a busy machine slows all of them alike. Usage: node run.mjs [turns] [rounds in a turn]
import { execFileSync } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";

const here = import.meta.dirname;
// For every measure too, wherever this was started.
process.env["PINGBIAO_ROOT"] ??= join(here, "..");
const libraries = ["pingbiao", "exceljs", "@e965/xlsx"];
const workbooks = ["form", "matrix"];
const turns = Number(process.argv[2] ?? 3);
const rounds = Number(process.argv[3] ?? 20);

/** The product's code as one file that Node can load. */
async function bundle() {
  const outfile = join(mkdtempSync(join(tmpdir(), "pingbiao-bench-")), "product.mjs");
  const entry = join(here, "product.ts");
  await build({ entryPoints: [entry], bundle: true, platform: "node", format: "esm", outfile, logLevel: "error" });
  return outfile;
}

/** Median time and highest memory of all turns, by library. */
function measure(product, workbook, action) {
  const found = new Map(libraries.map((library) => [library, []]));
  for (let turn = 0; turn < turns; turn += 1) {
    for (const library of libraries) {
      const args = [join(here, "measure.mjs"), product, workbook, action, library, String(rounds)];
      found.get(library).push(JSON.parse(execFileSync(process.execPath, args, { encoding: "utf8" })));
    }
  }
  return new Map([...found].map(([library, all]) => [library, summary(all)]));
}

function summary(all) {
  const times = all.map(({ time }) => time).sort((one, other) => one - other);
  return { time: times[Math.floor(times.length / 2)], memory: Math.max(...all.map(({ memory }) => memory)) };
}

function print(measured) {
  const ours = measured.get("pingbiao").time;
  for (const [library, { time, memory }] of measured) {
    const ratio = library === "pingbiao" ? "" : `${(time / ours).toFixed(1)} × pingbiao`;
    console.log(`  ${library.padEnd(14)}${time.toFixed(1).padStart(8)} ms${String(memory).padStart(7)} MB   ${ratio}`);
  }
}

const product = await bundle();
const { version } = createRequire(import.meta.url)("exceljs/package.json");
console.log(
  `Node ${process.version}, exceljs ${version}; medians of processor time, ${turns} turns of ${rounds} rounds`,
);
for (const workbook of workbooks) {
  for (const action of ["write", "read"]) {
    console.log(`\n${action} ${workbook}`);
    print(measure(product, workbook, action));
  }
}
