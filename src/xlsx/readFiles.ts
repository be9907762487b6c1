/** Returned files as they come: workbooks, and zip archives of workbooks, folders and further archives within. */
import { mayBeReturned } from "../core/returnedNames";
import { attempt } from "../sheet/foreignWork";
import type { Grid } from "../sheet/grid";
import { HostError, type HostErrorCode } from "../sheet/workbook";
import { unpack } from "./package/archive";
import { isZip, requireZip } from "./package/container";
import { checkEntry, readZipEntries, type ZipEntry, type ZipLimits } from "./package/zipDirectory";
import { readXlsx } from "./readXlsx";

/** A workbook that was read, or the reason why not. */
export type ReadFile =
  | { readonly file: string; readonly grids: readonly Grid[]; readonly failure: null }
  | { readonly file: string; readonly grids: null; readonly failure: HostErrorCode };

/** A workbook that was found; reading it never throws because of what stands in it. */
export interface FoundFile {
  /** Its path; in an archive the archive's path, a slash, and the path within. */
  readonly file: string;
  readonly read: () => ReadFile;
}

/** Bytes of an archive; a workbook has a limit of its own. */
const maxArchiveBytes = 200_000_000;
const maxWorkbookBytes = 20_000_000;
const limits: ZipLimits = { entries: 5000, entryBytes: maxArchiveBytes, totalBytes: 1_000_000_000 };

/** Archives within archives: a mail's archive of every department's archive has two. */
const maxDepth = 3;

/** All workbooks in a file, in the archive's order; the file itself where it is no archive. Those beyond a bound are named, not read. */
export function* readFiles(file: string, bytes: Uint8Array): Generator<FoundFile, void, undefined> {
  yield* filesIn(file, bytes, { depth: 0, left: { count: limits.entries }, taken: new Set() });
}

/** How deep the reading stands, how many files it may still find, and the names it has found. */
interface Reading {
  readonly depth: number;
  readonly left: { count: number };
  readonly taken: Set<string>;
}

function* filesIn(file: string, bytes: Uint8Array, reading: Reading): Generator<FoundFile, void, undefined> {
  if (!isZip(bytes)) return yield workbook(file, bytes);
  const entries = attempt(() => entriesOf(bytes));
  if (entries instanceof HostError) return yield failed(file, entries);
  if (entries.some(({ path }) => path === "[Content_Types].xml")) return yield workbook(file, bytes);
  if (reading.depth === maxDepth) return yield failed(file, new HostError("too-big-to-read", `${maxDepth}`));
  const found = entries.filter(({ path }) => mayBeReturned(path));
  // Nothing of ours in it: it is refused as a whole rather than passed over.
  if (found.length === 0) return yield workbook(file, bytes);
  for (const entry of found) {
    reading.left.count -= 1;
    if (reading.left.count < 0) return yield failed(file, new HostError("too-big-to-read", `${limits.entries}`));
    yield* entryIn(freeName(`${file}/${entry.path.replace(/\\/g, "/")}`, reading.taken), bytes, entry, reading);
  }
}

/** Entries may have one name（____.xlsx, where names were lost）; a person must be able to tell them apart: the second gets a number, 甲(2).xlsx. */
function freeName(file: string, taken: Set<string>): string {
  for (let count = 1; ; count += 1) {
    const name = count === 1 ? file : file.replace(/(?=\.[^./]+$)|$/, `(${count})`);
    const place = name
      .split("/")
      .filter((part) => part !== "" && part !== ".")
      .join("/");
    if (taken.has(place)) continue;
    taken.add(place);
    return name;
  }
}

/** A workbook is unpacked when it is read, an archive at once, to be looked into. */
function* entryIn(
  file: string,
  bytes: Uint8Array,
  entry: ZipEntry,
  reading: Reading,
): Generator<FoundFile, void, undefined> {
  const isArchive = /\.zip$/i.test(entry.path);
  const entryBytes = isArchive ? maxArchiveBytes : maxWorkbookBytes;
  const contents = (): Uint8Array => {
    checkEntry(entry, { ...limits, entryBytes });
    return unpack(bytes, entry);
  };
  if (!isArchive) return yield { file, read: () => readWorkbook(file, contents) };
  const inner = attempt(contents);
  if (inner instanceof HostError) yield failed(file, inner);
  else yield* filesIn(file, inner, { ...reading, depth: reading.depth + 1 });
}

function entriesOf(bytes: Uint8Array): readonly ZipEntry[] {
  if (bytes.length > maxArchiveBytes) throw new HostError("too-big-to-read", `${bytes.length} bytes`);
  return readZipEntries(bytes, limits);
}

function workbook(file: string, bytes: Uint8Array): FoundFile {
  return { file, read: () => readWorkbook(file, () => bytes) };
}

function failed(file: string, { code }: HostError): FoundFile {
  return { file, read: () => ({ file, grids: null, failure: code }) };
}

function readWorkbook(file: string, contents: () => Uint8Array): ReadFile {
  const grids = attempt(() => {
    const bytes = contents();
    requireZip(bytes);
    return readXlsx(bytes);
  });
  return grids instanceof HostError ? { file, grids: null, failure: grids.code } : { file, grids, failure: null };
}
