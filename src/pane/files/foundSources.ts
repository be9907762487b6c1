/** What a person dropped or chose（放入的文件）: files, and folders walked through; what is no workbook is named when it is read, the junk of systems only counted. */
import { isJunk } from "../../core/returnedNames";
import type { Source } from "./fileTasks";

export interface FoundSources {
  /** In the order of their paths. */
  readonly sources: readonly Source[];
  /** How many files are nobody's work. */
  readonly passedOver: number;
}

/** Files chosen by a button; those of a chosen folder know their path in it. */
export function chosenSources(files: Iterable<File>): FoundSources {
  return sorted([...files].map((file) => ({ file: file.webkitRelativePath || file.name, contents: file })));
}

/** Files dropped. Must be called while the drop is being handled: afterwards the browser tells nothing any more. */
export async function droppedSources({ items, files }: DataTransfer): Promise<FoundSources> {
  const entries = [...items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  if (entries.length === 0) return chosenSources(files);
  const found = await Promise.all(entries.map(sourcesIn));
  return sorted(found.flat());
}

async function sourcesIn(entry: FileSystemEntry): Promise<readonly Source[]> {
  if (isFile(entry)) {
    const contents = await new Promise<File>((resolve, reject) => entry.file(resolve, reject));
    return [{ file: entry.fullPath.replace(/^\//, ""), contents }];
  }
  if (!isFolder(entry)) return [];
  const found = await Promise.all((await entriesOf(entry)).map(sourcesIn));
  return found.flat();
}

/** A folder gives its entries in portions; an empty one is the last. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<readonly FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (some.length === 0) return all;
    all.push(...some);
  }
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}

function sorted(all: readonly Source[]): FoundSources {
  const sources = all.filter(({ file }) => !isJunk(file));
  return {
    sources: [...sources].sort((one, other) => one.file.localeCompare(other.file, "zh")),
    passedOver: all.length - sources.length,
  };
}
