/** Remembers what was worked out for the last few texts: a live sheet is read again and again with the same stamp. */

/** How many texts are remembered: a workbook has one stamp, a consolidation few rubrics. */
const kept = 4;

/** The same function, which works out a text seen lately only once. The result is shared, so it must be plain data that nobody changes. */
export function recent<T>(work: (text: string) => T): (text: string) => T {
  const known = new Map<string, { readonly result: T }>();
  return (text) => {
    const entry = known.get(text) ?? { result: work(text) };
    // The one used last stands last, the one to forget first.
    known.delete(text);
    known.set(text, entry);
    for (const oldest of known.keys()) {
      if (known.size <= kept) break;
      known.delete(oldest);
    }
    return entry.result;
  };
}
