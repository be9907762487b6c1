// Functions that Univer calculates otherwise than Excel, WPS and LibreOffice: replaced, so that the grid shows what they show.
import type { BaseValueObject, IFunctionNames } from "@univerjs/preset-sheets-core";
import { ArrayValueObject, BaseFunction, StringValueObject } from "@univerjs/preset-sheets-core";

/** TRIM takes away spaces only. Univer's own takes line ends and other white space too, and would read a score of "5\n" as 5. */
class TrimSpaces extends BaseFunction {
  override minParams = 1;
  override maxParams = 1;

  override calculate(text: BaseValueObject): BaseValueObject {
    return text instanceof ArrayValueObject ? text.mapValue(trimmed) : trimmed(text);
  }
}

function trimmed(text: BaseValueObject): BaseValueObject {
  if (text.isError()) return text;
  const value = text.isNull() ? "" : String(text.getValue());
  const shown = text.isBoolean() ? value.toUpperCase() : value;
  return StringValueObject.create(shown.replace(/^ +| +$/gu, "").replace(/ {2,}/gu, " "));
}

/** The replacements, as Univer registers them. */
export const EXCEL_FUNCTIONS: [typeof TrimSpaces, IFunctionNames][] = [[TrimSpaces, "TRIM"]];
