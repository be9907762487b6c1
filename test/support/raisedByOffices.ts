/** Problems of what comes back to an office: versions, senders, parts and rosters, repeated names, an altered 汇总, forms of the 申报表, newer programs, headers and footers. */
import { checkGrids } from "../../src/actions/checkWorkbook";
import { consolidateWorkbooks } from "../../src/actions/consolidateWorkbooks";
import { reviewReport } from "../../src/actions/reviewReport";
import type { Problem } from "../../src/core/problem";
import type { ReturnedFile } from "../../src/core/returned";
import type { Rubric } from "../../src/core/rubric";
import type { Returned } from "../../src/core/versions";
import type { Grid } from "../../src/sheet/grid";
import { repeatedDepartments, repeatedFaults } from "../../src/sheet/repeatedNames";
import { deleteRow, typeInto } from "./gridEdits";
import { restamped } from "./restamped";
import { aReturnedFile, type Given } from "./returnedFiles";
import { shippedRubric } from "./shippedRubrics";
import { anItem, aRubric } from "./someRubrics";
import { cellOf, EARLIER_SUMMARY, edited, SUMMARY, typed } from "./someSummaries";
import { aRequest, gridsOf, plansOf } from "./templates";

/** All of them. */
export function problemsAtOffices(): readonly Problem[] {
  return [
    ...ofVersions(),
    ...ofSenders(),
    ...ofParts(),
    ...ofRepeatedNames(),
    ...ofSummaries(),
    ...ofForms(),
    ...ofNewer(),
    ...ofMargins(),
  ];
}

const rubric = aRubric({
  departments: ["甲局", "乙局"],
  subjects: [{ id: "x", name: "东城", source: "printed" }],
  bands: [
    { name: "A", from: 15 },
    { name: "B", from: 0 },
  ],
  items: [anItem({ id: "a1", departments: ["甲局"] }), anItem({ id: "b1", group: "g2", departments: ["乙局"] })],
});

function sent(of: Rubric, file: string, department: string | null, given: Given, reviewer?: string): Returned {
  return { ...aReturnedFile(of, file, department, given, reviewer), rubric: of };
}

function problemsOf(files: readonly Returned[], by?: Rubric): readonly Problem[] {
  const found = consolidateWorkbooks(files, by === undefined ? {} : { rubric: by });
  if (found === null) throw new Error("nothing was ours");
  const ofFiles = found.files.flatMap(({ refusals = [], sheet }) => [...refusals, ...(sheet?.problems ?? [])]);
  return [...found.problems, ...ofFiles];
}

const jia = sent(rubric, "甲.xlsx", "甲局", { x: { a1: 4 } });

function ofVersions(): readonly Problem[] {
  const yi = (of: Rubric): Returned => sent(of, "乙.xlsx", "乙局", { x: { b1: 8 } });
  const dearer: Rubric = { ...rubric, version: "2", items: rubric.items.map((item) => ({ ...item, points: 11 })) };
  const graded: Rubric = { ...rubric, bands: rubric.bands.map((band) => ({ ...band, from: band.from / 2 })) };
  const runs = [
    problemsOf([jia, yi(dearer)]),
    problemsOf([jia, yi(graded)], rubric),
    problemsOf([jia, yi({ ...rubric, id: "other" })]),
  ];
  return runs.flat();
}

function ofSenders(): readonly Problem[] {
  const open = aRubric({ subjects: [] });
  return [
    ...problemsOf([jia, sent(rubric, "丙.xlsx", "丙局", { x: { b1: 8 } })]),
    ...problemsOf([jia, sent(rubric, "乙.xlsx", "乙局\u200b", { x: { b1: 8 } })]),
    ...problemsOf([
      sent(open, "甲.xlsx", null, { "某（集团）": { a1: 9 } }),
      sent(open, "乙.xlsx", null, { "某(集团)": { a1: 5 } }),
    ]),
    ...problemsOf([sent(open, "甲.xlsx", null, { " ": { a1: 9 } }), sent(open, "乙.xlsx", null, { 乙: { a1: 5 } })]),
  ];
}

function ofParts(): readonly Problem[] {
  const own: Rubric = { ...rubric, items: rubric.items.map((item) => ({ ...item, departments: ["甲局"] })) };
  const part = (file: string, given: Given): Returned => sent(own, file, "甲局", given);
  const withRoster = ({ sheet, ...file }: ReturnedFile, roster: readonly string[]): Returned => ({
    ...file,
    rubric: own,
    sheet: sheet && { ...sheet, assignment: { ...sheet.assignment, roster } },
  });
  const given: Given = { x: { a1: 9, b1: 8 } };
  return [
    ...problemsOf([part("张.xlsx", { x: { a1: 9, b1: null } }), part("李.xlsx", { x: { a1: null, b1: 8 } })]),
    ...problemsOf([
      withRoster(sent(own, "张.xlsx", "甲局", given, "张"), ["张", "李"]),
      withRoster(sent(own, "李.xlsx", "甲局", given, "李"), ["李", "赵"]),
    ]),
  ];
}

function ofRepeatedNames(): readonly Problem[] {
  const open = aRubric({ subjects: [] });
  return [
    ...repeatedFaults({ rubric: open, subjects: ["某公司", "某公司 "], roster: ["张", "张"] }),
    ...repeatedDepartments(["甲局", "甲局"]),
  ];
}

function ofSummaries(): readonly Problem[] {
  const score = cellOf(SUMMARY, "汇总表", ({ value }) => value === 4.5);
  const reason = cellOf(SUMMARY, "汇总表", ({ value }) => String(value).includes("缺2件"));
  const row = EARLIER_SUMMARY.find(({ name }) => name === "来源")?.cells.find(({ value }) => value === 4.5)?.row ?? 0;
  return checked([
    edited(SUMMARY, "汇总表", typed(score, 5)),
    edited(SUMMARY, "汇总表", typed(reason, "从宽")),
    edited(EARLIER_SUMMARY, "汇总表", typed(score, 5)),
    edited(EARLIER_SUMMARY, "来源", deleteRow(row)),
    edited(SUMMARY, "排名", typed("A5", 7)),
    edited(SUMMARY, "排名", deleteRow(4)),
    edited(SUMMARY, "排名", (grid) => ({ ...grid, hiddenRows: [4] })),
    SUMMARY.filter(({ name }) => name !== "来源"),
  ]).filter(({ code }) => code.startsWith("summary."));
}

function ofForms(): readonly Problem[] {
  const request = aRequest(shippedRubric("association-cogovernance"), { layout: "table", subjects: ["某协会"] });
  const blank = gridsOf(
    plansOf(request, (_, __, id) => {
      const item = request.rubric.items.find((one) => one.id === id);
      const isYesNo = item?.kind === "veto" || item?.kind === "disqualification";
      return { raw: isYesNo ? "否" : item?.kind === "score" ? item.points : 0, reason: "已说明" };
    }),
  );
  const changes: readonly (readonly [string, (grid: Grid) => Grid])[] = [
    ["基本情况", typeInto(8, 1, "协".repeat(401))],
    ["基本情况", typeInto(4, 1, "5A")],
    ["评审意见", typeInto(1, 1, "50")],
    ["评审意见", typeInto(1, 1, "优")],
    ["评审意见", typeInto(1, 0, "专家组评分")],
    ["评审意见", deleteRow(1)],
  ];
  const notes = checkGrids(blank).flatMap((report) => (report.ok ? reviewReport(report.value, 0) : []));
  const found = [...checked(changes.map(([sheet, change]) => edited(blank, sheet, change))), ...notes];
  return found.filter(({ code }) => code.startsWith("form.") || code === "review.form-blank");
}

/** A workbook of a newer program. */
function ofNewer(): readonly Problem[] {
  return checked([gridsOf(plansOf(aRequest(rubric)).map((plan) => restamped(plan, "edition", "ffffffffffffffff")))]);
}

function ofMargins(): readonly Problem[] {
  const looks = { veiled: [], covered: [], painted: [], printed: null, margins: ["&C（作废）"] };
  const grids = gridsOf(plansOf(aRequest(rubric))).map((grid) => ({ ...grid, looks }));
  return checked([grids]).filter(({ code }) => code === "sheet.margin-altered");
}

function checked(workbooks: readonly (readonly Grid[])[]): readonly Problem[] {
  return workbooks.flatMap((grids) =>
    checkGrids(grids).flatMap((report) => (report.ok ? report.value.problems : report.problems)),
  );
}
