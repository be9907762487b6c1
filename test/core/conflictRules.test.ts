/** By which rules differing scores became one: a department's reviewers first, then the departments. */
import { consolidate } from "../../src/core/consolidate";
import type { Conflict } from "../../src/core/conflict";
import type { Rubric } from "../../src/core/rubric";
import { structureHash } from "../../src/core/structureHash";
import { aReturnedFile } from "../support/returnedFiles";
import { aRubric, anItem } from "../support/someRubrics";

const shared: Rubric = aRubric({
  departments: ["甲局", "乙局"],
  subjects: [{ id: "x", name: "某县", source: "printed" }],
  items: [anItem({ id: "a1", departments: ["甲局", "乙局"] })],
});

/** Scores of the reviewers of each department, in order. */
type Scores = Readonly<Record<string, readonly number[]>>;

function conflictIn(changes: Partial<Rubric>, scores: Scores): Partial<Conflict> | undefined {
  const rubric = { ...shared, ...changes };
  const files = Object.entries(scores).flatMap(([department, given]) =>
    given.map((a1, index) =>
      aReturnedFile(
        rubric,
        `${department}${index}.xlsx`,
        department,
        { x: { a1 } },
        given.length === 1 ? undefined : `评审员${index}`,
      ),
    ),
  );
  const { conflicts } = consolidate({ rubric, hash: structureHash(rubric), period: "2022年度", files, choices: [] });
  const [conflict] = [...conflicts];
  return conflict;
}

describe("conflicts of a consolidation", () => {
  const four = [1, 8, 9, 9.5];
  it.each([
    ["mean", four, "mean", 6.88],
    ["median", four, "median", 8.5],
    ["median", [1, 8, 9, 9.5, 10], "median", 9],
    ["trimmed", four, "mean", 6.88],
    ["trimmed", [1, 8, 9, 9.5, 10], "trimmed", 8.83],
    ["trimmed", [1, 8, 9, 9.5, 10, 10], "trimmed", 9.13],
  ] as const)("say how reviewers of one department were joined: %s of %j", (reviewerJoin, given, rule, resolved) => {
    const items = [anItem({ id: "a1", departments: ["甲局"] })];
    const conflict = conflictIn({ reviewerJoin, items }, { 甲局: given });
    expect(conflict).toMatchObject({ rule, resolved });
    expect(conflict?.within).toBeUndefined();
    expect(conflict?.values?.map(({ value }) => value)).toEqual(given);
  });

  it.each([
    ["median", { 甲局: [1, 8, 9], 乙局: [10] }, "median", 9],
    ["median", { 甲局: [10], 乙局: [1, 8, 9] }, "median", 9],
    ["trimmed", { 甲局: [1, 8, 9, 9.5], 乙局: [10] }, "mean", 8.44],
    ["trimmed", { 甲局: [1, 8, 9, 9.5, 10], 乙局: [10] }, "trimmed", 9.42],
  ] as const)("name both rules where departments follow: %s of %j", (reviewerJoin, given, within, resolved) => {
    expect(conflictIn({ reviewerJoin, departmentJoin: "mean" }, given)).toMatchObject({
      ...{ rule: "mean", within, resolved },
    });
  });

  it("name the departments' rule alone where each sent one workbook", () => {
    const conflict = conflictIn({ reviewerJoin: "median", departmentJoin: "mean" }, { 甲局: [8], 乙局: [9] });
    expect(conflict).toMatchObject({ rule: "mean", resolved: 8.5 });
    expect(conflict?.within).toBeUndefined();
  });

  it("are none where all say the same", () => {
    expect(conflictIn({ reviewerJoin: "median" }, { 甲局: [8, 8, 8], 乙局: [8] })).toBeUndefined();
  });
});
