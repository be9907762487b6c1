/** Carrying over（得分带入）: whether scores given by one version of a rubric may count by another, and what hinders it. */
import type { Rubric } from "./rubric";
import { differencesAmong, type RubricDifference } from "./rubricDifferences";
import type { FactKind } from "./rubricFacts";
import { scopeOf } from "./scope";
import type { Assignment } from "./score";

/** How a sheet stands to the rubric that counts. */
export interface CarryOver {
  /** All that differs; the sheet's own version first. */
  readonly differences: readonly RubricDifference[];
  /** What keeps its scores from counting; empty where they may. */
  readonly hindering: readonly RubricDifference[];
}

/** What a score of an item is given by. Caps, weights and joins are applied to it later. */
const SCORED_BY: ReadonlySet<FactKind> = new Set<FactKind>([
  "item",
  "itemKind",
  "itemPoints",
  "itemStep",
  "itemDepartments",
]);

/** What decides for every score. */
const SCORED_BY_ALL: ReadonlySet<FactKind> = new Set<FactKind>(["id", "reviewers", "countedReviewer"]);

/**
 * Holds a sheet made from `own` against the rubric that counts. Its scores may count where every item it asks for is still scored alike and by
 * the same department, and its subjects are still the same. `department` is the sender's name as the counting rubric has it.
 */
export function carryOver(
  own: Rubric,
  counting: Rubric,
  { department, subjects }: Pick<Assignment, "department" | "subjects">,
): CarryOver {
  const differences = differencesAmong([own, counting]);
  const asked = new Set(scopeOf(own, department).items.map(({ id }) => id));
  const given = new Set(subjects);
  // One names its subjects, in the other they were typed.
  const isNamed = own.subjects.length > 0;
  if (isNamed !== counting.subjects.length > 0)
    return { differences, hindering: differences.filter(({ kind }) => kind === "subject") };
  const hindering = differences.filter(({ kind, bearing, about, given: [, counted] }) => {
    if (SCORED_BY_ALL.has(kind)) return true;
    if (kind === "subject") return bearing === "identity" && given.has(about) && isMistakable(counting, own, about);
    if (!asked.has(about)) return false;
    if (kind === "itemDepartments") return !ownsStill(counting, about, department);
    if (kind === "itemTitle") return bearing === "identity";
    return SCORED_BY.has(kind) && (kind !== "item" || counted === undefined);
  });
  return { differences, hindering };
}

/** Only what is new there: it makes no score given before wrong. */
export function isHarmless({ kind, given: [own] }: RubricDifference): boolean {
  return kind === "subject" && own === undefined;
}

/** The rubric with its departments as they are called now. */
export function withNames(rubric: Rubric, nameNow: (name: string) => string): Rubric {
  const { departments, items } = rubric;
  if (departments.every((name) => nameNow(name) === name)) return rubric;
  return {
    ...rubric,
    departments: departments.map(nameNow),
    items: items.map((item) => ({
      ...item,
      departments: item.departments.map(nameNow),
      ...(item.lead === undefined ? {} : { lead: nameNow(item.lead) }),
    })),
  };
}

/** Another name for the same id is a renaming, unless one of the names is another subject's in the other version. */
function isMistakable(counting: Rubric, own: Rubric, id: string): boolean {
  const nameIn = ({ subjects }: Rubric): string | undefined => subjects.find((subject) => subject.id === id)?.name;
  const isOthers = ({ subjects }: Rubric, name: string | undefined): boolean =>
    subjects.some((subject) => subject.id !== id && subject.name === name);
  return isOthers(counting, nameIn(own)) || isOthers(own, nameIn(counting));
}

function ownsStill({ items }: Rubric, id: string, department: string | null): boolean {
  const owners = items.find((item) => item.id === id)?.departments ?? [];
  return department === null || owners.length === 0 || owners.includes(department);
}
