/** The workbench's files: what it saves is judged by the reader of every other file, and equals what is written straight to bytes. */
import { readFileSync } from "node:fs";
import { checkGrids } from "../../src/actions/checkWorkbook";
import { planTemplate } from "../../src/sheet/template";
import { readPlans } from "../../src/xlsx/readPlans";
import { readXlsx } from "../../src/xlsx/readXlsx";
import { writeXlsx } from "../../src/xlsx/writeXlsx";
import { planDifferences } from "../support/planDifferences";
import { shippedRubric } from "../support/shippedRubrics";
import { describeInBrowser, WorkbenchPage } from "../support/workbenchPage";

jest.setTimeout(180_000);

const SHEET = "评价表";

describeInBrowser("files of the workbench", () => {
  let bench: WorkbenchPage;

  beforeAll(async () => {
    bench = await WorkbenchPage.open();
    await bench.pane.getByRole("button", { name: "写入工作簿" }).waitFor();
  });

  afterAll(() => bench.close());

  afterEach(() => expect(bench.errors).toEqual([]));

  async function save(): Promise<Uint8Array> {
    const download = bench.page.waitForEvent("download");
    await bench.page.getByRole("button", { name: "存为 .xlsx" }).click();
    return new Uint8Array(readFileSync(await (await download).path()));
  }

  async function open(name: string, bytes: Uint8Array): Promise<void> {
    const chooser = bench.page.waitForEvent("filechooser");
    await bench.page.getByRole("button", { name: "打开 .xlsx" }).click();
    const buffer = Buffer.from(bytes);
    await (await chooser).setFiles({ name, mimeType: "application/octet-stream", buffer });
  }

  it("saves what the pane wrote as the same sheets that are written straight to bytes", async () => {
    await bench.pane.getByRole("button", { name: "写入工作簿" }).click();
    await bench.page.waitForFunction(
      (name) => window.pingbiaoWorkbench?.model.sheets.some((sheet) => sheet.name === name) === true,
      SHEET,
    );
    await bench.settle();
    const saved = readPlans(await save()).plans.filter((plan) => plan.name !== "Sheet1");
    const rubric = shippedRubric("cert-publicity");
    const { period, layout } = rubric;
    const planned = planTemplate({ rubric, department: null, subjects: [], layout, period, bands: null });
    if (!planned.ok) throw new Error("the template has faults");
    const straight = readPlans(writeXlsx(planned.value)).plans;
    expect(planDifferences(saved, straight)).toEqual([]);
  });

  it("opens the example, partly scored and with a fault, and the pane finds it", async () => {
    await bench.page.getByRole("button", { name: "打开示例" }).click();
    await bench.pane.getByText("待更正（1处）").first().waitFor();
    expect(await bench.shownSheet()).toBe(SHEET);
  });

  it("opens a saved file with the same scores and figures", async () => {
    const before = await bench.grids();
    const saved = await save();
    expect(readXlsx(saved).map((grid) => grid.cells.map(({ value }) => value))).toEqual(
      before.map((grid) => grid.cells.map(({ value }) => value)),
    );
    await open("市局返回.xlsx", saved);
    await bench.pane.getByText("待更正（1处）").first().waitFor();
    const [found] = checkGrids(await bench.grids());
    const [expected] = checkGrids(before);
    expect(found?.ok === true && found.value.scores).toEqual(expected?.ok === true && expected.value.scores);
    expect(found?.ok === true && found.value.results).toEqual(expected?.ok === true && expected.value.results);
  });

  it("asks before unsaved scores are replaced, and leaves them when told to", async () => {
    await bench.typeIntoCell("G6", "7.5");
    await bench.page.getByRole("button", { name: "打开示例" }).click();
    await bench.page.getByRole("button", { name: "取消" }).click();
    expect(await bench.readCell(SHEET, "G6")).toMatchObject({ value: 7.5 });
    await bench.page.getByRole("button", { name: "打开示例" }).click();
    await bench.page.getByRole("button", { name: "不保存，直接打开" }).click();
    await bench.pane.getByText("待更正（1处）").first().waitFor();
    expect(await bench.readCell(SHEET, "G6")).toMatchObject({ value: 10 });
  });

  it("says in a sentence why a file cannot be opened, and keeps the workbook", async () => {
    await open("空.xlsx", new TextEncoder().encode("不是工作簿"));
    await expect(bench.page.locator("#guidance").textContent()).resolves.toMatch(/文件/u);
    expect(await bench.readCell(SHEET, "G6")).toMatchObject({ value: 10 });
  });
});
