/** What the benchmark of files takes from the product: returned workbooks, and two ways to read their scores. */
import { returnedFiles } from "../src/actions/consolidateWorkbooks";
import { indexGrid } from "../src/sheet/gridCells";
import { openArchive } from "../src/xlsx/package/archive";
import { readXlsx } from "../src/xlsx/readXlsx";

export { returnedWorkbooks } from "./returned";

/** Value of a cell by row and column from 0; null where it is empty. */
export type ValueAt = (row: number, column: number) => unknown;

/** The scoring sheet of a file and the number of its rows, for those who look for scores themselves. */
export function readSheet(bytes: Uint8Array): { readonly rows: number; readonly at: ValueAt } {
  const [grid] = readXlsx(bytes);
  if (grid === undefined) throw new Error("no sheet");
  const cells = indexGrid(grid);
  return { rows: (grid.cells.at(-1)?.row ?? -1) + 1, at: (row, column) => cells.at(row, column)?.value ?? null };
}

/** The scores as consolidation takes them, every check of the workbook done. */
export function checkedScores(file: string, bytes: Uint8Array): readonly { value: unknown; reason: string }[] {
  const [returned] = returnedFiles({ file, grids: readXlsx(bytes), failure: null });
  if (returned?.sheet == null || returned.sheet.problems.length > 0) throw new Error(`${file} has problems`);
  return returned.sheet.scores;
}

/** All parts of a file, unpacked and their checksums compared. */
export function unzip(bytes: Uint8Array): readonly Uint8Array[] {
  const archive = openArchive(bytes);
  return archive.paths.map(archive.bytes);
}
