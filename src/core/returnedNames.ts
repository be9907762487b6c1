/** Which files of a folder or archive may be returned workbooks, by their names alone. */

/** Name of the list of what was sent out（发放清单）, which comes back with the workbooks of a folder. */
export const LIST_FILE = "清单.xlsx";

const WORKBOOK = /\.(xlsx|xlsm|xlsb|xls|et|ett)$/i;
const ARCHIVE = /\.(zip|rar|7z)$/i;

/**
 * Whether a path in a folder or archive is worth reading: workbooks of any age, so that those we cannot read are named, and archives.
 * Not the lock files of open workbooks, what a Mac adds to archives, or our own list.
 */
export function mayBeReturned(path: string): boolean {
  const parts = path.split(/[\\/]/);
  const name = parts.at(-1) ?? "";
  if (name.startsWith("~$") || name.startsWith(".") || name === LIST_FILE || parts.includes("__MACOSX")) return false;
  return WORKBOOK.test(name) || ARCHIVE.test(name);
}
