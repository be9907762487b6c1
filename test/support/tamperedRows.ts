/** Finished workbooks whose hidden ids no longer belong to what stands beside them, and rows and columns that are none of ours; what must be found. */
import { a1 } from "../../src/sheet/address";
import type { Grid, PlacedCell } from "../../src/sheet/grid";
import { roleMark, type Role } from "../../src/sheet/layouts/frame";
import type { ProblemCode, Severity } from "../../src/core/problem";
import { clearRow, typeInto, type GridEdit } from "./gridEdits";
import { changeCell, edit, foundIn, placeOf, type Base, type Tampered } from "./tamperedCells";

/** The values of two cells exchanged. */
function exchange(one: PlaceOfCell, other: PlaceOfCell): GridEdit {
  return (grid) => {
    const at = ({ row, column }: PlaceOfCell): Partial<PlacedCell> => ({
      value: grid.cells.find((cell) => cell.row === row && cell.column === column)?.value ?? null,
    });
    return changeCell(other, at(one))(changeCell(one, at(other))(grid));
  };
}

type PlaceOfCell = Pick<PlacedCell, "row" | "column">;

const [ofX1, ofX2] = ["x1", "x2"].map((subject) =>
  placeOf({ base: "form", item: "b1", subject, role: "subjectId" }),
) as [PlaceOfCell, PlaceOfCell];
const total = placeOf({ base: "form", item: "@total", subject: "x1", role: "item" });
const titles = placeOf({ base: "form", item: "b1", role: "title" }).column;

/** Marks of two columns exchanged, so that each is read as the other. */
function exchangedColumns(base: Base, one: Role, other: Role): GridEdit {
  const found = foundIn(base);
  const row = found.cells.grid.cells.find(({ value }) => value === roleMark("item"))?.row ?? -1;
  return exchange({ row, column: found.column(one) }, { row, column: found.column(other) });
}

function atHead(base: Base, role: Role, code: ProblemCode): Tampered["findings"][number] {
  const { row, column } = placeOf({ base, item: "@header", role });
  return { code, severity: "error", cell: a1(row, column) };
}

/** Cells of a row below all others: hidden ones by their roles, and a total in the columns that are shown. */
function extraRow(base: Base, cells: Partial<Record<Role, string | number>>): GridEdit {
  const { column } = foundIn(base);
  return (grid) =>
    Object.entries(cells).reduce<Grid>(
      (all, [role, value]) => typeInto(EXTRA_ROW, column(role as Role), value ?? null)(all),
      grid,
    );
}

const EXTRA_ROW = 80;
const STRAY_COLUMN = 40;

function stranger(
  name: string,
  cells: Partial<Record<Role, string | number>>,
  ...more: readonly ProblemCode[]
): Tampered {
  const cell = a1(EXTRA_ROW, titles);
  const added = more.map((code): Tampered["findings"][number] => ({
    code,
    severity: "warning",
    cell: a1(EXTRA_ROW, 4),
  }));
  return {
    name,
    grids: edit("form", extraRow("form", cells)),
    findings: [{ code: "sheet.row-unknown", severity: "error", cell }, ...added],
  };
}

/** A row of the head or foot, whose place no formula hangs on. */
function emptiedRow(base: Base, item: string, severity: Severity): Tampered {
  const { row } = placeOf({ base, item, role: "item" });
  return {
    name: `an emptied row ${item} of a ${base}`,
    grids: edit(base, clearRow(row)),
    findings: [{ code: "sheet.row-missing", severity, cell: null }],
  };
}

/** Ids that were exchanged, rows and columns that nobody wrote, rows that are gone. */
export const ROWS: readonly Tampered[] = [
  {
    name: "the hidden subjects of two rows exchanged, neither of which shows a name",
    grids: edit("form", exchange(ofX1, ofX2)),
    findings: [ofX1, ofX2].map(({ row }) => ({
      code: "sheet.row-elsewhere",
      severity: "error",
      cell: a1(row, titles),
    })),
  },
  {
    name: "two columns of reasons that are read as each other",
    grids: edit("matrix", exchangedColumns("matrix", "reason0", "reason1")),
    findings: [atHead("matrix", "reason1", "sheet.column-mixed"), atHead("matrix", "reason0", "sheet.column-mixed")],
  },
  stranger("a row with a mark that is none of ours", { item: "@x" }),
  stranger("a row whose mark is a number", { item: 5 }),
  stranger("a row without a mark whose hidden cells hold a score", { key: "group:g1", valid0: 5 }),
  stranger(
    "a row with a mark that is none of ours and a total",
    { item: "@total2", score0: 99, key: "group:g1" },
    "sheet.print-cut",
  ),
  stranger("a row without a mark with a total and a hidden score", { score0: 99, valid0: 5 }, "sheet.text-added"),
  {
    name: "a total that stands twice",
    grids: edit("form", (grid) => ({
      ...grid,
      cells: [
        ...grid.cells,
        ...grid.cells.filter(({ row }) => row === total.row).map((cell) => ({ ...cell, row: EXTRA_ROW })),
      ],
    })),
    findings: [{ code: "sheet.figure-repeated", severity: "error", cell: a1(EXTRA_ROW, 0) }],
  },
  {
    name: "two columns with the mark of one",
    grids: edit("form", typeInto(0, STRAY_COLUMN, roleMark("status"))),
    findings: [{ code: "sheet.column-repeated", severity: "error", cell: a1(0, STRAY_COLUMN) }],
  },
  {
    name: "a hidden id that a formula gives",
    grids: edit("form", changeCell(ofX1, { formula: 'IF(NOW()>46000,"x2","x1")' })),
    findings: [{ code: "sheet.key-altered", severity: "error", cell: a1(ofX1.row, ofX1.column) }],
  },
  {
    name: "hidden rows of figures",
    grids: edit("form", (grid) => ({
      ...grid,
      hiddenRows: [0, placeOf({ base: "form", item: "@total", role: "item" }).row],
    })),
    findings: [
      {
        code: "sheet.figures-hidden",
        severity: "warning",
        cell: a1(placeOf({ base: "form", item: "@total", role: "item" }).row, 0),
      },
    ],
  },
  emptiedRow("form", "@header", "error"),
  emptiedRow("table", "@subject", "error"),
  emptiedRow("matrix", "@subject", "warning"),
  emptiedRow("matrix", "@sign", "warning"),
];
