// How much of a minified file came from which source（体积构成）, read off its source map.
"use strict";

const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/** The numbers of one segment of a source map (base64, five bits a digit, the lowest bit is the sign). */
function numbersOf(segment) {
  const numbers = [];
  let value = 0;
  let shift = 0;
  for (const digit of segment) {
    const bits = DIGITS.indexOf(digit);
    value += (bits & 31) << shift;
    shift += 5;
    if (bits >= 32) continue;
    numbers.push(value & 1 ? -(value >> 1) : value >> 1);
    value = 0;
    shift = 0;
  }
  return numbers;
}

/** Characters of `code` by source, as a Map from the source's name in the map. */
function sourceShares(code, map) {
  const shares = new Map();
  const lines = code.split("\n");
  let source = 0;
  map.mappings.split(";").forEach((mappings, index) => {
    const end = lines[index]?.length ?? 0;
    let column = 0;
    const starts = (mappings === "" ? [] : mappings.split(",")).map((segment) => {
      const [columns, sources = 0] = numbersOf(segment);
      column += columns;
      source += sources;
      return { column, name: map.sources[source] ?? "" };
    });
    starts.forEach(({ column: start, name }, at) => {
      const size = (starts[at + 1]?.column ?? end) - start;
      shares.set(name, (shares.get(name) ?? 0) + size);
    });
  });
  return shares;
}

module.exports = { sourceShares };
