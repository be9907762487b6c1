/** References inside formulas: moves them (shared formulas) and renames the sheets and names they point to. */
import { columnName, quoteSheet } from "../sheet/address";
import { maxColumns, maxRows, parseCellReference } from "./package/reference";

/**
 * Pieces of a formula, in this order: text in quotes, a quoted sheet with "!", brackets of tables and files,
 * a word (cell, name, function or sheet; with $ and dots), anything else.
 */
const pieces = /"(?:[^"]|"")*"|'(?:[^']|'')*'!?|\[[^\]]*\]|[\p{L}\p{N}_$\\.?]+(?:!|\()?|[^]/gu;
const cellWord = /^(\$?)([A-Za-z]{1,3})(\$?)([0-9]{1,7})$/;
const columnWord = /^(\$?)([A-Za-z]{1,3})$/;
const rowWord = /^(\$?)([0-9]{1,7})$/;

/** New spellings for sheets and defined names, by lower-case old name. */
export interface Renames {
  readonly sheets: ReadonlyMap<string, string>;
  readonly names: ReadonlyMap<string, string>;
}

/** Moves relative references. Example: by one row and no column, `A1+$A$1` becomes `A2+$A$1`. */
export function moveFormula(formula: string, rows: number, columns: number): string {
  const words = splitFormula(formula);
  return words.map((word, index) => moveWord(words, index, { rows, columns }) ?? word).join("");
}

/** Follows renamed sheets and names. Example: `'评价表'!A1` becomes `'评价表 (2)'!A1`. */
export function renameReferences(formula: string, renames: Renames): string {
  return splitFormula(formula)
    .map((word) => (word.endsWith("!") ? renameSheet(word, renames) : (renames.names.get(word.toLowerCase()) ?? word)))
    .join("");
}

interface Move {
  readonly rows: number;
  readonly columns: number;
}

function splitFormula(formula: string): readonly string[] {
  return formula.match(pieces) ?? [];
}

function renameSheet(word: string, renames: Renames): string {
  const quoted = word.startsWith("'");
  const name = quoted ? word.slice(1, -2).replace(/''/g, "'") : word.slice(0, -1);
  const renamed = renames.sheets.get(name.toLowerCase());
  return renamed === undefined ? word : `${quoteSheet(renamed)}!`;
}

function moveWord(words: readonly string[], index: number, move: Move): string | null {
  const word = words[index] ?? "";
  const cell = cellWord.exec(word);
  if (cell !== null) return moveCell(word, cell, move);
  // A:C and 1:3 are references only beside a colon.
  if (words[index - 1] !== ":" && words[index + 1] !== ":") return null;
  const column = columnWord.exec(word);
  if (column !== null) return (column[1] ?? "") + moveColumn(column[2] ?? "", column[1] === "$" ? 0 : move.columns);
  const row = rowWord.exec(word);
  return row === null ? null : (row[1] ?? "") + moveRow(row[2] ?? "", row[1] === "$" ? 0 : move.rows);
}

function moveCell(word: string, cell: RegExpExecArray, move: Move): string {
  const [, columnFixed = "", letters = "", rowFixed = "", digits = ""] = cell;
  if (parseCellReference(letters + digits) === null) return word;
  const column = moveColumn(letters, columnFixed === "$" ? 0 : move.columns);
  const row = moveRow(digits, rowFixed === "$" ? 0 : move.rows);
  return column === "#REF!" || row === "#REF!" ? "#REF!" : columnFixed + column + rowFixed + row;
}

function moveColumn(letters: string, by: number): string {
  const column = (parseCellReference(`${letters}1`)?.column ?? 0) + by;
  return column < 0 || column >= maxColumns ? "#REF!" : columnName(column);
}

function moveRow(digits: string, by: number): string {
  const row = Number(digits) + by;
  return row < 1 || row > maxRows ? "#REF!" : String(row);
}
