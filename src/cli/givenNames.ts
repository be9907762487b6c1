/** What files are called in the workbooks we write（文件名）: from what was given on, never where that lies on this machine. */
import { statSync } from "node:fs";
import path from "node:path";
import type { Choice, ChosenContent } from "../core/choice";
import type { Returned } from "../core/versions";

/** Names for paths, and back. */
export interface GivenNames {
  readonly nameOf: (file: string) => string;
  /** The path of a name, or of a name and sheet; anything else stays as it is. */
  readonly pathOf: (name: string) => string;
}

interface Place {
  readonly file: string;
  readonly parts: readonly string[];
  /** How many of the parts are its name. */
  readonly shown: number;
}

/** Names of the workbooks and archives `found` in the `given` files and folders: unlike each other, with as much of the path as that takes. */
export function givenNames(given: readonly string[], found: readonly string[]): GivenNames {
  const folders = given.filter((one) => statSync(one, { throwIfNoEntry: false })?.isDirectory() === true);
  const files = new Set(given);
  const places = found.map((file): Place => {
    const folder = files.has(file) ? undefined : folders.find((one) => isWithin(one, file));
    const own = folder === undefined ? path.basename(file) : path.relative(folder, file);
    return { file, parts: path.resolve(file).split(path.sep), shown: own.split(path.sep).length };
  });
  const named = [...unlike(places)].map(([name, { file }]) => [file, name] as const);
  const names = new Map(named);
  const paths = new Map(named.map(([file, name]) => [name, file]));
  return { nameOf: (file) => throughout(file, names), pathOf: (name) => throughout(name, paths) };
}

/** The files under their names. */
export function underNames(returned: readonly Returned[], { nameOf }: GivenNames): readonly Returned[] {
  return returned.map((file) => ({ ...file, file: nameOf(file.file) }));
}

/** The decisions, which travel in the stamp, with names for paths; those of former runs may hold paths of another machine. */
export function choicesUnderNames(choices: readonly Choice[], { nameOf }: GivenNames): readonly Choice[] {
  const named = ({ file, content }: ChosenContent): ChosenContent => {
    const name = nameOf(file);
    return { file: path.isAbsolute(name) ? path.basename(name) : name, content };
  };
  return choices.map(({ sender, chosen, over }) => ({ sender, chosen: named(chosen), over: over.map(named) }));
}

function isWithin(folder: string, file: string): boolean {
  const inside = path.relative(folder, file);
  return inside !== "" && inside.split(path.sep)[0] !== ".." && !path.isAbsolute(inside);
}

/** Places by their names; those of one name take one part more, and again. */
function unlike(places: readonly Place[]): ReadonlyMap<string, Place> {
  const groups = new Map<string, Place[]>();
  for (const place of places) {
    const name = place.parts.slice(-place.shown).join("/");
    const own = groups.get(name);
    if (own === undefined) groups.set(name, [place]);
    else own.push(place);
  }
  const longer = [...groups.values()].flatMap((own) =>
    own.map((place) => (own.length > 1 ? { ...place, shown: place.shown + 1 } : place)),
  );
  if (longer.every((place) => places.includes(place)))
    return new Map([...groups].flatMap(([name, own]) => own.map((place) => [name, place] as const)));
  return unlike(longer);
}

/** A text that is one of the keys, or begins with one: what is in an archive stands behind a slash, a sheet behind #. */
function throughout(text: string, by: ReadonlyMap<string, string>): string {
  for (let end = text.length; end > 0; end -= 1) {
    const found = end === text.length || /[/#>]/.test(text.charAt(end)) ? by.get(text.slice(0, end)) : undefined;
    if (found !== undefined) return found + text.slice(end);
  }
  return text;
}
