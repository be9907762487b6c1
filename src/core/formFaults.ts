/** Proves the forms（申报表的表单）of a rubric file: what a workbook could not hold. */
import type { Problem } from "./problem";
import { rubricProblem } from "./rubricFault";
import type { RubricFile } from "./rubricSchema";

type FileForm = RubricFile["forms"][number];

/** Characters of all choices of a drop-down list together, the commas between them counted: Excel takes no more. */
const MOST_CHOICE_CHARACTERS = 255;

/**
 * Faults of the forms, each at its path: a sheet's name that stands twice, in whatever case; choices that hold a comma, which would part
 * one in two, or are too long together. Empty where all is sound.
 */
export function formFaults({ forms }: RubricFile): readonly Problem[] {
  const names = forms.map(({ name }) => name.toLowerCase());
  return forms.flatMap((form, index) => {
    const path = `forms[${index}]`;
    const isRepeated = names.indexOf(form.name.toLowerCase()) < index;
    return [...(isRepeated ? [takenName(path, form.name)] : []), ...choiceFaults(form, path)];
  });
}

/** A form whose sheet's name another sheet has; `path` is the form. */
export function takenName(path: string, name: string): Problem {
  return rubricProblem("rubric.schema", { path: `${path}.name`, fault: "sheet-name-taken" }, { name });
}

function choiceFaults({ fields }: FileForm, path: string): readonly Problem[] {
  return fields.flatMap(({ choices = [] }, index) => {
    const at = `${path}.fields[${index}].choices`;
    const parted = choices.filter((choice) => choice.includes(","));
    const length = choices.join(",").length;
    return [
      ...parted.map((name) => rubricProblem("rubric.schema", { path: at, fault: "choice-with-comma" }, { name })),
      ...(length > MOST_CHOICE_CHARACTERS
        ? [
            rubricProblem(
              "rubric.schema",
              { path: at, fault: "choices-too-long" },
              { length, most: MOST_CHOICE_CHARACTERS },
            ),
          ]
        : []),
    ];
  });
}
