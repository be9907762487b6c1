/** The one way into Office.js: asks for the requirement set, waits for a cell in edit, translates errors. */
import { HostError } from "../sheet/workbook";
import { toHostError, type Circumstances } from "./hostErrors";

/** Everything that is used without asking again belongs to this set of ExcelApi. */
const REQUIRED = "1.9";

/** Runs one batch of work. Throws {@link HostError}; `known` may be filled while the work goes on. */
export async function runExcel<T>(
  work: (context: Excel.RequestContext) => Promise<T>,
  known: Circumstances = {},
): Promise<T> {
  if (!Office.context.requirements.isSetSupported("ExcelApi", REQUIRED)) {
    throw new HostError("unsupported", `ExcelApi ${REQUIRED}`);
  }
  try {
    return await Excel.run({ delayForCellEdit: true }, work);
  } catch (cause) {
    throw toHostError(cause, known);
  }
}
