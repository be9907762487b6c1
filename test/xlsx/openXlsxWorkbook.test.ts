/** The workbook in memory: what happens to sheets that are there already. */
import type { SheetPlan } from "../../src/sheet/plan";
import { openXlsxWorkbook } from "../../src/xlsx/openXlsxWorkbook";
import { readPlans } from "../../src/xlsx/readPlans";
import { writeXlsx } from "../../src/xlsx/writeXlsx";
import { rawWorkbook, worksheet } from "./rawWorkbook";
import { describeWorkbook } from "../support/workbookContract";
import { samplePlans } from "./samplePlans";

const [, template] = samplePlans;
if (template === undefined) throw new Error("The sample lacks a sheet");
const criteria = template;
const ours = writeXlsx(samplePlans);
const foreign = rawWorkbook({ "xl/worksheets/sheet1.xml": worksheet("<row><c><v>1</v></c></row>") });

function named(name: string, text = name): SheetPlan {
  return { ...criteria, name, cells: [{ row: 0, column: 0, value: text }] };
}

let workbookInMemory = openXlsxWorkbook(null);

describeWorkbook("the .xlsx adapter", {
  open: () => Promise.resolve((workbookInMemory = openXlsxWorkbook(null))),
  plans: () => readPlans(workbookInMemory.bytes()).plans,
  close: () => undefined,
});

describe("openXlsxWorkbook", () => {
  it("starts empty and has no bytes until something is written", async () => {
    const workbook = openXlsxWorkbook(null);
    expect(await workbook.read()).toEqual([]);
    expect(() => workbook.bytes()).toThrow(Error);
    expect(await workbook.write(samplePlans)).toEqual({ sheets: ["评价表", "评分标准", "_pingbiao"] });
    expect(workbook.bytes()).toEqual(ours);
  });

  it("adds sheets at the end and keeps the others as they are", async () => {
    const workbook = openXlsxWorkbook(ours);
    await workbook.write([named("汇总表")]);
    expect((await workbook.read()).map(({ name }) => name)).toEqual(["评价表", "评分标准", "_pingbiao", "汇总表"]);
    expect(readPlans(workbook.bytes()).plans.slice(0, 3)).toEqual(readPlans(ours).plans);
  });

  it("refuses a name that is taken, whatever its case, and changes nothing", async () => {
    const workbook = openXlsxWorkbook(ours);
    await expect(workbook.write([named("新表"), named("_PINGBIAO")])).rejects.toMatchObject({
      code: "sheet-exists",
      detail: "_pingbiao",
    });
    expect(workbook.bytes()).toEqual(ours);
  });

  it("replaces a sheet in its place", async () => {
    const workbook = openXlsxWorkbook(ours);
    await workbook.write([named("评分标准", "新")], "replace");
    const sheets = await workbook.read();
    expect(sheets.map(({ name }) => name)).toEqual(["评价表", "评分标准", "_pingbiao"]);
    expect(sheets[1]?.cells).toEqual([{ row: 0, column: 0, value: "新" }]);
  });

  it("keeps both, and formulas, links and names follow the new sheets", async () => {
    const workbook = openXlsxWorkbook(ours);
    expect(await workbook.write(samplePlans, "keepBoth")).toEqual({
      sheets: ["评价表 (2)", "评分标准 (2)", "_pingbiao (2)"],
    });
    const [, , , copy, copiedCriteria] = readPlans(workbook.bytes()).plans;
    expect(copiedCriteria?.cells.find(({ formula }) => formula !== undefined)?.formula).toBe("'评价表 (2)'!D5");
    expect(copy?.cells.find(({ link }) => link !== undefined)?.link).toBe("'评分标准 (2)'!A1");
    expect(copy?.names).toEqual([{ name: "total_score_2", refersTo: "'评价表 (2)'!$D$5" }]);
    expect(await workbook.write([named("评价表")], "keepBoth")).toEqual({ sheets: ["评价表 (3)"] });
  });

  it("shortens a long name to make room for its number", async () => {
    const long = "评".repeat(31);
    const workbook = openXlsxWorkbook(writeXlsx([named(long)]));
    expect(await workbook.write([named(long)], "keepBoth")).toEqual({ sheets: [`${"评".repeat(27)} (2)`] });
  });

  it("reads any program's file, and refuses to write beside sheets whose content it might lose", async () => {
    const workbook = openXlsxWorkbook(foreign);
    expect((await workbook.read())[0]?.cells).toEqual([{ row: 0, column: 0, value: 1 }]);
    await expect(workbook.write([named("评价表")])).rejects.toMatchObject({ code: "unsupported", detail: "Sheet1" });
    expect(workbook.bytes()).toEqual(foreign);
  });

  it("replaces all sheets of any program's file", async () => {
    const workbook = openXlsxWorkbook(foreign);
    await workbook.write([named("Sheet1", "新")], "replace");
    expect((await workbook.read())[0]?.cells).toEqual([{ row: 0, column: 0, value: "新" }]);
  });

  it("rejects, and does not throw, on a file that is no workbook", async () => {
    await expect(openXlsxWorkbook(new Uint8Array()).read()).rejects.toMatchObject({ code: "not-a-workbook" });
  });
});
