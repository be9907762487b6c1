/** Returned files as they come: workbooks, and zip archives of workbooks, folders and further archives within. */
import { isJunk, unreadKind } from "../core/returnedNames";
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
  | { readonly file: string; readonly grids: null; readonly failure: HostErrorCode; readonly detail?: string };

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
  const kind = unreadKind(file);
  if (kind !== null) yield failed(file, new HostError(kind));
  else yield* filesIn(file, bytes, { depth: 0, left: { count: limits.entries }, taken: new Map() });
}

/** How deep the reading stands, how many files it may still find, and how often it has found a name. */
interface Reading {
  readonly depth: number;
  readonly left: { count: number };
  readonly taken: Map<string, number>;
}

function* filesIn(file: string, bytes: Uint8Array, reading: Reading): Generator<FoundFile, void, undefined> {
  if (!isZip(bytes)) return yield isNamedZip(file) ? notWhole(file, bytes) : workbook(file, bytes);
  const entries = attempt(() => entriesOf(bytes));
  if (entries instanceof HostError) return yield failed(file, entries);
  if (entries.some(({ path }) => path === "[Content_Types].xml")) return yield workbook(file, bytes);
  if (reading.depth === maxDepth) return yield failed(file, new HostError("too-big-to-read", `${maxDepth}`));
  const found = entries.filter(({ path }) => !isJunk(path));
  // Nothing of ours in it, as in the files of many programs: it is refused as a whole rather than passed over.
  const isOurs = isNamedZip(file) || found.some(({ path }) => unreadKind(path) === null);
  if (found.length === 0 || !isOurs) return yield workbook(file, bytes);
  for (const entry of found) {
    reading.left.count -= 1;
    if (reading.left.count < 0) return yield failed(file, new HostError("too-big-to-read", `${limits.entries}`));
    yield* entryIn(freeName(`${file}/${entry.path.replace(/\\/g, "/")}`, reading.taken), bytes, entry, reading);
  }
}

/** Entries may have one name（____.xlsx, where names were lost）; a person must be able to tell them apart: the second gets a number, 甲(2).xlsx. */
function freeName(file: string, taken: Map<string, number>): string {
  for (let count = (taken.get(file) ?? 0) + 1; ; count += 1) {
    const name = count === 1 ? file : file.replace(/(?=\.[^./]+$)|$/, `(${count})`);
    const place = name
      .split("/")
      .filter((part) => part !== "" && part !== ".")
      .join("/");
    if (taken.has(place)) continue;
    taken.set(place, 1);
    taken.set(file, count);
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
  const kind = unreadKind(entry.path);
  if (kind !== null) return yield failed(file, new HostError(kind));
  const isArchive = isNamedZip(entry.path);
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

function isNamedZip(path: string): boolean {
  return /\.zip$/i.test(path);
}

/** What calls itself .zip and does not start as one is the last volume of several, unless it is something that has a sentence of its own. */
function notWhole(file: string, bytes: Uint8Array): FoundFile {
  const fault = attempt(() => requireZip(bytes));
  const isOther = bytes.length > 0 && fault instanceof HostError && fault.code === "not-a-workbook";
  return isOther ? failed(file, new HostError("split-archive")) : workbook(file, bytes);
}

function entriesOf(bytes: Uint8Array): readonly ZipEntry[] {
  if (bytes.length > maxArchiveBytes) throw new HostError("too-big-to-read", `${bytes.length} bytes`);
  return readZipEntries(bytes, limits);
}

function workbook(file: string, bytes: Uint8Array): FoundFile {
  return { file, read: () => readWorkbook(file, () => bytes) };
}

function failed(file: string, error: HostError): FoundFile {
  return { file, read: () => failure(file, error) };
}

/** Names of parts are nothing to tell people; only of a packing that we do not know is the name told. */
function failure(file: string, { code, detail }: HostError): ReadFile {
  return { file, grids: null, failure: code, ...(code === "other-packing" ? { detail } : {}) };
}

function readWorkbook(file: string, contents: () => Uint8Array): ReadFile {
  const grids = attempt(() => {
    const bytes = contents();
    requireZip(bytes);
    return readXlsx(bytes);
  });
  return grids instanceof HostError ? failure(file, grids) : { file, grids, failure: null };
}
