/** CRC-32 as zip archives use it, eight bytes at a time. */

const polynomial = 0xedb88320;
const tables = makeTables();

/** The checksum as an unsigned 32-bit number. Example: the bytes of "123456789" give 0xcbf43926. */
export function crc32(bytes: Uint8Array): number {
  const [t0, t1, t2, t3, t4, t5, t6, t7] = tables;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const whole = bytes.length - (bytes.length % 8);
  let crc = -1;
  for (let index = 0; index < whole; index += 8) {
    const low = crc ^ view.getInt32(index, true);
    const high = view.getInt32(index + 4, true);
    crc = at(t7, low & 255) ^ at(t6, (low >>> 8) & 255) ^ at(t5, (low >>> 16) & 255) ^ at(t4, low >>> 24);
    crc ^= at(t3, high & 255) ^ at(t2, (high >>> 8) & 255) ^ at(t1, (high >>> 16) & 255) ^ at(t0, high >>> 24);
  }
  for (let index = whole; index < bytes.length; index += 1) {
    crc = at(t0, (crc ^ view.getUint8(index)) & 255) ^ (crc >>> 8);
  }
  return ~crc >>> 0;
}

type Tables = readonly [
  ...[Int32Array, Int32Array, Int32Array, Int32Array],
  ...[Int32Array, Int32Array, Int32Array, Int32Array],
];

/** Table n carries a byte's effect over n more bytes. */
function makeTables(): Tables {
  const zero = Int32Array.from({ length: 256 }, (_, byte) => {
    let crc = byte;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ polynomial : crc >>> 1;
    return crc;
  });
  const next = (table: Int32Array): Int32Array => table.map((crc) => (crc >>> 8) ^ at(zero, crc & 255));
  const [one, two] = [next(zero), next(next(zero))];
  const [three, four] = [next(two), next(next(two))];
  const [five, six] = [next(four), next(next(four))];
  return [zero, one, two, three, four, five, six, next(six)];
}

function at(table: Int32Array, index: number): number {
  return table[index] ?? 0;
}
