// Charts: what the host keeps of them, how they follow their cells, and what it refuses.
import { chartPlanOf } from "../../src/workbench/files/chartOf";
import type { ChartModel } from "../../src/workbench/host/model";
import type { OpenOffice } from "../support/officeHost";
import { openOffice } from "../support/officeHost";
import { onSheet } from "./runExcel";

let office: OpenOffice;
beforeEach(async () => {
  office = await openOffice();
  await onSheet((sheet) => {
    sheet.getRange("A1:C3").values = [
      ["单位", "得分", "加分"],
      ["甲", 90, 1],
      ["乙", 80, 2],
    ];
  });
});
afterEach(() => office.close());

function aChart(sheet: Excel.Worksheet): Excel.Chart {
  const chart = sheet.charts.add("ColumnStacked", sheet.getRange("B2:B3"), "Columns");
  chart.series.getItemAt(0).setXAxisValues(sheet.getRange("A2:A3"));
  return chart;
}

function onlyChart(sheet = 0): ChartModel {
  const [chart] = office.host.workbook.sheets[sheet]?.charts ?? [];
  if (chart === undefined) throw new Error("there is no chart");
  return chart;
}

describe("worksheet.charts", () => {
  it.each([
    ["Columns", ["=Sheet1!B2:B3", "=Sheet1!C2:C3"]],
    ["Rows", ["=Sheet1!B2:C2", "=Sheet1!B3:C3"]],
  ] as const)("makes one series of each line by %s", async (seriesBy, expected) => {
    await onSheet((sheet) => sheet.charts.add("BarClustered", sheet.getRange("B2:C3"), seriesBy));
    expect(onlyChart().series.map(({ values }) => values)).toEqual(expected);
  });

  it("gives back what was set, and the count", async () => {
    await onSheet(async (sheet, context) => {
      const chart = aChart(sheet);
      chart.title.text = "构成";
      chart.axes.valueAxis.maximum = 100;
      chart.load("chartType,title/text");
      chart.axes.valueAxis.load("maximum,minimum");
      const added = chart.series.add("加分");
      added.load("name");
      chart.series.load("count");
      sheet.charts.load("items/id");
      await context.sync();
      expect([chart.chartType, chart.title.text, added.name]).toEqual(["ColumnStacked", "构成", "加分"]);
      expect([chart.axes.valueAxis.maximum, chart.axes.valueAxis.minimum]).toEqual([100, ""]);
      expect([chart.series.count, sheet.charts.items.length]).toEqual([2, 1]);
    });
  });

  it("stands where it is put, and moves with its cells", async () => {
    await onSheet((sheet) => {
      aChart(sheet).setPosition("A5", "C20");
      sheet.getRange("1:1").insert("Down");
    });
    expect(onlyChart().area).toEqual({ top: 5, left: 0, bottom: 20, right: 2 });
    expect(onlyChart().series[0]).toMatchObject({ values: "=Sheet1!B3:B4", categories: "=Sheet1!A3:A4" });
  });

  it("follows a sheet that gets another name", async () => {
    await onSheet((sheet) => {
      aChart(sheet);
      sheet.name = "汇 总";
    });
    expect(onlyChart().series[0]?.values).toBe("='汇 总'!B2:B3");
  });

  it("says nothing any more when the sheet it drew is gone", async () => {
    await Excel.run(async (context) => {
      const other = context.workbook.worksheets.add("图表");
      other.charts.add("ColumnStacked", context.workbook.worksheets.getItem("Sheet1").getRange("B2:B3"));
      context.workbook.worksheets.getItem("Sheet1").delete();
      await context.sync();
    });
    expect(onlyChart().series[0]?.values).toBe("=#REF!");
    expect(chartPlanOf(onlyChart())).toBeNull();
  });

  it("goes when it is deleted, and a series likewise", async () => {
    await onSheet((sheet) => {
      const chart = aChart(sheet);
      chart.series.add("加分");
      chart.series.getItemAt(0).delete();
    });
    expect(onlyChart().series.map(({ settings }) => settings["name"])).toEqual(["加分"]);
    await onSheet((sheet) => sheet.charts.getItemAt(0).delete());
    expect(office.host.workbook.sheets[0]?.charts).toEqual([]);
  });

  const refused: readonly (readonly [string, string, (sheet: Excel.Worksheet, chart: Excel.Chart) => unknown])[] = [
    ["a type it does not know", "InvalidArgument", (sheet) => sheet.charts.add("Treemap", sheet.getRange("B2:B3"))],
    ["a series beyond the last", "InvalidArgument", (_sheet, chart) => (chart.series.getItemAt(1).name = "x")],
    ["a chart of no such name", "ItemNotFound", (sheet) => sheet.charts.getItem("没有").delete()],
    ["a name of 256 characters", "InvalidArgument", (_sheet, chart) => chart.series.add("名".repeat(256))],
    [
      "numbers beyond the end of stacked columns",
      "InvalidArgument",
      (_sheet, chart) => (chart.series.getItemAt(0).dataLabels.position = "OutsideEnd"),
    ],
    [
      "numbers on top of a column",
      "InvalidArgument",
      (_sheet, chart) => (chart.series.getItemAt(0).dataLabels.position = "Top"),
    ],
    ["a gap beyond 500", "InvalidArgument", (_sheet, chart) => (chart.series.getItemAt(0).gapWidth = 501)],
    [
      "a colour that is none",
      "InvalidArgument",
      (_, chart) => chart.series.getItemAt(0).format.fill.setSolidColor("?"),
    ],
  ];

  it.each(refused)("refuses %s with %s", async (_what, code, act) => {
    await expect(onSheet((sheet) => void act(sheet, aChart(sheet)))).rejects.toMatchObject({ code });
  });

  it("refuses every change while the sheet is protected", async () => {
    await onSheet((sheet) => {
      aChart(sheet);
      sheet.protection.protect();
    });
    const before = onlyChart();
    const changes: readonly ((sheet: Excel.Worksheet) => unknown)[] = [
      (sheet) => (sheet.charts.getItemAt(0).title.text = "别的"),
      (sheet) => {
        sheet.charts.getItemAt(0).delete();
      },
      (sheet) => sheet.charts.add("BarClustered", sheet.getRange("B2:B3")),
    ];
    for (const change of changes) {
      await expect(onSheet((sheet) => void change(sheet))).rejects.toMatchObject({ code: "AccessDenied" });
    }
    expect(office.host.workbook.sheets[0]?.charts).toEqual([before]);
  });
});
