/** @jest-environment jsdom */
/** The step 汇总, in the pane over a live workbook. */
import "./webview";
import { act, cleanup, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { checkGrids } from "../../src/actions/checkWorkbook";
import { openExcelWorkbook } from "../../src/excel/excelWorkbook";
import { readXlsx } from "../../src/xlsx/readXlsx";
import { writeXlsx } from "../../src/xlsx/writeXlsx";
import { openOffice, type OpenOffice } from "../support/officeHost";
import { aRequest, plansOf } from "../support/templates";
import { takeDownloads } from "./downloads";
import { leave, seeTab, showPane } from "./livePane";
import { addFiles, aWorkbook, boardFields, showConsolidate, twoDepartments } from "./returnedWorkbooks";

const jia = aWorkbook("甲局.xlsx", "甲局", 8);
const yi = aWorkbook("乙局.xlsx", "乙局", 9);
const yiAgain = aWorkbook("乙局 改.xlsx", "乙局", 6);

describe("ConsolidateStep", () => {
  let office: OpenOffice;
  let user: ReturnType<typeof showPane>;

  beforeEach(async () => {
    office = await openOffice();
  });

  afterEach(() => leave(office));

  async function showStep(delivery: "download" | "open" = "download"): Promise<void> {
    user = await showConsolidate(delivery);
  }

  const add = (...files: readonly File[]): Promise<void> => addFiles(user, files);

  it("teaches what it does before anything is dropped", async () => {
    await showStep();
    expect(screen.getByText("把收回的评价表放到这里")).toBeTruthy();
    expect(screen.getByText(/文件只在本机读取/)).toBeTruthy();
    expect(screen.queryByText("写入汇总表")).toBeNull();
  });

  it("shows who has returned what, and completes it when more files come", async () => {
    await showStep();
    await add(jia);
    await screen.findByRole("grid");
    expect(boardFields()).toEqual(["甲局 · 某县：完成", "甲局 · 某区：完成", "乙局 · 某县：未交", "乙局 · 某区：未交"]);
    expect(screen.getByText(/^还有2处未齐；/)).toBeTruthy();
    await add(yi);
    await waitFor(() => expect(boardFields()[2]).toBe("乙局 · 某县：完成"));
    expect(screen.getByText("各部门均已交齐，没有待定的事项")).toBeTruthy();
    // 8 for a1, the mean of 8 and 9 for b1.
    expect(screen.getAllByText("16.5").length).toBeGreaterThanOrEqual(2);
    expect(screen.getAllByText("第1名")).toHaveLength(2);
  });

  it("lists what two departments give the same item, with the rule", async () => {
    await showStep();
    await add(jia, yi);
    expect(await screen.findByText("各部门给分不同的项目", { exact: false })).toBeTruthy();
    expect(screen.getAllByText(/甲局 8、乙局 9 → 取平均，计8.5/)).toHaveLength(2);
  });

  it("draws the chosen subject beside the mean, the best to begin with", async () => {
    const plans = plansOf(aRequest(twoDepartments), (subject) => ({ raw: subject === "x0" ? 6 : 8, reason: "" }));
    const pictures = (): readonly string[] =>
      [...document.querySelectorAll("#panel-consolidate [role=img]")].map(
        (one) => one.getAttribute("aria-label") ?? "",
      );
    await showStep();
    await add(new File([new Uint8Array(writeXlsx(plans))], "全.xlsx"));
    const choice = await screen.findByLabelText("选一个单位与平均比较");
    expect(pictures().at(-1)).toContain("某区");
    await user.selectOptions(choice, "某县");
    await waitFor(() => expect(pictures().at(-1)).toContain("某县"));
  });

  it("names what could not be used and why, and goes on", async () => {
    await showStep();
    const empty = new File(["x"], "通知.xlsx");
    const word = new File(["x"], "说明.docx");
    fireEvent.drop(screen.getByRole("group", { name: "把收回的评价表放到这里" }), {
      dataTransfer: { items: [], files: [jia, empty, word], types: ["Files"] },
    });
    await screen.findByRole("grid");
    const row = screen.getByText("通知.xlsx").closest("tbody");
    expect(row?.textContent).toContain("无法读取");
    expect(row?.textContent).toContain("不是Excel工作簿");
    expect(screen.getByText("说明.docx").closest("tbody")?.textContent).toContain("这是文档，不是工作簿");
    expect(screen.getAllByText("已读入3个文件。")).not.toHaveLength(0);
  });

  it("takes files dropped anywhere in the pane, but only while the step is shown", async () => {
    await showStep();
    const transfer = { items: [], files: [jia], types: ["Files"] };
    await user.click(screen.getByRole("tab", { name: "建表" }));
    fireEvent.drop(document.body, { dataTransfer: transfer });
    await user.click(screen.getByRole("tab", { name: "汇总" }));
    expect(screen.queryByText("停止")).toBeNull();
    fireEvent.dragOver(document.body, { dataTransfer: transfer });
    expect(screen.getByText("松开即可放入")).toBeTruthy();
    expect(fireEvent.drop(document.body, { dataTransfer: { ...transfer, types: ["text/plain"] } })).toBe(true);
    expect(fireEvent.drop(document.body, { dataTransfer: transfer })).toBe(false);
    await screen.findByRole("grid");
    expect(screen.queryByText("松开即可放入")).toBeNull();
  });

  it("says so when none of the files is ours", async () => {
    await showStep();
    await add(new File(["x"], "通知.xlsx"));
    expect(await screen.findByText(/还不能汇总/)).toBeTruthy();
    expect(screen.queryByText("写入汇总表")).toBeNull();
  });

  it("takes a file out again", async () => {
    await showStep();
    await add(jia, yi);
    await screen.findByRole("grid");
    await user.click(screen.getByRole("button", { name: "移出“乙局.xlsx”" }));
    await waitFor(() => expect(boardFields()).toContain("乙局 · 某县：未交"));
    await user.click(screen.getByRole("button", { name: "移出“甲局.xlsx”" }));
    expect(await screen.findByText("把收回的评价表放到这里")).toBeTruthy();
  });

  it("moves over the board by keyboard, as one stop of the tab key", async () => {
    await showStep();
    await add(jia);
    await screen.findByRole("grid");
    const [first] = within(screen.getByRole("grid")).getAllByRole("gridcell");
    act(() => first?.focus());
    await user.keyboard("{ArrowRight}{ArrowDown}");
    expect(document.activeElement?.getAttribute("aria-label")).toBe("乙局 · 某区：未交");
    await user.keyboard("{ArrowDown}{Home}");
    expect(document.activeElement?.getAttribute("aria-label")).toBe("乙局 · 某县：未交");
    expect(document.querySelectorAll("[role=gridcell][tabindex='0']")).toHaveLength(1);
  });

  it("writes the 汇总表, whose decisions the pane knows when it is opened beside it", async () => {
    await showStep();
    await add(jia, yi, yiAgain);
    await user.click(within(await screen.findByRole("group", { name: "乙局" })).getByLabelText(/乙局 改.xlsx/));
    await user.click(screen.getByRole("button", { name: "写入汇总表" }));
    expect(await screen.findByText(/^已写入“汇总表”等\d+张表。/, { selector: "span" })).toBeTruthy();
    const [report] = checkGrids(await openExcelWorkbook().read());
    expect(report).toMatchObject({ ok: true, value: { assignment: { joined: true } } });
    expect(report?.ok === true && report.value.results.map(({ total }) => total)).toEqual([15, 15]);
    expect(report?.ok === true && report.value.choices).toMatchObject([{ chosen: { file: "乙局 改.xlsx" } }]);
  });

  it("follows the decisions of the 汇总表 in the open workbook", async () => {
    await showStep();
    await add(jia, yi, yiAgain);
    await user.click(within(await screen.findByRole("group", { name: "乙局" })).getByLabelText(/乙局 改.xlsx/));
    await user.click(screen.getByRole("button", { name: "写入汇总表" }));
    await screen.findByText(/^已写入“汇总表”/, { selector: "span" });
    cleanup();
    user = showPane();
    await seeTab("汇总");
    await screen.findByText("选择文件…");
    await add(jia, yi, yiAgain);
    await screen.findByRole("grid");
    expect(boardFields()).not.toContain("乙局 · 某县：待选定");
    expect(screen.getAllByText("15").length).toBeGreaterThanOrEqual(2);
  });

  it("asks before it replaces a 汇总表", async () => {
    await showStep();
    await add(jia, yi);
    await user.click(await screen.findByRole("button", { name: "写入汇总表" }));
    await screen.findByText(/^已写入“汇总表”/, { selector: "span" });
    const before = office.host.workbook.sheets.map(({ name }) => name);
    await user.click(screen.getByRole("button", { name: "写入汇总表" }));
    const dialog = await screen.findByRole("alertdialog");
    expect(dialog.textContent).toContain("汇总表");
    await user.click(within(dialog).getByRole("button", { name: "替换" }));
    await waitFor(() => expect(screen.queryByRole("alertdialog")).toBeNull());
    await waitFor(() => expect(office.host.workbook.sheets.map(({ name }) => name).sort()).toEqual([...before].sort()));
  });

  it("saves the same as a file, or opens it where the pane cannot download", async () => {
    const downloads = takeDownloads();
    await showStep();
    await add(jia, yi);
    await user.click(await screen.findByRole("button", { name: "存为新文件" }));
    expect(await screen.findByText("已下载“2022年度示例汇总.xlsx”。", { selector: "span" })).toBeTruthy();
    const [{ bytes }] = await downloads.files();
    expect(checkGrids(readXlsx(bytes))).toMatchObject([
      { ok: true, value: { results: [{ total: 16.5 }, { total: 16.5 }] } },
    ]);
    downloads.end();
  });

  it("opens the file in Excel where the pane cannot download", async () => {
    await showStep("open");
    await add(jia, yi);
    await user.click(await screen.findByRole("button", { name: "存为新文件" }));
    expect(
      await screen.findByText("已在新窗口打开，请另存为“2022年度示例汇总.xlsx”。", { selector: "span" }),
    ).toBeTruthy();
    expect(office.host.openedWorkbooks).toHaveLength(1);
  });
});
