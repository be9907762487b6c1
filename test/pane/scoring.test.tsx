/** @jest-environment jsdom */
/** The step 评分, in the pane over a live workbook. */
import "./webview";
import { act, screen, waitFor, within } from "@testing-library/react";
import type { CheckReport } from "../../src/actions/checkWorkbook";
import { openOffice, type OpenOffice } from "../support/officeHost";
import { rowAndColumn } from "../support/planCalculator";
import { shippedRubric } from "../support/shippedRubrics";
import { leave, seeTab, selectCell, showPane, typeScores, writeSheets } from "./livePane";

describe("ScoringStep beside a workbook that is not ours", () => {
  it("teaches what it does and leads to 建表", async () => {
    const office = await openOffice();
    const user = showPane();
    await seeTab("建表");
    await user.click(screen.getByRole("tab", { name: "评分" }));
    expect(await screen.findByText("这个工作簿里还没有评价表")).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "去建表" }));
    await seeTab("建表");
    await leave(office);
  });
});

describe("ScoringStep", () => {
  let office: OpenOffice;
  let report: CheckReport;
  const rubric = shippedRubric("cert-publicity");
  const full = rubric.items.map(({ kind, points }) => (kind === "score" ? String(points) : "0"));

  beforeEach(async () => {
    office = await openOffice();
    report = await writeSheets(rubric);
  });

  afterEach(() => leave(office));

  const problems = (): HTMLElement => screen.getByRole("region", { name: /^问题/ });

  it("is chosen by itself beside a sheet of ours, and counts from nothing", async () => {
    showPane();
    await seeTab("评分");
    expect(await screen.findByText("0 / 16 项")).toBeTruthy();
    expect(screen.getByText("未完成（缺16项）")).toBeTruthy();
  });

  it("shows what is typed: the total so far, then the finished total without any problem", async () => {
    showPane();
    await screen.findByText("0 / 16 项");
    await typeScores(office, report, [full[0] ?? ""]);
    expect(await screen.findByText("1 / 16 项")).toBeTruthy();
    await typeScores(office, report, full);
    expect(await screen.findByText("16 / 16 项")).toBeTruthy();
    expect(screen.getByText("合计").nextElementSibling?.textContent).toBe("100");
  });

  it("needs one sync to show an edit", async () => {
    showPane();
    await screen.findByText("0 / 16 项");
    await typeScores(office, report, ["1"]);
    await screen.findByText("1 / 16 项");
    office.resetSyncs();
    await typeScores(office, report, ["", "1"]);
    await screen.findByText("2 / 16 项");
    expect(office.syncs()).toBe(1);
  });

  it("lists wrong scores in sheet order, and a click goes to the cell", async () => {
    const user = showPane();
    await screen.findByText("0 / 16 项");
    await typeScores(
      office,
      report,
      full.map((text, index) => ({ 1: "99", 3: "八分" })[index] ?? text),
    );
    await screen.findByText("待更正（2处）");
    const lines = within(problems())
      .getAllByRole("button")
      .filter(({ textContent }) => textContent.includes("✕"));
    const cells = [report.scores[1]?.cell, report.scores[3]?.cell];
    expect(lines.map(({ textContent }) => /[A-Z]+\d+/.exec(textContent)?.[0])).toEqual(cells);
    await user.click(lines[1] ?? problems());
    const { workbook } = office.host;
    const row = Number(/\d+/.exec(cells[1] ?? "")?.[0]) - 1;
    await waitFor(() => expect(workbook.sheet(workbook.activeSheetId).selection.top).toBe(row));
  });

  it("shows the criteria of the item whose cell is selected", async () => {
    showPane();
    await screen.findByText("0 / 16 项");
    const [, , third] = report.scores;
    await selectCell(office, third?.sheet ?? "", third?.cell ?? "");
    const item = rubric.items.find(({ id }) => id === third?.item);
    const card = screen.getByRole("region", { name: "当前项" });
    await waitFor(() => expect(card.textContent).toContain(item?.title));
    expect(card.textContent).toContain(item?.criteria.split("\n")[0]);
  });

  it("shows what a co-author types", async () => {
    showPane();
    await screen.findByText("0 / 16 项");
    const { workbook } = office.host;
    const [first] = report.scores;
    const sheet = workbook.sheets.find(({ name }) => name === report.sheet);
    const { row, column } = rowAndColumn(first?.cell ?? "");
    await act(async () => {
      workbook.asCoauthor(() => workbook.typeInto(sheet?.id ?? "", row, column, "1"));
      await office.eventsDelivered();
    });
    expect(await screen.findByText("1 / 16 项")).toBeTruthy();
  });

  it.each(["focus", "visibilitychange"])(
    "shows the selected item after a lost event, once there is a %s",
    async (event) => {
      showPane();
      await screen.findByText("0 / 16 项");
      const [, , third] = report.scores;
      for (let lost = 0; lost < 4; lost += 1) office.host.loseNextEvent();
      await selectCell(office, third?.sheet ?? "", third?.cell ?? "");
      const title = rubric.items.find(({ id }) => id === third?.item)?.title ?? "?";
      const card = screen.getByRole("region", { name: "当前项" });
      expect(card.textContent).not.toContain(title);
      act(() => void (event === "focus" ? window : document).dispatchEvent(new Event(event)));
      await waitFor(() => expect(card.textContent).toContain(title));
    },
  );

  it("tells screen readers the new total once it changed, and nothing before", async () => {
    showPane();
    await screen.findByText("0 / 16 项");
    expect(screen.getByRole("status").textContent).toBe("");
    await typeScores(office, report, full);
    await waitFor(() => expect(screen.getByRole("status").textContent).toBe("合计100"));
  });

  it("leaves the focus where it is when the workbook changes", async () => {
    showPane();
    await screen.findByText("0 / 16 项");
    const tab = screen.getByRole("tab", { name: "评分" });
    tab.focus();
    await typeScores(office, report, full);
    await screen.findByText("16 / 16 项");
    expect(document.activeElement).toBe(tab);
  });

  it("goes to the next open cell by its one primary button", async () => {
    const user = showPane();
    await screen.findByText("0 / 16 项");
    await selectCell(office, report.sheet, report.scores[0]?.cell ?? "");
    await typeScores(office, report, [full[0] ?? ""]);
    await user.click(await screen.findByRole("button", { name: "转到下一处未评（还有15项）" }));
    const { workbook } = office.host;
    const row = Number(/\d+/.exec(report.scores[1]?.cell ?? "")?.[0]) - 1;
    await waitFor(() => expect(workbook.sheet(workbook.activeSheetId).selection.top).toBe(row));
  });

  it("keeps the last figures and says what to do when Excel will not answer", async () => {
    showPane();
    await screen.findByText("0 / 16 项");
    await typeScores(office, report, ["1"]);
    await screen.findByText("1 / 16 项");
    office.host.failSync(1, { code: "AccessDenied" });
    await typeScores(office, report, ["", "1"]);
    expect(await screen.findByRole("button", { name: "重试" })).toBeTruthy();
    expect(screen.getByText("1 / 16 项")).toBeTruthy();
  });
});

describe("ScoringStep with several subjects", () => {
  let office: OpenOffice;

  beforeEach(async () => {
    office = await openOffice();
  });

  afterEach(() => leave(office));

  it("follows the selected cell to its subject, and the switcher leads to any other", async () => {
    const report = await writeSheets(shippedRubric("luohe-2022"), "市公安局");
    const user = showPane();
    const switcher = await screen.findByRole<HTMLSelectElement>("combobox", { name: "所评县区" });
    const last = report.scores.at(-1);
    await selectCell(office, report.sheet, last?.cell ?? "");
    await waitFor(() => expect(switcher.value).toBe(last?.subject));
    await user.selectOptions(switcher, report.scores[0]?.subject ?? "");
    expect(switcher.value).toBe(report.scores[0]?.subject);
  });

  it("shows self and expert score with their difference", async () => {
    const report = await writeSheets(shippedRubric("association-cogovernance"));
    showPane();
    await screen.findByText(/^0 \/ \d+ 项$/);
    await typeScores(office, report, ["2.5", "1"]);
    await selectCell(office, report.sheet, report.scores[0]?.cell ?? "");
    const card = screen.getByRole("region", { name: "当前项" });
    await waitFor(() => expect(card.textContent).toMatch(/自评分2\.5 \/ \d+专家组评分（计入合计）1 \/ \d+相差-1\.5/));
  });
});

describe("ScoringStep beside two sheets of ours", () => {
  it("shows the one that is looked at", async () => {
    const office = await openOffice();
    const first = await writeSheets(shippedRubric("cert-publicity"));
    await writeSheets(shippedRubric("association-cogovernance"), null, "keepBoth");
    showPane();
    await selectCell(office, first.sheet, first.scores[0]?.cell ?? "");
    expect(await screen.findByText("0 / 16 项")).toBeTruthy();
    await selectCell(office, `${first.sheet} (2)`, "A1");
    expect(await screen.findByText("0 / 28 项")).toBeTruthy();
    await leave(office);
  });
});
