import fc from "fast-check";
import type { SealEvent } from "../../src/core/sealEvents";
import { codeOf, type SealedScore } from "../../src/core/checkCode";
import type { Grid, PlacedCell } from "../../src/sheet/grid";
import { readSealRecord, recordCells } from "../../src/sheet/sealRecord";
import { readStamp, type ReadStamp } from "../../src/sheet/stamp";
import { aRubric } from "../support/someRubrics";
import { aRequest, gridsOf, plansOf } from "../support/templates";

const BLANK = stampGrid("2022年度");
const STAMP = stampIn(BLANK);

function stampGrid(period: string): Grid {
  const grid = gridsOf(plansOf(aRequest(aRubric(), { subjects: ["某公司"], period }))).find(({ hidden }) => hidden);
  if (grid === undefined) throw new Error("no stamp");
  return grid;
}

function stampIn(grid: Grid): ReadStamp {
  const stamp = readStamp(grid);
  if (!stamp.ok) throw new Error("damaged stamp");
  return stamp.value;
}

function aScore(changes: Partial<SealedScore> = {}): SealedScore {
  return { subject: "某公司", item: "a1", reviewer: "", value: "10", reason: "", ...changes };
}

function sealing(scores: readonly SealedScore[] = [aScore()], stamp: ReadStamp = STAMP): SealEvent {
  const { hash, rubricDigest: rubric, assignment } = stamp;
  const code = codeOf({ hash, rubric, assignment, head: [] }, scores);
  const at = { sheet: "评价表", cell: "H6" };
  const reasons = [
    { problem: "reason.missing", at, text: "已核" },
    { problem: "x", at: null, text: "同意" },
  ];
  return { kind: "sealed", seal: { code, time: "2024-01-31T17:05", file: "甲.xlsx", reasons, scores } };
}

const UNSEALING: SealEvent = { kind: "unsealed", time: "2024-02-01T09:00", reason: "更正" };

function withEvents(grid: Grid, events: readonly SealEvent[]): Grid {
  return events.reduce((before, event) => amended(before, recordCells(readSealRecord(before, STAMP), event)), grid);
}

/** The grid with the cells written over it; emptied ones are gone. */
function amended(grid: Grid, cells: ReturnType<typeof recordCells>): Grid {
  const isOver = ({ row, column }: PlacedCell): boolean =>
    cells.some((cell) => cell.row === row && cell.column === column);
  return {
    ...grid,
    cells: [...grid.cells.filter((cell) => !isOver(cell)), ...cells.filter(({ value }) => value !== null)],
  };
}

function dropRows(grid: Grid, drop: (key: string, index: number) => boolean): Grid {
  const keys = grid.cells.filter(({ column }) => column === 0);
  const rows = keys.filter(({ value }, index) => drop(String(value), index)).map(({ row }) => row);
  return { ...grid, cells: grid.cells.filter(({ row }) => !rows.includes(row)) };
}

describe("readSealRecord", () => {
  it("finds nothing in a new workbook, and the first free row", () => {
    const { seals, sound, seal, nextRow } = readSealRecord(BLANK, STAMP);
    expect([seals, sound, seal]).toEqual([[], true, null]);
    expect(nextRow).toBe(BLANK.cells.filter(({ column }) => column === 0).length);
  });

  it("reads every event back, with any texts and sizes, and the stamp stays sound", () => {
    const text = fc.string({ unit: fc.constantFrom("甲", "𠮷", '"', "\\", " ", "😀", "=", "x"), maxLength: 30 });
    const scores = fc.array(fc.record({ subject: text, item: text, reviewer: text, value: text, reason: text }), {
      maxLength: 8,
    });
    const large = fc.constant(
      Array.from({ length: 400 }, (_, index) => aScore({ item: `i${index}`, reason: "缺材料𠮷".repeat(9) })),
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(scores, large), { minLength: 1, maxLength: 3 }), (all) => {
        const events = all.flatMap((own) => [sealing(own), UNSEALING]).slice(0, -1);
        const grid = withEvents(BLANK, events);
        const { seals, sound, seal } = readSealRecord(grid, STAMP);
        expect(sound).toBe(true);
        expect(seals.map((one) => one.scores)).toEqual(all);
        expect(seal).toEqual(seals.at(-1));
        expect(seals.slice(0, -1).every(({ unsealed }) => unsealed?.reason === "更正")).toBe(true);
        expect(readStamp(grid).ok).toBe(true);
        expect(grid.cells.every(({ value }) => !/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/.test(String(value)))).toBe(true);
      }),
      { numRuns: 40 },
    );
  });

  it("has no seal in force once it was taken off", () => {
    const { seal, seals } = readSealRecord(withEvents(BLANK, [sealing(), UNSEALING]), STAMP);
    expect([seal, seals[0]?.unsealed]).toEqual([null, { time: "2024-02-01T09:00", reason: "更正" }]);
  });

  it("notices any altered cell of the record", () => {
    const grid = withEvents(BLANK, [sealing(), UNSEALING, sealing([aScore({ value: "9" })])]);
    const record = grid.cells.slice(BLANK.cells.length);
    for (const cell of record) {
      const value = String(cell.value).replace(/[0-9a-f](?=[^0-9a-f]*$)/, (digit) => (digit === "0" ? "1" : "0"));
      const changed = { ...grid, cells: grid.cells.map((one) => (one === cell ? { ...cell, value } : one)) };
      const isNoticed = !readSealRecord(changed, STAMP).sound || !readStamp(changed).ok;
      expect([cell.value, isNoticed]).toEqual([cell.value, true]);
    }
  });

  it("notices an event that was taken away, unless it is the last one", () => {
    const grid = withEvents(BLANK, [sealing(), UNSEALING, sealing([aScore({ value: "9" })])]);
    let seen = 0;
    const without = (event: number): Grid =>
      dropRows(grid, (key) => (key === "seal-check" ? seen++ === event : key === "seal" && seen === event));
    const sound = [0, 1, 2].map((event) => {
      seen = 0;
      return readSealRecord(without(event), STAMP).sound;
    });
    expect(sound).toEqual([false, false, true]);
  });

  it("trusts no seal that was copied from another workbook, or whose code is not that of its scores", () => {
    const other = stampGrid("2023年度");
    const copied = withEvents(BLANK, [sealing()]).cells.slice(BLANK.cells.length);
    const [first] = [...other.cells].reverse();
    const below = copied.map((cell) => ({ ...cell, row: cell.row - (copied[0]?.row ?? 0) + (first?.row ?? 0) + 1 }));
    const pasted = { ...other, cells: [...other.cells, ...below] };
    expect(readSealRecord(pasted, stampIn(other))).toMatchObject({ sound: false, seal: null });
    const event = sealing();
    if (event.kind !== "sealed") throw new Error("no seal");
    const wrong: SealEvent = { ...event, seal: { ...event.seal, scores: [aScore({ value: "9" })] } };
    expect(readSealRecord(withEvents(BLANK, [wrong]), STAMP)).toMatchObject({ sound: false, seal: null });
  });

  it("keeps what it can of a record that is cut off", () => {
    const grid = withEvents(BLANK, [sealing()]);
    const cut = dropRows(grid, (key) => key === "seal-check");
    expect(readSealRecord(cut, STAMP)).toMatchObject({ sound: false, seals: [], seal: null });
  });

  it("is whole again once a sheet is sealed after a session that broke off, wherever that was", () => {
    const long = sealing([aScore({ reason: "缺材料".repeat(6000) })]);
    const short = sealing([aScore({ value: "9" })]);
    const before = withEvents(BLANK, [short, UNSEALING]);
    for (const [first, next] of [
      [long, short],
      [short, long],
      [short, short],
    ] as const) {
      const cells = recordCells(readSealRecord(before, STAMP), first);
      for (let count = 1; count < cells.length; count += 1) {
        const broken = amended(before, cells.slice(0, count));
        const record = readSealRecord(broken, STAMP);
        expect([record.sound, record.seal, record.seals]).toEqual([false, null, readSealRecord(before, STAMP).seals]);
        expect(withEvents(broken, [next]).cells).toEqual(withEvents(before, [next]).cells);
      }
    }
  });

  it("goes on after a break, so that a sheet can be sealed again", () => {
    const [cell] = withEvents(BLANK, [sealing()]).cells.slice(BLANK.cells.length);
    const grid = withEvents(BLANK, [sealing(), UNSEALING]);
    const broken = { ...grid, cells: grid.cells.filter(({ row }) => row !== cell?.row) };
    const { sound, seal } = readSealRecord(withEvents(broken, [sealing()]), STAMP);
    expect([sound, seal?.time]).toEqual([false, "2024-01-31T17:05"]);
  });
});
