/** Huffman codes of limited length, in the canonical order of RFC 1951. */

/** A code by symbol: its bits in the order they are written, and how many they are; 0 for a symbol that does not occur. */
export interface Code {
  readonly bits: Uint16Array;
  readonly lengths: Uint8Array;
}

/**
 * The code for symbols that occur so often. It has two symbols at least, since some readers refuse less, and is complete.
 * Example: counts 1, 1, 2 give lengths 2, 2, 1.
 */
export function huffmanCode(counts: Uint32Array, limit: number): Code {
  const symbols = occurring(counts);
  const perLength = lengthCounts(
    symbols.map((symbol) => counts[symbol] ?? 0),
    limit,
  );
  const lengths = new Uint8Array(counts.length);
  // The most frequent, which stand last, get the shortest.
  let next = symbols.length - 1;
  for (let length = 1; length <= limit; length += 1) {
    for (let left = perLength[length] ?? 0; left > 0; left -= 1, next -= 1) lengths[symbols[next] ?? 0] = length;
  }
  return { lengths, bits: canonicalBits(lengths, perLength) };
}

/** Symbols that occur, the rarest first; one that does not fills up where there are fewer than two. */
function occurring(counts: Uint32Array): readonly number[] {
  const all = Array.from(counts.keys());
  const used = all.filter((symbol) => counts[symbol] !== 0);
  const unused = all.filter((symbol) => counts[symbol] === 0).slice(0, Math.max(0, 2 - used.length));
  return [...unused, ...used].sort((one, other) => (counts[one] ?? 0) - (counts[other] ?? 0) || one - other);
}

/** How many symbols get each length, by Huffman's way; then lengths beyond the limit are traded in for longer short ones. */
function lengthCounts(ascending: readonly number[], limit: number): readonly number[] {
  const perLength = new Array<number>(limit + 1).fill(0);
  for (const depth of leafDepths(ascending)) {
    const length = Math.min(depth, limit);
    perLength[length] = (perLength[length] ?? 0) + 1;
  }
  let room = perLength.reduce((sum, count, length) => (length === 0 ? 0 : sum + count * 2 ** (limit - length)), 0);
  for (; room > 2 ** limit; room -= 1) {
    perLength[limit] = (perLength[limit] ?? 0) - 1;
    let longer = limit - 1;
    while (perLength[longer] === 0) longer -= 1;
    perLength[longer] = (perLength[longer] ?? 0) - 1;
    perLength[longer + 1] = (perLength[longer + 1] ?? 0) + 2;
  }
  return perLength;
}

/** Depth of each leaf in Huffman's tree; weights ascend, so joined nodes come out in ascending order as well. */
function leafDepths(ascending: readonly number[]): readonly number[] {
  const leaves = ascending.length;
  const weights = [...ascending];
  const parents: number[] = [];
  let leaf = 0;
  let joined = leaves;
  const lightest = (): number => {
    const takesLeaf = leaf < leaves && (joined >= weights.length || (weights[leaf] ?? 0) <= (weights[joined] ?? 0));
    return takesLeaf ? leaf++ : joined++;
  };
  while (weights.length < 2 * leaves - 1) {
    const [one, other] = [lightest(), lightest()];
    parents[one] = parents[other] = weights.length;
    weights.push((weights[one] ?? 0) + (weights[other] ?? 0));
  }
  const depths = new Array<number>(weights.length).fill(0);
  for (let node = weights.length - 2; node >= 0; node -= 1) depths[node] = (depths[parents[node] ?? 0] ?? 0) + 1;
  return depths.slice(0, leaves);
}

function canonicalBits(lengths: Uint8Array, perLength: readonly number[]): Uint16Array {
  const next: number[] = [0, 0];
  for (let length = 2; length < perLength.length; length += 1) {
    next[length] = ((next[length - 1] ?? 0) + (perLength[length - 1] ?? 0)) * 2;
  }
  return Uint16Array.from(lengths, (length) => {
    if (length === 0) return 0;
    const code = next[length] ?? 0;
    next[length] = code + 1;
    return reversed(code, length);
  });
}

function reversed(code: number, length: number): number {
  let bits = 0;
  for (let left = length, rest = code; left > 0; left -= 1, rest >>= 1) bits = (bits << 1) | (rest & 1);
  return bits;
}
