// Permission: what a protected sheet or workbook refuses, asked before every write of the add-in.
import type { Area } from "./area";
import type { Book } from "./book";
import { isLocked } from "./book";
import { refusal } from "./refusal";
import type { Sheet } from "./sheet";

/** Refuses writes of values and formulas into locked cells of a protected sheet. */
export function askToWrite(sheet: Sheet, area: Area): void {
  if (isLocked(sheet, area)) throw refusal("AccessDenied", `${sheet.name} is protected`);
}

/** Refuses what a protected sheet allows only with the named switch. Null: never while it is protected. */
export function askTo(sheet: Sheet, option: string | null): void {
  if (!sheet.permits(option)) throw refusal("AccessDenied", `${sheet.name} is protected`);
}

/** Refuses to add, remove, rename, move or hide sheets while the structure is protected. */
export function askToRestructure(book: Book): void {
  if (book.structureProtected) throw refusal("AccessDenied", "workbook structure is protected");
}
