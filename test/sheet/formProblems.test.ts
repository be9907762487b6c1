/** What was filled into the forms of the 申报表, held against their printed limits, their choices and the total. */
import { checkGrids } from "../../src/actions/checkWorkbook";
import type { Entries } from "../../src/sheet/entries";
import type { Grid } from "../../src/sheet/grid";
import { typeInto } from "../support/gridEdits";
import { shippedRubric } from "../support/shippedRubrics";
import { aRequest, gridsOf, plansOf } from "../support/templates";

const rubric = shippedRubric("association-cogovernance");
const full: Entries = (_, __, id) => {
  const item = rubric.items.find((one) => one.id === id);
  const isYesNo = item?.kind === "veto" || item?.kind === "disqualification";
  return { raw: isYesNo ? "否" : item?.kind === "score" ? item.points : 0, reason: "已说明" };
};

/** Codes found in the forms once a text stands in the blank of a label. */
function found(form: string, field: string, text: string, entries: Entries = full): readonly string[] {
  const grids = gridsOf(plansOf(aRequest(rubric, { layout: "table", subjects: ["某协会"] }), entries)).map(
    (grid: Grid) => {
      const row = grid.cells.find(({ column, value }) => column === 0 && String(value).split("\n")[0] === field)?.row;
      return grid.name === form && row !== undefined ? typeInto(row, 1, text)(grid) : grid;
    },
  );
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
    expect(found("评审意见", "评分", "优")).toEqual([]);
    expect(found("评审意见", "评分", "50", () => ({ raw: null, reason: "" }))).toEqual([]);
  });

  it("says nothing of blanks", () => {
    expect(found("封面", "单位名称", "")).toEqual([]);
  });
});
