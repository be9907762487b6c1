/** What tests need from outside the project: judges (xmllint, openpyxl, LibreOffice) and reference material. Absent ones are skipped aloud. */
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";

/** Python that has openpyxl: Debian's own, unless the environment names another. */
export const python = process.env["PINGBIAO_PYTHON"] ?? "/usr/bin/python3";

/** Programs that some tests cannot do without. */
export const judges = {
  xmllint: () => runs("xmllint", ["--version"]),
  openpyxl: () => runs(python, ["-c", "import openpyxl"]),
  libreOffice: () => runs("soffice", ["--version"]),
} as const;

/** Folder of reference material (schemas, workbooks of other programs), or null where this machine has none. */
export function referenceFolder(name: string): string | null {
  const root = process.env["PINGBIAO_REFERENCE"] ?? resolve(__dirname, "../../../shared");
  const folder = join(root, name);
  return existsSync(folder) ? folder : null;
}

/**
 * A describe block that runs only when `available`; otherwise it is skipped with a warning that says what is missing,
 * or fails where PINGBIAO_NO_SKIP=1 asks for everything.
 */
export function describeIf(available: boolean, missing: string, title: string, body: () => void): void {
  if (available) {
    describe(title, body);
    return;
  }
  if (process.env["PINGBIAO_NO_SKIP"] === "1") throw new Error(`${title}: ${missing} is missing`);
  console.warn(`Skipped: ${title}. Missing: ${missing}.`);
  describe.skip(title, body);
}

/**
 * A describe block over reference material that is no part of the project: without it the block is skipped under a name
 * that says so, which is no failure anywhere. With it, {@link describeIf} holds for the program that judges.
 */
export function describeWherePresent(
  material: boolean,
  program: { readonly available: boolean; readonly name: string },
  title: string,
  body: () => void,
): void {
  if (material) describeIf(program.available, program.name, title, body);
  else describe.skip(`${title} (where present)`, body);
}

function runs(program: string, options: readonly string[]): boolean {
  try {
    execFileSync(program, options, { stdio: "ignore", timeout: 30_000 });
    return true;
  } catch (cause) {
    // ENOENT or a failing import: the judge is not there, which the caller reports.
    return cause instanceof Error && !("status" in cause || "code" in cause) ? rethrow(cause) : false;
  }
}

function rethrow(cause: Error): never {
  throw cause;
}
