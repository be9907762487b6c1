/** @jest-environment jsdom */
/** The step 建表, in the pane over a live workbook. */
import { screen, waitFor, within } from "@testing-library/react";
import { openOffice, type OpenOffice } from "../support/officeHost";
import { shippedRubric } from "../support/shippedRubrics";
import { leave, seeTab, showPane, writeSheets } from "./livePane";

const names = (office: OpenOffice): readonly string[] => office.host.workbook.sheets.map(({ name }) => name);

describe("TemplateStep", () => {
  let office: OpenOffice;

  beforeEach(async () => {
    office = await openOffice();
  });

  afterEach(() => leave(office));

  it("is the first step beside a workbook that is not ours, and offers every rubric with its figures", async () => {
    showPane();
    await seeTab("建表");
    const counts = await screen.findAllByText(/^\d+项 · 100分/);
    expect(counts.map(({ textContent }) => textContent)).toEqual([
      "16项 · 100分",
      "28项 · 100分",
      "72项 · 100分 · 13部门",
      "66项 · 100分 · 14部门",
    ]);
  });

  it("writes the chosen rubric and moves on to 评分", async () => {
    const user = showPane();
    await user.click(await screen.findByLabelText(/认证机构宣传工作评价指标/));
    await user.click(screen.getByText("写入工作簿"));
    await seeTab("评分");
    expect(names(office)).toEqual(expect.arrayContaining(["评价表", "填表说明", "评分标准"]));
    expect(await screen.findByText("0 / 16 项")).toBeTruthy();
    expect(screen.getByRole("status").textContent).toContain("已写入：评价表、填表说明、评分标准");
  });

  it("finds rubrics by a department and says so when none matches", async () => {
    const user = showPane();
    const search = await screen.findByPlaceholderText("按名称或部门查找");
    await user.type(search, "市公安局");
    await waitFor(() => expect(screen.queryByLabelText(/认证机构/)).toBeNull());
    expect(screen.getByLabelText(/漯河/)).toBeTruthy();
    await user.clear(search);
    await user.type(search, "无此指标");
    expect(await screen.findByText(/没有符合的评价指标/)).toBeTruthy();
  });

  it("shows before writing how many cells a department has to fill", async () => {
    const user = showPane();
    await user.click(await screen.findByLabelText(/漯河/));
    await user.selectOptions(screen.getByLabelText("评价部门"), "市公安局");
    const items = shippedRubric("luohe-2022").items.filter(({ departments }) => departments.includes("市公安局"));
    expect(await screen.findByText(`3张表 · ${items.length * 8}个填写格`)).toBeTruthy();
  });

  it("does not write while no subject is chosen", async () => {
    const user = showPane();
    await user.click(await screen.findByLabelText(/漯河/));
    await user.click(screen.getByText("全部8个"));
    await user.click(screen.getByText("全不选"));
    await user.click(screen.getByText("写入工作簿"));
    expect(names(office)).toEqual(["Sheet1"]);
  });

  it("names every fault of a rubric file by its path and opens none of it", async () => {
    const user = showPane();
    await screen.findByLabelText(/认证机构/);
    const file = new File(['{ "id": "x" }'], "本局.json", { type: "application/json" });
    await user.upload(fileInput(), file);
    expect(await screen.findByText(/“本局.json”有\d+处不符合要求/)).toBeTruthy();
    expect(screen.getAllByRole("listitem").map(({ textContent }) => textContent)).toEqual(
      expect.arrayContaining([expect.stringContaining("title"), expect.stringContaining("fullMarks")]),
    );
  });

  it("offers a rubric file of one's own beside the others, chosen", async () => {
    const user = showPane();
    await screen.findByLabelText(/认证机构/);
    const own = { ...shippedRubric("cert-publicity"), title: "本局宣传工作评价指标" };
    await user.upload(fileInput(), new File([JSON.stringify(own)], "本局.json"));
    const choice = await screen.findByLabelText<HTMLInputElement>(/本局宣传工作评价指标/);
    expect(choice.checked).toBe(true);
  });
});

describe("TemplateStep beside sheets of the same name", () => {
  let office: OpenOffice;

  beforeEach(async () => {
    office = await openOffice();
    await writeSheets(shippedRubric("cert-publicity"));
  });

  afterEach(() => leave(office));

  async function writeAgain(answer: string): Promise<void> {
    const user = showPane();
    await seeTab("评分");
    await user.click(screen.getByText("建表"));
    await screen.findByLabelText(/认证机构/);
    await user.click(await screen.findByText("写入工作簿"));
    const dialog = await screen.findByRole("alertdialog");
    expect(dialog.textContent).toContain("评价表");
    await user.click(within(dialog).getByRole("button", { name: answer }));
  }

  it("writes nothing when the question is cancelled", async () => {
    const before = names(office);
    await writeAgain("取消");
    await waitFor(() => expect(screen.queryByRole("alertdialog")).toBeNull());
    expect(names(office)).toEqual(before);
  });

  it("keeps both when asked to", async () => {
    await writeAgain("两份都留");
    await waitFor(() => expect(names(office)).toEqual(expect.arrayContaining(["评价表", "评价表 (2)"])));
  });

  it("replaces when asked to", async () => {
    const before = names(office);
    await writeAgain("替换");
    await seeTab("评分");
    expect([...names(office)].sort()).toEqual([...before].sort());
  });
});

function fileInput(): HTMLInputElement {
  const input = document.querySelector<HTMLInputElement>("input[type=file]");
  if (input === null) throw new Error("there is no file input");
  return input;
}
