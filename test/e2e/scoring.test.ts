/** The main job in a browser: write a template through the pane, score it in the grid, read the same figures in cells, pane and core. */
import type { CheckReport } from "../../src/actions/checkWorkbook";
import { checkGrids } from "../../src/actions/checkWorkbook";
import type { Score } from "../../src/core/score";
import { describeInBrowser, WorkbenchPage } from "../support/workbenchPage";

jest.setTimeout(180_000);

const TITLE = "认证机构宣传工作评价指标";
const SHEET = "评价表";
const STATE_COLUMN = "I";

describeInBrowser("scoring in the workbench", () => {
  let bench: WorkbenchPage;

  beforeAll(async () => {
    bench = await WorkbenchPage.open();
    await bench.pane.getByText(TITLE).first().waitFor();
  });

  afterAll(() => bench.close());

  afterEach(() => expect(bench.errors).toEqual([]));

  async function report(): Promise<CheckReport> {
    const found = checkGrids(await bench.grids())[0];
    if (found?.ok !== true) throw new Error("the workbook holds no scoring sheet");
    return found.value;
  }

  /** Cells of the items worth so many points, in sheet order. */
  async function cellsWorth(points: number): Promise<readonly string[]> {
    const { rubric, scores } = await report();
    const worth = new Set(rubric.items.filter((item) => item.points === points).map((item) => item.id));
    return scores.filter((score) => worth.has(score.item)).map((score) => score.cell);
  }

  const stateOf = (cell: string): string => STATE_COLUMN + cell.replace(/^[A-Z]+/u, "");

  /** The pane's line about a cell. */
  const lineOf = (cell: string) => bench.pane.getByText(new RegExp(`^${cell} `, "u")).first();

  const paneSays = (text: string | RegExp): Promise<void> => bench.pane.getByText(text).first().waitFor();

  it("writes the template and shows it", async () => {
    await bench.pane.getByRole("button", { name: "写入工作簿" }).click();
    await bench.page.waitForFunction(
      (name) => window.pingbiaoWorkbench?.model.sheets.some((sheet) => sheet.name === name) === true,
      SHEET,
    );
    expect(await bench.sheetNames()).toEqual(["Sheet1", SHEET, "填表说明", "评分标准", "_pingbiao"]);
    await paneSays("未完成（缺16项）");
    expect(await bench.shownSheet()).toBe(SHEET);
  });

  it("takes a valid score: state, subtotal and pane follow", async () => {
    const [first = ""] = await cellsWorth(10);
    await bench.typeIntoCell(first, "8.5");
    expect(await bench.readCell(SHEET, stateOf(first))).toMatchObject({ value: "✓", shown: "✓" });
    await paneSays("未完成（缺15项）");
    await paneSays("1 / 16 项");
  });

  it("refuses a typed number beside the step, and names range and step", async () => {
    const [, second = ""] = await cellsWorth(10);
    await bench.typeIntoCell(second, "8.3");
    const alert = bench.page.getByRole("dialog");
    await alert.getByText(/0～10之间的数，且为0\.5的倍数/u).waitFor();
    await alert.getByRole("button", { name: "确定" }).click();
    await alert.waitFor({ state: "detached" });
    expect(await bench.readCell(SHEET, second)).toMatchObject({ value: null, shown: null });
    await bench.typeIntoCell(second, "8");
    expect(await bench.readCell(SHEET, second)).toMatchObject({ value: 8, shown: 8 });
    await bench.typeIntoCell(second, "10.5");
    await alert.getByText(/0～10/u).waitFor();
    await alert.getByRole("button", { name: "确定" }).click();
    await alert.waitFor({ state: "detached" });
    expect(await bench.readCell(SHEET, second)).toMatchObject({ value: 8, shown: 8 });
  });

  it("refuses a typed text with the sheet's own words, and marks pasted faults in cell and pane", async () => {
    const [, second = "", third = ""] = await cellsWorth(10);
    await bench.typeIntoCell(third, "良好");
    const alert = bench.page.getByRole("dialog");
    await alert.getByText(/0～10/u).waitFor();
    await alert.getByRole("button", { name: "确定" }).click();
    await alert.waitFor({ state: "detached" });
    await bench.pasteIntoCell(second, "12");
    await bench.pasteIntoCell(third, "良好");
    expect(await bench.readCell(SHEET, stateOf(second))).toMatchObject({ value: "超出0～10" });
    expect(await bench.readCell(SHEET, stateOf(third))).toMatchObject({ value: "不是数字" });
    await paneSays("待更正（2处）");
    for (const cell of [second, third]) await lineOf(cell).waitFor();
    expect(ofSheet(await report())).toEqual([]);
  });

  it("goes to the cell of a problem that is chosen in the pane", async () => {
    const [, second = ""] = await cellsWorth(10);
    await bench.clickCell("B6");
    await lineOf(second).click();
    await bench.page.waitForFunction((cell) => {
      const model = window.pingbiaoWorkbench?.model;
      const selection = model?.sheet(model.activeSheetId).selection;
      return selection !== undefined && `G${selection.top + 1}` === cell;
    }, second);
  });

  it("gives the core's figures once every item is scored", async () => {
    const { scores, rubric } = await report();
    const pointsOf = (score: Score): number => rubric.items.find((item) => item.id === score.item)?.points ?? 0;
    for (const [index, score] of scores.entries()) {
      await bench.typeIntoCell(score.cell, String(pointsOf(score) - (index % 3) * 0.5));
    }
    const done = await report();
    const [result] = done.results;
    const [places] = done.places;
    if (result === undefined || places === undefined) throw new Error("the report has no subject");
    expect(result).toMatchObject({ complete: true, valid: true });
    expect(ofSheet(done)).toEqual([]);
    const figures = { ...places.groups, base: places.base, bonus: places.bonus, deduction: places.deduction };
    const shown = await Promise.all(
      Object.entries({ ...figures, total: places.total }).map(async ([name, place]) => [name, await numberAt(place)]),
    );
    const groups = Object.fromEntries(result.groups.map((group) => [group.id, group.subtotal]));
    const { base, bonus, deduction, total } = result;
    expect(Object.fromEntries(shown)).toEqual({ ...pick(groups, places.groups), base, bonus, deduction, total });
    await paneSays("16 / 16 项");
    await paneSays(String(total));
  });

  it("finds everything again after the pane was closed and opened", async () => {
    const total = (await report()).results[0]?.total;
    const before = await bench.syncs();
    await bench.reloadPane();
    await paneSays("16 / 16 项");
    await paneSays(String(total));
    console.info(`syncs to open the pane on a scored workbook: ${(await bench.syncs()) - before}`);
  });

  /** The value in the grid at a place like '评价表'!G20; the model must hold the same. */
  async function numberAt(place: string | null): Promise<unknown> {
    const match = /^'(.+)'!([A-Z]+\d+)$/u.exec(place ?? "");
    if (match === null) return null;
    const cell = await bench.readCell(match[1] ?? "", match[2] ?? "");
    expect(cell.shown).toBe(cell.value);
    return cell.shown;
  }
});

/** Problems of the sheet itself, such as figures that are not what the scores give. */
function ofSheet({ problems }: CheckReport): readonly string[] {
  return problems.flatMap(({ code, at }) => (/^(sheet|file)\./.test(code) ? [`${code} ${at?.cell ?? ""}`] : []));
}

/** The members of `all` that `wanted` names. */
function pick(all: Readonly<Record<string, number>>, wanted: object): Readonly<Record<string, number>> {
  return Object.fromEntries(Object.entries(all).filter(([name]) => name in wanted));
}
