/** A year in the pane: split, two workbooks filled elsewhere, dropped back with a differing copy, chosen, written and added up. */
import { execFileSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { readXlsx } from "../../src/xlsx/readXlsx";
import { judges, python } from "../support/outside";
import { describeInBrowser, WorkbenchPage } from "../support/workbenchPage";

jest.setTimeout(240_000);

const POLICE = "2022年度漯河2022评价表-市公安局.xlsx";
const CUSTOMS = "2022年度漯河2022评价表-漯河海关.xlsx";
const ARCHIVE = "2022年度漯河2022评价表.zip";

/** Unpacks an archive as a person would. */
const UNZIP = "import sys,zipfile;zipfile.ZipFile(sys.argv[1]).extractall(sys.argv[2])";

/** Gives every score of a workbook the value, through openpyxl, and a reason. */
const FILL = `
import sys, openpyxl
book = openpyxl.load_workbook(sys.argv[1])
sheet = book.worksheets[0]
roles = {str(cell.value)[3:]: cell.column for cell in sheet[1] if str(cell.value).startswith("pb:")}
for row in range(2, sheet.max_row + 1):
    item = sheet.cell(row, roles["item"]).value
    if isinstance(item, str) and not item.startswith("@") and not item.startswith("pb:"):
        sheet.cell(row, roles["score0"]).value = float(sys.argv[2])
        sheet.cell(row, roles["reason0"]).value = "按印证材料"
book.save(sys.argv[1])`;

function fill(file: string, value: number): void {
  execFileSync(python, ["-c", FILL, file, String(value)]);
}

const describeHere = judges.openpyxl() ? describeInBrowser : describe.skip;

describeHere("拆分 and 汇总 in the pane", () => {
  let bench: WorkbenchPage;
  const folder = mkdtempSync(path.join(tmpdir(), "pingbiao-year-"));
  const sent = path.join(folder, "sent");
  const returned = path.join(folder, "returned");

  beforeAll(async () => {
    bench = await WorkbenchPage.open();
    await bench.pane.getByRole("button", { name: "写入工作簿" }).waitFor();
  });

  afterAll(() => bench.close());

  afterEach(() => expect(bench.errors).toEqual([]));

  async function choose(...files: readonly string[]): Promise<void> {
    const chooser = bench.page.waitForEvent("filechooser");
    await bench.pane.getByRole("button", { name: "选择文件…" }).click();
    await (await chooser).setFiles([...files]);
  }

  it("splits into one archive with a workbook for every department and a list", async () => {
    await bench.pane.getByRole("tab", { name: "拆分" }).click();
    const panel = bench.pane.locator("#panel-split");
    await panel.getByText("漯河市2022年度政府质量工作考核评价表").click();
    const download = bench.page.waitForEvent("download");
    await panel.getByRole("button", { name: "生成14个工作簿" }).click();
    expect((await download).suggestedFilename()).toBe(ARCHIVE);
    execFileSync(python, ["-c", UNZIP, await (await download).path(), sent]);
    const [list] = readXlsx(readFileSync(path.join(sent, "清单.xlsx")));
    const listed = list?.cells.filter(({ value }) => String(value).endsWith(".xlsx")).map(({ value }) => value) ?? [];
    expect(listed).toHaveLength(14);
    expect(readXlsx(readFileSync(path.join(sent, POLICE)))[0]?.name).toBe("评价表");
    await panel.getByText(`已下载“${ARCHIVE}”`).waitFor();
  });

  it("shows who has returned what, and asks which of two differing workbooks counts", async () => {
    mkdirSync(path.join(returned, "再交"), { recursive: true });
    for (const name of [POLICE, CUSTOMS]) {
      copyFileSync(path.join(sent, name), path.join(returned, name));
      fill(path.join(returned, name), 0.5);
    }
    copyFileSync(path.join(returned, POLICE), path.join(returned, "再交", POLICE));
    fill(path.join(returned, "再交", POLICE), 0.8);

    await bench.pane.getByRole("tab", { name: "汇总" }).click();
    await choose(path.join(returned, POLICE), path.join(returned, CUSTOMS));
    const board = bench.pane.getByRole("grid");
    await board.waitFor();
    expect(await board.getByText("✓", { exact: true }).count()).toBe(16);
    await choose(path.join(returned, "再交", POLICE));
    await bench.pane.getByRole("group", { name: "市公安局" }).waitFor();
    expect(await board.getByText("≠", { exact: true }).count()).toBe(8);
    expect(await board.getByText("✓", { exact: true }).count()).toBe(8);
    expect(await board.getByText("○", { exact: true }).count()).toBe(12 * 8);
  });

  it("writes the 汇总表 with the chosen scores, and says who was chosen over whom", async () => {
    const group = bench.pane.getByRole("group", { name: "市公安局" });
    await group.getByRole("radio").nth(1).click();
    const board = bench.pane.getByRole("grid");
    await board.getByText("≠", { exact: true }).first().waitFor({ state: "detached" });
    await bench.pane.getByRole("button", { name: "写入汇总表" }).click();
    await bench.pane
      .locator("#panel-consolidate")
      .getByText(/^已写入“汇总表”/u)
      .waitFor();
    const grids = await bench.grids();
    const summary = grids.find(({ name }) => name === "汇总表");
    const given = new Map<unknown, number>();
    for (const { value } of summary?.cells ?? []) given.set(value, (given.get(value) ?? 0) + 1);
    // Two items of 市公安局 and one of 漯河海关, for eight subjects each.
    expect(given.get(0.8)).toBeGreaterThanOrEqual(16);
    const sources = grids.find(({ name }) => name === "来源");
    const overruled = sources?.cells.filter(({ value }) => value === "未采用，选定了另一份") ?? [];
    expect(overruled).toHaveLength(16);
  });

  it("scrolls the step, never the pane around it", async () => {
    await bench.pane.getByText("各单位得分构成").first().scrollIntoViewIfNeeded();
    const tab = await bench.pane.getByRole("tab", { name: "汇总" }).boundingBox();
    const frame = await bench.page.locator("#pane").boundingBox();
    expect(tab?.y).toBe(frame?.y);
    expect(await bench.pane.evaluate(() => document.documentElement.scrollHeight - window.innerHeight)).toBe(0);
  });

  it("saves the same as a file, whose total is the sum of what was returned", async () => {
    const download = bench.page.waitForEvent("download");
    await bench.pane.getByRole("button", { name: "存为新文件" }).click();
    expect((await download).suggestedFilename()).toBe("2022年度漯河2022汇总.xlsx");
    const grids = readXlsx(readFileSync(await (await download).path()));
    const ranking = grids.find(({ name }) => name === "排名");
    const row = ranking?.cells.filter(({ row: at }) => at === 3).map(({ value }) => value);
    // 0.8 + 0.8 + 0.5 for every subject, the others still to come.
    expect(row?.join(" ")).toContain("2.1");
    expect(row?.join(" ")).toContain("未完成");
  });

  it("takes a workbook that is dropped, and knows one that it has already", async () => {
    const bytes = [...readFileSync(path.join(returned, CUSTOMS))];
    const dropped = await bench.pane.evaluateHandle(
      ([data, name]) => {
        const transfer = new DataTransfer();
        transfer.items.add(new File([new Uint8Array(data)], name));
        return transfer;
      },
      [bytes, CUSTOMS] as const,
    );
    const area = bench.pane.getByRole("group", { name: "继续放入收回的评价表" });
    await area.dispatchEvent("drop", { dataTransfer: dropped });
    await bench.pane.getByText("1个文件与已有的相同，没有再列。").waitFor();
  });
});
