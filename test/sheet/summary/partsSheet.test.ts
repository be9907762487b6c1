/** 得分构成 and the charts of a summary: the rows add up, the charts draw them, other programs see them. */
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { decimal, sumOf } from "../../../src/core/decimal";
import { a1 } from "../../../src/sheet/address";
import type { CellValue, ChartRange, PlannedCell, SheetPlan } from "../../../src/sheet/plan";
import { planSummary } from "../../../src/sheet/summary/planSummary";
import { readPlans } from "../../../src/xlsx/readPlans";
import { readXlsx } from "../../../src/xlsx/readXlsx";
import { writeXlsx } from "../../../src/xlsx/writeXlsx";
import { recalculate } from "../../support/libreOffice";
import { seenByOpenpyxl } from "../../support/openpyxl";
import { describeIf, judges } from "../../support/outside";
import type { Given } from "../../support/returnedFiles";
import { aConsolidation, weightedScores } from "../../support/someConsolidations";
import { aWeightedRubric } from "../../support/someRubrics";

const given: Given = {
  x1: weightedScores(3),
  x2: { ...weightedScores(0), a1: 6, a2: 7.5 },
  x3: { ...weightedScores(0), b1: null },
};

function summary(of: Given = given): readonly SheetPlan[] {
  return planSummary(aConsolidation(aWeightedRubric(), of));
}

function summaryOf(count: number): readonly SheetPlan[] {
  const ids = Array.from({ length: count }, (_, index) => `s${index}`);
  const subjects = ids.map((id) => ({ id, name: `单位${id}`, source: "printed" as const }));
  const scores = Object.fromEntries(ids.map((id) => [id, weightedScores(0)]));
  return planSummary(aConsolidation({ ...aWeightedRubric(), subjects }, scores));
}

function sheetNamed(plans: readonly SheetPlan[], name: string): SheetPlan {
  const plan = plans.find((one) => one.name.startsWith(name));
  if (plan === undefined) throw new Error(`no sheet ${name}`);
  return plan;
}

function rowsOf(plan: SheetPlan, count: number): readonly (readonly PlannedCell[])[] {
  return Array.from({ length: count }, (_, index) => plan.cells.filter(({ row }) => row === 3 + index));
}

function valuesAt(plans: readonly SheetPlan[], { sheet, area }: ChartRange): readonly CellValue[] {
  const { cells } = sheetNamed(plans, sheet);
  return cells
    .filter(({ row, column }) => row >= area.top && row <= area.bottom && column === area.left)
    .sort((one, other) => one.row - other.row)
    .map(({ value }) => value);
}

describe("planPartsSheet", () => {
  const plans = summary();
  const parts = sheetNamed(plans, "得分构成");

  it("gives rows by rank whose columns add up to the total, deductions being negative", () => {
    const rows = rowsOf(parts, 3).map((row) => row.map(({ value }) => value));
    expect(rows).toEqual([
      ["单位x1", 70, 30, 1.8, -3, 98.8],
      ["单位x2", 35, 30, 1.8, 0, 66.8],
      ["单位x3*", 70, 15, 1.8, 0, 86.8],
    ]);
    for (const [, ...figures] of rows) {
      const total = figures.pop();
      expect(sumOf(figures.map((figure) => decimal(Number(figure)))).toNumber()).toBe(total);
    }
  });

  it("takes every figure from the 汇总表 by formula", () => {
    for (const cell of rowsOf(parts, 3).flat()) expect(cell.formula).toContain("'汇总表'!");
  });

  it("says by a star who is not finished, and nothing of the kind of the others", () => {
    const [first] = rowsOf(parts, 1);
    expect(first?.[0]?.formula).toMatch(/^IF\('汇总表'![$\w]+="完成","单位x1","单位x1\*"\)$/);
  });

  it("draws the table: a series a column, the total as a mark with its number", () => {
    const [chart] = parts.charts ?? [];
    expect(chart?.kind).toBe("stackedColumn");
    expect(valuesAt(plans, chart?.categories ?? { sheet: "", area: { top: 0, left: 0, bottom: 0, right: 0 } })).toEqual(
      ["单位x1", "单位x2", "单位x3*"],
    );
    const drawn = chart?.series.map((series) => [series.name, valuesAt(plans, series.values), series.mark ?? false]);
    expect(drawn).toEqual([
      ["甲", [70, 35, 70], false],
      ["乙", [30, 30, 15], false],
      ["加分", [1.8, 1.8, 1.8], false],
      ["扣分", [-3, 0, 0], false],
      ["总分", [98.8, 66.8, 86.8], true],
    ]);
    for (const { name, nameCell } of chart?.series ?? []) expect(nameCell && valuesAt(plans, nameCell)).toEqual([name]);
  });

  it("stands in cells that say what is there where no chart is shown", () => {
    const area = parts.charts?.[0]?.area;
    expect(parts.merges).toContainEqual(area);
    const cell = parts.cells.find(({ row, column }) => row === area?.top && column === area.left);
    expect(cell?.value).toBe("［图表：各单位得分构成］");
  });

  it.each([
    [1, 0],
    [2, 1],
    [60, 1],
    [61, 0],
  ])("with %d subjects has %d chart", (count, charts) => {
    const sheets = summaryOf(count);
    expect(sheetNamed(sheets, "得分构成").charts ?? []).toHaveLength(charts);
  });
});

describe("planFeedbackSheets", () => {
  const plans = summary();
  const feedback = sheetNamed(plans, "反馈2");

  it("gives areas and total as percent of their points, beside the mean of those who are finished", () => {
    const rates = rowsOf(feedback, 3).map((row) => row.filter(({ column }) => column === 5 || column === 6));
    expect(rates.map((row) => row.map(({ value }) => value))).toEqual([
      [50, 75],
      [100, 100],
      [66.8, 82.8],
    ]);
    expect(rates[0]?.map(({ formula }) => formula)).toEqual([
      'IF(ISNUMBER(C4),ROUND(ROUND(C4/B4*100,11),1),"")',
      'IF(ISNUMBER(E4),ROUND(ROUND(E4/B4*100,11),1),"")',
    ]);
  });

  it("draws the subject beside the mean, below the figures and above what the departments wrote", () => {
    const [chart] = feedback.charts ?? [];
    const drawn = chart?.series.map((series) => [series.name, valuesAt(plans, series.values)]);
    expect(drawn).toEqual([
      ["本单位得分率（%）", [50, 100]],
      ["平均得分率（%）", [75, 100]],
    ]);
    expect(chart?.area.top).toBe(7);
  });
});

describe("planSummary", () => {
  it.each([
    [1, 0],
    [2, 2],
    [80, 80],
    [81, 0],
  ])("of %d subjects has %d charts of feedback", (count, charts) => {
    const feedback = summaryOf(count).filter(({ name }) => name.startsWith("反馈"));
    expect(feedback.flatMap((plan) => plan.charts ?? [])).toHaveLength(charts);
  });

  it("makes a file whose charts read back as they were planned", () => {
    const plans = summaryOf(20);
    const chartsOf = (sheets: readonly SheetPlan[]) => sheets.flatMap((plan) => plan.charts ?? []);
    expect(chartsOf(readPlans(writeXlsx(plans)).plans)).toEqual(chartsOf(plans));
  });
});

describeIf(judges.libreOffice() && judges.openpyxl(), "LibreOffice or openpyxl", "other programs on a summary", () => {
  const file = join(mkdtempSync(join(tmpdir(), "pingbiao-summary-")), "summary.xlsx");
  const plans = summary();
  let saved = "";
  beforeAll(() => {
    writeFileSync(file, writeXlsx(plans));
    [saved = ""] = recalculate([file]);
  }, 120_000);

  it("calculate what the cached values say", () => {
    const figures = (bytes: Uint8Array): readonly unknown[] =>
      readXlsx(bytes).map(({ name, cells }) => [
        name,
        cells.flatMap(({ row, column, value, formula }) =>
          formula === undefined ? [] : [`${a1(row, column)} ${value}`],
        ),
      ]);
    expect(figures(readFileSync(saved))).toEqual(figures(readFileSync(file)));
  });

  it("keep the charts with their cells, kinds and ends of axes", () => {
    const drawn = (sheets: readonly SheetPlan[]): unknown =>
      sheets.map(({ name, charts = [] }) => [
        name,
        charts.map(({ kind, title, categories, series, axis: { min, max } }) => ({
          ...{ kind, title, categories, min, max },
          series: series.map(({ name: heading, nameCell, values, color, mark }) => ({
            heading,
            nameCell,
            values,
            color,
            mark,
          })),
        })),
      ]);
    expect(drawn(readPlans(readFileSync(saved)).plans)).toEqual(drawn(plans));
  });

  it("see the numbers that are kept in the file", () => {
    const [seen] = seenByOpenpyxl([file], "looks");
    const parts = seen?.sheets.find(({ name }) => name === "得分构成");
    expect(parts?.["charts"]).toMatchObject([
      {
        title: "各单位得分构成",
        from: [7, 0],
        to: [22, 6],
        series: [
          {
            name: "'得分构成'!$B$3",
            values: "'得分构成'!$B$4:$B$6",
            categories: "'得分构成'!$A$4:$A$6",
            numbers: [70, 35, 70],
          },
          { name: "'得分构成'!$C$3", numbers: [30, 30, 15] },
          { name: "'得分构成'!$D$3", numbers: [1.8, 1.8, 1.8] },
          { name: "'得分构成'!$E$3", numbers: [-3, 0, 0] },
          { name: "'得分构成'!$F$3", numbers: [98.8, 66.8, 86.8] },
        ],
      },
    ]);
  }, 60_000);
});
