// Stores workbooks as this state of the program writes them, which every later one must go on reading: node scripts/addRelease.mjs NAME
// The name is the version or the short id of the commit. Nothing that is stored is ever written again.
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";

const root = join(import.meta.dirname, "..");
const name = process.argv[2];
const folder = join(root, "test/fixtures/releases", name ?? "");
if (name === undefined || !/^[0-9a-z.-]+$/.test(name)) throw new Error("usage: node scripts/addRelease.mjs NAME");
if (existsSync(folder)) throw new Error(`${name} is stored already`);

const bundle = mkdtempSync(join(root, ".cache/release-"));
const outfile = join(bundle, "writeRelease.mjs");
const entryPoints = [join(root, "test/releases/writeRelease.ts")];
// The rubrics are found from the folder of test support.
const define = { __dirname: JSON.stringify(join(root, "test/support")) };
const options = { bundle: true, platform: "node", format: "esm", packages: "external", logLevel: "error" };
await build({ entryPoints, ...options, define, outfile });
const { writeRelease } = await import(pathToFileURL(outfile).href);
await writeRelease(folder);
rmSync(bundle, { recursive: true });
