/** One item of one subject, joined from all who score it（合成得分）: within a department first, among departments then. */
import { conflictOf, type Conflict } from "./conflict";
import { spreadProblems } from "./consolidationProblems";
import { giverOf, scoreOf, type Contribution } from "./contribution";
import type { Decimal } from "./decimal";
import { allIn } from "./due";
import { joinDepartments, joinReviewers, type DepartmentScore } from "./join";
import { isYesNo } from "./kinds";
import type { Problem } from "./problem";
import type { Awaited } from "./roster";
import type { Item, Rubric } from "./rubric";
import type { Score } from "./score";
import { type Raw, ANSWERS } from "./typed";

/** The joined score of an item and subject, the conflict it settles or leaves open, and reviewers who are far apart. */
export interface JoinedCell {
  readonly score: Score;
  readonly conflict: Conflict | null;
  readonly problems: readonly Problem[];
}

/**
 * Joins `own`, all scores of the item and subject: joined where everybody who should has scored, blank or wrong where somebody has
 * not. Example: two reviewers of one department give 8 and 9, another department 6; by mean of both that is 8.5, then 7.25.
 */
export function joinCell(by: JoinedBy, place: ScoredPlace, own: readonly Contribution[]): JoinedCell {
  const { rubric } = by;
  const { item, subject } = place;
  const value = joinedValue(by, place, own);
  // What is wrong is shown as it was typed, so that the summary says the same as the workbook it came from.
  const wrong = wrongRaw(own);
  const raw: Raw = wrong ?? (value === null ? null : yesNoRaw(item, value));
  const score: Score = {
    item: item.id,
    subject,
    reviewer: null,
    value: value?.toNumber() ?? null,
    raw,
    reason: joinedReasons(own),
    sheet: "",
    cell: "",
    reasonCell: null,
  };
  return {
    score,
    conflict: conflictOf(rubric, { item, subject, own, value }),
    problems: spreadProblems(item, subject, own),
  };
}

/**
 * The reasons of all who gave one. Where several scored the item each is told with who wrote it; equal ones once, with all of them.
 * Example: `甲局：缺2件；乙局 张三、乙局 李四：齐全`.
 */
function joinedReasons(own: readonly Contribution[]): string {
  const givers = new Map<string, Set<string>>();
  for (const entry of own) {
    const reason = scoreOf(entry).reason.trim();
    if (reason === "") continue;
    const names = givers.get(reason) ?? new Set();
    givers.set(reason, names.add(giverName(entry)));
  }
  const isShared = new Set(own.map(giverName)).size > 1;
  return [...givers]
    .map(([reason, names]) => {
      const who = [...names].filter((name) => name !== "").join("、");
      return isShared && who !== "" ? `${who}：${reason}` : reason;
    })
    .join("；");
}

function giverName(entry: Contribution): string {
  const { department, reviewer } = giverOf(entry);
  return [department, reviewer].filter((name) => name !== null).join(" ");
}

/** By which rules scores are joined, and who must have given one. */
export interface JoinedBy {
  readonly rubric: Rubric;
  readonly awaited: Awaited;
}

/** What is scored. */
export interface ScoredPlace {
  readonly item: Item;
  readonly subject: string;
}

/** What is wrong, to be seen in the 汇总表 too; scores of a repeated row are each a number, together they are none. */
function wrongRaw(own: readonly Contribution[]): Raw {
  const invalid = own.filter(({ use }) => use === "invalid");
  const repeated = invalid.filter(({ value }) => value !== null);
  if (repeated.length > 0) return repeated.map((entry) => String(scoreOf(entry).raw)).join("、");
  const [first] = invalid;
  return first === undefined ? null : scoreOf(first).raw;
}

function yesNoRaw(item: Item, value: Decimal): Raw {
  if (!isYesNo(item)) return value.toNumber();
  return value.eq(1) ? ANSWERS.yes : ANSWERS.no;
}

/** Null while a department or reviewer that should has not scored, or a choice is open. */
function joinedValue(by: JoinedBy, place: ScoredPlace, own: readonly Contribution[]): Decimal | null {
  const { rubric } = by;
  const { item } = place;
  if (own.length === 0 || own.some(({ use }) => use === "undecided" || use === "blank" || use === "invalid"))
    return null;
  if (!allIn(by, place, own.map(giverOf))) return null;
  const scores = [...valuesByDepartment(own)].map(([department, values]): DepartmentScore => {
    const [first] = values;
    const alone = values.length === 1 && first !== undefined;
    const join = isYesNo(item) ? "any" : rubric.reviewerJoin;
    return { department, value: alone ? first : joinReviewers(values, join, rubric.decimals) };
  });
  return joinDepartments(rubric, item, scores);
}

function valuesByDepartment(own: readonly Contribution[]): ReadonlyMap<string | null, readonly Decimal[]> {
  const given = new Map<string | null, Decimal[]>();
  for (const entry of own) {
    const { department } = giverOf(entry);
    const values = given.get(department) ?? [];
    given.set(department, values);
    if (entry.value !== null) values.push(entry.value);
  }
  return given;
}
