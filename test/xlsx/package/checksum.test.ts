/** The checksum against published values. */
import { crc32 } from "../../../src/xlsx/package/checksum";

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

describe("crc32", () => {
  it.each([
    ["", 0],
    ["a", 0xe8b7be43],
    ["abc", 0x352441c2],
    ["123456789", 0xcbf43926],
    ["The quick brown fox jumps over the lazy dog", 0x414fa339],
  ])("of %j is the published value", (text, expected) => {
    expect(crc32(bytesOf(text))).toBe(expected);
  });

  it("is the same for bytes in the middle of others", () => {
    const whole = bytesOf("__The quick brown fox jumps over the lazy dog");
    expect(crc32(whole.subarray(2))).toBe(0x414fa339);
  });
});
