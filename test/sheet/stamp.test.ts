/** The stamp: what goes in comes out, and damage anywhere is found. */
import { TODAY } from "../../src/sheet/format/edition";
import fc from "fast-check";
import type { Layout } from "../../src/core/rubric";
import { parseDisagreements } from "../../src/core/disagreement";
import { fullDigest, structureHash } from "../../src/core/structureHash";
import type { Grid } from "../../src/sheet/grid";
import {
  keyOfStamp,
  planStampSheet,
  readStamp,
  stampGrids,
  stampKey,
  withBands,
  type ReadStamp,
  type Stamp,
} from "../../src/sheet/stamp";
import { planGrid } from "../../src/sheet/planGrid";
import { readSealRecord } from "../../src/sheet/sealRecord";
import { processorTime } from "../support/processorTime";
import { RUBRIC_IDS, shippedRubric } from "../support/shippedRubrics";
import { aRubric, aWeightedRubric } from "../support/someRubrics";
import { gridsOf, LAYOUTS } from "../support/templates";

function aStamp(changes: Partial<Stamp["assignment"]> = {}, rubric = aWeightedRubric()): Stamp {
  const assignment = {
    department: null,
    period: "2022年度",
    layout: "form" as Layout,
    subjects: ["x1", "x2"],
    ...changes,
  };
  return { rubric, hash: structureHash(rubric), assignment };
}

/** The stamp sheet as written to a file and read back; a file needs one sheet that shows. */
function gridOf(stamp: Stamp): Grid {
  const plan = planStampSheet(stamp);
  const [, grid] = gridsOf([{ ...plan, name: "封面", visibility: "visible", cells: [], names: [] }, plan]);
  if (grid === undefined) throw new Error("no stamp sheet");
  return grid;
}

/** A stamp out of a workbook has the digest of its rubric besides, and its edition. */
function asRead(stamp: Stamp): ReadStamp {
  return { ...stamp, rubricDigest: fullDigest(JSON.stringify(stamp.rubric)), edition: TODAY };
}

describe("planStampSheet", () => {
  it("hides the sheet from the list of hidden sheets and locks it", () => {
    expect(planStampSheet(aStamp())).toMatchObject({ name: "_pingbiao", visibility: "veryHidden", protected: true });
  });

  it("never takes the place of a scoring sheet's stamp where a 汇总 is written beside it", () => {
    const [own, joined] = [planStampSheet(aStamp()), planStampSheet(aStamp({ joined: true }))];
    expect(joined.name).not.toBe(own.name);
    expect(joined.names[0]?.name).not.toBe(own.names[0]?.name);
    expect(joined.names[0]?.refersTo).toBe(`'${joined.name}'!$A$1`);
  });

  it("writes no cell longer than any reader takes", () => {
    for (const id of RUBRIC_IDS)
      for (const { value } of planStampSheet(aStamp({}, shippedRubric(id))).cells)
        expect(String(value).length).toBeLessThanOrEqual(8000);
  });
});

describe("readStamp", () => {
  it.each(RUBRIC_IDS)("gives back the rubric and the assignment: %s", (id) => {
    const stamp = aStamp({}, shippedRubric(id));
    expect(readStamp(gridOf(stamp))).toEqual({ ok: true, value: asRead(stamp), problems: [] });
  });

  it("gives back any department, period, layout, subjects and reviewer", () => {
    const names = fc
      .string({ unit: "grapheme", minLength: 1, maxLength: 12 })
      .filter((name) => name.trim() === name && !/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/u.test(name));
    const assignment = fc.record({
      department: fc.option(fc.oneof(names, fc.constantFrom("'局", "=局", "1e5", "TRUE"))),
      period: fc.oneof(names, fc.constant("")),
      layout: fc.constantFrom(...LAYOUTS),
      subjects: fc.array(names, { minLength: 1, maxLength: 4 }),
    });
    fc.assert(
      fc.property(assignment, (given) => {
        const stamp = aStamp(given, aRubric());
        expect(readStamp(gridOf(stamp))).toEqual({ ok: true, value: asRead(stamp), problems: [] });
      }),
    );
  });

  it("gives back the decisions that a 汇总 carries, however many", () => {
    const names = Array.from({ length: 200 }, (_, index) => `第${index}个文件.xlsx`);
    const choices = names.map((file) => ({
      sender: JSON.stringify(["甲局", null, ["x1"]]),
      chosen: { file, content: "0123456789abcdef" },
      over: [{ file: `旧 ${file}`, content: "fedcba9876543210" }],
    }));
    const stamp = { ...aStamp({ joined: true }), choices };
    expect(readStamp(gridOf(stamp))).toEqual({ ok: true, value: asRead(stamp), problems: [] });
  });

  it("gives back the joined scores that a 汇总 carries, and refuses any other list", () => {
    const disagreements = [{ item: "a1", subject: "x1", values: [1.8, null, 1.9], resolved: 1.85 }];
    const stamp = { ...aStamp({ joined: true }), disagreements };
    expect(readStamp(gridOf(stamp))).toEqual({ ok: true, value: asRead(stamp), problems: [] });
    for (const wrong of [{}, [1], [{ ...disagreements[0], resolved: null }], [{ ...disagreements[0], values: ["1"] }]])
      expect(parseDisagreements(wrong)).toBeNull();
  });

  it("finds damage in any piece: a cell emptied, altered or cut", () => {
    const stamp = aStamp({}, shippedRubric("luohe-2022"));
    const grid = gridOf(stamp);
    const pieces = grid.cells.filter((cell) => cell.row > 0 && cell.column === 1 && String(cell.value) !== "");
    const damages = fc.constantFrom<(text: string) => string>(
      () => "",
      (text) => `${text}x`,
      (text) => text.slice(0, -1),
      (text) => text.slice(1),
      (text) => `${text.slice(0, text.length / 2)} ${text.slice(text.length / 2)}`,
      (text) => (text.startsWith("1") ? "2" : "1") + text.slice(1),
    );
    fc.assert(
      fc.property(fc.nat(pieces.length - 1), damages, (index, damage) => {
        const cells = grid.cells.map((cell) =>
          cell === pieces[index] ? { ...cell, value: damage(String(cell.value)) } : cell,
        );
        expect(readStamp({ ...grid, cells })).toMatchObject({ ok: false, problems: [{ code: "sheet.damaged" }] });
      }),
      { numRuns: 200 },
    );
  });

  it("finds a row that is gone", () => {
    const grid = gridOf(aStamp());
    for (const { row } of grid.cells.filter((cell) => cell.column === 0 && cell.row > 0)) {
      const cells = grid.cells.filter((cell) => cell.row !== row);
      expect(readStamp({ ...grid, cells }).ok).toBe(false);
    }
  });

  it("finds points that somebody raised", () => {
    const grid = gridOf(aStamp());
    const cells = grid.cells.map((cell) => ({
      ...cell,
      value: String(cell.value).replace('"points":12', '"points":13'),
    }));
    expect(readStamp({ ...grid, cells })).toMatchObject({ ok: false, problems: [{ code: "sheet.damaged" }] });
  });

  it.each([20_000, 100_000])("reads a stamp of %d further rows in one pass", (length) => {
    const grid = gridOf(aStamp());
    const more = Array.from({ length }, (_, index) => ({ row: 1000 + index, column: 0, value: "seal" }));
    const long = { ...grid, cells: [...grid.cells, ...more] };
    const spent = processorTime();
    expect(readStamp(long).ok).toBe(true);
    expect(readSealRecord(long, { ...aStamp(), rubricDigest: "" }).nextRow).toBe(1000);
    expect(spent()).toBeLessThan(1000);
  });

  it("refuses a subject that is asked for twice, and more scores than a file holds", () => {
    const isRead = (subjects: readonly string[]): boolean =>
      readStamp(planGrid(planStampSheet(aStamp({ subjects })))).ok;
    const most = Math.floor(125_000 / aWeightedRubric().items.length);
    const many = Array.from({ length: most + 1 }, (_, index) => String(index));
    expect(isRead(["x1", "x1"])).toBe(false);
    expect(isRead(many.slice(0, most))).toBe(true);
    expect(isRead(many)).toBe(false);
  });

  it("says of a format of the future that a newer program wrote it", () => {
    const grid = gridOf(aStamp());
    const cells = grid.cells.map((cell) => (cell.row === 0 && cell.column === 1 ? { ...cell, value: 2 } : cell));
    expect(readStamp({ ...grid, cells })).toMatchObject({ ok: false, problems: [{ code: "sheet.newer" }] });
  });
});

describe("stampGrids", () => {
  it("finds stamps by their first cell, whatever the sheet is called", () => {
    const grid = { ...gridOf(aStamp()), name: "Sheet9" };
    const plain: Grid = { name: "_pingbiao", hidden: true, cells: [] };
    expect(stampGrids([plain, grid])).toEqual([grid]);
  });
});

describe("stampKey", () => {
  it("is what the stamp carries, and differs with every part of the assignment", () => {
    const stamps = [
      aStamp(),
      aStamp({ department: "甲局" }),
      aStamp({ period: "2023年度" }),
      aStamp({ layout: "matrix" }),
      aStamp({ subjects: ["x1"] }),
      aStamp({ reviewer: "专家甲" }),
      aStamp({}, aRubric()),
    ];
    const keys = stamps.map(stampKey);
    expect(new Set(keys).size).toBe(stamps.length);
    expect(stamps.map((stamp) => keyOfStamp(gridOf(stamp)))).toEqual(keys);
  });
});

describe("withBands", () => {
  it("marks bands of the office's choice as such", () => {
    const bands = [{ name: "合格", from: 0 }];
    expect(withBands(aWeightedRubric(), bands)).toMatchObject({ bands, bandsSource: "default" });
    const rubric = aWeightedRubric();
    expect(withBands(rubric, null)).toBe(rubric);
  });
});
