/** Returned files as the core sees them: a builder with sensible defaults. */
import type { ReturnedFile } from "../../src/core/returned";
import type { Rubric } from "../../src/core/rubric";
import type { Score } from "../../src/core/score";
import { structureHash } from "../../src/core/structureHash";
import type { Raw } from "../../src/core/typed";

/** What one department gave: raw values by subject and item. */
export type Given = Readonly<Record<string, Readonly<Record<string, Raw>>>>;

/** A sound file of a department with the scores given. */
export function aReturnedFile(
  rubric: Rubric,
  file: string,
  department: string | null,
  given: Given,
  reviewer?: string,
): ReturnedFile {
  const scores = Object.entries(given).flatMap(([subject, items]) =>
    Object.entries(items).map(([item, raw], index): Score => ({
      ...{ item, subject, raw, reviewer: reviewer ?? null },
      value: typeof raw === "number" ? raw : null,
      reason: "",
      sheet: "评价表",
      cell: `G${index + 6}`,
      reasonCell: null,
    })),
  );
  const assignment = {
    department,
    period: "2022年度",
    layout: "form" as const,
    subjects: Object.keys(given),
    ...(reviewer === undefined ? {} : { reviewer }),
  };
  return { file, failure: null, sheet: { hash: structureHash(rubric), assignment, scores, problems: [] } };
}
