/** 状态 in a matrix of few and of many subjects: formulas that Excel takes, and words that LibreOffice comes to as well. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Rubric } from "../../../src/core/rubric";
import type { Entries } from "../../../src/sheet/entries";
import { indexGrid } from "../../../src/sheet/gridCells";
import type { PlannedCell } from "../../../src/sheet/plan";
import { readXlsx } from "../../../src/xlsx/readXlsx";
import { writeXlsx } from "../../../src/xlsx/writeXlsx";
import { recalculate } from "../../support/libreOffice";
import { describeIf, judges } from "../../support/outside";
import { aRubric, anItem } from "../../support/someRubrics";
import { aRequest, plansOf, scoringPlan } from "../../support/templates";

/** Items that are fine, blank, wrong, and without a reason for every other subject. */
function rubricOf(count: number, reviewed = false): Rubric {
  const subjects = Array.from({ length: count }, (_, index) => `x${index}`);
  return aRubric({
    subjects: subjects.map((id, index) => ({ id, name: `单位${index}`, source: "printed" })),
    items: ["fine", "blank", "wrong", "bare"].map((id) => anItem({ id, requiresReason: true })),
    groups: aRubric().groups.slice(0, 1),
    ...(reviewed ? { reviewers: ["self", "expert"], countedReviewer: "expert" } : {}),
  });
}

const entries: Entries = (subject, reviewer, item) => {
  const isOdd = Number(subject.slice(1)) % 2 === 1;
  if (!isOdd || item === "fine" || reviewer === "self") return { raw: 9, reason: "有据" };
  return { raw: item === "blank" ? null : item === "wrong" ? 99 : 9, reason: item === "bare" ? "　" : "有据" };
};

const plansFor = (rubric: Rubric) => plansOf(aRequest(rubric, { layout: "matrix" }), entries);

function statusOf(rubric: Rubric): readonly PlannedCell[] {
  const { cells } = scoringPlan(plansFor(rubric));
  return cells.filter(({ style, row }) => style === "status" && row >= 5 && row <= 8);
}

/** How deep the functions of a formula stand in each other. */
function depthOf(formula: string): number {
  let depth = 0;
  let most = 0;
  for (const letter of formula.replace(/"[^"]*"/g, "")) {
    if (letter === "(") most = Math.max(most, (depth += 1));
    if (letter === ")") depth -= 1;
  }
  return most;
}

describe("statusCells of a matrix", () => {
  it.each<[number, boolean, readonly string[]]>([
    [20, false, ["✓", "未评10", "单位1有误：应为0～10、0.5的倍数", "单位1请填说明"]],
    [21, false, ["✓", "未评10", "10处有误：应为0～10、0.5的倍数", "10处请填说明"]],
    [10, true, ["✓", "未评5", "单位1有误：应为0～10、0.5的倍数", "单位1请填说明"]],
    [11, true, ["✓", "未评5", "5处有误：应为0～10、0.5的倍数", "5处请填说明"]],
  ])("names what is wrong among few scores and counts it among many: %d, reviewed %s", (count, reviewed, words) => {
    expect(statusOf(rubricOf(count, reviewed)).map(({ value }) => value)).toEqual(words);
  });

  it.each([
    [1, false],
    [20, false],
    [21, false],
    [200, false],
    [10, true],
    [60, true],
  ])("stays within the depth and length that Excel takes: %d subjects, reviewed %s", (count, reviewed) => {
    for (const { formula = "" } of statusOf(rubricOf(count, reviewed))) {
      expect(depthOf(formula)).toBeLessThanOrEqual(64);
      expect(formula.length).toBeLessThanOrEqual(8192);
    }
  });
});

describeIf(judges.libreOffice(), "LibreOffice", "statusCells of many subjects in LibreOffice", () => {
  const cases = [rubricOf(20), rubricOf(21), rubricOf(10, true), rubricOf(11, true)];

  it("says what the core says", () => {
    const folder = mkdtempSync(join(tmpdir(), "pingbiao-status-"));
    const files = cases.map((rubric, index) => {
      const file = join(folder, `${index}.xlsx`);
      writeFileSync(file, writeXlsx(plansFor(rubric)));
      return file;
    });
    const shown = recalculate(files).map((file, index) => {
      const [grid] = readXlsx(readFileSync(file));
      if (grid === undefined) throw new Error("no sheet");
      const cells = indexGrid(grid);
      return statusOf(cases[index] ?? rubricOf(1)).map(({ row, column }) => cells.at(row, column)?.value);
    });
    rmSync(folder, { recursive: true });
    expect(shown).toEqual(cases.map((rubric) => statusOf(rubric).map(({ value }) => value)));
  }, 120_000);
});
