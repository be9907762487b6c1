/** Reads JSON that a workbook carried（随表的数据）: it may have been cut or altered on its way. */

/** The value of a JSON text; undefined where it is none, which the caller reports as damage. Example: `[1` gives undefined. */
export function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    if (cause instanceof SyntaxError) return undefined;
    throw cause;
  }
}
