/** Rubric files with faults: together they have one of every kind that is looked for. */
import type { Form, Group, Item, Rubric } from "../../src/core/rubric";
import { anItem, aRubric, aWeightedRubric } from "./someRubrics";

/** Files that are refused, as parsed JSON. */
export function brokenRubrics(): readonly unknown[] {
  return [null, ...misshapen(), ...misfigured()];
}

const third: Group = { id: "g3", title: "丙", parent: null, points: null, cap: null, weight: null };

function misshapen(): readonly unknown[] {
  const rubric = aRubric();
  const item = { ...anItem({ id: "A" }), title: "", points: -1, requiresReason: "是", notes: "注", kind: "plus" };
  const field = { id: "f", label: 5, lines: 28, maxLength: 1.5 };
  const form = { id: "f", name: "a/b", title: "表", fields: [field] };
  return [
    { ...rubric, step: 0, decimals: 5, extra: true, fullMarks: "20" },
    { ...rubric, groups: [], items: [] },
    { ...rubric, groups: [{ id: "g1", title: "甲", weight: 101 }], items: [item], headings: undefined },
    { ...rubric, forms: [form, { ...form, name: "表".repeat(32) }], title: "长".repeat(8001) },
    {
      ...rubric,
      title: "题\u0007目",
      subjects: Array.from({ length: 1001 }, (_, index) => ({ id: `s${index}`, name: "区" })),
    },
    { ...rubric, items: [anItem({ id: "a1", no: "一".repeat(101) })] },
    { ...rubric, items: Array.from({ length: 1001 }, (_, index) => anItem({ id: `i${index}` })) },
  ];
}

function formOf(id: string, choices: readonly string[]): Form {
  return { id, name: "表单", title: "表", fields: [{ id: "a", label: "标", lines: 1, choices }] };
}

/** Groups each of which stands in the one before. */
export function chainOfGroups(length: number): readonly Group[] {
  return Array.from({ length }, (_, index) => ({
    ...third,
    id: `z${index}`,
    parent: index === 0 ? null : `z${index - 1}`,
  }));
}

function misfigured(): readonly unknown[] {
  const rubric = aRubric();
  const weighted = aWeightedRubric();
  const items = (...more: readonly Item[]): Rubric => ({ ...rubric, items: [...rubric.items, ...more] });
  const groups = (change: Partial<Group>): readonly Group[] =>
    weighted.groups.map((group, index) => (index === 0 ? { ...group, ...change } : group));
  return [
    items(anItem({ id: "a1", group: "g9", departments: ["丙局"], lead: "丁局", vetoGrade: "戊" })),
    items(anItem({ id: "a9", zeroWhile: "zz" }), anItem({ id: "b9", zeroWhile: "a9" })),
    items(anItem({ id: "v", kind: "veto", points: 1 }), anItem({ id: "s", points: null })),
    { ...rubric, countedReviewer: "expert", step: 0.125, groups: [{ ...third, parent: "g7" }, ...rubric.groups] },
    { ...rubric, step: 0.3, totalMin: 3, totalMax: 2 },
    items(anItem({ id: "v", kind: "veto", points: null, zeroWhile: "a1" })),
    { ...rubric, groups: rubric.groups.map((group) => ({ ...group, points: 7, weight: 49 })), fullMarks: 19 },
    { ...weighted, groups: groups({ weight: null }) },
    { ...weighted, groups: groups({ points: null }) },
    { ...weighted, groups: [...weighted.groups, { ...third, id: "g8", parent: "g1", weight: 5 }] },
    { ...weighted, groups: weighted.groups.map((group) => ({ ...group, weight: null })) },
    { ...rubric, forms: [formOf("f", ["甲,乙"]), formOf("h", ["丙".repeat(256)])] },
    { ...rubric, groups: chainOfGroups(21) },
    ...BANDS.map((bands) => ({ ...rubric, bands })),
  ];
}

const BANDS: readonly (readonly { readonly name: string; readonly from: number; readonly to?: number }[])[] = [
  [
    { name: "优", from: 90 },
    { name: "优", from: 95, to: 97 },
  ],
  [
    { name: "优", from: 90 },
    { name: "良", from: 1, to: 89 },
  ],
];
