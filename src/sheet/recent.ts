/** Remembers what was worked out for the last few inputs: a live sheet is read again and again with the same stamp. */

/** How many are remembered where nothing else is said: a workbook has one stamp, a consolidation few rubrics. */
const FEW = 4;

/** The same function, which works out a text seen lately only once. The result is shared, so it must be plain data that nobody changes. */
export function recent<T>(work: (text: string) => T): (text: string) => T {
  return recentBy((text) => text, work);
}

/** As {@link recent}, for inputs that `keyOf` tells apart by a text: equal texts must mean equal results. `kept` are remembered. */
export function recentBy<A, T>(keyOf: (input: A) => string, work: (input: A) => T, kept = FEW): (input: A) => T {
  const known = new Map<string, { readonly result: T }>();
  return (input) => {
    const key = keyOf(input);
    const entry = known.get(key) ?? { result: work(input) };
    // The one used last stands last, the one to forget first.
    known.delete(key);
    known.set(key, entry);
    for (const oldest of known.keys()) {
      if (known.size <= kept) break;
      known.delete(oldest);
    }
    return entry.result;
  };
}
