/** Consolidating the 汇总 of parts comes to what consolidating the workbooks themselves does: results, ranks, who owes what. */
import fc from "fast-check";
import { consolidate, type Consolidation } from "../../src/core/consolidate";
import type { ReturnedFile } from "../../src/core/returned";
import type { Rubric } from "../../src/core/rubric";
import { structureHash } from "../../src/core/structureHash";
import { arbitraryYear, filesOf, type Year } from "../support/arbitraryYears";
import { aReturnedFile } from "../support/returnedFiles";
import { aRubric, anItem } from "../support/someRubrics";

const PERIOD = "2022年度";

function run(rubric: Rubric, files: readonly ReturnedFile[]): Consolidation {
  return consolidate({ rubric, hash: structureHash(rubric), period: PERIOD, files, choices: [] });
}

/** A 汇总 as it is read back. */
function summaryOf(rubric: Rubric, files: readonly ReturnedFile[], file: string): ReturnedFile {
  const { sheet, awaited, held, made } = run(rubric, files);
  const { rosters, excuses } = awaited;
  const written = JSON.parse(JSON.stringify({ ...sheet, rosters, excuses, held, made }));
  return { file, failure: null, sheet: { ...written, hash: structureHash(rubric), problems: [] } };
}

/** Whatever the order of the subjects. */
function outcome({ results, board }: Consolidation): unknown {
  return [[...results].sort((one, other) => (one.subject < other.subject ? -1 : 1)), sortedBoard(board)];
}

function sortedBoard(board: Consolidation["board"]): readonly string[] {
  return board.map((entry) => JSON.stringify(entry)).sort();
}

/** The files with blanks in them, their rosters noted, and subjects typed where the rubric names none. */
function givenFiles(year: Year, blanks: readonly number[], named: boolean): readonly ReturnedFile[] {
  const files = filesOf(year);
  const rosterOf = (department: string | null): readonly string[] =>
    files.flatMap(({ sheet }) =>
      sheet?.assignment.department === department ? (sheet.assignment.reviewer ?? []) : [],
    );
  return files.map((file, index) => {
    const { sheet } = file;
    if (sheet === null) throw new Error("no sheet");
    const roster = rosterOf(sheet.assignment.department);
    const scores = Array.from(sheet.scores, (score, place) =>
      blanks.some((blank) => blank % 97 === (index * 31 + place * 7) % 97)
        ? { ...score, raw: null, value: null }
        : score,
    );
    const assignment = { ...sheet.assignment, ...(roster.length === 0 ? {} : { roster }) };
    return {
      ...file,
      sheet: { ...sheet, hash: structureHash(named ? year.rubric : unnamed(year.rubric)), scores, assignment },
    };
  });
}

function unnamed(rubric: Rubric): Rubric {
  return { ...rubric, subjects: [] };
}

/** Only some of a file's subjects, as where a region returns its own. */
function onlySubjects(file: ReturnedFile, keep: (subject: string) => boolean): readonly ReturnedFile[] {
  const { sheet } = file;
  if (sheet === null) return [];
  const subjects = sheet.assignment.subjects.filter(keep);
  const scores = Array.from(sheet.scores).filter(({ subject }) => keep(subject));
  return subjects.length === 0
    ? []
    : [{ ...file, sheet: { ...sheet, scores, assignment: { ...sheet.assignment, subjects } } }];
}

const RUNS = Number(process.env["PINGBIAO_MODEL_RUNS"] ?? "120");

describe("consolidate, of 汇总", () => {
  const cases = fc.record({
    year: arbitraryYear,
    blanks: fc.array(fc.nat({ max: 96 }), { maxLength: 6 }),
    parts: fc.array(fc.nat({ max: 2 }), { minLength: 4, maxLength: 20 }),
    named: fc.boolean(),
    loose: fc.boolean(),
  });

  it("comes to what the workbooks come to, however they were shared out", () => {
    fc.assert(
      fc.property(cases, ({ year, blanks, parts, named, loose }) => {
        const rubric = named ? year.rubric : unnamed(year.rubric);
        const files = givenFiles(year, blanks, named);
        const groups = [0, 1, 2].map((part) => files.filter((_, index) => parts[index % parts.length] === part));
        const above = groups.flatMap((own, part) =>
          own.length === 0 || (loose && part === 0) ? own : [summaryOf(rubric, own, `汇总${part}.xlsx`)],
        );
        expect(outcome(run(rubric, above))).toEqual(outcome(run(rubric, files)));
      }),
      { numRuns: RUNS },
    );
  });

  it("comes to what the workbooks come to where regions share out the subjects", () => {
    fc.assert(
      fc.property(cases, ({ year, blanks, named, loose }) => {
        const rubric = named ? year.rubric : unnamed(year.rubric);
        const files = givenFiles(year, blanks, named);
        const regions = [0, 1].map((region) =>
          files.flatMap((file) => onlySubjects(file, (subject) => Number(subject.slice(1)) % 2 === region)),
        );
        const above = regions.flatMap((own, part) =>
          own.length === 0 || (loose && part === 0)
            ? own.map((file) => ({ ...file, file: `${part}/${file.file}` }))
            : [summaryOf(rubric, own, `汇总${part}.xlsx`)],
        );
        const found = run(rubric, above);
        expect(outcome(found)).toEqual(outcome(run(rubric, files)));
        expect(found.rivals).toEqual([]);
        expect(found.overlaps).toEqual([]);
      }),
      { numRuns: RUNS },
    );
  });

  const rubric = aRubric({
    departments: ["甲局", "乙局"],
    subjects: [{ id: "x", name: "某县", source: "printed" }],
    items: [
      anItem({ id: "a1", departments: ["甲局"] }),
      anItem({ id: "b1", group: "g2", departments: ["甲局", "乙局"] }),
    ],
  });
  const jia = aReturnedFile(rubric, "甲.xlsx", "甲局", { x: { a1: 9, b1: 8 } });
  const yi = aReturnedFile(rubric, "乙.xlsx", "乙局", { x: { b1: 9 } });

  it("takes a late workbook beside last week's 汇总", () => {
    const { results, board, problems } = run(rubric, [summaryOf(rubric, [jia], "汇总.xlsx"), yi]);
    expect([results[0]?.total, problems]).toEqual([17.5, []]);
    expect(board.map(({ status }) => status)).toEqual(["complete", "complete"]);
  });

  it("knows the workbooks a 汇总 was made from, where only some of them lie beside it", () => {
    const summary = summaryOf(rubric, [jia, yi], "汇总.xlsx");
    const { results, problems, files } = run(rubric, [summary, jia]);
    expect([results[0]?.total, problems]).toEqual([17.5, []]);
    expect(files.map(({ status }) => status)).toEqual(["accepted", "accepted"]);
  });

  it("asks where another version of a workbook says something else than the 汇总", () => {
    const other = aReturnedFile(rubric, "甲 新.xlsx", "甲局", { x: { a1: 5, b1: 8 } });
    const { problems, results } = run(rubric, [summaryOf(rubric, [jia, yi], "汇总.xlsx"), other]);
    expect(problems.map(({ code }) => code)).toEqual(["file.overlap"]);
    expect(results[0]?.complete).toBe(false);
  });
});
