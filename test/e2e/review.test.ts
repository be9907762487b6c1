/** The head of a department in a browser: planted faults are found and mended, the sheet is sealed, and a later change comes to light. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Entries } from "../../src/sheet/entries";
import { judges, python } from "../support/outside";
import { filledFile, fullMarks } from "../support/sealing";
import { shippedRubric } from "../support/shippedRubrics";
import { aRequest } from "../support/templates";
import { describeInBrowser, WorkbenchPage } from "../support/workbenchPage";

jest.setTimeout(180_000);

const SHEET = "评价表";
const CODE = /^[0-9A-Z]{4}(-[0-9A-Z]{4}){5}$/;
const request = aRequest(shippedRubric("cert-publicity"), { subjects: ["某认证公司"] });

/** Full marks, but one score too high and one typed as text. */
const faulty: Entries = (subject, reviewer, item) => {
  const entry = fullMarks(request)(subject, reviewer, item);
  if (item === "i01") return { ...entry, raw: 99 };
  return item === "i04" ? { ...entry, raw: "4.5分" } : entry;
};

describeInBrowser("reviewing in the workbench", () => {
  let bench: WorkbenchPage;
  let code = "";

  beforeAll(async () => {
    bench = await WorkbenchPage.open();
    await bench.pane.getByRole("button", { name: "写入工作簿" }).waitFor();
    await chooseFile(bench.page.getByRole("button", { name: "打开 .xlsx" }), "送审.xlsx", filledFile(request, faulty));
    await bench.pane.getByText("待更正（1处）").first().waitFor();
    await bench.pane.getByRole("tab", { name: "核对" }).click();
  });

  afterAll(() => bench.close());

  afterEach(() => expect(bench.errors).toEqual([]));

  type Button = ReturnType<WorkbenchPage["page"]["getByRole"]>;

  async function chooseFile(button: Button, name: string, bytes: Uint8Array): Promise<void> {
    const chooser = bench.page.waitForEvent("filechooser");
    await button.click();
    await (await chooser).setFiles({ name, mimeType: "application/octet-stream", buffer: Buffer.from(bytes) });
  }

  async function save(): Promise<Uint8Array> {
    const download = bench.page.waitForEvent("download");
    await bench.page.getByRole("button", { name: "存为 .xlsx" }).click();
    return new Uint8Array(readFileSync(await (await download).path()));
  }

  const paneButton = (name: string): Button => bench.pane.getByRole("button", { name, exact: true });

  /** Other steps hold the same problems, hidden. */
  const seen = (text: string | RegExp): Promise<void> =>
    bench.pane.getByRole("tabpanel").getByText(text).filter({ visible: true }).first().waitFor();

  it("finds the planted faults and does not seal", async () => {
    await bench.pane.getByText("还有1处错误，更正后才能封存。").waitFor();
    await seen("得分99超过分值10，请改为0～10。");
    await seen(/数字存成了文本“4.5分”/u);
    expect(await paneButton("封存").getAttribute("aria-disabled")).toBe("true");
  });

  it("seals once the error is mended and the warning explained", async () => {
    await bench.typeIntoCell("G6", "9");
    await bench.pane.getByText("还有1处提醒没有更正，也没有写明理由。").waitFor();
    await bench.pane.getByLabel("照此封存的理由").fill("由旧表粘贴，数值无误");
    await paneButton("封存").click();
    await paneButton("确认封存").click();
    await bench.pane.getByRole("heading", { name: "已封存" }).waitFor();
    code = (await bench.pane.locator("span").filter({ hasText: CODE }).first().textContent()) ?? "";
    expect(code).toMatch(CODE);
  });

  it("refuses edits from then on", async () => {
    await bench.typeIntoLocked("G6", "10");
    expect(await bench.readCell(SHEET, "G6")).toMatchObject({ value: 9, shown: 9 });
  });

  it("agrees with the code that is typed from paper", async () => {
    await bench.pane.getByLabel("纸质表上的校验码").fill(code.toLowerCase());
    await paneButton("核对当前工作簿").click();
    await bench.pane.getByText(`纸质表的校验码：${code}`).waitFor();
    await bench.pane.getByText("一致", { exact: true }).first().waitFor();
  });

  (judges.openpyxl() ? it : it.skip)("names the score that another program changed in the saved file", async () => {
    const file = join(mkdtempSync(join(tmpdir(), "pingbiao-sealed-")), "改过.xlsx");
    writeFileSync(file, await save());
    execFileSync(python, ["-W", "ignore", join(__dirname, "../support/changeCell.py"), file, SHEET, "G6", "10"]);
    await chooseFile(paneButton("选择文件核对…"), "改过.xlsx", readFileSync(file));
    await bench.pane.getByText("不一致", { exact: true }).first().waitFor();
    await bench.pane.getByText("得分封存时是“9”，现在是“10”").waitFor();
  });

  it("opens the sheet again when the seal is taken off with a reason", async () => {
    await paneButton("解除封存").click();
    await bench.pane.getByRole("textbox", { name: /解除的理由/u }).fill("更正第1项");
    await paneButton("确认解除").click();
    await bench.pane.getByText("可以封存了。").waitFor();
    await bench.typeIntoCell("G6", "8.5");
    expect(await bench.readCell(SHEET, "G6")).toMatchObject({ value: 8.5 });
  });
});
