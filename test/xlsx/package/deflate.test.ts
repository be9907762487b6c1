/** Packed bytes unpacked by two libraries that are not ours. */
import { inflateRawSync } from "node:zlib";
import { inflateSync } from "fflate";
import fc from "fast-check";
import { deflate } from "../../../src/xlsx/package/deflate";

function expectSound(bytes: Uint8Array): void {
  const packed = deflate(bytes);
  expect(inflateRawSync(packed).equals(bytes)).toBe(true);
  expect(Buffer.from(inflateSync(packed)).equals(bytes)).toBe(true);
}

/** Bytes that look random, always the same. */
function noise(length: number, seed = 1): Uint8Array {
  let state = seed;
  return Uint8Array.from({ length }, () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return state >>> 16;
  });
}

const joined = (...parts: readonly Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(parts));

describe("deflate", () => {
  it("packs any bytes so that they come back", () => {
    const piece = fc.oneof(
      fc.uint8Array({ maxLength: 40 }),
      fc.constant(new Uint8Array(30).fill(7)),
      fc.constant(noise(20)),
    );
    fc.assert(fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => expectSound(joined(...pieces))));
  });

  it.each([0, 1, 2, 3, 7, 8, 9, 11, 12, 257, 258, 259, 265, 266, 267, 516, 8192, 8193])(
    "packs %d equal bytes",
    (length) => {
      expectSound(new Uint8Array(length).fill(65));
    },
  );

  it.each([32_767, 32_768, 32_769])("packs a repeat %d bytes back", (distance) => {
    const start = noise(64);
    expectSound(joined(start, noise(distance - 64, 2), start));
  });

  it.each([32_767, 32_768, 32_769, 100_000])("packs %d bytes without repeats, hardly longer", (length) => {
    const bytes = noise(length);
    expectSound(bytes);
    expect(deflate(bytes).length).toBeLessThan(length * 1.03 + 400);
  });

  it("packs symbols whose frequencies would ask for codes beyond the limit of 15 bits", () => {
    const frequencies = [1, 1, 2, 3, 5, 8, 13, 21, 34, 55, 89, 144, 233, 377, 610, 987, 1597, 2584, 4181];
    const sorted = frequencies.flatMap((count, byte) => Array.from({ length: count }, () => byte));
    // Steps that share no divisor with the length mix the bytes, so that few repeats are found.
    const mixed = Uint8Array.from(sorted, (_, index) => sorted[(index * 7919) % sorted.length] ?? 0);
    expectSound(mixed);
  });

  it("shrinks rows of a sheet to a ninth, the same way each time", () => {
    const rows = Array.from({ length: 500 }, (_, row) => {
      return `<row r="${row}"><c r="A${row}" s="4"><f>IF(ISNUMBER(B${row}),ROUND(B${row},2),"未评")</f><v></v></c></row>`;
    });
    const bytes = new TextEncoder().encode(rows.join(""));
    expectSound(bytes);
    expect(deflate(bytes).length).toBeLessThan(bytes.length / 9);
    expect(deflate(bytes)).toEqual(deflate(bytes.slice()));
  });
});
