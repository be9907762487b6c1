/** References inside formulas, and how they move when a formula shared by many cells is copied to another of them. */
import { columnLetters, maxColumns, maxRows, parseCellReference } from "./package/reference";

/**
 * Pieces of a formula, in this order: text in quotes, a quoted sheet with "!", brackets of tables and files,
 * a word (cell, name, function or sheet; with $ and dots), anything else.
 */
const pieces = /"(?:[^"]|"")*"|'(?:[^']|'')*'!?|\[[^\]]*\]|[\p{L}\p{N}_$\\.?]+(?:!|\()?|[^]/gu;
const cellWord = /^(\$?)([A-Za-z]{1,3})(\$?)([0-9]{1,7})$/;
const columnWord = /^(\$?)([A-Za-z]{1,3})$/;
const rowWord = /^(\$?)([0-9]{1,7})$/;

/**
 * Reads a formula once, so that it can be moved many times: give rows and columns, get the moved text.
 * Example: `movable("A1+$A$1")(1, 0)` is `A2+$A$1`.
 */
export function movable(formula: string): (rows: number, columns: number) => string {
  const words = splitFormula(formula);
  const parts = words.map((word, index) => referenceAt(words, index) ?? word);
  return (rows, columns) =>
    parts.map((part) => (typeof part === "string" ? part : movedReference(part, rows, columns))).join("");
}

/** A cell, a whole column (no row) or a whole row (no column); `$` fixes one. */
interface Reference {
  readonly column: number | null;
  readonly columnFixed: string;
  readonly row: number | null;
  readonly rowFixed: string;
}

function splitFormula(formula: string): readonly string[] {
  return formula.match(pieces) ?? [];
}

function referenceAt(words: readonly string[], index: number): Reference | null {
  const word = words[index] ?? "";
  const cell = cellWord.exec(word);
  if (cell !== null) {
    const [, columnFixed = "", letters = "", rowFixed = "", digits = ""] = cell;
    const position = parseCellReference(letters + digits);
    return position === null ? null : { ...position, columnFixed, rowFixed };
  }
  // A:C and 1:3 are references only beside a colon.
  if (words[index - 1] !== ":" && words[index + 1] !== ":") return null;
  const [, columnFixed = "", letters] = columnWord.exec(word) ?? [];
  const column = letters === undefined ? undefined : parseCellReference(`${letters}1`)?.column;
  if (column !== undefined) return { column, columnFixed, row: null, rowFixed: "" };
  const [, rowFixed = "", digits] = rowWord.exec(word) ?? [];
  const row = digits === undefined ? undefined : parseCellReference(`A${digits}`)?.row;
  return row === undefined ? null : { column: null, columnFixed: "", row, rowFixed };
}

function movedReference({ column, columnFixed, row, rowFixed }: Reference, rows: number, columns: number): string {
  let text = "";
  if (column !== null) {
    const target = columnFixed === "$" ? column : column + columns;
    if (target < 0 || target >= maxColumns) return "#REF!";
    text = columnFixed + columnLetters(target);
  }
  if (row === null) return text;
  const target = rowFixed === "$" ? row : row + rows;
  return target < 0 || target >= maxRows ? "#REF!" : `${text}${rowFixed}${target + 1}`;
}
