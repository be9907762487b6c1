/** What the writer puts into a file, judged by the schemas of the format and by openpyxl. */
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import type { SheetPlan } from "../../src/sheet/plan";
import { writeXlsx } from "../../src/xlsx/writeXlsx";
import { seenByOpenpyxl, type SeenSheet, type SeenWorkbook } from "../support/openpyxl";
import { describeIf, describeWherePresent, judges, referenceFolder } from "../support/outside";
import { arbitraryPlan } from "./arbitraryPlans";
import { someCharts } from "../support/someCharts";
import { samplePlans } from "./samplePlans";
import { partsOf, requireValid } from "./schemaCheck";

const folder = mkdtempSync(join(tmpdir(), "pingbiao-xlsx-"));
const [scoring, criteria] = samplePlans;
if (scoring === undefined || criteria === undefined) throw new Error("The sample lacks a sheet");

describe("writeXlsx", () => {
  it("gives the same bytes for the same plans", () => {
    expect(writeXlsx(samplePlans)).toEqual(writeXlsx(structuredClone(samplePlans)));
  });

  it("dates every part to the first moment of the format, not to today", () => {
    const bytes = writeXlsx(samplePlans);
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    expect([view.getUint16(10, true), view.getUint16(12, true)]).toEqual([0, 0x0021]);
  });

  it("asks for a full calculation on load and gives every formula a cached value", () => {
    const files = partsOf(writeXlsx(samplePlans));
    expect(files.get("xl/workbook.xml")).toContain('fullCalcOnLoad="1"');
    const sheet = files.get("xl/worksheets/sheet1.xml") ?? "";
    expect(sheet.match(/<f>/g)).toHaveLength(4);
    expect(sheet.match(/<\/f><v>/g)).toHaveLength(4);
  });

  it("writes nothing that only new programs know", () => {
    const text = [...partsOf(writeXlsx(samplePlans)).entries()].join("\n");
    expect(text).not.toMatch(/_xlfn|extLst|calcChain|mc:Ignorable/);
  });

  it("leaves control characters out and keeps line ends and text that looks like an escape", () => {
    const plan: SheetPlan = { ...criteria, cells: [{ row: 0, column: 0, value: "a\u0000\u0007b\nc\rd_x0041_" }] };
    expect(partsOf(writeXlsx([plan])).get("xl/sharedStrings.xml")).toContain("ab\nc_x000D_d_x005F_x0041_</t>");
  });

  it("marks text that starts like a formula, so that editing the cell keeps it text", () => {
    const plan: SheetPlan = { ...criteria, cells: [{ row: 0, column: 0, value: "=1+1" }] };
    expect(partsOf(writeXlsx([plan])).get("xl/styles.xml")).toContain('quotePrefix="1"');
  });

  it.each<[string, SheetPlan]>([
    ["a name that is too long", { ...criteria, name: "评".repeat(32) }],
    ["a name with a bracket", { ...criteria, name: "a[b" }],
    ["two cells at one place", { ...criteria, cells: [...criteria.cells, { row: 0, column: 0, value: 1 }] }],
    ["a style that is not there", { ...criteria, cells: [{ row: 0, column: 0, value: 1, style: "toString" }] }],
    ["a number that is none", { ...criteria, cells: [{ row: 0, column: 0, value: Number.NaN }] }],
    ["a formula with its equals sign", { ...criteria, cells: [{ row: 0, column: 0, value: 1, formula: "=A1" }] }],
    ["a row below the last", { ...criteria, cells: [{ row: 1_048_576, column: 0, value: 1 }] }],
    ["a chart without series", { ...criteria, charts: someCharts("评分标准").map((one) => ({ ...one, series: [] })) }],
    ["a row that is too high", { ...criteria, rows: new Map([[0, { height: 410 }]]) }],
    ["merges that overlap", { ...criteria, merges: [area(0, 0, 2, 2), area(2, 2, 3, 3)] }],
    ["a long error message", { ...criteria, validations: [validation("错".repeat(226), ["是"])] }],
    ["a choice with a comma", { ...criteria, validations: [validation("错", ["是,否"])] }],
    ["a colour that is none", { ...criteria, tabColor: "red" }],
    ["no visible sheet", { ...criteria, visibility: "hidden" }],
  ])("refuses %s", (_, plan) => {
    expect(() => writeXlsx([plan])).toThrow(Error);
  });

  it("refuses two sheets of one name, whatever the case", () => {
    expect(() => writeXlsx([criteria, { ...criteria, name: criteria.name.toUpperCase() }])).toThrow("used twice");
  });
});

function area(top: number, left: number, bottom: number, right: number): SheetPlan["merges"][number] {
  return { top, left, bottom, right };
}

function validation(error: string, values: readonly string[]): SheetPlan["validations"][number] {
  return { area: area(0, 0, 0, 0), rule: { type: "list", values }, errorTitle: "错", error };
}

const schemas = referenceFolder("schemas/ooxml");

const xmllint = { available: judges.xmllint(), name: "xmllint" };

describeWherePresent(schemas !== null, xmllint, "the parts of a file", () => {
  const check = (bytes: Uint8Array): void => requireValid([bytes], schemas ?? "");

  it("are valid against the schemas", () => {
    check(
      writeXlsx(samplePlans, { properties: { title: "评价表", creator: "质强办", created: "2022-11-30T08:00:00Z" } }),
    );
  });

  it("are valid whatever the plan says", () => {
    fc.assert(
      fc.property(arbitraryPlan("表"), (plan) => {
        check(writeXlsx([plan]));
      }),
      { numRuns: 12 },
    );
  });
});

describeIf(judges.openpyxl(), "openpyxl", "openpyxl", () => {
  const file = join(folder, "sample.xlsx");
  writeFileSync(file, writeXlsx(samplePlans, { properties: { title: "评价表" } }));
  let seen: SeenWorkbook | undefined;
  let sheet: SeenSheet | undefined;
  beforeAll(() => {
    [seen] = seenByOpenpyxl([file], "looks");
    sheet = seen?.sheets[0];
  }, 60_000);
  const cell = (reference: string) => sheet?.cells.find((one) => one.cell === reference);

  it("sees the sheets and their states", () => {
    expect(seen?.sheets.map(({ name, state }) => [name, state])).toEqual([
      ["评价表", "visible"],
      ["评分标准", "visible"],
      ["_pingbiao", "veryHidden"],
    ]);
    expect(seen).toMatchObject({ fullCalcOnLoad: true, title: "评价表" });
  });

  it("sees values, formulas and links", () => {
    expect(cell("E3")).toMatchObject({ value: "✓", formula: 'IF(AND(D3>=0,D3<=C3),"✓","超出0～"&C3)' });
    expect(cell("D5")).toMatchObject({ value: 8.5, formula: "SUM(D3:D4)" });
    expect(cell("B3")).toMatchObject({ value: "宣传\n  第二行 ", link: "'评分标准'!A1" });
    expect(cell("B4")).toMatchObject({ value: "=1+1", type: "s" });
    expect(seen?.sheets[2]?.cells.map(({ value }) => value)).toEqual(["format", 1, "@text", "-5", "+86"]);
  });

  it("sees the looks", () => {
    expect(cell("A1")?.look).toMatchObject({ font: "黑体", size: 18, bold: true, horizontal: "center", locked: true });
    expect(cell("A3")?.look).toMatchObject({ font: "宋体", size: 11, fill: null, locked: true, format: "General" });
    expect(cell("D3")?.look).toMatchObject({ font: "宋体", size: 11, fill: "FFFFF9E5", locked: false, format: "0.##" });
    expect(cell("D5")?.look).toMatchObject({ format: "0.00", border: { top: "double", bottom: "medium", left: null } });
    expect(cell("B3")?.look).toMatchObject({ wrap: true, vertical: "top", color: "FFA4262C", quoted: false });
    expect(cell("B4")?.look).toMatchObject({ quoted: true });
  });

  it("sees validations", () => {
    const common = { blank: true, showError: true, promptTitle: null, prompt: null };
    expect(sheet?.["validations"]).toMatchObject([
      {
        area: "D3",
        type: "decimal",
        formula1: "0",
        formula2: "10",
        error: "第1项得分应在0～10之间。",
        showInput: true,
        prompt: "填0～10，\n步长0.5",
      },
      { ...common, area: "D4", operator: "greaterThanOrEqual", formula1: "0", formula2: null, style: "warning" },
      { ...common, area: "D6", type: "list", formula1: '"是,否"' },
      { ...common, area: "E3:E4", type: "textLength", operator: "lessThanOrEqual", formula1: "400" },
    ]);
  });

  it("sees conditional formats in their order", () => {
    expect(sheet?.["conditionalFormats"]).toEqual([
      { area: "D3:D4", formula: 'D3=""', priority: 1, fill: "FFFFF4CE", color: null },
      { area: "D3:D4", formula: "D3>C3", priority: 2, fill: "FFFDE7E9", color: "FFA4262C" },
      { area: "E3:E4", formula: '$E3<>"✓"', priority: 3, fill: "FFFFF4CE", color: null },
    ]);
  });

  it("sees protection without a password that leaves widths and heights free", () => {
    expect(sheet?.["protection"]).toEqual({
      sheet: true,
      password: null,
      formatColumns: false,
      formatRows: false,
      formatCells: true,
    });
    expect(seen?.sheets[1]?.["protection"]).toMatchObject({ sheet: false });
  });

  it("sees names, merges, sizes, panes and print set-up", () => {
    expect(seen?.names).toMatchObject({ total_score: "'评价表'!$D$5", pingbiao_format: "'_pingbiao'!$B$1" });
    expect(sheet).toMatchObject({
      merges: ["A1:E1", "B5:C5"],
      hiddenColumns: ["F"],
      heights: { "1": 30, "5": 45.5 },
      hiddenRows: [7],
      freeze: "C3",
      gridlines: false,
      printArea: ["$A$1:$E$9", "$A$11:$C$12"],
      printTitles: "$1:$2",
      printColumns: "$A:$B",
      page: { paper: 9, orientation: "landscape", wide: 1, tall: 0, fit: true },
      footer: ["2022年度", "第 &P 页 共 &N 页", "K3QF-7XTA"],
      breaks: [7],
      tab: "FF0F6CBD",
    });
    expect(sheet?.["widths"]).toMatchObject({ A: 5.625, D: 10.125 });
  });
});
