/** @jest-environment jsdom */
/** The step 拆分, in the pane over a live workbook. */
import "./webview";
import { screen, waitFor, within, type BoundFunctions, type queries } from "@testing-library/react";
import { checkGrids } from "../../src/actions/checkWorkbook";
import { readFiles } from "../../src/xlsx/readFiles";
import { readXlsx } from "../../src/xlsx/readXlsx";
import { openOffice, type OpenOffice } from "../support/officeHost";
import type { StartFileWorker } from "../../src/pane/files/fileTasks";
import { takeDownloads } from "./downloads";
import { leave, seeTab, showPane } from "./livePane";

const ARCHIVE = "2022年度漯河2022评价表.zip";

describe("SplitStep", () => {
  let office: OpenOffice;

  beforeEach(async () => {
    office = await openOffice();
  });

  afterEach(() => leave(office));

  interface Shown {
    readonly user: ReturnType<typeof showPane>;
    readonly panel: BoundFunctions<typeof queries>;
  }

  async function showSplit(delivery?: "download" | "open", startWorker?: StartFileWorker): Promise<Shown> {
    const user = showPane("zh", delivery, startWorker);
    await seeTab("建表");
    await user.click(screen.getByRole("tab", { name: "拆分" }));
    const panel = within(await screen.findByRole("tabpanel", { name: "拆分" }));
    await user.click(await panel.findByLabelText(/漯河/));
    return { user, panel };
  }

  async function chooseOnly({ user, panel }: Shown, department: RegExp): Promise<void> {
    await user.click(panel.getByText("全部14个"));
    const [none] = panel.getAllByText("全不选");
    if (none === undefined) throw new Error("no button");
    await user.click(none);
    await user.click(panel.getByLabelText(department));
  }

  it("says before how many workbooks there will be, and that they come as one archive", async () => {
    const { user, panel } = await showSplit();
    expect(await panel.findByText("14个工作簿 · 并附发放清单")).toBeTruthy();
    expect(panel.getByText(`生成后下载为一个压缩包：${ARCHIVE}`)).toBeTruthy();
    await user.type(panel.getByLabelText("评审员"), "张三{Enter}李四");
    expect(await panel.findByText("28个工作簿 · 14个部门 × 2位评审员 · 并附发放清单")).toBeTruthy();
  });

  it("makes nothing while no department is chosen", async () => {
    const { user, panel } = await showSplit();
    await user.click(panel.getByText("全部14个"));
    await user.click(panel.getAllByText("全不选")[0] ?? document.body);
    expect(panel.getByText("请至少选一个")).toBeTruthy();
    await user.click(panel.getByRole("button", { name: "生成工作簿" }));
    expect(panel.queryByRole("progressbar")).toBeNull();
  });

  it("downloads one archive with a workbook for each reviewer and the list", async () => {
    const downloads = takeDownloads();
    const shown = await showSplit();
    await chooseOnly(shown, /市公安局/);
    await shown.user.type(shown.panel.getByLabelText("评审员"), "张三、李四");
    await shown.user.click(shown.panel.getByRole("button", { name: "生成2个工作簿" }));
    expect(await shown.panel.findByText(new RegExp(`已下载“${ARCHIVE}”`))).toBeTruthy();
    expect(screen.getByRole("status").textContent).toContain(ARCHIVE);
    const [{ name, bytes }] = await downloads.files();
    expect(name).toBe(ARCHIVE);
    const reviewers = [...readFiles(name, bytes)].map((found) => {
      const [report] = checkGrids(found.read().grids ?? []);
      return report?.ok === true ? report.value.assignment.reviewer : null;
    });
    expect(reviewers).toEqual(["张三", "李四"]);
    downloads.end();
  });

  it("opens each workbook where the pane cannot download, and says so before", async () => {
    const shown = await showSplit("open");
    await chooseOnly(shown, /市公安局/);
    expect(shown.panel.getByText(/不能从窗格下载文件/)).toBeTruthy();
    await shown.user.click(shown.panel.getByRole("button", { name: "生成1个工作簿" }));
    const name = "打开“2022年度漯河2022评价表-市公安局.xlsx”";
    await shown.user.click(await shown.panel.findByRole("button", { name }));
    await waitFor(() => expect(office.host.openedWorkbooks).toHaveLength(1));
    expect(await shown.panel.findByText("✓ 已打开")).toBeTruthy();
    const grids = readXlsx(new Uint8Array(Buffer.from(office.host.openedWorkbooks[0] ?? "", "base64")));
    expect(checkGrids(grids)).toMatchObject([{ ok: true, value: { assignment: { department: "市公安局" } } }]);
  });

  it("says why Excel would not open a workbook, and lets the person try again", async () => {
    const shown = await showSplit("open");
    await chooseOnly(shown, /市公安局/);
    await shown.user.click(shown.panel.getByRole("button", { name: "生成1个工作簿" }));
    const button = await shown.panel.findByRole("button", { name: "打开“清单.xlsx”" });
    office.host.failSync(1, { code: "ActivityLimitReached" });
    await shown.user.click(button);
    expect(await shown.panel.findByText(/Excel正忙/)).toBeTruthy();
    await shown.user.click(button);
    await waitFor(() => expect(office.host.openedWorkbooks).toHaveLength(1));
  });

  it("can be cancelled, and makes no file then", async () => {
    const downloads = takeDownloads();
    const end = jest.fn();
    const { user, panel } = await showSplit("download", (onAnswer) => ({
      post: () => onAnswer({ kind: "at", file: "甲局.xlsx", of: 14 }),
      end,
    }));
    await user.click(panel.getByRole("button", { name: "生成14个工作簿" }));
    expect(panel.getByText(/^0 \/ 14/)).toBeTruthy();
    expect(end).not.toHaveBeenCalled();
    await user.click(await panel.findByRole("button", { name: "取消" }));
    expect(await panel.findByText("已取消，没有生成文件。")).toBeTruthy();
    expect(end).toHaveBeenCalledTimes(1);
    expect(downloads.count()).toBe(0);
    downloads.end();
  });
});
