/** Several files as one .zip that Windows, WPS and a Mac open with their Chinese names. */
import { zipSync, type Zippable } from "fflate";

/** A file to be packed; names are marked as UTF-8. */
export interface PackedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The archive's bytes, files in the order given. Workbooks are packed already, so they are only stored; `modified` is seen as their date. */
export function writeArchive(files: readonly PackedFile[], modified: Date): Uint8Array {
  const entries: Zippable = {};
  for (const { name, bytes } of files) {
    if (name in entries) throw new Error(`two files ${name}`);
    entries[name] = [bytes, { level: 0, mtime: modified }];
  }
  return zipSync(entries);
}
