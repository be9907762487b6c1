// Short ways to talk to a sheet through the client, for the tests of the host.

/** Runs a batch on the first sheet and syncs. */
export async function onSheet<T>(
  act: (sheet: Excel.Worksheet, context: Excel.RequestContext) => T | Promise<T>,
  name = "Sheet1",
): Promise<T> {
  return Excel.run(async (context) => {
    const result = await act(context.workbook.worksheets.getItem(name), context);
    await context.sync();
    return result;
  });
}

/** Writes one value and returns what the cell then holds. */
export async function written(value: unknown, address = "A1"): Promise<{ value: unknown; formula: unknown }> {
  return onSheet(async (sheet, context) => {
    const range = sheet.getRange(address);
    range.values = [[value]];
    range.load("values,formulas");
    await context.sync();
    return { value: range.values[0]?.[0] as unknown, formula: range.formulas[0]?.[0] as unknown };
  });
}

/** The values of an area. */
export async function valuesOf(address: string, name = "Sheet1"): Promise<readonly (readonly unknown[])[]> {
  return onSheet(async (sheet, context) => {
    const range = sheet.getRange(address);
    range.load("values");
    await context.sync();
    return range.values;
  }, name);
}

/** The formulas of an area. */
export async function formulasOf(address: string, name = "Sheet1"): Promise<readonly (readonly unknown[])[]> {
  return onSheet(async (sheet, context) => {
    const range = sheet.getRange(address);
    range.load("formulas");
    await context.sync();
    return range.formulas;
  }, name);
}
