/** What is queued for Excel and not sent yet, so that a long writing can be cut into pieces. */

/** Queueing that pauses where the batch may be sent: nothing queued before a pause is used after it. */
export type Steps = Generator<void, void>;

/** Excel on the web takes 5 MB at once. Ours is an estimate, and the largest template must pass in one piece. */
const PIECE = 3_000_000;

/** A range, how it is reached, and one thing done to it. */
const OPERATION = 400;

/** Counts roughly the bytes that wait, and the cells that were queued in all. */
export class Load {
  private bytes = 0;
  private pieces = 0;
  private queuedCells = 0;

  /** Pieces sent so far; ranges of an earlier one are gone. */
  get sent(): number {
    return this.pieces;
  }

  get cells(): number {
    return this.queuedCells;
  }

  get isFull(): boolean {
    return this.bytes >= PIECE;
  }

  addOperation(): void {
    this.bytes += OPERATION;
  }

  addCells(cells: number, bytes: number): void {
    this.queuedCells += cells;
    this.bytes += bytes;
  }

  /** The batch has been sent. */
  clear(): void {
    this.bytes = 0;
    this.pieces += 1;
  }
}
