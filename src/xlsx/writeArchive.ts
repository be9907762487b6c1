/** Several files as one .zip that Windows, WPS, a Mac and Linux open with their Chinese names. */
import { stored, zipEntries } from "./package/zipEntries";

/** A file to be packed; names are marked as UTF-8. */
export interface PackedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The archive's bytes, files in the order given. Workbooks are packed already, so they are only stored; `modified` is seen as their date. */
export function writeArchive(files: readonly PackedFile[], modified: Date): Uint8Array {
  const names = new Set<string>();
  for (const { name } of files) {
    if (names.has(name)) throw new Error(`two files ${name}`);
    names.add(name);
  }
  return zipEntries(
    files.map(({ name, bytes }) => stored(name, bytes)),
    modified,
  );
}
