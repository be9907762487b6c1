/** What the benchmark takes from the product: the adapter, and two workbooks of real size. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseRubric } from "../src/core/parseRubric";
import type { SheetPlan } from "../src/sheet/plan";
import { planTemplate } from "../src/sheet/template";

export { readXlsx } from "../src/xlsx/readXlsx";
export { writeXlsx } from "../src/xlsx/writeXlsx";

/** 漯河 2022: the form of one department with eight subjects, and the matrix of all items. */
export const workbooks: Readonly<Record<string, () => readonly SheetPlan[]>> = {
  form: () => template("form", "市市场监管局"),
  matrix: () => template("matrix", null),
};

function template(layout: "form" | "matrix", department: string | null): readonly SheetPlan[] {
  const file = join(process.env["PINGBIAO_ROOT"] ?? "..", "rubrics/luohe-2022.json");
  const rubric = parseRubric(JSON.parse(readFileSync(file, "utf8")));
  if (!rubric.ok) throw new Error("The rubric does not parse");
  const request = { rubric: rubric.value, department, subjects: [], layout, period: "2022年度", bands: null };
  const plans = planTemplate(request);
  if (!plans.ok) throw new Error(JSON.stringify(plans.problems));
  return plans.value;
}
