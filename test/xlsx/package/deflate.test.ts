/** Packing on Node and wherever script runs: one contract, and each unpacks what the other packed. */
import fc from "fast-check";
import * as chosen from "#deflate";
import * as byScript from "../../../src/xlsx/package/deflate";
import * as onNode from "../../../src/xlsx/package/deflateNode";

const packers = [
  ["on Node", onNode, byScript],
  ["by script", byScript, onNode],
] as const;

/** Bytes without any order, so that they stay as long when packed. */
function disorder(length: number): Uint8Array {
  let state = 1;
  return Uint8Array.from({ length }, () => (state = Math.imul(state, 1664525) + 1013904223) >>> 24);
}

/** How long it is, what came out, or null where the packer threw. */
function lengthOf(unpack: () => Uint8Array): number | null {
  try {
    return unpack().length;
  } catch {
    return null;
  }
}

describe("#deflate", () => {
  it("is Node's own zlib where Node runs", () => {
    expect([chosen.deflate, chosen.inflate]).toEqual([onNode.deflate, onNode.inflate]);
  });
});

describe.each(packers)("deflate and inflate %s", (_, packer, other) => {
  it("agree with the other packer on any bytes", () => {
    const bytes = fc.oneof(fc.uint8Array({ maxLength: 300 }), fc.uint8Array({ max: 2, maxLength: 5000 }));
    fc.assert(
      fc.property(bytes, (bytes) => {
        const packed = packer.deflate(bytes);
        expect(packer.inflate(packed, bytes.length)).toEqual(bytes);
        expect(other.inflate(packed, bytes.length)).toEqual(bytes);
      }),
    );
  });

  it.each([0, 1, 62, 63, 64, 65, 130_000, 140_000, 1_000_000])("give back %d bytes without order", (length) => {
    const bytes = disorder(length);
    expect(Buffer.compare(packer.inflate(packer.deflate(bytes), length), bytes)).toBe(0);
  });

  it.each([1, 63, 64, 65, 5000, 300_000])("never take %d bytes for one more or one less", (length) => {
    const packed = packer.deflate(disorder(length));
    for (const size of [length - 1, length + 1]) expect(lengthOf(() => packer.inflate(packed, size))).not.toBe(size);
  });

  it("need little memory where far more comes out than was declared", () => {
    const packed = packer.deflate(new Uint8Array(60_000_000));
    const before = process.memoryUsage().rss;
    for (const size of [0, 1, 5000, 1_000_000]) expect(lengthOf(() => packer.inflate(packed, size))).not.toBe(size);
    expect((process.memoryUsage().rss - before) / 1_000_000).toBeLessThan(40);
  });

  it("throw for what is cut off or was never deflated", () => {
    expect(lengthOf(() => packer.inflate(packer.deflate(disorder(1000)).subarray(0, 600), 1000))).toBeNull();
    expect(lengthOf(() => packer.inflate(Uint8Array.of(0xff, 0xff, 0xff, 0xff), 10))).toBeNull();
  });

  it("give plain bytes, whose slices are copies", () => {
    for (const bytes of [packer.deflate(disorder(9)), packer.inflate(packer.deflate(disorder(9)), 9)]) {
      bytes.slice().fill(0);
      expect(Object.getPrototypeOf(bytes)).toBe(Uint8Array.prototype);
      expect(bytes.some((byte) => byte !== 0)).toBe(true);
    }
  });

  it("have the same checksum, which zip archives use", () => {
    expect(packer.crc32(new TextEncoder().encode("123456789"))).toBe(0xcbf43926);
    fc.assert(fc.property(fc.uint8Array({ maxLength: 50 }), (bytes) => packer.crc32(bytes) === other.crc32(bytes)));
  });

  it("shrink the rows of a sheet, the same way every time", () => {
    const rows = Buffer.from('<row r="1"><c r="A1" s="3"><f>IF(A1,1,2)</f><v>1</v></c></row>'.repeat(500));
    expect(packer.deflate(rows).length).toBeLessThan(rows.length / 20);
    expect(packer.deflate(rows)).toEqual(packer.deflate(rows));
  });
});
