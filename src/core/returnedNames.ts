/** What the files of a folder or archive are, by their names alone: only junk of systems is passed over in silence. */
import { foldedName } from "./lookAlike";

/** Name of the list of what was sent out（发放清单）, which comes back with the workbooks of a folder. */
export const LIST_FILE = "清单.xlsx";

/** Why a file is named and not read. */
export type UnreadKind = "split-archive" | "other-format" | "scan" | "document" | "other-kind";

/** Null: workbooks of any age, so that those we cannot read are named too, and archives. The first that fits holds. */
const KINDS: readonly (readonly [pattern: RegExp, kind: UnreadKind | null])[] = [
  [/\.(?:zip|7z|rar)\.\d{2,}$|\.[zr]\d\d$|\.part\d+\.rar$/i, "split-archive"],
  [/\.(?:xlsx|xlsm|xltx|xltm|xlsb|xls|et|ett|zip|rar|7z)$/i, null],
  [/\.(?:ods|fods|ots|csv|tsv|numbers|gnumeric|dbf)$/i, "other-format"],
  [/\.(?:pdf|ofd|jpe?g|png|heic|heif|bmp|gif|tiff?|webp)$/i, "scan"],
  [/\.(?:docx?|docm|rtf|txt|md|odt|pptx?|wps|dps|html?|eml|msg)$/i, "document"],
];

const JUNK = /^(?:~\$.*|\..*|Thumbs\.db|desktop\.ini|__MACOSX)$/i;

/** Whether a path is nobody's work: lock files of open workbooks, what systems add to folders and archives, our own list, a folder's entry. */
export function isJunk(path: string): boolean {
  const parts = path.split(/[\\/]/);
  return parts.at(-1) === "" || parts.at(-1) === LIST_FILE || parts.some((part) => part.length > 2 && JUNK.test(part));
}

/** Why a file is not read, by its name; null for workbooks and archives, whose content is looked at. */
export function unreadKind(path: string): UnreadKind | null {
  const found = KINDS.find(([pattern]) => pattern.test(path));
  return found === undefined ? "other-kind" : found[1];
}

/** Whether a file that was not read can hold no scores: what is missing without it is told of elsewhere. */
export function holdsNoScores(failure: string | null): boolean {
  return failure === "scan" || failure === "document";
}

/** Whose a file may be: the longest of the names that stands in its path, whatever the width of letters and the spaces. */
export function ownerByName(path: string, names: readonly string[]): string | null {
  const within = foldedName(path);
  const found = names.filter((name) => foldedName(name) !== "" && within.includes(foldedName(name)));
  return found.reduce<string | null>((longest, name) => (name.length > (longest?.length ?? 0) ? name : longest), null);
}
