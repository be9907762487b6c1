/** Generated workbooks for property tests: any text, any number, any look that a plan can say. */
import fc from "fast-check";
import type { Area, CellStyle, ChartPlan, ChartRange, PlannedCell, SheetPlan } from "../../src/sheet/plan";

const line = fc.constantFrom("thin", "hair", "medium", "double");
const color = fc
  .integer({ min: 0, max: 0xffffff })
  .map((value) => `#${value.toString(16).toUpperCase().padStart(6, "0")}`);

/** Text that a cell can hold and a file can say: no control characters but tab and line end, no lone surrogates, not empty. */
export const cellTexts = fc
  .oneof(
    fc.string({ unit: "binary", maxLength: 40 }),
    fc.constantFrom(
      "=1+1",
      "@x",
      "-5",
      "+86",
      "_x0041_",
      "_x005F_",
      " a ",
      "a\nb",
      "\ttab",
      "<&>\"'",
      "]]>",
      "第1项",
      "\r\n",
    ),
  )
  .map((text) => text.replace(/[^\P{C}\t\n\r]|[\uFFFE\uFFFF]/gu, "·"))
  .filter((text) => text !== "");

/** Numbers that a cell can hold. */
export const cellNumbers = fc
  .oneof(fc.double({ noDefaultInfinity: true, noNaN: true }), fc.integer(), fc.constantFrom(0, 0.1, 8.05, 1e-7, 1e21))
  .map((value) => (Object.is(value, -0) ? 0 : value));

const styles: fc.Arbitrary<CellStyle> = fc.record(
  {
    font: fc.constant("hei" as const),
    size: fc.constantFrom(9, 10.5, 18),
    bold: fc.constant(true),
    color: color.filter((value) => value !== "#000000"),
    fill: color,
    horizontal: fc.constantFrom("left", "center", "right"),
    vertical: fc.constantFrom("top", "center", "bottom"),
    wrap: fc.constant(true),
    indent: fc.integer({ min: 1, max: 5 }),
    format: fc.constantFrom("0", "0.00", "0.##", "@", "yyyy-mm-dd"),
    border: fc.record({ top: line, bottom: line, left: line, right: line }, { requiredKeys: ["top"] }),
    unlocked: fc.constant(true),
  },
  { requiredKeys: [] },
);

const places = fc.uniqueArray(fc.tuple(fc.nat({ max: 60 }), fc.nat({ max: 30 })), {
  selector: ([row, column]) => `${row} ${column}`,
  maxLength: 40,
});

const contents = fc.oneof(
  fc.record({ value: cellTexts }),
  fc.record({ value: cellNumbers }),
  fc.record({
    value: fc.oneof(cellTexts, cellNumbers),
    formula: fc.constantFrom("SUM(A1:B2)", 'IF(A1<"x",1,2)', "'评价表'!A1"),
  }),
);

const areas: fc.Arbitrary<Area> = fc
  .tuple(fc.nat({ max: 50 }), fc.nat({ max: 20 }), fc.nat({ max: 5 }), fc.nat({ max: 5 }))
  .map(([top, left, height, width]) => ({ top, left, bottom: top + height, right: left + width }));

const rules = fc.oneof(
  fc.record({
    type: fc.constant("decimal" as const),
    min: fc.constantFrom(0, 0.5),
    max: fc.constantFrom(null, 10, 26.25),
  }),
  fc.record({ type: fc.constant("list" as const), values: fc.constantFrom(["是", "否"], ['"']) }),
  fc.record({ type: fc.constant("custom" as const), formula: fc.constantFrom("A1>0", "IF(ISNUMBER(B2),B2<5,1=0)") }),
  fc.record({ type: fc.constant("textLength" as const), max: fc.constantFrom(0, 400) }),
);

const shortTexts = cellTexts.map((text) => text.slice(0, 20).replace(/\p{Cs}/gu, "·"));

const validations = fc.record(
  {
    area: areas,
    rule: rules,
    errorTitle: shortTexts,
    error: shortTexts,
    prompt: shortTexts,
    errorStyle: fc.constant("warning" as const),
  },
  { requiredKeys: ["area", "rule", "errorTitle", "error"] },
);

const conditionalFormats = fc.record(
  {
    area: areas,
    formula: fc.constantFrom('A1=""', "A1>$B1", "LEN(A1)<3"),
    fill: color,
    color: color.filter((one) => one !== "#000000"),
  },
  { requiredKeys: ["area", "formula", "fill"] },
);

/** Charts of one to four series over columns of the sheet; `marks` go only on stacks. */
function charts(sheet: string): fc.Arbitrary<readonly ChartPlan[]> {
  const column = areas.map((area): ChartRange => ({ sheet, area: { ...area, right: area.left } }));
  const series = fc.record(
    {
      name: shortTexts,
      nameCell: column,
      values: column,
      color,
      labels: fc.constantFrom("General", "0.0%", "General;-General;"),
    },
    { requiredKeys: ["name", "values", "color"] },
  );
  const ends = fc.constantFrom(-5.5, 0, 100);
  const chart = fc.record({
    kind: fc.constantFrom("stackedColumn" as const, "clusteredBar" as const),
    // A line end in a title is a line end, however it was typed.
    title: shortTexts.map((text) => text.replace(/\r/g, "·")),
    categories: column,
    series: fc.array(series, { minLength: 1, maxLength: 4 }),
    axis: fc.record({ min: ends, max: ends, format: fc.constantFrom("General", "0%") }, { requiredKeys: ["format"] }),
    area: areas,
    marks: fc.nat({ max: 2 }),
  });
  const plan = chart.map(({ marks, ...one }): ChartPlan => {
    const first = one.series.length - (one.kind === "stackedColumn" ? Math.min(marks, one.series.length - 1) : 0);
    return { ...one, series: one.series.map((each, index) => (index < first ? each : { ...each, mark: true })) };
  });
  return fc.array(plan, { maxLength: 2 });
}

/** A sheet named `name` with random contents. */
export function arbitraryPlan(name: string): fc.Arbitrary<SheetPlan> {
  return fc
    .record({
      look: fc.array(styles, { minLength: 1, maxLength: 4 }),
      places,
      contents: fc.array(contents, { minLength: 40, maxLength: 40 }),
      validations: fc.array(validations, { maxLength: 5 }),
      conditionalFormats: fc.array(conditionalFormats, { maxLength: 5 }),
      heights: fc.array(fc.constantFrom(15, 30.75, 409), { maxLength: 5 }),
      widths: fc.array(fc.constantFrom(5, 9.5, 50), { maxLength: 8 }),
      charts: charts(name),
      isProtected: fc.boolean(),
      showGridlines: fc.boolean(),
    })
    .map((parts) => ({
      name,
      visibility: "visible",
      columns: parts.widths.map((width) => ({ width })),
      rows: new Map(parts.heights.map((height, row) => [row * 2, { height }])),
      styles: Object.fromEntries(parts.look.map((style, index) => [`look${index}`, style])),
      cells: parts.places.map(([row, column], index): PlannedCell => {
        const style = index % 3 === 0 ? {} : { style: `look${index % parts.look.length}` };
        return { row, column, value: null, ...parts.contents[index], ...style };
      }),
      merges: [],
      validations: parts.validations,
      conditionalFormats: parts.conditionalFormats,
      ...(parts.charts.length === 0 ? {} : { charts: parts.charts }),
      protected: parts.isProtected,
      names: [],
      showGridlines: parts.showGridlines,
    }));
}
