/** @jest-environment jsdom */
/** The step 核对, in the pane over a live workbook: from planted faults to a seal that verifies. */
import "./webview";
import { act, cleanup, screen, waitFor, within } from "@testing-library/react";
import type { CheckReport } from "../../src/actions/checkWorkbook";
import { checkWorkbook } from "../../src/actions/checkWorkbook";
import { sealWorkbook } from "../../src/actions/sealWorkbook";
import type { TemplateRequest } from "../../src/sheet/template";
import { openOffice, type OpenOffice } from "../support/officeHost";
import { aSealRequest, filledFile, filledInExcel } from "../support/sealing";
import { shippedRubric } from "../support/shippedRubrics";
import { aRequest } from "../support/templates";
import { leave, seeTab, showPane, typeScores, writeSheets } from "./livePane";

type User = ReturnType<typeof showPane>;

const rubric = shippedRubric("cert-publicity");
const full = rubric.items.map(({ kind, points }) => (kind === "score" ? String(points) : "0"));
const named = aRequest(rubric, { subjects: ["某公司"] });

let office: OpenOffice;
beforeEach(async () => (office = await openOffice()));
afterEach(() => leave(office));

async function openStep(): Promise<User> {
  const user = showPane();
  await seeTab("评分");
  await user.click(screen.getByText("核对", { selector: "[role=tab]" }));
  await screen.findByText("验真", { selector: "h2" });
  return user;
}

/** 错误, 提醒, 已说明. */
function figures(): readonly string[] {
  return ["错误", "提醒", "已说明"].map(
    (name) => screen.getByText(name, { selector: "dt" }).nextElementSibling?.textContent ?? "",
  );
}

const button = (name: string): HTMLElement => screen.getByText(name, { selector: "button" });
const isOff = (name: string): boolean => button(name).getAttribute("aria-disabled") === "true";
const said = (): string | null => screen.getByRole("status").textContent;

async function fill(user: User, field: HTMLElement | undefined, text: string): Promise<void> {
  if (field === undefined) throw new Error("there is no such field");
  await user.clear(field);
  await user.click(field);
  await user.paste(text);
}

/** Answers the open dialog. */
async function answer(user: User, name: string): Promise<void> {
  await user.click(within(await screen.findByRole("alertdialog")).getByText(name, { selector: "button" }));
  await waitFor(() => expect(screen.queryByRole("alertdialog")).toBeNull());
}

/** A filled workbook that was sealed before the pane opened. */
async function sealedWorkbook(): Promise<{ readonly report: CheckReport; readonly code: string }> {
  const workbook = await filledInExcel(office.host, named);
  const sealed = await sealWorkbook(workbook, aSealRequest());
  const report = await checkWorkbook(workbook);
  if (!sealed.ok || !report.ok) throw new Error(JSON.stringify([sealed.problems, report.problems]));
  return { report: report.value, code: sealed.value.code };
}

function aFile(request: TemplateRequest): File {
  return new File([new Uint8Array(filledFile(request))], "评价表.xlsx");
}

describe("ReviewStep beside a workbook that is not ours", () => {
  it("teaches what it does, and verifies a file all the same", async () => {
    const user = showPane();
    await seeTab("建表");
    await user.click(screen.getByText("核对", { selector: "[role=tab]" }));
    expect(await screen.findByText(/签字盖章之前做最后核对/)).toBeTruthy();
    expect(screen.queryByText("核对当前工作簿")).toBeNull();
    await user.upload(screen.getByLabelText("选择文件核对…", { selector: "input" }), aFile(named));
    expect(await screen.findByText("没有可核对的：没有输入校验码，这张表也没有封存。")).toBeTruthy();
  });
});

describe("ReviewStep before sealing", () => {
  it("counts errors and warnings, takes reasons that outlive the pane, and says why it does not seal", async () => {
    const report = await writeSheets(rubric);
    const user = await openStep();
    await screen.findByText(/^还有\d+项未评.*评完.*后才能封存。$/u);
    await typeScores(
      office,
      report,
      full.map((text, index) => (index === 1 ? "99" : `${text}分`)),
    );
    await waitFor(() => expect(figures()).toEqual(["1", "16", "0"]));
    expect(isOff("封存")).toBe(true);
    expect(screen.getByText("还有1处错误，更正后才能封存。")).toBeTruthy();
    await typeScores(
      office,
      report,
      full.map((text, index) => (index === 1 ? text : "")),
    );
    expect(await screen.findByText("还有16处提醒没有更正，也没有写明理由。")).toBeTruthy();
    const [name] = screen.getAllByLabelText("照此封存的理由");
    await fill(user, name, "名称另附");
    await waitFor(() => expect(figures()).toEqual(["0", "16", "1"]));
    cleanup();
    await openStep();
    await waitFor(() => expect(figures()).toEqual(["0", "16", "1"]));
    const [, text] = screen.getAllByLabelText("照此封存的理由");
    await fill(user, text, "粘贴而来");
    await user.click(await screen.findByText("其余14处同类提醒也用这个理由"));
    await waitFor(() => expect(figures()).toEqual(["0", "16", "16"]));
    expect(window.localStorage).toHaveLength(1);
    await user.click(button("封存"));
    await answer(user, "确认封存");
    await screen.findByText("已封存", { selector: "h2" });
    expect(window.localStorage).toHaveLength(0);
  });

  it("seals once the question is answered with yes; then Excel refuses edits", async () => {
    const workbook = await filledInExcel(office.host, named);
    const report = await checkWorkbook(workbook);
    if (!report.ok) throw new Error(JSON.stringify(report.problems));
    const user = await openStep();
    await user.click(await screen.findByText("封存", { selector: "button" }));
    await answer(user, "取消");
    expect(screen.queryByText("已封存", { selector: "h2" })).toBeNull();
    await user.click(button("封存"));
    await answer(user, "确认封存");
    await screen.findByText("已封存", { selector: "h2" });
    const checked = await checkWorkbook(workbook);
    const code = checked.ok ? (checked.value.seals[0]?.code ?? "none") : "none";
    expect(screen.getByText(code)).toBeTruthy();
    expect(said()).toBe(`已封存，校验码${code}。`);
    await expect(typeScores(office, report.value, ["1"])).rejects.toThrow("locked");
    expect(screen.getByText(/评分格已锁定/)).toBeTruthy();
  });

  it("lists totals within the chosen distance of a grade", async () => {
    const bands = [
      { name: "甲", from: 99.5 },
      { name: "乙", from: 0 },
    ];
    await filledInExcel(office.host, { ...named, bands });
    const user = await openStep();
    const notes = screen.getByRole("region", { name: /^留意/ });
    expect(await within(notes).findByText(/总分100，只比“甲”的99.5分高0.5分/)).toBeTruthy();
    await user.selectOptions(within(notes).getByRole("combobox"), "0.1");
    expect(within(notes).queryByText(/只比/)).toBeNull();
    expect(within(notes).getAllByRole("listitem")).toHaveLength(1);
    expect(within(notes).getByText("表头的“评价部门”还空着。请在签字盖章前填写。")).toBeTruthy();
  });

  it("writes the explanation, and asks before it replaces one", async () => {
    await filledInExcel(office.host, named);
    const user = await openStep();
    await user.click(button("生成依据说明"));
    await waitFor(() => expect(said()).toBe("已写入：依据说明。"));
    await user.click(button("生成依据说明"));
    await answer(user, "替换");
    await waitFor(() => expect(isOff("生成依据说明")).toBe(false));
    const names = office.host.workbook.sheets.map(({ name }) => name);
    expect(names.filter((name) => name.startsWith("依据说明"))).toEqual(["依据说明"]);
  });
});

describe("ReviewStep beside a sealed sheet", () => {
  it("verifies a code typed from paper", async () => {
    const { code } = await sealedWorkbook();
    const user = await openStep();
    const field = screen.getByLabelText("纸质表上的校验码");
    await fill(user, field, code.toLowerCase().replace(/-/g, " "));
    await user.click(button("核对当前工作簿"));
    await waitFor(() => expect(said()).toBe("一致"));
    await fill(user, field, "0000-0000-0000-0000");
    await user.click(button("核对当前工作簿"));
    await waitFor(() => expect(said()).toBe("不一致"));
    expect(screen.getByText(/可能拿错了文件/)).toBeTruthy();
    await fill(user, field, "不知道");
    await user.click(button("核对当前工作簿"));
    expect(await screen.findByText(/“不知道”不是校验码/)).toBeTruthy();
  });

  it("takes the seal off with a reason only", async () => {
    const { report } = await sealedWorkbook();
    const user = await openStep();
    await user.click(await screen.findByText("解除封存"));
    const dialog = within(await screen.findByRole("alertdialog"));
    const yes = dialog.getByText("确认解除", { selector: "button" });
    expect(yes.getAttribute("aria-disabled")).toBe("true");
    await fill(user, dialog.getByRole("textbox"), "更正第1项");
    await user.click(yes);
    await waitFor(() => expect(screen.queryByText("已封存", { selector: "h2" })).toBeNull());
    await typeScores(office, report, ["9"]);
    expect(await screen.findByText("封存", { selector: "button" })).toBeTruthy();
  });

  it("names a score that was changed behind the seal, and leads to its cell", async () => {
    const { report } = await sealedWorkbook();
    const { sheet = "", cell = "" } = report.scores[0] ?? {};
    const user = await openStep();
    await act(async () => {
      await office.Excel.run(async (context) => {
        const worksheet = context.workbook.worksheets.getItem(sheet);
        worksheet.protection.unprotect();
        worksheet.getRange(cell).values = [[3]];
        await context.sync();
      });
      await office.eventsDelivered();
    });
    expect(await screen.findByText(/封存之后改动了1处/)).toBeTruthy();
    await user.click(screen.getByText("得分封存时是“10”，现在是“3”"));
    const { workbook } = office.host;
    await waitFor(() =>
      expect(workbook.sheet(workbook.activeSheetId).selection.top + 1).toBe(Number(/\d+/.exec(cell)?.[0])),
    );
  });

  it("says so when a chosen file cannot be read", async () => {
    await sealedWorkbook();
    const user = await openStep();
    await user.upload(screen.getByLabelText("选择文件核对…", { selector: "input" }), new File(["甲,乙"], "表.xlsx"));
    expect(await screen.findByText(/这个文件不是Excel工作簿/)).toBeTruthy();
  });
});
