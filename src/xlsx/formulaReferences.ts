/** References inside formulas, and how they move when a formula shared by many cells is copied to another of them. */
import { columnLetters, maxColumns, maxRows, parseCellReference } from "./package/reference";

/**
 * What a formula holds besides signs, in this order: text in quotes, a quoted sheet with "!", brackets of tables and files,
 * a word (cell, name, function or sheet; with $ and dots). Whatever lies beyond ASCII is taken for a letter, but for spaces and punctuation.
 */
const words = /"[^"]*"|'[^']*'!?|\[[^\]]*\]|[\w$\\.?\xa1-\u1fff\u2070-\u2fff\u3001-\uffff]+[!(]?/g;
const cellWord = /^(\$?)([A-Za-z]{1,3})(\$?)([0-9]{1,7})$/;
const columnWord = /^(\$?)([A-Za-z]{1,3})$/;
const rowWord = /^(\$?)([0-9]{1,7})$/;

/**
 * Reads a formula once, so that it can be moved many times: give rows and columns, get the moved text.
 * Example: `movable("A1+$A$1")(1, 0)` is `A2+$A$1`.
 */
export function movable(formula: string): (rows: number, columns: number) => string {
  const { pieces, references } = splitFormula(formula);
  return (rows, columns) => {
    const moved = references.map((reference) => movedReference(reference, rows, columns));
    return pieces.map((piece) => (typeof piece === "string" ? piece : moved[piece])).join("");
  };
}

/** A cell, a whole column (no row) or a whole row (no column); `$` fixes one. */
interface Reference {
  readonly column: number | null;
  readonly columnFixed: string;
  readonly row: number | null;
  readonly rowFixed: string;
}

/** Texts between references, and for each reference its number: most formulas refer to few cells many times. */
interface Split {
  readonly pieces: readonly (string | number)[];
  readonly references: readonly Reference[];
}

function splitFormula(formula: string): Split {
  const pieces: (string | number)[] = [];
  const references: Reference[] = [];
  const known = new Map<string, number>();
  let end = 0;
  for (const { 0: word, index } of formula.matchAll(words)) {
    let number = known.get(word);
    if (number === undefined) {
      const reference = referenceAt(formula, word, index);
      if (reference === null) continue;
      number = references.push(reference) - 1;
      // A and 1 mean columns and rows beside a colon only, a cell is one everywhere.
      if (reference.row !== null && reference.column !== null) known.set(word, number);
    }
    pieces.push(formula.slice(end, index), number);
    end = index + word.length;
  }
  return { references, pieces: [...pieces, formula.slice(end)] };
}

function referenceAt(formula: string, word: string, index: number): Reference | null {
  const cell = isDigit(word, word.length - 1) && !isDigit(word, 0) ? cellWord.exec(word) : null;
  if (cell !== null) {
    const [, columnFixed = "", letters = "", rowFixed = "", digits = ""] = cell;
    const position = parseCellReference(letters + digits);
    return position === null ? null : { ...position, columnFixed, rowFixed };
  }
  // A:C and 1:3 are references only beside a colon.
  if (!isBesideColon(formula, index, index + word.length)) return null;
  const [, columnFixed = "", letters] = columnWord.exec(word) ?? [];
  const [, rowFixed = "", digits] = rowWord.exec(word) ?? [];
  if ((letters ?? digits) === undefined) return null;
  const position = parseCellReference((letters ?? "A") + (digits ?? "1"));
  if (position === null) return null;
  return letters === undefined
    ? { column: null, columnFixed: "", row: position.row, rowFixed }
    : { column: position.column, columnFixed, row: null, rowFixed: "" };
}

/** Most words are names of functions or numbers: a look at their ends is faster than the pattern. */
function isDigit(word: string, index: number): boolean {
  const code = word.charCodeAt(index);
  return code >= 48 && code <= 57;
}

function isBesideColon(formula: string, start: number, end: number): boolean {
  let [before, after] = [start - 1, end];
  while (formula.charAt(before) === " ") before -= 1;
  while (formula.charAt(after) === " ") after += 1;
  return formula.charAt(before) === ":" || formula.charAt(after) === ":";
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
