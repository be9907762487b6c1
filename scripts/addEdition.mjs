// Stores the words, columns and marks of the sheets, after they were changed, as an edition that will be known: node scripts/addEdition.mjs NAME
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";

const root = join(import.meta.dirname, "..");
const name = process.argv[2];
const file = join(root, "src/sheet/format/editions", `${name}.json`);
if (name === undefined || !/^[0-9a-z.-]+$/.test(name)) throw new Error("usage: node scripts/addEdition.mjs NAME");
if (existsSync(file)) throw new Error(`${name} is stored already`);

const bundle = mkdtempSync(join(root, ".cache/edition-"));
const outfile = join(bundle, "edition.mjs");
await build({
  entryPoints: [join(root, "src/sheet/format/edition.ts")],
  ...{ bundle: true, platform: "node", format: "esm", packages: "external", logLevel: "error", outfile },
});
const { TODAY } = await import(pathToFileURL(outfile).href);
const { words, columns, marks } = TODAY;
writeFileSync(file, `${JSON.stringify({ words, columns, marks }, null, 2)}\n`);
rmSync(bundle, { recursive: true });
