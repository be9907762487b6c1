/** Looks into a plain object by a text（按名取值）, which in general no plain object is asked by: it answers to `constructor` too. */

/** The object's own entry of that name; undefined where it has none. */
export function ownEntry<T>(record: Readonly<Record<string, T>>, name: string): T | undefined {
  // eslint-disable-next-line pingbiao/no-foreign-key -- the one place that looks first whether it is there
  return Object.hasOwn(record, name) ? record[name] : undefined;
}
