/** Problems as the product itself raises them: broken rubrics, wrong scores, tampered workbooks, refused templates, returned files. */
import { reviewReport } from "../../src/actions/reviewReport";
import { checkGrids, checkWorkbook } from "../../src/actions/checkWorkbook";
import { checkScores } from "../../src/core/check";
import { consolidate } from "../../src/core/consolidate";
import type { ReturnedFile } from "../../src/core/returned";
import { parseRubric } from "../../src/core/parseRubric";
import type { Problem } from "../../src/core/problem";
import type { Rubric } from "../../src/core/rubric";
import { structureHash } from "../../src/core/structureHash";
import { review } from "../../src/core/review";
import { resultsOf } from "../../src/core/resultsOf";
import { scopeOf } from "../../src/core/scope";
import type { Raw } from "../../src/core/typed";
import type { Grid, PlacedCell } from "../../src/sheet/grid";
import { planTemplate } from "../../src/sheet/template";
import { problemsAtOffices } from "./raisedByOffices";
import { aReturnedFile } from "./returnedFiles";
import { aScoreSheet, fullScores, scoresOf } from "./someScores";
import { anItem, aRubric, aWeightedRubric } from "./someRubrics";
import { sealProblems } from "./tamperedSeals";
import { TAMPERED } from "./tamperedWorkbooks";
import { aRequest, gridsOf, plansOf } from "./templates";

/** At least one problem of every code that the product raises. */
export async function raisedProblems(): Promise<readonly Problem[]> {
  return [
    ...ofRubrics(),
    ...ofScores(),
    ...ofReviews(),
    ...ofBlankHeads(),
    ...(await ofWorkbooks()),
    ...ofTamperedWorkbooks(),
    ...ofTemplates(),
    ...ofReturnedFiles(),
    ...problemsAtOffices(),
    ...(await sealProblems()),
  ];
}

function ofRubrics(): readonly Problem[] {
  const rubric = aWeightedRubric();
  const [first] = rubric.groups;
  const group = { id: "g9", title: "丁", parent: "g8", points: 7, cap: null, weight: 5 };
  const broken: readonly unknown[] = [
    { ...rubric, step: 0, extra: true, items: "" },
    { ...rubric, groups: [...rubric.groups, group, { ...group, id: first?.id }], bands: [...rubric.bands].reverse() },
    { ...rubric, items: [...rubric.items, anItem({ id: "a9", points: 0.5, zeroWhile: "a2" })] },
    { ...aRubric(), groups: aRubric().groups.map((one) => ({ ...one, weight: 49 })) },
  ];
  return broken.flatMap((json) => parseRubric(json).problems);
}

function ofScores(): readonly Problem[] {
  const rubric = aWeightedRubric();
  const raws: Readonly<Record<string, Raw>> = {
    ...{ a1: "十", a2: 44_774, b1: -3, b2: 0.1, c1: 3.3, c2: 0.3, d1: "0.6", v1: "有", q1: null },
  };
  return checkScores(rubric, aScoreSheet(scoresOf(rubric, new Map(Object.entries(raws)))));
}

function ofBlankHeads(): readonly Problem[] {
  const request = aRequest(aRubric(), { department: null, period: "" });
  return checkGrids(gridsOf(plansOf(request))).flatMap((report) => (report.ok ? reviewReport(report.value, 0) : []));
}

async function ofWorkbooks(): Promise<readonly Problem[]> {
  const rubric: Rubric = { ...aWeightedRubric(), subjects: [] };
  const grids = gridsOf(plansOf(aRequest(rubric, { layout: "table" })));
  const [scoring] = grids;
  if (scoring === undefined) throw new Error("no scoring sheet");
  const changed = (change: (cell: PlacedCell) => PlacedCell): readonly Grid[] =>
    grids.map((grid) => ({ ...grid, cells: grid.cells.map((cell) => change(cell)) }));
  const renamed = changed((cell) => (cell.value === "b1" ? { ...cell, value: "zz" } : cell));
  const repeated = changed((cell) => (cell.value === "b1" ? { ...cell, value: "a1" } : cell));
  const frozen = grids.map((grid) => ({ ...grid, cells: grid.cells.map(withoutFormula) }));
  const damaged = changed((cell) => (cell.value === "layout" ? { ...cell, value: "?" } : cell));
  const twice = [...grids, { ...scoring, name: "评价表 (2)" }];
  const tampered = [[], renamed, repeated, frozen, damaged].flatMap((sheets) =>
    checkGrids(sheets).flatMap((report) => (report.ok ? report.value.problems : report.problems)),
  );
  const several = await checkWorkbook({ read: () => Promise.resolve(twice) });
  return [...tampered, ...(several.ok ? several.value.problems : several.problems)];
}

/** An empty cell has words of its own, so it is no gap of the sentence. */
function ofTamperedWorkbooks(): readonly Problem[] {
  return TAMPERED.flatMap(({ grids }) =>
    checkGrids(grids).flatMap((report) => (report.ok ? report.value.problems : report.problems)),
  ).filter(({ values }) => values["shown"] !== "" && values["right"] !== "");
}

function withoutFormula({ row, column, value }: PlacedCell): PlacedCell {
  return { row, column, value };
}

function ofTemplates(): readonly Problem[] {
  const rubric = aWeightedRubric();
  const idle: Rubric = {
    ...aRubric({ departments: ["甲局", "乙局"] }),
    items: [anItem({ id: "a1", departments: ["甲局"] })],
  };
  return [
    aRequest(rubric, { department: "丙局", subjects: ["x9"] }),
    aRequest(rubric, { layout: "table", subjects: ["x1", "x2"] }),
    aRequest(idle, { department: "乙局" }),
    aRequest({ ...rubric, bands: [{ name: "优".repeat(256), from: 0 }] }),
    aRequest(aRubric({}), { layout: "form", subjects: Array.from({ length: 50_001 }, (_, index) => String(index)) }),
  ].flatMap((request) => planTemplate(request).problems);
}

function ofReturnedFiles(): readonly Problem[] {
  const rubric = aRubric({ subjects: [{ id: "x", name: "某县", source: "printed" }], departments: ["甲局"] });
  const given = (a1: number): Parameters<typeof aReturnedFile>[3] => ({ x: { a1, b1: 9 } });
  const runs = [
    [aReturnedFile(rubric, "一.xlsx", "甲局", given(9)), aReturnedFile(rubric, "二.xlsx", "甲局", given(8))],
    [
      aReturnedFile(rubric, "一.xlsx", "甲局", { ...given(9), y: { a1: 1 } }),
      aReturnedFile(rubric, "二.xlsx", "甲局", given(8)),
    ],
    [aReturnedFile(rubric, "一.xlsx", null, given(9), "张"), aReturnedFile(rubric, "二.xlsx", null, given(3), "李")],
  ];
  const asked = { rubric, hash: structureHash(rubric), period: "2022年度" };
  const [own] = runs[0] ?? [];
  const changed = (change: Partial<NonNullable<ReturnedFile["sheet"]>>): ReturnedFile => {
    if (own?.sheet === null || own?.sheet === undefined) throw new Error("no sheet");
    return { ...own, sheet: { ...own.sheet, madeFrom: { title: "去年指标", version: "2021" }, ...change } };
  };
  const assignment = { department: "甲局", period: "2021年度", layout: "form", subjects: ["x"] } as const;
  const refused = [changed({ hash: "0123456789abcdef" }), changed({ assignment })].flatMap(
    (file) => consolidate({ ...asked, files: [file], choices: [] }).files[0]?.refusals ?? [],
  );
  return [...refused, ...runs.flatMap((files) => consolidate({ ...asked, files, choices: [] }).problems)];
}

/** Totals at, below and above a grade, one that no single item moves, items without any difference, a subject left open. */
function ofReviews(): readonly Problem[] {
  const rubric: Rubric = {
    ...aRubric({ items: [anItem({ id: "a1" }), anItem({ id: "b1", group: "g2" }), anItem({ id: "b2", group: "g2" })] }),
    bands: [
      { name: "甲等", from: 18 },
      { name: "乙等", from: 0 },
    ],
    groups: aRubric().groups.map((group) => (group.id === "g2" ? { ...group, cap: 10 } : group)),
  };
  const firm: Rubric = { ...rubric, items: rubric.items.filter(({ group }) => group === "g2") };
  const given: readonly Readonly<Record<string, Raw>>[] = [{ a1: 7.5 }, { a1: 8 }, { a1: 8.5 }, { a1: null }];
  const same: readonly Readonly<Record<string, Raw>>[] = [{ a1: 3 }, { a1: 3 }, { a1: 3 }];
  const firmBands = { ...firm, bands: rubric.bands.map((band) => ({ ...band, from: Math.min(band.from, 10) })) };
  const runs = [
    [rubric, given],
    [rubric, same],
    [firmBands, [{}]],
    [{ ...firm, bands: rubric.bands.map((band) => ({ ...band, from: Math.min(band.from, 9.5) })) }, [{}]],
    [rubric, [3, 3, 3].map((score) => ({ a1: score, b1: 2 }))],
  ] as const;
  return runs.flatMap(([of, subjects]) => {
    const scores = subjects.flatMap((changes, index) =>
      scoresOf(of, fullScores(of, changes), { subject: `x${index}` }),
    );
    const results = resultsOf(of, aScoreSheet(scores));
    return review({
      scope: scopeOf(of, null),
      scores,
      results,
      disagreements: [{ item: "a1", subject: "x0", values: [7, 8], resolved: 7.5 }],
      near: 0.5,
    });
  });
}
