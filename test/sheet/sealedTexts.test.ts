/** Texts beside the scores of a sealed workbook: each that was changed since is named at its cell. */
import { checkGrids } from "../../src/actions/checkWorkbook";
import { sealWorkbook } from "../../src/actions/sealWorkbook";
import type { Problem } from "../../src/core/problem";
import type { Grid } from "../../src/sheet/grid";
import { typeInto } from "../support/gridEdits";
import { aSealRequest, filledWorkbook } from "../support/sealing";
import { shippedRubric } from "../support/shippedRubrics";
import { sealedGrids, withDate } from "../support/tamperedSeals";
import { aRequest } from "../support/templates";

function changesIn(grids: readonly Grid[]): readonly Problem["values"][] {
  return checkGrids(grids)
    .flatMap((report) => (report.ok ? report.value.problems : []))
    .filter(({ code }) => code === "seal.text-changed")
    .map(({ values, at }) => ({ ...values, ...at }));
}

describe("changedHead", () => {
  it.each([
    ["filled in", null, "2024年3月1日"],
    ["changed", "2024年1月5日", "2024年3月1日"],
    ["emptied", "2024年1月5日", ""],
  ])("names a date that was %s after sealing", async (_, before, after) => {
    const grids = withDate(await sealedGrids(before), after);
    expect(changesIn(grids)).toMatchObject([{ place: "填报日期", right: before ?? "", shown: after, sheet: "评价表" }]);
  });

  it("says nothing of a date that stays, but for its spaces", async () => {
    const grids = await sealedGrids("2024年 1月5日");
    expect(changesIn(grids)).toEqual([]);
    expect(changesIn(withDate(grids, " 2024年  1月5日 "))).toEqual([]);
  });
});

describe("changedForms", () => {
  let sealed: readonly Grid[] = [];
  let form = -1;
  beforeAll(async () => {
    const rubric = shippedRubric("association-cogovernance");
    const workbook = filledWorkbook(aRequest(rubric, { subjects: ["示例协会"] }));
    const result = await sealWorkbook(workbook, aSealRequest());
    if (!result.ok) throw new Error(JSON.stringify(result.problems));
    sealed = await workbook.read();
    form = sealed.findIndex(({ name }) => name === rubric.forms[0]?.name);
  });

  it("says nothing of forms as they were sealed", () => {
    expect(form).toBeGreaterThan(0);
    expect(changesIn(sealed)).toEqual([]);
  });

  it("names a blank that was filled in, and a label that was changed", () => {
    const edit = (grid: Grid): Grid => typeInto(0, 0, "改过的表头")(typeInto(1, 1, "另一家协会")(grid));
    const grids = sealed.map((grid, index) => (index === form ? edit(grid) : grid));
    expect(changesIn(grids).map(({ cell, shown }) => [cell, shown])).toEqual([
      ["A1", "改过的表头"],
      ["B2", "另一家协会"],
    ]);
  });

  it("says nothing of a form that is no longer in the workbook", () => {
    expect(changesIn(sealed.filter((_, index) => index !== form))).toEqual([]);
  });
});
