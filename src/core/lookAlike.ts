/** Names that look alike（看上去一样的名称）: they differ in what nobody sees, or in a letter of another script. */

/** Letters of other scripts that are drawn like Latin ones, each above its twin. */
const DRAWN_ALIKE = ["аеорсухікмтвнΑΒΕΖΗΙΚΜΝΟΡΤΥΧο", "aeopcyxikmtbhabezhikmnoptyxo"] as const;

/** The same text for all names that a reader takes for the same: without width, case, spaces and signs that are not drawn. */
export function skeletonOf(name: string): string {
  const folded = name.normalize("NFKC").replace(/[\p{Cf}\p{Default_Ignorable_Code_Point}\s]/gu, "");
  return Array.from(folded.toLowerCase(), twinOf).join("");
}

/** The same text for all spellings of a name: without width and spaces. Signs that nobody sees stay. */
export function foldedName(name: string): string {
  return name.normalize("NFKC").replace(/\p{White_Space}/gu, "");
}

/** Whether a name holds signs that nobody sees, such as a zero-width space, or spaces at its ends. */
export function hidesSigns(name: string): boolean {
  return name !== name.trim() || /[\p{Cf}\p{Default_Ignorable_Code_Point}]/u.test(name);
}

/** The name with its hidden signs to be seen. Example: 甲局[U+200B]. */
export function openly(name: string): string {
  const sign = /[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu;
  return name.replace(
    sign,
    (hidden) => `[U+${(hidden.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}]`,
  );
}

/** Names that stand more than once, each with all its spellings in their order; `keyOf` says which are the same. */
export function repeatedNames(
  names: readonly string[],
  keyOf: (name: string) => string = skeletonOf,
): readonly (readonly [string, ...string[]])[] {
  const spellings = new Map<string, [string, ...string[]]>();
  for (const name of names) {
    const key = keyOf(name);
    const known = spellings.get(key);
    if (known === undefined) spellings.set(key, [name]);
    else known.push(name);
  }
  return [...spellings.values()].filter(({ length }) => length > 1);
}

function twinOf(letter: string): string {
  const [drawn, twins] = DRAWN_ALIKE;
  const place = drawn.toLowerCase().indexOf(letter);
  return place < 0 ? letter : twins.charAt(place);
}
