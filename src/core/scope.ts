/** Which items and groups a workbook asks for: all of a rubric, or those of one department. */
import type { Group, Item, Rubric } from "./rubric";

/** A rubric narrowed to one department: only its items, and the groups that hold them, in document order. */
export interface Scope {
  readonly rubric: Rubric;
  readonly department: string | null;
  readonly items: readonly Item[];
  readonly groups: readonly Group[];
  /** All items of the rubric: only then do grade and rank have a meaning. */
  readonly whole: boolean;
}

/**
 * The items a department scores; every item for null. An item without departments belongs to all, one of two departments to both.
 * An unknown department gets the items that belong to all, perhaps none.
 */
export function scopeOf(rubric: Rubric, department: string | null): Scope {
  const items = rubric.items.filter(
    (item) => department === null || item.departments.length === 0 || item.departments.includes(department),
  );
  const held = new Set(items.flatMap((item) => ancestorsOf(rubric, item.group).map((group) => group.id)));
  const groups = rubric.groups.filter((group) => held.has(group.id));
  return { rubric, department, items, groups, whole: items.length === rubric.items.length };
}

/** A group and the groups above it, top first. Unknown ids give an empty list. */
export function ancestorsOf(rubric: Pick<Rubric, "groups">, id: string | null): readonly Group[] {
  const group = rubric.groups.find((candidate) => candidate.id === id);
  return group === undefined ? [] : [...ancestorsOf(rubric, group.parent), group];
}

/** Titles from the top group down. Example: ["一、质量整体水平", "（一）质量发展", "产品质量"]. */
export function pathOf(rubric: Pick<Rubric, "groups">, id: string): readonly string[] {
  return ancestorsOf(rubric, id).map((group) => group.title);
}

/** The name people know a subject by; the id itself where the rubric names none. */
export function subjectName(rubric: Rubric, id: string): string {
  return rubric.subjects.find((subject) => subject.id === id)?.name ?? id;
}
