/** Senders（来源）that the rubric does not name, or that only look like another: they wait for a person. */
import { acceptedAs, choiceFor, type Sender } from "./acceptance";
import type { Choice } from "./choice";
import { hidesSigns, openly, skeletonOf } from "./lookAlike";
import { error, type Problem } from "./problem";
import type { ReturnedSheet } from "./returned";
import type { Rubric } from "./rubric";
import { renamed, spelledAs, spellingProblems } from "./spelling";

/** A sheet under the names that count. */
export interface Named {
  readonly sheet: ReturnedSheet;
  /** Decisions that were followed. */
  readonly followed: readonly Choice[];
}

/** The sheet with the names of its sender as somebody accepted them, or as the rubric says they are called now. */
export function namedNow(sheet: ReturnedSheet, rubric: Rubric, choices: readonly Choice[]): Named {
  const { assignment } = sheet;
  const as = (sender: Sender, name: string): string => acceptedAs(choices, sender, name) ?? name;
  const names: readonly (readonly [Sender, string])[] = [
    ["department", assignment.department ?? ""],
    ["reviewer", assignment.reviewer ?? ""],
    ...(rubric.subjects.length > 0 ? [] : assignment.subjects.map((name) => ["subject", name] as const)),
  ];
  const followed = names.flatMap(([sender, name]) => choiceFor(choices, sender, name) ?? []);
  const department = assignment.department === null ? null : nameNow(rubric, as("department", assignment.department));
  if (followed.length === 0 && department === assignment.department) return { sheet, followed };
  const named = renamed(sheet, rubric, (sender, name) =>
    sender === "department" ? nameNow(rubric, as(sender, name)) : as(sender, name),
  );
  const written = as("department", assignment.department ?? "");
  const told = spellingProblems("department", written, department ?? "");
  return { sheet: told.length === 0 ? named : { ...named, problems: [...named.problems, ...told] }, followed };
}

/** A department's name today, as the rubric spells it. */
export function nameNow({ departments, formerNames = [] }: Rubric, name: string): string {
  if (departments.includes(name)) return name;
  return formerNames.find(({ was }) => was === name)?.now ?? spelledAs(name, departments) ?? name;
}

/** Why a sheet waits: nobody has typed whose scores it holds. */
export function namelessSubject({ assignment }: ReturnedSheet, rubric: Rubric): readonly Problem[] {
  const isNameless = rubric.subjects.length === 0 && assignment.subjects.some((name) => skeletonOf(name) === "");
  return isNameless ? [error("sender.nameless", { label: rubric.subjectLabel })] : [];
}

/** Why a sheet waits: its department is none of the rubric's, and nobody has accepted it. `sheet` is under the names that count. */
export function unknownSender(
  { assignment }: ReturnedSheet,
  rubric: Rubric,
  choices: readonly Choice[],
): readonly Problem[] {
  const { department } = assignment;
  if (department === null || rubric.departments.length === 0 || rubric.departments.includes(department)) return [];
  if (acceptedAs(choices, "department", department) !== null) return [];
  const skeleton = skeletonOf(department);
  const alike = rubric.departments.find((name) => skeletonOf(name) === skeleton);
  return [
    alike === undefined
      ? error("sender.unknown", { ...valuesOf("department", department) })
      : error("sender.alike", { ...valuesOf("department", department), alike }),
  ];
}

/**
 * Reviewers of one department, and subjects whose names were typed, that a reader takes for the same although they are written
 * otherwise: every sheet whose name hides signs waits, and all of them where none does.
 */
export function lookAlikes(
  sheets: readonly (ReturnedSheet | null)[],
  rubric: Rubric,
  choices: readonly Choice[],
): readonly (readonly Problem[])[] {
  const names = sheets.map((sheet) => (sheet === null ? [] : namesOf(sheet, rubric)));
  const alike = new Map<string, Set<string>>();
  for (const { place, name } of names.flat()) {
    const own = alike.get(place) ?? new Set<string>();
    alike.set(place, own.add(name));
  }
  return names.map((own) =>
    own.flatMap(({ sender, place, name }): readonly Problem[] => {
      const others = [...(alike.get(place) ?? [])].filter((other) => other !== name).sort();
      const [twin] = [...others.filter((other) => !hidesSigns(other)), ...others];
      if (twin === undefined || acceptedAs(choices, sender, name) !== null) return [];
      const isPlain = !hidesSigns(name) && others.every(hidesSigns);
      return isPlain ? [] : [error("sender.alike", { ...valuesOf(sender, name), alike: twin })];
    }),
  );
}

function valuesOf(named: Sender, sender: string): Problem["values"] {
  return { named, sender, written: openly(sender) };
}

function namesOf(
  { assignment }: ReturnedSheet,
  rubric: Rubric,
): readonly { readonly sender: Sender; readonly place: string; readonly name: string }[] {
  const { department, reviewer, subjects } = assignment;
  const named = (sender: Sender, name: string, within: string) => ({
    ...{ sender, name },
    place: JSON.stringify([sender, within, skeletonOf(name)]),
  });
  return [
    ...(reviewer === undefined ? [] : [named("reviewer", reviewer, department ?? "")]),
    ...(rubric.subjects.length > 0
      ? []
      : subjects.filter((name) => name !== "").map((name) => named("subject", name, ""))),
  ];
}
