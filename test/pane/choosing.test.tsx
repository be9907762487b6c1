/** @jest-environment jsdom */
/** Choosing in the step 汇总: between files of one sender, sheets of one file, and workbooks that overlap; and stopping a long writing. */
import "./webview";
import { screen, waitFor, within } from "@testing-library/react";
import { checkGrids } from "../../src/actions/checkWorkbook";
import { consolidateWorkbooks, returnedFiles } from "../../src/actions/consolidateWorkbooks";
import { openExcelWorkbook } from "../../src/excel/excelWorkbook";
import { renamePlans } from "../../src/sheet/renamePlans";
import { planSummary } from "../../src/sheet/summary/planSummary";
import type { CallResult } from "../../src/workbench/host/bridge";
import { ExcelHost } from "../../src/workbench/host/host";
import { readXlsx } from "../../src/xlsx/readXlsx";
import { writeXlsx } from "../../src/xlsx/writeXlsx";
import { openOffice, type OpenOffice } from "../support/officeHost";
import { anItem } from "../support/someRubrics";
import { aRequest, plansOf } from "../support/templates";
import { leave, type showPane } from "./livePane";
import { addFiles, aPart, aWorkbook, boardFields, showConsolidate, twoDepartments } from "./returnedWorkbooks";

const jia = aWorkbook("甲局.xlsx", "甲局", 8);
const yi = aWorkbook("乙局.xlsx", "乙局", 9);
const yiAgain = aWorkbook("乙局 改.xlsx", "乙局", 6);

/** Takes as long as Excel does, so that the pane can draw and somebody can click meanwhile. */
class UnhurriedHost extends ExcelHost {
  override async answer(body: string, flags: number): Promise<CallResult> {
    await new Promise((resolve) => setTimeout(resolve, 50));
    return super.answer(body, flags);
  }
}

describe("choosing what counts", () => {
  let office: OpenOffice;
  let user: ReturnType<typeof showPane>;

  beforeEach(async () => {
    office = await openOffice();
  });

  afterEach(() => leave(office));

  it("asks which of two differing files counts, and follows the answer until another one comes", async () => {
    user = await showConsolidate();
    await addFiles(user, [jia, yi, yiAgain]);
    const group = await screen.findByRole("group", { name: "乙局" });
    expect(group.textContent).toContain("2处得分不同");
    expect(boardFields()).toContain("乙局 · 某县：待选定");
    expect(screen.getByText(/^1项待选定；/)).toBeTruthy();
    await user.click(within(group).getByLabelText(/乙局 改.xlsx/));
    await waitFor(() => expect(boardFields()).toContain("乙局 · 某县：完成"));
    expect(screen.getAllByText("15").length).toBeGreaterThanOrEqual(2);
    await addFiles(user, [aWorkbook("乙局 再改.xlsx", "乙局", 3)]);
    await waitFor(() => expect(boardFields()).toContain("乙局 · 某县：待选定"));
  });

  it("offers to join two files that fill a half each, joins them after a yes, and keeps that in the 汇总", async () => {
    user = await showConsolidate();
    await addFiles(user, [jia, aPart("张.xlsx", "乙局", 9, "x0"), aPart("李.xlsx", "乙局", 9, "x1")]);
    const group = await screen.findByRole("group", { name: "乙局" });
    expect(group.textContent).toContain("互补：2处得分只在其中一份里");
    expect(screen.getAllByText("互补，待选定")).toHaveLength(2);
    expect(boardFields()).toContain("乙局 · 某县：待选定");
    await user.click(within(group).getByLabelText(/合在一起采用/));
    await waitFor(() => expect(boardFields()).toContain("乙局 · 某县：完成"));
    expect(screen.getAllByText("互补，已合在一起采用")).toHaveLength(2);
    expect(screen.getAllByText("16.5").length).toBeGreaterThanOrEqual(2);
    await user.click(screen.getByRole("button", { name: "写入汇总表" }));
    await screen.findByText(/^已写入“汇总表”/, { selector: "span" });
    const [report] = checkGrids(await openExcelWorkbook().read());
    const joined = report?.ok === true ? report.value.choices : [];
    const names = joined.flatMap(({ chosen, over }) => [chosen, ...over]).map(({ file }) => file);
    expect(names.sort()).toEqual(["张.xlsx", "李.xlsx"].sort());
  });

  it("awaits every reviewer on the list until somebody is excused, keeps that in the 汇总, and takes it back", async () => {
    const request = aRequest(twoDepartments, { department: "乙局", reviewer: "张三", roster: ["张三", "李四"] });
    const bytes = writeXlsx(plansOf(request, () => ({ raw: 9, reason: "" })));
    user = await showConsolidate();
    await addFiles(user, [jia, new File([new Uint8Array(bytes)], "乙局 张三.xlsx")]);
    await waitFor(() => expect(boardFields()).toContain("乙局 李四 · 某县：未交"));
    await user.click(screen.getByRole("checkbox", { name: /李四/ }));
    await waitFor(() => expect(boardFields()).toContain("乙局 李四 · 某县：免交"));
    await user.click(screen.getByRole("button", { name: "写入汇总表" }));
    await screen.findByText(/^已写入“汇总表”/, { selector: "span" });
    const [report] = checkGrids(await openExcelWorkbook().read());
    const excuses = report?.ok === true ? report.value.below.excuses : [];
    expect(excuses).toEqual([{ department: "乙局", reviewer: "李四" }]);
    // What the open 汇总 says is taken back by the last word.
    await user.click(screen.getByRole("checkbox", { name: /李四/ }));
    await waitFor(() => expect(boardFields()).toContain("乙局 李四 · 某县：未交"));
  });

  it("keeps what a 汇总 among the files decided only where somebody says that it is the office's own", async () => {
    const request = aRequest(twoDepartments, { department: "乙局", reviewer: "张三", roster: ["张三", "李四"] });
    const zhang = writeXlsx(plansOf(request, () => ({ raw: 9, reason: "" })));
    const read = returnedFiles({ file: "乙局 张三.xlsx", grids: readXlsx(zhang), failure: null });
    const before = consolidateWorkbooks(read, { excuses: [{ department: "乙局", reviewer: "李四" }] });
    if (before === null) throw new Error("nothing to consolidate");
    const summary = new File([new Uint8Array(writeXlsx(planSummary(before)))], "以前的汇总.xlsx");
    user = await showConsolidate();
    await addFiles(user, [jia, new File([new Uint8Array(zhang)], "乙局 张三.xlsx"), summary]);
    await waitFor(() => expect(boardFields()).toContain("乙局 李四 · 某县：未交"));
    const own = screen.getByRole("checkbox", { name: /以前的汇总/ });
    await user.click(own);
    await waitFor(() => expect(boardFields()).toContain("乙局 李四 · 某县：免交"));
    await user.click(own);
    await waitFor(() => expect(boardFields()).toContain("乙局 李四 · 某县：未交"));
  });

  it("tells two sheets of one file apart", async () => {
    const first = plansOf(aRequest(twoDepartments, { department: "乙局" }), () => ({ raw: 9, reason: "" }));
    const second = plansOf(aRequest(twoDepartments, { department: "乙局" }), () => ({ raw: 6, reason: "" }));
    const names = {
      sheets: first.map(({ name }) => name),
      names: first.flatMap((plan) => plan.names.map(({ name }) => name)),
    };
    const bytes = writeXlsx([...first, ...renamePlans(second, names)]);
    user = await showConsolidate();
    await addFiles(user, [jia, new File([new Uint8Array(bytes)], "乙局.xlsx")]);
    const group = await screen.findByRole("group", { name: "乙局" });
    await user.click(within(group).getByLabelText(/评价表 \(2\)$/));
    await waitFor(() => expect(boardFields()).toContain("乙局 · 某县：完成"));
    expect(screen.getAllByText("15").length).toBeGreaterThanOrEqual(2);
    expect(screen.getByText("乙局.xlsx#评价表")).toBeTruthy();
  });

  it("asks whether the whole rubric's workbook or the departments' count, and follows the answer", async () => {
    user = await showConsolidate();
    await addFiles(user, [jia, yi, aWorkbook("全.xlsx", null, 5)]);
    const group = await screen.findByRole("group", { name: "甲局、乙局、全部考核要点" });
    expect(group.textContent).toContain("4处得分不同");
    expect(group.textContent).toContain("A　甲局 8、乙局 9B　全部考核要点 5");
    expect(screen.getByText(/^1项待选定；/)).toBeTruthy();
    expect(screen.getAllByText("已采用，重叠处待选定")).toHaveLength(3);
    expect(screen.getByText("采用3个，共3个")).toBeTruthy();
    await user.click(within(group).getByLabelText(/全\.xlsx$/));
    await waitFor(() => expect(boardFields()).toContain("乙局 · 某县：完成"));
    expect(screen.getAllByText("10").length).toBeGreaterThanOrEqual(2);
    await user.click(within(group).getByLabelText(/甲局\.xlsx、乙局\.xlsx$/));
    await waitFor(() => expect(screen.getAllByText("16.5").length).toBeGreaterThanOrEqual(2));
    await user.click(screen.getByRole("button", { name: "写入汇总表" }));
    await screen.findByText(/^已写入“汇总表”/, { selector: "span" });
    const [report] = checkGrids(await openExcelWorkbook().read());
    const chosen = report?.ok === true ? report.value.choices.map(({ chosen: { file } }) => file) : [];
    expect(chosen).toEqual(["甲局.xlsx", "乙局.xlsx"]);
  });

  it("asks which version of the rubric counts, says what differs, and writes nothing before", async () => {
    const bands = twoDepartments.bands.map((band) => ({ ...band, from: band.from / 3 }));
    user = await showConsolidate();
    await addFiles(user, [jia, aWorkbook("乙局 假.xlsx", "乙局", 1, { ...twoDepartments, bands })]);
    const group = await screen.findByRole("group", { name: /请选定以哪一种为准/ });
    expect(group.textContent).toMatch(/等级分段.*A≥15、B≥0/);
    expect(group.textContent).toContain("乙局 假.xlsx");
    await user.click(screen.getByRole("button", { name: "写入汇总表" }));
    expect(office.host.workbook.sheets.map(({ name }) => name)).toEqual(["Sheet1"]);
    expect(screen.queryByText("B")).toBeNull();
    await user.click(within(group).getByLabelText(/甲局\.xlsx/));
    await waitFor(() => expect(screen.getAllByText("B").length).toBeGreaterThan(0));
  });

  it("lets a department wait that the rubric does not name, until somebody accepts it", async () => {
    const items = twoDepartments.items.map((item) => (item.id === "a1" ? { ...item, departments: [] } : item));
    const own = { ...twoDepartments, items };
    const named = { ...own, departments: [...own.departments, "丙局"] };
    user = await showConsolidate();
    await addFiles(user, [aWorkbook("甲局.xlsx", "甲局", 8, own), aWorkbook("丙局.xlsx", "丙局", 1, named)]);
    const versions = await screen.findByRole("group", { name: /请选定以哪一种为准/ });
    await user.click(within(versions).getByLabelText(/甲局\.xlsx/));
    const sender = await screen.findByRole("group", { name: /^丙局/ });
    expect(screen.getByText("待确认")).toBeTruthy();
    await user.click(within(sender).getByLabelText(/是另一个来源/));
    await waitFor(() => expect(screen.queryByText("待确认")).toBeNull());
    expect(screen.getByText("采用2个，共2个")).toBeTruthy();
  });

  it("takes a long writing back when it is stopped", async () => {
    const items = Array.from({ length: 150 }, (_, index) => anItem({ id: `i${index}`, departments: ["甲局"] }));
    const groups = [{ id: "g1", title: "甲", parent: null, points: 1500, cap: null, weight: null }];
    const bands = [{ name: "A", from: 0 }];
    const long = { ...twoDepartments, departments: ["甲局"], items, groups, bands, fullMarks: 1500 };
    const reason = "未按评分标准提供相应材料。".repeat(150);
    const plans = plansOf(aRequest(long, { department: "甲局" }), () => ({ raw: 5, reason }));
    office.close();
    office = await openOffice({ host: new UnhurriedHost() });
    user = await showConsolidate();
    await addFiles(user, [new File([new Uint8Array(writeXlsx(plans))], "甲局.xlsx")]);
    const stopping = new MutationObserver(() => screen.queryByText("停止写入")?.click());
    stopping.observe(document.body, { childList: true, subtree: true });
    await user.click(await screen.findByRole("button", { name: "写入汇总表" }));
    expect(await screen.findByText("已停止，写入的部分已经撤回。", { selector: "span" })).toBeTruthy();
    stopping.disconnect();
    expect(office.host.workbook.sheets.map(({ name }) => name)).toEqual(["Sheet1"]);
  });
});
