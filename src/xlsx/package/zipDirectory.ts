/** The directory of a zip archive, with every guard against files that were made to hurt the reader. */
import { HostError } from "../../sheet/workbook";
import { directoryPlace, zip64Values, type DirectoryPlace } from "./zip64";
import { requireExactLayout, type PlacedEntry } from "./zipLayout";

const maxEntries = 500;
const maxPartBytes = 60_000_000;
const maxTotalBytes = 150_000_000;

/** Above this size a part may not shrink to less than 1/200: real sheets shrink to 1/10 … 1/40. */
const ratioFrom = 1_000_000;
const maxRatio = 200;

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const endSize = 22;
const entrySize = 46;
const maxCommentBytes = 65_535;
const encryptedFlag = 1;

/** How much an archive may hold. */
export interface ZipLimits {
  readonly entries: number;
  /** Bytes of one entry, unpacked. */
  readonly entryBytes: number;
  /** Bytes of all entries, unpacked. */
  readonly totalBytes: number;
}

const workbookLimits: ZipLimits = { entries: maxEntries, entryBytes: maxPartBytes, totalBytes: maxTotalBytes };

/** One part as the directory declares it. */
export interface ZipEntry extends PlacedEntry {
  readonly encrypted: boolean;
}

/** Paths compare without case, and some programs write backslashes. */
export function normalPath(path: string): string {
  return path.replace(/\\/g, "/").replace(/^\//, "").toLowerCase();
}

/** Entries by normal path. Throws a HostError (`damaged`, `ambiguous`, `encrypted`, `too-big-to-read`) when a guard fires. */
export function readZipDirectory(bytes: Uint8Array): ReadonlyMap<string, ZipEntry> {
  const entries = new Map<string, ZipEntry>();
  for (const entry of readZipEntries(bytes, workbookLimits)) {
    checkEntry(entry, workbookLimits);
    const path = normalPath(entry.path);
    const former = entries.get(path);
    // Of parts with the very same name every program takes the last; letters of another case are another part to some.
    if (former !== undefined && former.path !== entry.path && former.crc !== entry.crc)
      throw new HostError("ambiguous", `two parts ${entry.path}`);
    entries.set(path, entry);
  }
  return entries;
}

/** Entries of any zip archive in order; each is still to be checked. Throws a HostError when the archive as a whole is unfit. */
export function readZipEntries(bytes: Uint8Array, limits: ZipLimits): readonly ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { at: directoryAt, count, end, size } = findDirectory(bytes, view);
  if (count > limits.entries) throw new HostError("too-big-to-read", `${count} parts`);
  if (directoryAt + size !== end) throw new HostError("ambiguous", "directory");
  const entries: ZipEntry[] = [];
  let at = directoryAt;
  let total = 0;
  for (let index = 0; index < count; index += 1) {
    const { entry, next } = readEntry(bytes, view, at, end);
    entries.push(entry);
    total += entry.size;
    at = next;
  }
  if (at !== end) throw new HostError("ambiguous", "directory");
  if (total > limits.totalBytes) throw new HostError("too-big-to-read", `${total} bytes`);
  requireExactLayout(bytes, entries, directoryAt);
  return entries;
}

/** The end record is the last thing in a file but for a comment, whose length it says. */
function findDirectory(bytes: Uint8Array, view: DataView): DirectoryPlace {
  const lowest = Math.max(0, view.byteLength - endSize - maxCommentBytes);
  for (let at = view.byteLength - endSize; at >= lowest; at -= 1) {
    if (view.getUint32(at, true) !== endSignature) continue;
    if (at + endSize + view.getUint16(at + 20, true) !== view.byteLength) throw new HostError("ambiguous", "directory");
    const place = {
      count: view.getUint16(at + 10, true),
      size: view.getUint32(at + 12, true),
      at: view.getUint32(at + 16, true),
      end: at,
    };
    return directoryPlace(bytes, place);
  }
  throw new HostError("damaged", "no directory");
}

function readEntry(bytes: Uint8Array, view: DataView, at: number, end: number): { entry: ZipEntry; next: number } {
  if (at + entrySize > end || view.getUint32(at, true) !== entrySignature) throw new HostError("damaged", "directory");
  const nameEnd = at + entrySize + view.getUint16(at + 28, true);
  const next = nameEnd + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  if (next > end) throw new HostError("damaged", "directory");
  const name = bytes.subarray(at + entrySize, nameEnd);
  const extra = bytes.subarray(nameEnd, nameEnd + view.getUint16(at + 30, true));
  const sizes = [view.getUint32(at + 24, true), view.getUint32(at + 20, true), view.getUint32(at + 42, true)];
  const [size = 0, compressedSize = 0, headerAt = 0] = zip64Values(extra, sizes);
  const entry = {
    path: nameOf(name),
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    encrypted: (view.getUint16(at + 8, true) & encryptedFlag) !== 0,
    ...{ name, size, compressedSize, headerAt },
  };
  return { entry, next };
}

/** Windows in Chinese writes names in GBK and says nothing of it; such a name is UTF-8 only by a rare chance. */
function nameOf(bytes: Uint8Array): string {
  const name = new TextDecoder().decode(bytes);
  return name.includes("\uFFFD") ? new TextDecoder("gbk").decode(bytes) : name;
}

/** Ways of packing that zip archives know and browsers do not. */
const packings: ReadonlyMap<number, string> = new Map([
  [9, "Deflate64"],
  [12, "BZIP2"],
  [14, "LZMA"],
  [93, "Zstandard"],
  [95, "XZ"],
  [98, "PPMd"],
]);

function packingName(method: number): string {
  return packings.get(method) ?? `${method}`;
}

/** Throws a HostError (`other-packing`, `encrypted`, `too-big-to-read`) for an entry that must not be unpacked. */
export function checkEntry(entry: ZipEntry, { entryBytes }: ZipLimits): void {
  const { path, size, compressedSize } = entry;
  if (entry.encrypted) throw new HostError("encrypted", path);
  if (entry.method !== 0 && entry.method !== 8) throw new HostError("other-packing", packingName(entry.method));
  if (size > entryBytes) throw new HostError("too-big-to-read", `${path}: ${size} bytes`);
  if (size > ratioFrom && size > maxRatio * compressedSize) throw new HostError("too-big-to-read", `${path}: ratio`);
}
