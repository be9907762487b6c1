/**
 * How the bytes of a zip archive are shared out: every byte belongs to one entry, or to the directory at the end. In bytes that belong to
 * nobody, or to two, other programs may find another archive than we do.
 */
import { HostError } from "../../sheet/workbook";
import { zip64Values } from "./zip64";

/** What the directory says of an entry and its place. Sizes in bytes. */
export interface PlacedEntry {
  readonly path: string;
  /** The path's bytes. */
  readonly name: Uint8Array;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly crc: number;
  readonly compressedSize: number;
  readonly size: number;
  readonly headerAt: number;
}

const localSignature = 0x04034b50;
const descriptorSignature = 0x08074b50;
const localSize = 30;
/** Sizes are given behind the data（data descriptor）, since the writer did not know them before. */
const describedFlag = 8;

/** Where the bytes of an entry begin, as its own header says. Throws a HostError（`damaged`）where that does not fit the file. */
export function dataStart(bytes: Uint8Array, { headerAt, compressedSize, path }: PlacedEntry): number {
  const view = viewOf(bytes);
  if (headerAt + localSize > bytes.length || view.getUint32(headerAt, true) !== localSignature) {
    throw new HostError("damaged", path);
  }
  const start = headerAt + localSize + view.getUint16(headerAt + 26, true) + view.getUint16(headerAt + 28, true);
  if (start + compressedSize > bytes.length) throw new HostError("damaged", `${path}: cut off`);
  return start;
}

/** Throws a HostError: `damaged` where an entry does not fit the file or its own header says other things than the directory, `ambiguous` where entries and directory do not fill the file exactly. */
export function requireExactLayout(bytes: Uint8Array, entries: readonly PlacedEntry[], directoryAt: number): void {
  const inOrder = [...entries].sort((one, other) => one.headerAt - other.headerAt);
  const ends = inOrder.map((entry) => dataStart(bytes, entry) + entry.compressedSize);
  let at = 0;
  for (const [index, entry] of inOrder.entries()) {
    const end = ends[index] ?? at;
    if (entry.headerAt !== at) throw new HostError("ambiguous", entry.path);
    requireSameHeader(bytes, entry);
    at = inOrder[index + 1]?.headerAt ?? directoryAt;
    if (at !== end && !isDescriptor(bytes, end, at, entry)) throw new HostError("ambiguous", entry.path);
  }
  if (at !== directoryAt) throw new HostError("ambiguous", "directory");
}

/** Programs that read an archive from its beginning know the headers only. */
function requireSameHeader(bytes: Uint8Array, entry: PlacedEntry): void {
  const view = viewOf(bytes);
  const at = entry.headerAt;
  const nameLength = view.getUint16(at + 26, true);
  const isNamedSo =
    nameLength === entry.name.length && entry.name.every((byte, index) => bytes[at + localSize + index] === byte);
  const extra = bytes.subarray(at + localSize + nameLength, dataStart(bytes, entry));
  const [size, compressedSize] = zip64Values(extra, [view.getUint32(at + 22, true), view.getUint32(at + 18, true)]);
  const isLater = (view.getUint16(at + 6, true) & describedFlag) !== 0;
  const agrees = (found: number | undefined, declared: number): boolean =>
    found === declared || (isLater && found === 0);
  const isSame =
    isNamedSo &&
    (!isReadable(entry) || view.getUint16(at + 8, true) === entry.method) &&
    agrees(view.getUint32(at + 14, true), entry.crc) &&
    agrees(size, entry.size) &&
    agrees(compressedSize, entry.compressedSize);
  if (!isSame) throw new HostError("damaged", entry.path);
}

/** Another way of packing is refused by its name. */
function isReadable({ method }: PlacedEntry): boolean {
  return method === 0 || method === 8;
}

/** Whether the bytes between two entries are checksum and sizes of the first, with or without a signature, sizes of four or eight bytes. */
function isDescriptor(bytes: Uint8Array, from: number, to: number, entry: PlacedEntry): boolean {
  const view = viewOf(bytes);
  const isSigned = to - from === 16 || to - from === 24;
  const isLong = to - from >= 20;
  if (![12, 16, 20, 24].includes(to - from)) return false;
  if (isSigned && view.getUint32(from, true) !== descriptorSignature) return false;
  const at = isSigned ? from + 4 : from;
  const sizeAt = (place: number): number =>
    isLong ? Number(view.getBigUint64(place, true)) : view.getUint32(place, true);
  return (
    view.getUint32(at, true) === entry.crc &&
    sizeAt(at + 4) === entry.compressedSize &&
    sizeAt(at + (isLong ? 12 : 8)) === entry.size
  );
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
