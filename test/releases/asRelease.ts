/** What a test asks of a release: what it reads in a workbook, and a workbook that it writes. */
import { planTemplate } from "../../src/sheet/template";
import { writeXlsx } from "../../src/xlsx/writeXlsx";
import { shippedRubric } from "../support/shippedRubrics";
import { aRequest } from "../support/templates";

export { outcomeOf } from "./outcome";

/** A blank workbook of 漯河 for one department. */
export function aBlank(): Uint8Array {
  const planned = planTemplate(aRequest(shippedRubric("luohe-2022"), { department: "市教育局" }));
  if (!planned.ok) throw new Error(JSON.stringify(planned.problems));
  return writeXlsx(planned.value);
}
