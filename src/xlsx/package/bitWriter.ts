/** Bits into bytes, lowest bit first, as deflate wants them. */

export class BitWriter {
  private readonly out: Uint8Array;
  private at = 0;
  private held = 0;
  private count = 0;

  /** `size` is the most bytes that will be written. */
  constructor(size: number) {
    this.out = new Uint8Array(size);
  }

  /** Writes the lowest `count` bits of a number, at most 16. */
  put(bits: number, count: number): void {
    this.held |= bits << this.count;
    this.count += count;
    while (this.count >= 8) {
      this.out[this.at] = this.held;
      this.at += 1;
      this.held >>>= 8;
      this.count -= 8;
    }
  }

  /** All bytes; the last is filled up with zeros. */
  finish(): Uint8Array {
    if (this.count > 0) this.put(0, 8 - this.count);
    return this.out.slice(0, this.at);
  }
}
