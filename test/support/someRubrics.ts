/** Small rubrics that use rules the shipped ones do not: real weights, bounds of the total, caps of bonus and deductions. */
import type { Item, Rubric } from "../../src/core/rubric";

/** An item with sensible defaults. */
export function anItem(changes: Partial<Item> & Pick<Item, "id">): Item {
  return {
    no: changes.id,
    group: "g1",
    title: `要点${changes.id}`,
    kind: "score",
    points: 10,
    departments: [],
    criteria: "",
    requiresReason: false,
    notes: [],
    ...changes,
  };
}

/** Two groups of one item each, 10 points, full marks 20. */
export function aRubric(changes: Partial<Rubric> = {}): Rubric {
  return {
    id: "sample",
    title: "示例评价指标",
    shortTitle: "示例",
    version: "1",
    document: "示例文件",
    period: "2022年度",
    layout: "table",
    weighting: "points",
    fullMarks: 20,
    step: 0.5,
    decimals: 2,
    totalMax: null,
    totalMin: null,
    bonusCap: null,
    deductionCap: null,
    bands: [],
    bandsSource: "default",
    departmentJoin: "mean",
    reviewerJoin: "mean",
    headings: { group: "一级指标", item: "二级指标", criteria: "评分标准", score: "得分", reason: "评价说明" },
    reviewers: [],
    countedReviewer: null,
    departments: [],
    subjects: [],
    subjectLabel: "被考核单位",
    groups: [
      { id: "g1", title: "甲", parent: null, points: 10, cap: null, weight: null },
      { id: "g2", title: "乙", parent: null, points: 10, cap: null, weight: null },
    ],
    items: [anItem({ id: "a1" }), anItem({ id: "b1", group: "g2" })],
    forms: [],
    notes: [],
    footnotes: [],
    ...changes,
  };
}

/** Real weights, odd step, bounded total, capped bonus and deductions, a veto and a disqualification, a dependency and a required reason. */
export function aWeightedRubric(): Rubric {
  return aRubric({
    id: "weighted",
    weighting: "weights",
    fullMarks: 100,
    step: 0.3,
    totalMax: 100,
    totalMin: 0,
    bonusCap: 4,
    deductionCap: 5,
    bands: [
      { name: "优", from: 90 },
      { name: "良", from: 75.5 },
      { name: "中", from: 0 },
    ],
    departments: ["甲局", "乙局"],
    subjects: ["x1", "x2", "x3"].map((id) => ({ id, name: `单位${id}`, source: "printed" as const })),
    groups: [
      { id: "g1", title: "甲", parent: null, points: 27, cap: null, weight: 70 },
      { id: "g2", title: "乙", parent: null, points: 12, cap: 12, weight: 30 },
      { id: "g3", title: "丙", parent: null, points: null, cap: null, weight: null },
    ],
    items: [
      anItem({ id: "a1", points: 12, requiresReason: true }),
      anItem({ id: "a2", points: 15, zeroWhile: "a1" }),
      anItem({ id: "b1", group: "g2", points: 9 }),
      anItem({ id: "b2", group: "g2", points: 6, departments: ["甲局"] }),
      anItem({ id: "c1", group: "g3", kind: "bonus", points: 3 }),
      anItem({ id: "c2", group: "g3", kind: "bonus", points: 3, requiresReason: true }),
      anItem({ id: "d1", group: "g3", kind: "deduction", points: null }),
      anItem({ id: "v1", group: "g3", kind: "veto", points: null, vetoGrade: "良", requiresReason: true }),
      anItem({ id: "q1", group: "g3", kind: "disqualification", points: null }),
    ],
  });
}
