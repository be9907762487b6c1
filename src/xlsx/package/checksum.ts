/** CRC-32 as zip archives use it, four bytes at a time. */

const polynomial = 0xedb88320;
const tables = makeTables();

/** The checksum as an unsigned 32-bit number. */
export function crc32(bytes: Uint8Array): number {
  const [t0, t1, t2, t3] = tables;
  const whole = bytes.length - (bytes.length % 4);
  let crc = -1;
  let index = 0;
  for (; index < whole; index += 4) {
    crc ^= byteAt(bytes, index) | (byteAt(bytes, index + 1) << 8);
    crc ^= (byteAt(bytes, index + 2) << 16) | (byteAt(bytes, index + 3) << 24);
    crc = at(t3, crc & 255) ^ at(t2, (crc >>> 8) & 255) ^ at(t1, (crc >>> 16) & 255) ^ at(t0, crc >>> 24);
  }
  for (; index < bytes.length; index += 1) crc = at(t0, (crc ^ byteAt(bytes, index)) & 255) ^ (crc >>> 8);
  return ~crc >>> 0;
}

/** Table n carries a byte's effect over n more bytes. */
function makeTables(): readonly [Int32Array, Int32Array, Int32Array, Int32Array] {
  const first = Int32Array.from({ length: 256 }, (_, byte) => {
    let crc = byte;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ polynomial : crc >>> 1;
    return crc;
  });
  const following = (table: Int32Array): Int32Array => table.map((crc) => (crc >>> 8) ^ at(first, crc & 255));
  const second = following(first);
  const third = following(second);
  return [first, second, third, following(third)];
}

function at(table: Int32Array, index: number): number {
  return table[index] ?? 0;
}

function byteAt(bytes: Uint8Array, index: number): number {
  return bytes[index] ?? 0;
}
