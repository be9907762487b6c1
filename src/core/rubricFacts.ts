/** The facts of a rubric one by one（指标逐项）: what two versions of it can differ in, and what such a difference bears on. */
import type { Group, Item, Rubric } from "./rubric";

/** What a difference bears on: totals, grades alone, whose or which score it is, who is scored, or words alone. */
export type Bearing = "total" | "grade" | "identity" | "subjects" | "words";

const WHOLE = {
  id: ["total", (rubric) => rubric.id],
  title: ["words", (rubric) => rubric.title],
  version: ["words", (rubric) => rubric.version],
  document: ["words", (rubric) => rubric.document],
  bands: ["grade", ({ bands }) => bands.map(({ name, from }) => `${name}≥${from}`).join("、")],
  bandsSource: ["words", (rubric) => rubric.bandsSource],
  weighting: ["total", (rubric) => rubric.weighting],
  fullMarks: ["total", (rubric) => rubric.fullMarks],
  step: ["total", (rubric) => rubric.step],
  decimals: ["total", (rubric) => rubric.decimals],
  totalMax: ["total", (rubric) => rubric.totalMax],
  totalMin: ["total", (rubric) => rubric.totalMin],
  bonusCap: ["total", (rubric) => rubric.bonusCap],
  deductionCap: ["total", (rubric) => rubric.deductionCap],
  departmentJoin: ["total", (rubric) => rubric.departmentJoin],
  reviewerJoin: ["total", (rubric) => rubric.reviewerJoin],
  reviewers: ["total", (rubric) => rubric.reviewers.join("、")],
  countedReviewer: ["total", (rubric) => rubric.countedReviewer],
  departments: ["identity", (rubric) => rubric.departments.join("、")],
  formerNames: ["identity", ({ formerNames = [] }) => formerNames.map(({ was, now }) => `${was}→${now}`).join("、")],
  subjectLabel: ["words", (rubric) => rubric.subjectLabel],
  headings: ["words", ({ headings }) => Object.values(headings).join("、")],
  notes: ["words", ({ notes }) => notes.map(({ text }) => text).join("\n")],
  footnotes: ["words", ({ footnotes }) => footnotes.join("\n")],
  forms: ["words", ({ forms }) => JSON.stringify(forms)],
} as const satisfies Readonly<Record<string, readonly [Bearing, (rubric: Rubric) => FactValue]>>;

const OF_GROUP = {
  groupTitle: ["words", (group) => group.title],
  groupParent: ["total", (group) => group.parent],
  groupPoints: ["total", (group) => group.points],
  groupCap: ["total", (group) => group.cap],
  groupWeight: ["total", (group) => group.weight],
} as const satisfies Readonly<Record<string, readonly [Bearing, (group: Group) => FactValue]>>;

const OF_ITEM = {
  itemNo: ["words", (item) => item.no],
  itemTitle: ["words", (item) => item.title],
  itemGroup: ["total", (item) => item.group],
  itemKind: ["total", (item) => item.kind],
  itemPoints: ["total", (item) => item.points],
  itemStep: ["total", (item, rubric) => item.step ?? rubric.step],
  itemDepartments: ["identity", (item) => item.departments.join("、")],
  itemLead: ["identity", (item) => item.lead ?? null],
  itemOffice: ["words", (item) => item.office ?? null],
  itemCriteria: ["words", (item) => item.criteria],
  itemFocus: ["words", (item) => item.focus ?? null],
  itemEvidence: ["words", (item) => item.evidence ?? null],
  itemRequiresReason: ["words", (item) => item.requiresReason],
  itemZeroWhile: ["total", (item) => item.zeroWhile ?? null],
  itemVetoGrade: ["grade", (item) => item.vetoGrade ?? null],
  itemNotes: ["words", (item) => item.notes.map(({ text }) => text).join("\n")],
} as const satisfies Readonly<Record<string, readonly [Bearing, (item: Item, rubric: Rubric) => FactValue]>>;

/** Kinds of facts. `subject`, `group` and `item` say that there is one, by its name; `order` in which order items stand. */
export type FactKind =
  keyof typeof WHOLE | keyof typeof OF_GROUP | keyof typeof OF_ITEM | "subject" | "group" | "item" | "order";

/** What a fact says; null: nothing. */
export type FactValue = string | number | boolean | null;

/** One fact: which item, group or subject it is about（""：the whole rubric）, as its id and as people name it. */
export interface RubricFact {
  readonly kind: FactKind;
  readonly bearing: Bearing;
  readonly about: string;
  readonly named: string;
  readonly value: FactValue;
}

/** All facts of a rubric, in document order. Two rubrics with the same facts count alike and say the same. */
export function factsOf(rubric: Rubric): readonly RubricFact[] {
  const { groups, items, subjects } = rubric;
  return [
    ...Object.entries(WHOLE).map(([kind, [bearing, of]]) => fact(kind, bearing, "", "", of(rubric))),
    fact("order", "words", "", "", [...groups, ...items, ...subjects].map(({ id }) => id).join(" ")),
    ...subjects.map(({ id, name }) => fact("subject", "subjects", id, id, name)),
    ...groups.flatMap((group) => [
      fact("group", "total", group.id, group.title, group.id),
      ...Object.entries(OF_GROUP).map(([kind, [bearing, of]]) => fact(kind, bearing, group.id, group.title, of(group))),
    ]),
    ...items.flatMap((item) => [
      fact("item", "total", item.id, item.no, item.id),
      ...Object.entries(OF_ITEM).map(([kind, [bearing, of]]) =>
        fact(kind, bearing, item.id, item.no, of(item, rubric)),
      ),
    ]),
  ];
}

function fact(kind: string, bearing: Bearing, about: string, named: string, value: FactValue): RubricFact {
  return { kind: kind as FactKind, bearing, about, named, value };
}
