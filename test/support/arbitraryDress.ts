/** Dresses generated rubrics with what people bring along: odd names and ids, departments, reviewers, subjects, reasons, long texts. */
import fc from "fast-check";
import type { GradeBand, Group, Item, Layout, Rubric } from "../../src/core/rubric";
import { scopeOf } from "../../src/core/scope";
import type { TemplateRequest } from "../../src/sheet/template";
import { arbitraryRubric } from "./arbitraryRubrics";

/** Names that a careless formula, reader or writer would take for something else. */
const NAMES = [
  ...["产品质量", '“引号”与"quotes"', "A&B <甲> 'd' </c>", "=1+1", "@SUM(A1)", "+86", "-1", "A1", "$B$2", "TRUE"],
  ...["第一行\n第二行", "*?~通配", "𠮷野家𠮷", "Ünïcødé ①②③", "0001", "1-2", "1e5", "0.5", "group:g0", "#REF!", "是"],
  ...["{数组}", "[方括号]", "100%", "、；。", "未评", "blank", "x", "  空 格  ", "_xlfn.SUM(1)", "小计"],
];

/** Ids that look like addresses, numbers in some notation, days, truth values or marks of ours. */
const IDS = [
  ...["a1", "xfd1048576", "r1c1", "true", "false", "jan-1", "may-5", "e5", "nan", "inf", "total", "base", "bonus"],
  ...["deduction", "veto", "group", "blank", "not-number", "rank", "pb", "stamp", "n-a", "i", "a-1-2", "dec-31", "x-9"],
];

const LONG = "对照标准逐项核查，材料不全的酌情扣分，最多扣完本项分值为止。".repeat(40);

const oneOf = (texts: readonly string[]): fc.Arbitrary<string> => fc.constantFrom(...texts);
const flags = fc.array(fc.boolean(), { minLength: 1, maxLength: 7 });

const dress = fc.record({
  names: fc.array(oneOf(NAMES), { minLength: 1, maxLength: 12 }),
  hasOddIds: fc.boolean(),
  criteria: fc.array(fc.oneof(fc.constant(""), oneOf(NAMES), fc.constant(LONG)), { minLength: 1, maxLength: 4 }),
  reasons: flags,
  departments: fc.constantFrom<readonly string[]>([], ["甲局", "乙局"], ["市“质强办”&A", "=B1", "丙 局"]),
  owners: fc.array(fc.nat({ max: 7 }), { minLength: 1, maxLength: 6 }),
  subjects: fc.oneof(
    { weight: 6, arbitrary: fc.integer({ min: 0, max: 4 }) },
    { weight: 1, arbitrary: fc.integer({ min: 18, max: 40 }) },
  ),
  reviewers: fc.oneof(
    { weight: 4, arbitrary: fc.constant<readonly string[]>([]) },
    { weight: 1, arbitrary: fc.constantFrom<readonly string[]>(["self", "expert"], ["self"], ["r1", "r2", "a1"]) },
  ),
  counted: fc.nat(),
  departmentJoin: fc.constantFrom("mean", "lead", "min"),
  reviewerJoin: fc.constantFrom("mean", "median", "trimmed"),
});

type Dress = typeof dress extends fc.Arbitrary<infer T> ? T : never;

/** A rubric with all that a rubric file may hold. */
export function arbitraryDressedRubric(): fc.Arbitrary<Rubric> {
  return fc.tuple(arbitraryRubric(), dress).map(([rubric, given]) => dressed(rubric, given));
}

/** What somebody asks of such a rubric: whole or one department's share, in any layout. */
export function arbitraryRequest(): fc.Arbitrary<TemplateRequest> {
  const asked = fc.tuple(arbitraryDressedRubric(), fc.constantFrom<Layout>("table", "form", "matrix"), fc.nat());
  return asked.map(([rubric, layout, part]) => {
    const own = [null, null, ...rubric.departments];
    const department = own[part % own.length] ?? null;
    const hasItems = scopeOf(rubric, department).items.length > 0;
    return {
      rubric,
      department: hasItems ? department : null,
      subjects: layout === "table" ? rubric.subjects.slice(0, part % 2).map(({ id }) => id) : [],
      layout,
      period: "2022年度",
      bands: part % 3 === 0 ? ownBands(rubric) : null,
    };
  });
}

/** Bands that an office sets itself: vetoes of other grades then set the lowest. */
function ownBands({ totalMin, fullMarks }: Rubric): readonly GradeBand[] {
  const lowest = totalMin ?? 0;
  return [
    { name: "过关", from: lowest + fullMarks / 2 },
    { name: "不过关*", from: lowest },
  ];
}

function dressed(rubric: Rubric, given: Dress): Rubric {
  const { departments, reviewers, departmentJoin, reviewerJoin } = given;
  const groupIds = renamed(rubric.groups, given, 7);
  const itemIds = renamed(rubric.items, given, 0);
  const name = (index: number): string => given.names[index % given.names.length] ?? "";
  return {
    ...rubric,
    ...{ departments, reviewers, departmentJoin, reviewerJoin },
    title: `评价指标${name(0)}`,
    countedReviewer: reviewers[given.counted % Math.max(1, reviewers.length)] ?? null,
    subjects: Array.from({ length: given.subjects }, (_, index) => ({
      id: IDS[index] ?? `s${index}`,
      name: `${name(index)}${index > 3 ? index : ""}`,
      source: "printed" as const,
    })),
    groups: rubric.groups.map((group, index) => dressedGroup(group, groupIds, name(index))),
    items: rubric.items.map((item, index) => ({
      ...withOwners(item, given, index),
      id: itemIds.get(item.id) ?? item.id,
      no: String(index + 1),
      group: groupIds.get(item.group) ?? item.group,
      title: name(index + 5),
      criteria: given.criteria[index % given.criteria.length] ?? "",
      requiresReason: given.reasons[index % given.reasons.length] ?? false,
      ...(item.zeroWhile === undefined ? {} : { zeroWhile: itemIds.get(item.zeroWhile) }),
    })),
  };
}

/** Old ids to new ones. */
function renamed(
  entries: readonly { readonly id: string }[],
  { hasOddIds }: Dress,
  offset: number,
): ReadonlyMap<string, string> {
  return new Map(
    entries.map(({ id }, index) => [id, hasOddIds && index + offset < IDS.length ? (IDS[index + offset] ?? id) : id]),
  );
}

function dressedGroup(group: Group, ids: ReadonlyMap<string, string>, title: string): Group {
  const parent = group.parent === null ? null : (ids.get(group.parent) ?? group.parent);
  return { ...group, id: ids.get(group.id) ?? group.id, parent, title };
}

/** None, one or several departments, by the bits of a number; the last of them leads. */
function withOwners(item: Item, { departments, owners }: Dress, index: number): Item {
  const bits = owners[index % owners.length] ?? 0;
  const own = departments.filter((_, position) => (bits >> position) % 2 === 1);
  const lead = own.at(-1);
  return { ...item, departments: own, ...(lead !== undefined && bits > 2 ? { lead } : {}) };
}
