/** @jest-environment jsdom */
/** The charts of the pane: what they draw, and what they say to who cannot see them. */
import "./webview";
import { cleanup, render, screen, within } from "@testing-library/react";
import type { ReactElement } from "react";
import { comparisons, totalBars } from "../../src/pane/charts/chartData";
import { SubjectChart } from "../../src/pane/charts/SubjectChart";
import { TotalsChart } from "../../src/pane/charts/TotalsChart";
import type { PaneLanguage } from "../../src/pane/language";
import { PaneContext, type PaneTools } from "../../src/pane/PaneContext";
import { openExcelWorkbook } from "../../src/excel/excelWorkbook";
import { en } from "../../src/text/en";
import { zhPane } from "../../src/text/zh/pane";
import { aConsolidation, weightedScores } from "../support/someConsolidations";
import { aWeightedRubric } from "../support/someRubrics";

const rubric = aWeightedRubric();
const {
  results,
  sheet: { scores },
} = aConsolidation(rubric, {
  x1: { ...weightedScores(0), a1: 6, a2: 7.5 },
  x2: weightedScores(3),
  x3: { ...weightedScores(0), b1: null },
});

function show(chart: ReactElement, language: PaneLanguage = "zh"): void {
  const tools: PaneTools = {
    workbook: openExcelWorkbook(),
    words: language === "zh" ? zhPane : en.pane,
    pack: language === "zh" ? null : en,
    startWorker: () => {
      throw new Error("a chart reads no files");
    },
    delivery: "download",
    announce: () => undefined,
    goTo: () => undefined,
    refresh: () => Promise.resolve(),
  };
  render(<PaneContext.Provider value={tools}>{chart}</PaneContext.Provider>);
}

function tableRows(): readonly (readonly (string | null)[])[] {
  return screen
    .getAllByRole("row")
    .map((row) => [...row.querySelectorAll("th,td")].map(({ textContent }) => textContent));
}

afterEach(cleanup);

describe("totalBars", () => {
  const drawn = totalBars(rubric, results);

  it("puts bars in the order of ranks, unranked ones last", () => {
    expect(drawn.bars.map(({ result }) => result.subject)).toEqual(["x2", "x1", "x3"]);
  });

  it("stacks the parts from zero on and takes deductions to the other side, so that the total lies that far before the end", () => {
    const [bar] = drawn.bars;
    const [first, second, bonus, deduction] = bar?.segments ?? [];
    const scale = 101.8 + 3;
    expect(drawn.zero).toBeCloseTo((3 / scale) * 100, 9);
    expect(first?.from).toBeCloseTo(drawn.zero, 9);
    expect(second?.from).toBe(first?.to);
    expect(bonus?.from).toBe(second?.to);
    expect(bonus?.to).toBeCloseTo(100, 9);
    expect([deduction?.from, deduction?.to]).toEqual([0, drawn.zero]);
    expect(bar?.end).toBeCloseTo(((98.8 + 3) / scale) * 100, 9);
  });

  it("marks no total while scores are missing", () => {
    expect(drawn.bars.map(({ end }) => end === null)).toEqual([false, false, true]);
  });

  it("has a line for each grade but the one that begins at 0", () => {
    expect(drawn.bands.map(({ name }) => name)).toEqual(["优", "良"]);
    expect(drawn.bands[0]?.at).toBeCloseTo(((90 + 3) / 104.8) * 100, 9);
  });

  it("draws nothing for nobody", () => {
    expect(totalBars(rubric, []).bars).toEqual([]);
  });
});

describe("comparisons", () => {
  it("gives shares of the points to one decimal, of the mean too", () => {
    const rates = comparisons(rubric, results, "x1").map(({ title, own, mean, ownRate, meanRate }) => [
      title,
      own,
      mean,
      ownRate,
      meanRate,
    ]);
    expect(rates).toEqual([
      ["甲", 13.5, 20.25, 50, 75],
      ["乙", 12, 12, 100, 100],
    ]);
  });

  it("takes nothing that has not come for 0", () => {
    const rates = (subject: string) =>
      comparisons(rubric, results, subject).map(({ ownRate, meanRate }) => [ownRate, meanRate]);
    expect(rates("x3")).toEqual([
      [100, 75],
      [null, 100],
    ]);
    const nobody = results.map((result) => ({ ...result, complete: false }));
    expect(comparisons(rubric, nobody, "x1").map(({ meanRate }) => meanRate)).toEqual([null, null]);
  });

  it("knows nothing of a subject that is not there", () => {
    expect(comparisons(rubric, results, "x9")).toEqual([]);
  });
});

describe("TotalsChart", () => {
  it("is one picture with a sentence, followed by a table of all figures", () => {
    show(<TotalsChart rubric={rubric} results={results} scores={scores} />);
    const picture = screen.getByRole("img");
    expect(picture.getAttribute("aria-label")).toBe(
      "各单位得分构成图，共3个单位；最高单位x2 98.8分；最低单位x1 66.8分。各数见后面的表。",
    );
    expect(tableRows()).toEqual([
      ["被考核单位", "甲", "乙", "加分", "扣分", "总分", "名次", "等级"],
      ["单位x2", "70", "30", "1.8", "3", "98.8", "1", "优"],
      ["单位x1", "35", "30", "1.8", "0", "66.8", "2", "中"],
      ["单位x3", "70", "15", "1.8", "0", "未完成（缺1项）", "", ""],
    ]);
  });

  it("shows no 0 where no bonus or deduction has come", () => {
    const open = aConsolidation(rubric, {
      x1: { ...weightedScores(0), c1: null, c2: null },
      x2: { ...weightedScores(2), d1: null },
    });
    show(<TotalsChart rubric={rubric} results={open.results} scores={open.sheet.scores} />);
    const sums = tableRows()
      .slice(1)
      .map((row) => [row[0], row[3], row[4]]);
    expect([...sums].sort()).toEqual([
      ["单位x1", "—", "0"],
      ["单位x2", "1.8", "—"],
      ["单位x3", "—", "—"],
    ]);
  });

  it("names groups by numbers that stand on their parts too", () => {
    show(<TotalsChart rubric={rubric} results={results} scores={scores} />);
    const legend = within(screen.getByRole("img")).getAllByRole("listitem", { hidden: true });
    expect(legend.map(({ textContent }) => textContent)).toEqual(["1甲", "2乙", "+加分", "−扣分", "总分"]);
    const labels = [...screen.getByRole("img").querySelectorAll("g text")].map(({ textContent }) => textContent);
    expect(labels).toEqual(["1", "2", "1", "2", "1", "2"]);
  });

  it("says what a veto and a disqualification do", () => {
    const vetoed = results.map((result) => ({ ...result, vetoed: result.subject === "x1" }));
    show(<TotalsChart rubric={rubric} results={vetoed} scores={scores} />);
    expect(screen.getAllByText(/一票否决，只影响等级，分数和名次不变/)).toHaveLength(2);
  });

  it("says it in English", () => {
    show(<TotalsChart rubric={rubric} results={results} scores={scores} />, "en");
    expect(screen.getByRole("img", { name: /^Chart of the totals of 3 subjects; highest 单位x2 98.8;/ })).toBeTruthy();
  });

  it("calls a subject without a name unnamed", () => {
    show(
      <TotalsChart
        rubric={rubric}
        results={results.map((result) => ({ ...result, subjectName: "" }))}
        scores={scores}
      />,
    );
    expect(tableRows().map(([name]) => name)).toEqual([
      "被考核单位",
      ...Array<string>(3).fill(zhPane.scoring.unnamedSubject),
    ]);
  });

  it("shows nothing without results", () => {
    show(<TotalsChart rubric={rubric} results={[]} scores={scores} />);
    expect(screen.queryByRole("img")).toBeNull();
  });
});

describe("SubjectChart", () => {
  it("says which areas are above and below the mean, and gives the figures in a table", () => {
    show(<SubjectChart rubric={rubric} results={results} subject="x1" />);
    expect(screen.getByRole("img").getAttribute("aria-label")).toBe(
      "单位x1各领域得分率与平均比较图；低于平均：甲。各数见后面的表。",
    );
    expect(tableRows()).toEqual([
      ["领域", "本单位", "平均"],
      ["甲", "50%", "75%"],
      ["乙", "100%", "100%"],
    ]);
    expect(screen.getByText("平均按已评完的2个单位计（共3个）。")).toBeTruthy();
  });

  it("draws no bar for an area that is not finished", () => {
    show(<SubjectChart rubric={rubric} results={results} subject="x3" />);
    expect(tableRows()[2]).toEqual(["乙", "未评完", "100%"]);
    const bars = [...screen.getByRole("img").querySelectorAll("svg")].map((svg) => svg.querySelectorAll("rect").length);
    expect(bars.slice(0, 2)).toEqual([2, 1]);
  });

  it("shows nothing for a subject that is not there", () => {
    show(<SubjectChart rubric={rubric} results={results} subject="x9" />);
    expect(screen.queryByRole("img")).toBeNull();
  });
});
