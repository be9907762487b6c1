/** What 评分 shows of a report. */
import {
  compareScores,
  groupBars,
  placeIndex,
  progressOf,
  selectedAt,
  type Selected,
} from "../../src/pane/scoring/scoringView";
import type { CheckReport } from "../../src/actions/checkWorkbook";
import type { Result } from "../../src/core/result";
import type { Item } from "../../src/core/rubric";
import type { Entries, Entry } from "../../src/sheet/entries";
import { shippedRubric } from "../support/shippedRubrics";
import { reportOn } from "./reports";

const luohe = shippedRubric("luohe-2022");
const association = shippedRubric("association-cogovernance");

function firstResult(report: CheckReport): Result {
  const [result] = report.results;
  if (result === undefined) throw new Error("the report has no result");
  return result;
}

/** Full marks, no bonus, no deduction, 否 throughout. */
function bestOf(items: readonly Item[]): Entries {
  const best = new Map(
    items.map(({ id, kind, points }): [string, Entry["raw"]] => [
      id,
      points === null ? "否" : kind === "score" ? points : 0,
    ]),
  );
  return (_subject, _reviewer, item) => ({ raw: best.get(item) ?? null, reason: "" });
}

describe("progressOf", () => {
  it("counts the items of a department, not those of the whole rubric", async () => {
    const report = await reportOn(luohe, { department: "市公安局" });
    const own = luohe.items.filter(({ departments }) => departments.includes("市公安局"));
    expect(progressOf(report, firstResult(report))).toEqual({ filled: 0, items: own.length });
  });

  it("counts what is filled", async () => {
    const report = await reportOn(luohe, { entries: bestOf(luohe.items) });
    expect(progressOf(report, firstResult(report))).toEqual({ filled: 66, items: 66 });
  });
});

describe("groupBars", () => {
  it("fills the bars of a whole rubric up to the printed points", async () => {
    const report = await reportOn(luohe, { entries: bestOf(luohe.items) });
    const bars = groupBars(report, firstResult(report));
    expect(bars.map(({ full }) => full)).toEqual([28, 25, 25, 9, 13]);
    expect(bars.map(({ subtotal }) => subtotal)).toEqual([28, 25, 25, 9, 13]);
  });

  it("fills a department's bars with what that department can give", async () => {
    const report = await reportOn(luohe, { department: "市公安局", entries: bestOf(luohe.items) });
    const own = luohe.items.filter(({ departments, kind }) => departments.includes("市公安局") && kind === "score");
    const bars = groupBars(report, firstResult(report));
    expect(bars.reduce((sum, { full }) => sum + full, 0)).toBeCloseTo(
      own.reduce((sum, { points }) => sum + (points ?? 0), 0),
    );
    expect(bars.every(({ subtotal, full }) => subtotal === full)).toBe(true);
  });

  it("says how many items of a group are not scored", async () => {
    const [, ...scored] = luohe.items;
    const report = await reportOn(luohe, { entries: bestOf(scored) });
    expect(groupBars(report, firstResult(report)).map(({ unscored }) => unscored)).toEqual([1, 0, 0, 0, 0]);
  });

  it("stops a bar at the cap of its group", async () => {
    const report = await reportOn(association, { entries: bestOf(association.items) });
    expect(groupBars(report, firstResult(report)).reduce((sum, { full }) => sum + full, 0)).toBe(100);
  });
});

describe("selectedAt", () => {
  it.each(["form", "matrix"] as const)("finds item and subject of every score cell of a %s", async (layout) => {
    const report = await reportOn(luohe, { department: "市公安局", layout });
    const index = placeIndex(report.scores);
    for (const { sheet, cell, item, subject } of report.scores)
      expect(selectedAt(index, { sheet, cell })).toEqual({ item, subject });
  });

  it("finds them from the reason cell too", async () => {
    const { scores } = await reportOn(luohe, { department: "市公安局" });
    const [score] = scores;
    const place = { sheet: score?.sheet ?? "", cell: score?.reasonCell ?? "" };
    expect(selectedAt(placeIndex(scores), place)).toEqual({ item: score?.item, subject: score?.subject });
  });

  it("finds the item of a matrix row, but no subject, beside the score cells", async () => {
    const { scores } = await reportOn(luohe, { department: "市公安局", layout: "matrix" });
    const [score] = scores;
    const row = /\d+/.exec(score?.cell ?? "")?.[0] ?? "";
    const place = { sheet: score?.sheet ?? "", cell: `A${row}` };
    expect(selectedAt(placeIndex(scores), place)).toEqual({ item: score?.item, subject: null });
  });

  it("finds nothing in the head of the sheet or on another sheet", async () => {
    const { scores, sheet } = await reportOn(luohe, { department: "市公安局" });
    const index = placeIndex(scores);
    expect(selectedAt(index, { sheet, cell: "A1" })).toBeNull();
    expect(selectedAt(index, { sheet: "填表说明", cell: scores[0]?.cell ?? "" })).toBeNull();
  });
});

describe("compareScores", () => {
  const entries: Entries = (_subject, reviewer) => ({ raw: reviewer === "self" ? 2.5 : 1, reason: "" });

  it("sets self and expert side by side; the difference is what the expert gave more", async () => {
    const report = await reportOn(association, { entries });
    const selected = selectedAt(placeIndex(report.scores), report.scores[0] ?? { sheet: "", cell: "" });
    const compared = compareScores(association, report.scores, orFail(selected));
    expect(compared.scores.map(({ reviewer, value }) => [reviewer, value])).toEqual([
      ["self", 2.5],
      ["expert", 1],
    ]);
    expect(compared.difference).toBe(-1.5);
  });

  it("gives no difference while one of the two is blank", async () => {
    const report = await reportOn(association);
    const selected = selectedAt(placeIndex(report.scores), report.scores[0] ?? { sheet: "", cell: "" });
    expect(compareScores(association, report.scores, orFail(selected)).difference).toBeNull();
  });
});

function orFail(selected: Selected | null): Selected {
  if (selected === null) throw new Error("nothing is selected");
  return selected;
}
