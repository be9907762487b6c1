/** Following renamed sheets and names. */
import { renamePlans, renameReferences } from "../../src/sheet/renamePlans";
import { aSheetPlan } from "../support/aSheetPlan";
import { someCharts } from "../support/someCharts";

const renames = {
  sheets: new Map([
    ["评价表", "评价表 (2)"],
    ["o'brien", "O'Brien (2)"],
  ]),
  names: new Map([["total", "total_2"]]),
};

describe("renameReferences", () => {
  it.each([
    ["'评价表'!A1+评价表!B2", "'评价表 (2)'!A1+'评价表 (2)'!B2"],
    ["SUM('O''Brien'!A1:A9)", "SUM('O''Brien (2)'!A1:A9)"],
    ['IF(A1="\'评价表\'!A1 total","total",total)', 'IF(A1="\'评价表\'!A1 total","total",total_2)'],
    ["TOTAL*2", "total_2*2"],
    ["total(1)+subtotal+total.x", "total(1)+subtotal+total.x"],
    ["'汇总 评价表'!A1", "'汇总 评价表'!A1"],
    ["旧评价表!A1", "旧评价表!A1"],
    ['"评价表!"&评价表!A1', "\"评价表!\"&'评价表 (2)'!A1"],
    ["$C3>1E5", "$C3>1E5"],
  ])("turns %s into %s", (formula, expected) => {
    expect(renameReferences(formula, renames)).toBe(expected);
  });
});

describe("renamePlans", () => {
  it("gives the plans back where nothing is taken", () => {
    const plans = [aSheetPlan()];
    expect(renamePlans(plans, { sheets: ["其他"], names: [] })).toBe(plans);
  });

  it("follows in formulas, links, conditional formats and names", () => {
    const plan = aSheetPlan({
      cells: [{ row: 0, column: 0, value: 0, formula: "评价表!B1+total", link: "'评价表'!A5" }],
      conditionalFormats: [
        { area: { top: 0, left: 0, bottom: 0, right: 0 }, formula: "'评价表'!A1=1", fill: "#FFFFFF" },
      ],
      names: [{ name: "total", refersTo: "'评价表'!$A$1" }],
    });
    const [renamed] = renamePlans([plan], { sheets: ["评价表"], names: ["TOTAL"] });
    expect(renamed).toMatchObject({
      name: "评价表 (2)",
      cells: [{ formula: "'评价表 (2)'!B1+total_2", link: "'评价表 (2)'!A5" }],
      conditionalFormats: [{ formula: "'评价表 (2)'!A1=1" }],
      names: [{ name: "total_2", refersTo: "'评价表 (2)'!$A$1" }],
    });
  });

  it("follows in every range of a chart, and leaves other sheets' ranges alone", () => {
    const [renamed] = renamePlans([aSheetPlan({ charts: someCharts("评价表") })], { sheets: ["评价表"], names: [] });
    expect(renamed?.charts).toEqual(someCharts("评价表 (2)"));
    const [other] = renamePlans([aSheetPlan({ charts: someCharts("汇总表") })], { sheets: ["评价表"], names: [] });
    expect(other?.charts).toEqual(someCharts("汇总表"));
  });

  it("passes over variants that are taken or planned", () => {
    const plans = [aSheetPlan(), aSheetPlan({ name: "评价表 (3)" })];
    const renamed = renamePlans(plans, { sheets: ["评价表", "评价表 (2)"], names: [] });
    expect(renamed.map(({ name }) => name)).toEqual(["评价表 (4)", "评价表 (3)"]);
  });
});
