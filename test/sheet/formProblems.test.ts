/** What was filled into the forms of the 申报表, held against their printed limits, their choices and the total. */
import { checkGrids } from "../../src/actions/checkWorkbook";
import { reviewReport } from "../../src/actions/reviewReport";
import type { Entries } from "../../src/sheet/entries";
import type { Grid } from "../../src/sheet/grid";
import { deleteRow, insertRow, rename, typeInto, type GridEdit } from "../support/gridEdits";
import { shippedRubric } from "../support/shippedRubrics";
import { aRequest, gridsOf, plansOf } from "../support/templates";

const rubric = shippedRubric("association-cogovernance");
const full: Entries = (_, __, id) => {
  const item = rubric.items.find((one) => one.id === id);
  const isYesNo = item?.kind === "veto" || item?.kind === "disqualification";
  return { raw: isYesNo ? "否" : item?.kind === "score" ? item.points : 0, reason: "已说明" };
};

function workbook(entries: Entries = full): readonly Grid[] {
  return gridsOf(plansOf(aRequest(rubric, { layout: "table", subjects: ["某协会"] }), entries));
}

function rowOf({ cells }: Grid, field: string): number {
  return cells.find(({ column, value }) => column === 0 && String(value).split("\n")[0] === field)?.row ?? -1;
}

/** Codes found in the forms once a text stands in the blank of a label, and something else was changed. */
function found(
  form: string,
  field: string,
  text: string,
  { entries = full, change = (grid) => grid }: { readonly entries?: Entries; readonly change?: GridEdit } = {},
): readonly string[] {
  const grids = workbook(entries).map((grid) =>
    grid.name === form ? change(typeInto(rowOf(grid, field), 1, text)(grid)) : grid,
  );
  return codesOf(grids);
}

function codesOf(grids: readonly Grid[]): readonly string[] {
  return checkGrids(grids).flatMap((report) =>
    (report.ok ? report.value.problems : report.problems).flatMap(({ code, at }) =>
      code.startsWith("form.") ? [`${code} ${at?.sheet ?? ""}`] : [],
    ),
  );
}

describe("formProblems", () => {
  it.each([
    [399, []],
    [400, []],
    [401, ["form.too-long 基本情况"]],
  ])("keeps the limit of 400 characters: %i", (length, codes) => {
    expect(found("基本情况", "协会简介", "协".repeat(length))).toEqual(codes);
  });

  it.each([
    ["3A", []],
    ["5A", ["form.not-a-choice 基本情况"]],
  ])("takes only what the list has: %s", (text, codes) => {
    expect(found("基本情况", "社会组织评估等级", text)).toEqual(codes);
  });

  it("holds 评分 against the total, once there is one", () => {
    expect(found("评审意见", "评分", "50")).toEqual(["form.score-differs 评审意见"]);
    expect(found("评审意见", "评分", "50", { entries: () => ({ raw: null, reason: "" }) })).toEqual([]);
  });

  it.each([
    ["100", []],
    ["100.00分", []],
    ["１００ 分", []],
    ["99.99", ["form.score-differs 评审意见"]],
    ["优", ["form.score-unreadable 评审意见"]],
    ["一百分", ["form.score-unreadable 评审意见"]],
    ["95%", ["form.score-unreadable 评审意见"]],
    ["100（更正）", ["form.score-unreadable 评审意见"]],
    ["", []],
  ])("takes a number in 评分 and names what is none: “%s”", (text, codes) => {
    expect(found("评审意见", "评分", text)).toEqual(codes);
  });

  it("names an altered label, and still checks the blank beside it", () => {
    const relabel = (grid: Grid): Grid => typeInto(rowOf(grid, "评分"), 0, "专家组评分")(grid);
    expect(found("评审意见", "评分", "50", { change: relabel })).toEqual([
      "form.label-altered 评审意见",
      "form.score-differs 评审意见",
    ]);
    const emptied = (grid: Grid): Grid => ({
      ...grid,
      cells: grid.cells.filter(({ row, column }) => column !== 0 || row === 0),
    });
    expect(found("评审意见", "评分", "50", { change: emptied })).toEqual([
      ...["form.label-altered 评审意见", "form.score-differs 评审意见"],
      ...["form.label-altered 评审意见", "form.label-altered 评审意见"],
    ]);
  });

  it("finds the form under another name and its rows in another place, and names a row that was deleted", () => {
    expect(found("评审意见", "评分", "50", { change: rename("意见") })).toEqual(["form.score-differs 意见"]);
    expect(found("评审意见", "评分", "50", { change: insertRow(1) })).toEqual(["form.score-differs 评审意见"]);
    expect(found("评审意见", "评分", "50", { change: deleteRow(1) })).toEqual(["form.field-missing "]);
  });

  it("notes forms in which nothing is filled in, and none that somebody began", () => {
    const notes = (grids: readonly Grid[]): readonly unknown[] =>
      checkGrids(grids).flatMap((report) =>
        report.ok
          ? reviewReport(report.value, 0).flatMap(({ code, severity, values, at }) =>
              code === "review.form-blank" ? [[severity, values["forms"], at]] : [],
            )
          : [],
      );
    const blank = { sheet: "封面", cell: "B2" };
    expect(notes(workbook())).toEqual([["note", "“封面”、“基本情况”、“评审意见”", blank]]);
    const begun = workbook().map((grid) => (grid.name === "基本情况" ? typeInto(3, 1, "某机关")(grid) : grid));
    expect(notes(begun)).toEqual([["note", "“封面”、“评审意见”", blank]]);
    expect(notes(workbook().filter(({ name }) => !["封面", "基本情况", "评审意见"].includes(name)))).toEqual([]);
  });

  it("says nothing of blanks", () => {
    expect(found("封面", "单位名称", "")).toEqual([]);
  });
});
