// Rules: validations and conditional formats as they are laid over areas, cut apart and moved.
import type { Area } from "./area";
import { contains, covers, intersection, without } from "./area";
import type { ConditionalFormat, Validation } from "./model";
import type { Shift } from "./shift";
import { shiftedArea } from "./shift";

/** What a cell without a rule has. */
export const NO_VALIDATION: Validation = {
  areas: [],
  rule: { kind: "none" },
  ignoreBlanks: true,
  alert: { show: true, style: "Stop", title: "", message: "" },
  prompt: { show: true, title: "", message: "" },
};

/** The validation of a cell. */
export function validationAt(validations: readonly Validation[], row: number, column: number): Validation {
  return validations.find((one) => one.areas.some((area) => contains(area, row, column))) ?? NO_VALIDATION;
}

/** The one validation of a whole area, or null where it differs from cell to cell. */
export function validationOf(validations: readonly Validation[], area: Area): Validation | null {
  const touching = validations.filter((one) => one.areas.some((part) => intersection(part, area) !== null));
  const [only] = touching;
  if (only === undefined) return NO_VALIDATION;
  return touching.length === 1 && isCovered(area, only.areas) ? only : null;
}

function isCovered(area: Area, parts: readonly Area[]): boolean {
  let left: readonly Area[] = [area];
  for (const part of parts) left = left.flatMap((rest) => without(rest, part));
  return left.length === 0;
}

/** Takes the area out of all validations; those that are left with nothing go. */
export function cutValidations(validations: readonly Validation[], area: Area): readonly Validation[] {
  return validations
    .map((one) => ({ ...one, areas: one.areas.flatMap((part) => without(part, area)) }))
    .filter((one) => one.areas.length > 0);
}

/** Takes the area out of all conditional formats; formats that covered it wholly or partly are cut apart. */
export function cutConditionalFormats(formats: readonly ConditionalFormat[], area: Area): readonly ConditionalFormat[] {
  return formats.flatMap((one) => {
    if (covers(area, one.area)) return [];
    return without(one.area, area).map((part) => ({ ...one, area: part }));
  });
}

/** Areas after a shift, without those that are gone. */
export function shiftedAreas(areas: readonly Area[], shift: Shift): readonly Area[] {
  return areas.flatMap((area) => shiftedArea(area, shift) ?? []);
}
