/** Stores the workbooks of this release with what was found in them: node scripts/addRelease.mjs NAME. */
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { outcomeOf } from "./outcome";
import { releaseFiles } from "./releaseFiles";

/** Writes one folder: the workbooks, and `expected.json`. */
export async function writeRelease(folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const files = await releaseFiles();
  for (const { name, bytes } of files) writeFileSync(path.join(folder, name), bytes);
  const outcomes = Object.fromEntries(files.map(({ name, bytes }) => [name, outcomeOf(bytes)]));
  writeFileSync(path.join(folder, "expected.json"), `${JSON.stringify(outcomes, null, 1)}\n`);
}
