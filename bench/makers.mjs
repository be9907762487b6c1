// Filled templates and sealed ones opened and saved again by other people's libraries: what is found then, and what of it the library itself
// lost. Nobody who did so is to be accused. Usage: node makers.mjs [words of a template's name]
import { mkdtempSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";

const require = createRequire(import.meta.url);
const ExcelJS = require("exceljs");
const XLSX = require("@e965/xlsx");
const populate = require("xlsx-populate");
const here = import.meta.dirname;
const folder = mkdtempSync(join(tmpdir(), "pingbiao-makers-"));

/** What a library does not keep, so that the finding is true. */
const losses = { "@e965/xlsx": ["file.unprotected", "seal.unprotected", "seal.margin-differs"] };

const savings = {
  async exceljs(bytes) {
    const workbook = await new ExcelJS.Workbook().xlsx.load(bytes);
    return new Uint8Array(await workbook.xlsx.writeBuffer());
  },
  "@e965/xlsx"(bytes) {
    const workbook = XLSX.read(bytes, { type: "buffer", cellStyles: true, cellNF: true, sheetStubs: true });
    return new Uint8Array(
      XLSX.write(workbook, { type: "buffer", bookType: "xlsx", cellStyles: true, compression: true }),
    );
  },
  async "xlsx-populate"(bytes) {
    const workbook = await populate.fromDataAsync(bytes);
    return new Uint8Array(await workbook.outputAsync());
  },
};

async function load() {
  const outfile = join(folder, "product.mjs");
  const common = { bundle: true, platform: "node", format: "esm", logLevel: "error" };
  await build({ ...common, entryPoints: [join(here, "templates.mjs")], outfile });
  return import(pathToFileURL(outfile).href);
}

/** Findings with how often each code stands. */
function counted(findings) {
  const counts = new Map();
  for (const finding of findings) {
    const [severity, code] = finding.split(" ");
    counts.set(`${severity} ${code}`, [...(counts.get(`${severity} ${code}`) ?? []), finding.split(" ")[2]]);
  }
  return [...counts].map(([code, cells]) => `${code} × ${cells.length} (${cells.slice(0, 3).join(" ")})`);
}

const product = await load();
const wanted = process.argv[2] ?? "";
let wrong = 0;
for (const [name, bytes] of product.filledTemplates(join(here, ".."))) {
  if (!name.includes(wanted)) continue;
  for (const [kind, file] of [
    ["filled", bytes],
    ["sealed", await product.sealed(bytes)],
  ]) {
    const before = product.found(file);
    const known = new Set(before.findings);
    for (const [library, save] of Object.entries(savings)) {
      const after = await save(file);
      writeFileSync(join(folder, `${name} ${kind} ${library.replace("/", "-")}.xlsx`), after);
      const { scores, findings: all } = product.found(after);
      const findings = all.filter((finding) => !known.has(finding));
      const lost = scores === before.scores ? "" : `, ${scores} of ${before.scores} scores`;
      const untrue = findings.filter((finding) => !(losses[library] ?? []).includes(finding.split(" ")[1]));
      wrong += untrue.length + (lost === "" ? 0 : 1);
      console.log(
        `${name} ${kind} ${library}: ${findings.length === 0 ? "nothing" : counted(findings).join("; ")}${lost}`,
      );
    }
  }
}
console.log(`${wrong} findings beside what the libraries do not keep; files in ${folder}`);
process.exitCode = wrong === 0 ? 0 : 1;
