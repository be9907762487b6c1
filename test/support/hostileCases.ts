/** Reading of broken and hostile files, and of damaged copies of a good one: the same cases whichever packer unpacks them. */
import fc from "fast-check";
import { HostError, type HostErrorCode } from "../../src/sheet/workbook";
import { readXlsx } from "../../src/xlsx/readXlsx";
import { good, hostileFiles, megabyte } from "./hostileFiles";
import { processorTime } from "./processorTime";

/** The code a file is refused with, or that it was read. */
export function codeOf(read: () => unknown): HostErrorCode | "read" {
  try {
    read();
    return "read";
  } catch (error) {
    if (error instanceof HostError) return error.code;
    throw error;
  }
}

/** Call it in a test of its own for each packer; `damages` is the number of damaged copies. */
export function describeHostileFiles(damages: number): void {
  describe("readXlsx on files that are no sound workbook", () => {
    it.each(hostileFiles)("refuses %s as %s within a second of processor time", (_, code, bytes) => {
      const spent = processorTime();
      expect(codeOf(() => readXlsx(bytes))).toBe(code);
      expect(spent()).toBeLessThan(1000);
    });

    it("never needs more than 200 MB for one of them", () => {
      const before = process.memoryUsage().rss;
      for (const [, , bytes] of hostileFiles) codeOf(() => readXlsx(bytes));
      expect((process.memoryUsage().rss - before) / megabyte).toBeLessThan(200);
    });
  });

  describe("readXlsx on damaged copies of a good file", () => {
    const sound = JSON.stringify(readXlsx(good));

    it("reads the same or refuses when single bytes of the archive change", () => {
      fc.assert(
        fc.property(fc.nat({ max: good.length - 1 }), fc.integer({ min: 1, max: 255 }), (at, change) => {
          const bytes = good.slice();
          bytes[at] = (bytes[at] ?? 0) ^ change;
          const code = codeOf(() => {
            // A change in a name or a time may leave the cells as they were; it must never alter one.
            expect(JSON.stringify(readXlsx(bytes))).toBe(sound);
          });
          expect([
            "read",
            "damaged",
            "ambiguous",
            "encrypted",
            "other-packing",
            "too-big-to-read",
            "not-a-workbook",
          ]).toContain(code);
        }),
        { numRuns: damages },
      );
    });
  });
}
