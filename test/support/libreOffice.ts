/** LibreOffice as a judge that is not ours: recalculates and re-saves workbooks, or prints them to PDF. Takes about 1.5 s a call and 0.2 s a file. */
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { pathToFileURL } from "node:url";

const program = "soffice";
const secondsPerCall = 60;
const secondsPerFile = 5;

/** Without this setting LibreOffice trusts the cached values of a file and calculates nothing. */
const alwaysRecalculate = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`;

/** Recalculates every formula of the .xlsx files and re-saves them. Returns the new files in the same order. */
export function recalculate(files: readonly string[]): readonly string[] {
  return convert(files, "xlsx");
}

/** Saves the .xlsx files in another format and those as .xlsx again, as offices do that pass files on. Returns the new files in the same order. */
export function through(format: "xls" | "ods", files: readonly string[]): readonly string[] {
  return convert(convert(files, format), "xlsx");
}

/** Prints the files as PDF, all visible sheets of each. Returns the PDF files in the same order. */
export function toPdf(files: readonly string[]): readonly string[] {
  return convert(files, "pdf");
}

/** The files as LibreOffice re-saves them, in the same order, or null for each that it does not open. */
export function reopened(files: readonly string[]): readonly (string | null)[] {
  return tryToConvert(files, "xlsx");
}

function convert(files: readonly string[], format: string): readonly string[] {
  return tryToConvert(files, format).map((made, index) => {
    if (made === null) throw new Error(`LibreOffice did not convert ${files[index]} to ${format}`);
    return made;
  });
}

function tryToConvert(files: readonly string[], format: string): readonly (string | null)[] {
  const names = files.map((file) => basename(file).replace(/\.[^.]*$/, ""));
  if (new Set(names).size < names.length) throw new Error(`Files to convert need different names: ${names.join(", ")}`);
  const folder = mkdtempSync(join(tmpdir(), "pingbiao-office-"));
  const profile = makeProfile(folder);
  const out = join(folder, "out");
  const timeout = 1000 * (secondsPerCall + secondsPerFile * files.length);
  const options = [`-env:UserInstallation=${pathToFileURL(profile).href}`, "--headless", "--convert-to", format];
  execFileSync(program, [...options, "--outdir", out, ...files], { stdio: "pipe", timeout });
  rmSync(profile, { recursive: true, force: true });
  return names.map((name) => {
    const made = join(out, `${name}.${format}`);
    return existsSync(made) ? made : null;
  });
}

function makeProfile(folder: string): string {
  const profile = join(folder, "profile");
  mkdirSync(join(profile, "user"), { recursive: true });
  writeFileSync(join(profile, "user", "registrymodifications.xcu"), alwaysRecalculate);
  return profile;
}
