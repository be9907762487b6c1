/** Split（拆分）: one rubric into one workbook a department, and where a panel scores, one a reviewer. */
import { safeName } from "./fileNames";
import type { Rubric } from "./rubric";
import { scopeOf } from "./scope";

/** One workbook to send out. */
export interface Part {
  /** Null where the rubric names no departments. */
  readonly department: string | null;
  readonly reviewer: string | null;
  /** How many items it asks for. */
  readonly items: number;
}

/** The parts of a rubric in its order of departments; a department without items gets none. Items of two departments go to both. */
export function partsOf(rubric: Rubric, reviewers: readonly string[] = []): readonly Part[] {
  const departments: readonly (string | null)[] = rubric.departments.length === 0 ? [null] : rubric.departments;
  const people: readonly (string | null)[] = reviewers.length === 0 ? [null] : reviewers;
  return departments.flatMap((department) => {
    const items = scopeOf(rubric, department).items.length;
    return items === 0 ? [] : people.map((reviewer) => ({ department, reviewer, items }));
  });
}

/** Name of a part's file. Example: 2022年度漯河2022评价表-市公安局.xlsx. Characters that no file system takes become "_". */
export function partFileName(rubric: Pick<Rubric, "shortTitle">, period: string, part: Part): string {
  const owner = [part.department, part.reviewer].filter((name) => name !== null).join("-");
  const name = `${period}${rubric.shortTitle}评价表${owner === "" ? "" : `-${owner}`}`;
  return `${safeName(name)}.xlsx`;
}
