/** Scores read back from a sheet, whatever people did to its rows, columns and name. */
import fc from "fast-check";
import type { Grid } from "../../src/sheet/grid";
import { findScoringSheets, readScores, type FoundSheet } from "../../src/sheet/readScores";
import type { TemplateRequest } from "../../src/sheet/template";
import {
  copyRow,
  deleteColumn,
  deleteRow,
  edited,
  insertColumn,
  insertRow,
  permuteRows,
  rename,
  typeInto,
  type GridEdit,
} from "../support/gridEdits";
import { entriesFor, expectedReadings, readingsOf, sampleEntries } from "../support/scoredTemplates";
import { aRubric, aWeightedRubric } from "../support/someRubrics";
import { aRequest, gridsOf, LAYOUTS, plansOf, WHOLE_TEMPLATES } from "../support/templates";

/** The only scoring sheet among the grids. */
function found(grids: readonly Grid[]): FoundSheet {
  const [sheet, ...others] = findScoringSheets(grids);
  if (sheet?.ok !== true || others.length > 0) throw new Error("expected one scoring sheet");
  return sheet.value;
}

/** The grids of a request, its scoring sheet edited. */
function gridsAfter(grids: readonly Grid[], ...edits: readonly GridEdit[]): readonly Grid[] {
  return grids.map((grid, index) => (index === 0 ? edited(grid, ...edits) : grid));
}

function codesOf(grids: readonly Grid[]): readonly string[] {
  return readScores(found(grids)).problems.map((problem) => problem.code);
}

/** Rows of the items of one subject. */
function itemRows(sheet: FoundSheet, subject: string): readonly number[] {
  return sheet.rows.filter((row) => !row.item.startsWith("@") && row.subject === subject).map(({ row }) => row);
}

describe("readScores", () => {
  it.each(WHOLE_TEMPLATES)("reads every score and reason by item and subject: %s", (_, request) => {
    const entries = sampleEntries(request);
    const { sheet, problems } = readScores(found(gridsOf(plansOf(request, entries))));
    expect(readingsOf(sheet.scores)).toEqual(expectedReadings(request, entries));
    expect(problems.filter((problem) => problem.code !== "subject.name-missing")).toEqual([]);
    expect(sheet.assignment).toMatchObject({ department: null, period: request.period, layout: request.layout });
  });

  it("tells where each score and its reason stand", () => {
    const { sheet } = readScores(found(gridsOf(plansOf(aRequest(aRubric())))));
    expect(sheet.scores.map(({ item, cell, reasonCell }) => [item, cell, reasonCell])).toEqual([
      ["a1", "E6", "F6"],
      ["b1", "E7", "F7"],
    ]);
  });

  it("reads the department's items only", () => {
    const request = aRequest(aWeightedRubric(), { department: "乙局", layout: "matrix" });
    const { sheet } = readScores(found(gridsOf(plansOf(request))));
    expect(sheet.scores.some((score) => score.item === "b2")).toBe(false);
    expect(sheet.scores).toHaveLength(8 * 3);
    expect(sheet.assignment.department).toBe("乙局");
  });

  it("keeps the text of an error value, which is no number", () => {
    const [sheet, ...others] = gridsOf(plansOf(aRequest(aRubric())));
    if (sheet === undefined) throw new Error("no sheet");
    const broken = { ...sheet, cells: [...sheet.cells, { row: 5, column: 4, value: "#N/A", error: true }] };
    const [score] = readScores(found([broken, ...others])).sheet.scores;
    expect(score).toMatchObject({ raw: "#N/A", value: null });
  });
});

describe("readScores after edits", () => {
  const rubric = aWeightedRubric();
  const requests = LAYOUTS.map((layout) =>
    aRequest(rubric, { layout, subjects: layout === "table" ? ["x2"] : ["x1", "x3"] }),
  );

  it.each(requests.map((request) => [request.layout, request] as const))(
    "finds the same scores wherever rows, columns and sheets are now: %s",
    (_, request) => {
      fc.assert(
        fc.property(entriesFor(request), editsFor(request), (entries, edits) => {
          const grids = gridsOf(plansOf(request, entries));
          const renamed = grids.map((grid, index) => edited(grid, rename(`改名${index}`)));
          const { sheet, problems } = readScores(found(gridsAfter(renamed, ...edits)));
          expect(readingsOf(sheet.scores)).toEqual(expectedReadings(request, entries));
          expect(problems).toEqual([]);
          for (const { sheet: name } of sheet.scores) expect(name).toBe("改名0");
        }),
        { numRuns: 40 },
      );
    },
    60_000,
  );

  /** Rows sorted first, while their places are known; then rows and columns inserted anywhere below the names of the columns. */
  function editsFor(request: TemplateRequest): fc.Arbitrary<readonly GridEdit[]> {
    const sheet = found(gridsOf(plansOf(request)));
    const subjects = [...new Set(sheet.rows.map((row) => row.subject))];
    const sorts = subjects
      .map((subject) => itemRows(sheet, subject))
      .map((rows) =>
        fc.shuffledSubarray([...rows], { minLength: rows.length }).map((order) => permuteRows(rows, order)),
      );
    const inserts = fc.array(
      fc.oneof(fc.integer({ min: 0, max: 40 }).map(insertRow), fc.integer({ min: 0, max: 30 }).map(insertColumn)),
      { maxLength: 6 },
    );
    return fc.tuple(fc.tuple(...sorts), inserts).map(([sorted, inserted]) => [...sorted, ...inserted]);
  }
});

describe("readScores of a damaged sheet", () => {
  const request = aRequest(aWeightedRubric(), { layout: "form", subjects: ["x1", "x3"] });
  const grids = gridsOf(plansOf(request));
  const rows = itemRows(found(grids), "x3");
  const row = rows[1] ?? -1;

  it("names an item whose row was deleted", () => {
    const { problems } = readScores(found(gridsAfter(grids, deleteRow(row))));
    expect(problems).toMatchObject([{ code: "sheet.item-missing", severity: "error", item: "a2", subject: "x3" }]);
  });

  it("names an item whose row was copied, at the copy", () => {
    const { problems } = readScores(found(gridsAfter(grids, copyRow(row))));
    const at = { sheet: "评价表", cell: `C${row + 2}` };
    expect(problems).toMatchObject([{ code: "sheet.item-repeated", item: "a2", subject: "x3", at }]);
  });

  it("names a row with an id of another rubric", () => {
    const column = found(grids).column("item");
    const { problems } = readScores(found(gridsAfter(grids, typeInto(row, column, "z9"))));
    expect(problems.map(({ code, item, values }) => [code, item ?? values["id"]])).toEqual([
      ["sheet.item-missing", "a2"],
      ["sheet.item-unknown", "z9"],
    ]);
  });

  it("names a row of a subject that the workbook does not ask for", () => {
    const column = found(grids).column("subjectId");
    expect(codesOf(gridsAfter(grids, typeInto(row, column, "x2")))).toEqual([
      "sheet.item-missing",
      "sheet.foreign-item",
    ]);
  });

  it("misses every item where the hidden ids are gone", () => {
    const codes = codesOf(gridsAfter(grids, deleteColumn(found(grids).column("subjectId"))));
    expect(codes.filter((code) => code === "sheet.item-missing")).toHaveLength(2 * 9);
  });

  it("reads nothing where the column of scores is gone", () => {
    const { sheet } = readScores(found(gridsAfter(grids, deleteColumn(found(grids).column("score0")))));
    expect(new Set(sheet.scores.map((score) => score.raw))).toEqual(new Set([null]));
  });
});

describe("readScores of a sheet whose subject is typed", () => {
  it.each(LAYOUTS)("asks for the name, and takes it from the sheet: %s", (layout) => {
    const request = aRequest(aRubric(), { layout });
    const grids = gridsOf(plansOf(request));
    expect(readScores(found(grids))).toMatchObject({
      sheet: { assignment: { subjects: [""] } },
      problems: [{ code: "subject.name-missing", severity: "warning" }],
    });
    const [row, column] = nameCell(plansOf(request)[0]?.cells ?? [], layout);
    const named = readScores(found(gridsAfter(grids, typeInto(row, column, " 示例协会 "))));
    expect(named.problems).toEqual([]);
    expect(named.sheet.assignment.subjects).toEqual(["示例协会"]);
    expect(new Set(named.sheet.scores.map((score) => score.subject))).toEqual(new Set(["示例协会"]));
  });

  it("keeps names that were given with the request", () => {
    const request = aRequest(aRubric(), { layout: "matrix", subjects: ["甲协会", "乙协会"] });
    const { sheet, problems } = readScores(found(gridsOf(plansOf(request))));
    expect(sheet.assignment.subjects).toEqual(["甲协会", "乙协会"]);
    expect(problems).toEqual([]);
  });
});

/** Where somebody types the name: beside the rows of a form, else in the first row below the title. */
function nameCell(
  cells: readonly { readonly row: number; readonly column: number; readonly style?: string }[],
  layout: string,
): readonly [number, number] {
  const cell = cells.find(({ style }) => style === (layout === "form" ? "nameInput" : "infoInput"));
  if (cell === undefined) throw new Error("no cell for the name");
  return [cell.row, cell.column];
}

describe("findScoringSheets", () => {
  const grids = gridsOf(plansOf(aRequest(aRubric())));

  it("fails with sheet.foreign where there is none of ours", () => {
    const plain: Grid = { name: "Sheet1", hidden: false, cells: [{ row: 0, column: 0, value: "评价表" }] };
    for (const foreign of [[], [plain], grids.slice(0, 1), grids.slice(1)])
      expect(findScoringSheets(foreign)).toMatchObject([{ ok: false, problems: [{ code: "sheet.foreign" }] }]);
  });

  it("fails with sheet.damaged where the stamp does not hold together", () => {
    const damaged = grids.map((grid) => (grid.hidden ? edited(grid, deleteRow(1)) : grid));
    expect(findScoringSheets(damaged)).toMatchObject([{ ok: false, problems: [{ code: "sheet.damaged" }] }]);
  });

  it("finds several sheets, each with its own stamp", () => {
    const others = gridsOf(plansOf(aRequest(aWeightedRubric(), { layout: "matrix" })));
    const both = [...grids, ...others.map((grid) => edited(grid, rename(`${grid.name} (2)`)))];
    const sheets = findScoringSheets(both);
    expect(sheets.map((sheet) => (sheet.ok ? sheet.value.stamp.rubric.id : ""))).toEqual(["sample", "weighted"]);
  });
});
