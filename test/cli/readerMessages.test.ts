/** What passes between the reading threads and the command line: nothing is lost, and of half a million scores little is kept. */
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import type { Returned } from "../../src/core/versions";
import { packer, unpacker } from "../../src/cli/readerMessages";
import { aReturnedFile } from "../support/returnedFiles";
import { aRubric, anItem } from "../support/someRubrics";

const ITEMS = Array.from({ length: 50 }, (_, index) => `i${index}`);
const rubric = aRubric({ items: ITEMS.map((id) => anItem({ id })) });

/** The workbook of a reviewer, whose scores and reasons differ from those of others. */
function aWorkbook(number: number): Returned {
  const given = ITEMS.map((id, index) => [id, ((number + index) % 20) / 2]);
  const scores = { x: Object.fromEntries(given) as Record<string, number>, y: { i0: null, i1: "八分" } };
  return { ...aReturnedFile(rubric, `${number}.xlsx`, "甲局", scores, `评委${number}`), rubric };
}

const asArrays = ({ sheet, ...entry }: Returned): Returned => ({
  ...entry,
  sheet: sheet && { ...sheet, scores: Array.from(sheet.scores) },
});

/** Bytes in use once all garbage is gone. */
function usedBytes(): number {
  setFlagsFromString("--expose-gc");
  (runInNewContext("gc") as () => void)();
  return process.memoryUsage().heapUsed;
}

describe("unpacker", () => {
  it("gives back what was packed, files that could not be read among them", () => {
    const broken: Returned = { file: "坏.xlsx", sheet: null, failure: "damaged", rubric: null };
    const given = [aWorkbook(1), broken, aWorkbook(2), aWorkbook(1)];
    const pack = packer(() => "key");
    const unpack = unpacker();
    const found = given.flatMap((entry) => unpack(pack([entry])));
    expect(found.map(asArrays)).toEqual(given);
    expect(found[0]?.sheet?.scores).toHaveLength(ITEMS.length + 2);
    expect(found[0]?.sheet?.scores.at(ITEMS.length + 2)).toBeUndefined();
  });

  it("keeps less than 100 bytes of a score whose neighbours are alike", () => {
    const pack = packer(() => "key");
    const unpack = unpacker();
    const count = 400;
    const read = (number: number): readonly Returned[] => unpack(pack([aWorkbook(number)]));
    const warm = read(0);
    const before = usedBytes();
    const kept = Array.from({ length: count }, (_, index) => read(index + 1));
    const perScore = (usedBytes() - before) / (count * (ITEMS.length + 2));
    expect([warm.length, kept.length]).toEqual([1, count]);
    expect(perScore).toBeLessThan(100);
  });
});
