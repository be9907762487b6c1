/** The problem list of 评分. */
import fc from "fast-check";
import { error, warning, type Problem, type ProblemCode } from "../../src/core/problem";
import { inSheetOrder, nextProblem, problemRows } from "../../src/pane/scoring/problemRows";

const sheets = ["评价表", "评价表 (2)"];

function at(cell: string, code: ProblemCode = "score.missing", subject = "s1", sheet = "评价表"): Problem {
  return error(code, {}, { at: { sheet, cell }, subject });
}

const cells = (problems: readonly Problem[]): readonly (string | undefined)[] =>
  problems.map((problem) => problem.at?.cell);

describe("inSheetOrder", () => {
  it("goes row by row, and numbers columns, not letters", () => {
    const mixed = [at("F10"), at("AA9"), at("Z9"), at("F9")];
    expect(cells(inSheetOrder(mixed, sheets))).toEqual(["F9", "Z9", "AA9", "F10"]);
  });

  it("puts what has no cell first, and sheets without scores last", () => {
    const nowhere = error("sheet.damaged");
    const other = at("A1", "sheet.formula-overwritten", "s1", "填表说明");
    const second = at("A1", "score.missing", "s1", "评价表 (2)");
    expect(inSheetOrder([other, second, at("F99"), nowhere], sheets)).toEqual([nowhere, at("F99"), second, other]);
  });

  it("neither loses nor doubles a problem, and does not depend on the order it gets", () => {
    const cell = fc.tuple(fc.integer({ min: 0, max: 25 }), fc.integer({ min: 1, max: 99 }));
    fc.assert(
      fc.property(fc.uniqueArray(cell, { selector: String }), (places) => {
        const problems = places.map(([column, row]) => at(`${String.fromCharCode(65 + column)}${row}`));
        const ordered = inSheetOrder(problems, sheets);
        expect([ordered.length, new Set(ordered)]).toEqual([problems.length, new Set(problems)]);
        expect(inSheetOrder([...problems].reverse(), sheets)).toEqual(ordered);
      }),
    );
  });
});

describe("problemRows", () => {
  it("draws a run of unscored cells together and keeps every other problem", () => {
    const rows = problemRows([at("F6"), at("F7"), at("F8", "score.off-step"), at("F9")], "table");
    expect(rows.map(({ kind, count }) => [kind, count])).toEqual([
      ["unscored", 2],
      ["problem", 1],
      ["unscored", 1],
    ]);
  });

  it("begins a new run with each subject of a form, but not in a matrix", () => {
    const problems = [at("F6", "score.missing", "s1"), at("F7", "score.missing", "s2")];
    expect(problemRows(problems, "form")).toHaveLength(2);
    expect(problemRows(problems, "matrix")).toHaveLength(1);
  });

  it("keeps blanks that only earn a warning apart", () => {
    const problems = [at("F6"), warning("score.missing", {}, { at: { sheet: "评价表", cell: "G6" }, subject: "s1" })];
    expect(problemRows(problems, "table")).toHaveLength(2);
  });

  it("keeps a run for each of two score columns side by side", () => {
    const self = (cell: string) => warning("score.missing", {}, { at: { sheet: "评价表", cell }, subject: "s1" });
    const rows = problemRows([at("G6"), self("H6"), at("G7"), self("H7"), at("G8")], "table");
    expect(rows.map(({ problem, count }) => [problem.at?.cell, count])).toEqual([
      ["G6", 3],
      ["H6", 2],
    ]);
  });

  it("counts every unscored cell once", () => {
    const codes = fc.array(fc.constantFrom<ProblemCode>("score.missing", "score.off-step"));
    fc.assert(
      fc.property(codes, (list) => {
        const rows = problemRows(
          list.map((code, index) => at(`F${index + 1}`, code)),
          "table",
        );
        expect(rows.reduce((sum, { count }) => sum + count, 0)).toBe(list.length);
      }),
    );
  });
});

describe("nextProblem", () => {
  const ordered = [error("sheet.damaged"), at("F6"), at("F8"), at("A1", "score.missing", "s1", "评价表 (2)")];

  it.each([
    [null, "F6"],
    [{ sheet: "评价表", cell: "A1" }, "F6"],
    [{ sheet: "评价表", cell: "F6" }, "F8"],
    [{ sheet: "评价表", cell: "F7" }, "F8"],
    [{ sheet: "评价表", cell: "H99" }, "A1"],
    [{ sheet: "评价表 (2)", cell: "A1" }, "F6"],
    [{ sheet: "Sheet1", cell: "A1" }, "F6"],
  ])("leads from %p to %s", (from, cell) => {
    expect(nextProblem(ordered, sheets, from)?.at.cell).toBe(cell);
  });

  it("is null when no problem has a cell", () => {
    expect(nextProblem([error("sheet.damaged")], sheets, null)).toBeNull();
  });
});
