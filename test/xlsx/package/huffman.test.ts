/** Codes: complete, within the limit, and no longer than they need to be. */
import fc from "fast-check";
import { huffmanCode } from "../../../src/xlsx/package/huffman";

const lengthsOf = (counts: readonly number[], limit: number): readonly number[] =>
  Array.from(huffmanCode(Uint32Array.from(counts), limit).lengths);

/** Room that codes take of all there is: 1 where every sequence of bits means something. */
const roomOf = (lengths: readonly number[]): number =>
  lengths.reduce((sum, length) => sum + (length === 0 ? 0 : 2 ** -length), 0);

describe("huffmanCode", () => {
  it.each([
    ["frequent symbols short", [1, 1, 2], [2, 2, 1]],
    ["equal symbols equal", [5, 5, 5, 5], [2, 2, 2, 2]],
    ["absent symbols nothing", [3, 0, 3], [1, 0, 1]],
    ["a single symbol company", [0, 0, 9], [1, 0, 1]],
    ["two symbols where none occurs", [0, 0, 0], [1, 1, 0]],
  ])("gives %s", (_, counts, lengths) => {
    expect(lengthsOf(counts, 15)).toEqual(lengths);
  });

  it("writes codes with the highest bit first, the way RFC 1951 numbers them", () => {
    // Lengths 3, 3, 3, 3, 3, 2, 4, 4 of the RFC's example give 010, 011, 100, 101, 110, 00, 1110, 1111.
    const { lengths, bits } = huffmanCode(Uint32Array.from([10, 10, 10, 10, 10, 26, 5, 5]), 15);
    expect(Array.from(lengths)).toEqual([3, 3, 3, 3, 3, 2, 4, 4]);
    const written = Array.from(bits, (code, symbol) =>
      Array.from(code.toString(2).padStart(lengths[symbol] ?? 0, "0"))
        .reverse()
        .join(""),
    );
    expect(written).toEqual(["010", "011", "100", "101", "110", "00", "1110", "1111"]);
  });

  it("keeps every code within the limit and the code complete, however uneven the counts are", () => {
    const counts = fc.array(fc.oneof(fc.constant(0), fc.nat(20), fc.nat(4_000_000)), { minLength: 2, maxLength: 100 });
    fc.assert(
      fc.property(counts, fc.constantFrom(7, 15), (counts, limit) => {
        const lengths = lengthsOf(counts, limit);
        expect(Math.max(...lengths)).toBeLessThanOrEqual(limit);
        expect(roomOf(lengths)).toBe(1);
        expect(counts.every((count, symbol) => count === 0 || lengths[symbol] !== 0)).toBe(true);
      }),
    );
  });

  it.each([7, 8, 15])("trades lengths in at the limit of %d", (limit) => {
    const fibonacci = [1, 1];
    while (fibonacci.length < 20) fibonacci.push((fibonacci.at(-1) ?? 0) + (fibonacci.at(-2) ?? 0));
    const lengths = lengthsOf(fibonacci, limit);
    expect([Math.max(...lengths), roomOf(lengths)]).toEqual([limit, 1]);
  });
});
