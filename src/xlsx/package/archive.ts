/** The parts of a workbook's archive, unpacked one by one when asked for, never to disk. */
import { crc32, inflate } from "#deflate";
import { HostError } from "../../sheet/workbook";
import { requireZip } from "./container";
import { partText } from "./partText";
import { normalPath, readZipDirectory, type ZipEntry } from "./zipDirectory";
import { dataStart } from "./zipLayout";

/** Parts by path; paths compare without case. */
export interface Archive {
  has(path: string): boolean;
  /**
   * The part's text, of what `trim` leaves of its bytes. Throws a HostError (`damaged`) when it is absent, longer or shorter than declared, altered,
   * or not UTF-8 or UTF-16.
   */
  text(path: string, trim?: (bytes: Uint8Array) => Uint8Array): string;
  /** The part's bytes. Throws as `text` does, whatever the bytes mean. */
  bytes(path: string): Uint8Array;
  readonly paths: readonly string[];
}

/** Opens the bytes of a file. Throws a HostError that says what is wrong with it. */
export function openArchive(bytes: Uint8Array): Archive {
  requireZip(bytes);
  const entries = readZipDirectory(bytes);
  const bytesOf = (path: string): Uint8Array => {
    const entry = entries.get(normalPath(path));
    if (entry === undefined) throw new HostError("damaged", `no part ${path}`);
    return unpack(bytes, entry);
  };
  return {
    paths: [...entries.values()].map(({ path }) => path),
    has: (path) => entries.has(normalPath(path)),
    text: (path, trim = (whole) => whole) => partText(trim(bytesOf(path)), path),
    bytes: bytesOf,
  };
}

/** The bytes of an entry. Throws a HostError (`damaged`) when they are longer or shorter than declared, or altered. */
export function unpack(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  const packed = packedBytes(bytes, entry);
  // Some programs pack nothing at all where there is nothing to pack.
  const unpacked = entry.method === 0 || packed.length === 0 ? packed : inflated(packed, entry);
  if (unpacked.length !== entry.size) throw new HostError("damaged", `${entry.path}: length`);
  if (crc32(unpacked) !== entry.crc) throw new HostError("damaged", `${entry.path}: checksum`);
  return unpacked;
}

function packedBytes(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  const start = dataStart(bytes, entry);
  return bytes.subarray(start, start + entry.compressedSize);
}

function inflated(packed: Uint8Array, { path, size }: ZipEntry): Uint8Array {
  try {
    return inflate(packed, size);
  } catch (cause) {
    throw new HostError("damaged", path, { cause });
  }
}
