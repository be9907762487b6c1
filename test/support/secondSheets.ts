/** Plain sheets in front of the scoring sheet that people would take for it. */
import type { Grid, PlacedCell } from "../../src/sheet/grid";
import { isSealLine } from "../../src/text/sealWords";
import { rename } from "./gridEdits";
import { SOUND, type Tampered } from "./tamperedCells";

/** By the name, and by what they show. */
export const SECOND_SHEETS: readonly Tampered[] = [
  {
    name: "a sheet with the name of the scoring sheet in front",
    grids: [
      { name: "评价表（定稿）", hidden: false, cells: [{ row: 3, column: 1, value: "总分 99" }] },
      ...SOUND.form.map((grid, index) => (index === 0 ? rename("Sheet2")(grid) : grid)),
    ],
    findings: [{ code: "file.second-sheet", severity: "warning", cell: "A1" }],
  },
  {
    name: "a sheet with our items and other figures in front",
    grids: [{ name: "打印", hidden: false, cells: shownCells(SOUND.form[0]) }, ...SOUND.form],
    findings: [{ code: "file.second-sheet", severity: "warning", cell: "A1" }],
  },
  {
    name: "a sheet with our items and figures written as texts in front",
    grids: [{ name: "打印", hidden: false, cells: shownCells(SOUND.form[0]).map(asText) }, ...SOUND.form],
    findings: [{ code: "file.second-sheet", severity: "warning", cell: "A1" }],
  },
];

/** A figure as people type it into a cell that holds text. */
function asText(cell: PlacedCell): PlacedCell {
  return typeof cell.value === "number" ? { ...cell, value: `${cell.value}.00 分` } : cell;
}

/** What a sheet shows, as after copying and pasting values into a plain sheet, without the line of the check code. */
function shownCells(grid: Grid | undefined): Grid["cells"] {
  const isHidden = (column: number): boolean =>
    (grid?.hiddenColumns ?? []).some(({ first, last }) => column >= first && column <= last);
  return (grid?.cells ?? []).flatMap(({ row, column, value }) =>
    isHidden(column) || row === 0 || isSealLine(String(value)) ? [] : [{ row, column, value }],
  );
}
