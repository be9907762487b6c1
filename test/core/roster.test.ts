import fc from "fast-check";
import { consolidate, type Consolidation } from "../../src/core/consolidate";
import type { ReturnedFile } from "../../src/core/returned";
import { parseExcuses, parseRosters, type Excuse } from "../../src/core/roster";
import type { Rubric } from "../../src/core/rubric";
import { structureHash } from "../../src/core/structureHash";
import { arbitraryYear, filesOf } from "../support/arbitraryYears";
import { aReturnedFile } from "../support/returnedFiles";
import { aRubric, anItem } from "../support/someRubrics";

const rubric = aRubric({
  departments: ["甲局"],
  subjects: [
    { id: "x", name: "某县", source: "printed" },
    { id: "y", name: "某区", source: "printed" },
  ],
  items: [anItem({ id: "a1", departments: ["甲局"] })],
});

function sent(reviewer: string, a1: number | null, roster: readonly string[] = ["张", "李", "王"]): ReturnedFile {
  const { sheet, ...file } = aReturnedFile(rubric, `${reviewer}.xlsx`, "甲局", { x: { a1 }, y: { a1 } }, reviewer);
  return { ...file, sheet: sheet && { ...sheet, assignment: { ...sheet.assignment, roster } } };
}

function run(files: readonly ReturnedFile[], excuses: readonly Excuse[] = [], by: Rubric = rubric): Consolidation {
  return consolidate({ rubric: by, hash: structureHash(by), period: "2022年度", files, choices: [], excuses });
}

function fields({ board }: Consolidation): readonly string[] {
  return board.filter(({ subject }) => subject === "x").map(({ reviewer, status }) => `${reviewer ?? ""} ${status}`);
}

describe("consolidate, with a roster", () => {
  it("leaves an item open until all of the roster are in, a line a reviewer", () => {
    const found = run([sent("张", 9), sent("李", 7)]);
    expect(fields(found)).toEqual(["张 complete", "李 complete", "王 missing"]);
    expect(found.results.map(({ complete, rank, total }) => [complete, rank, total])).toEqual([
      [false, null, 0],
      [false, null, 0],
    ]);
    expect(run([sent("张", 9), sent("李", 7), sent("王", 5)]).results[0]).toMatchObject({ complete: true, total: 7 });
  });

  it("takes a reviewer for one, however rosters and workbooks write the name", () => {
    const other = sent("李", 7, ["张　", "李", "王\u200b"]);
    expect(fields(run([sent("张", 9), other]))).toEqual(["张 complete", "李 complete", "王 missing"]);
    expect(fields(run([sent("张 ", 9), other, sent("王", 5)]))).toEqual(["张  complete", "李 complete", "王 complete"]);
    const all = run([sent("张 ", 9), other, sent("王", 5)]);
    expect(all.results[0]).toMatchObject({ complete: true, total: 7 });
    expect(all.problems.map(({ code }) => code)).not.toContain("file.rosters-differ");
    const excused = run([sent("张", 9), other], [{ department: "甲局", reviewer: "王 " }]);
    expect(fields(excused)).toEqual(["张 complete", "李 complete", "王 excused"]);
  });

  it("counts without a reviewer who is excused, and says so", () => {
    const found = run([sent("张", 9), sent("李", 7)], [{ department: "甲局", reviewer: "王" }]);
    expect(fields(found)).toEqual(["张 complete", "李 complete", "王 excused"]);
    expect(found.results[0]).toMatchObject({ complete: true, total: 8 });
  });

  it("counts the workbook of an excused reviewer that came all the same", () => {
    const all = [sent("张", 9), sent("李", 7), sent("王", 5)];
    expect(run(all, [{ department: "甲局", reviewer: "王" }]).results[0]).toMatchObject({ complete: true, total: 7 });
  });

  it("awaits all that any roster names, and says that they differ", () => {
    const found = run([sent("张", 9, ["张", "李"]), sent("李", 7, ["李", "赵"])]);
    expect(fields(found)).toEqual(["张 complete", "李 complete", "赵 missing"]);
    expect(found.problems).toMatchObject([
      { code: "file.rosters-differ", severity: "warning", values: { department: "甲局", lists: "张、李；李、赵" } },
    ]);
  });

  it("has one line for a department whose reviewers nobody noted", () => {
    const found = run([sent("张", 9, []), sent("李", 7, [])]);
    expect(fields(found)).toEqual([" complete"]);
  });

  it("awaits only the subjects that were split, where all workbooks say so", () => {
    const asked = (file: ReturnedFile): ReturnedFile => {
      const { sheet } = file;
      const scores = Array.from(sheet?.scores ?? []).filter(({ subject }) => subject === "x");
      const assignment = sheet && { ...sheet.assignment, subjects: ["x"], asked: ["x"] };
      return { ...file, sheet: sheet && assignment && { ...sheet, scores, assignment } };
    };
    const all = [sent("张", 9), sent("李", 7), sent("王", 5)];
    expect(run(all.map(asked)).board.map(({ subject }) => subject)).toEqual(["x", "x", "x"]);
    const [first, ...others] = all;
    if (first === undefined) throw new Error("no file");
    expect(run([first, ...others.map(asked)]).board).toHaveLength(6);
  });

  it("is never complete without any one file of a complete year", () => {
    fc.assert(
      fc.property(arbitraryYear, fc.nat(), (year, place) => {
        const files = filesOf(year);
        const noted = files.map((file): ReturnedFile => {
          const { sheet } = file;
          const roster = files.flatMap((other) =>
            other.sheet?.assignment.department === sheet?.assignment.department
              ? (other.sheet?.assignment.reviewer ?? [])
              : [],
          );
          return { ...file, sheet: sheet && { ...sheet, assignment: { ...sheet.assignment, roster } } };
        });
        const isComplete = ({ board, results }: Consolidation): boolean =>
          board.every(({ status }) => status === "complete") && results.every(({ complete }) => complete);
        expect(isComplete(run(noted, [], year.rubric))).toBe(true);
        const gone = noted[place % noted.length];
        const rest = run(
          noted.filter((file) => file !== gone),
          [],
          year.rubric,
        );
        const owesNothing = gone?.sheet?.scores.length === 0;
        expect(isComplete(rest)).toBe(owesNothing);
      }),
      { numRuns: Number(process.env["PINGBIAO_MODEL_RUNS"] ?? "100") },
    );
  });
});

describe("parseRosters and parseExcuses", () => {
  it("give back what a workbook carried", () => {
    const rosters = [{ department: null, subjects: ["x"], reviewers: ["张"] }];
    const excuses = [{ department: "甲局", reviewer: "王" }];
    expect([parseRosters(rosters), parseExcuses(excuses)]).toEqual([rosters, excuses]);
  });

  it.each([[null], [[null]], [[{}]], [[{ department: 1, subjects: [], reviewers: [], reviewer: "" }]]])(
    "refuse anything else: %j",
    (json) => {
      expect([parseRosters(json), parseExcuses(json)]).toEqual([null, null]);
    },
  );
});
