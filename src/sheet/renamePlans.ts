/** Keeping both: gives plans new sheet names and defined names where the old ones are taken, and lets references follow. */
import { quoteSheet } from "./address";
import type {
  ChartPlan,
  ChartRange,
  ConditionalFormatPlan,
  NamePlan,
  PlannedCell,
  SheetPlan,
  ValidationPlan,
} from "./plan";

/** The longest sheet name that spreadsheets take. */
const longestName = 31;

/** What a workbook holds already; both are compared without regard to case. */
export interface TakenNames {
  readonly sheets: readonly string[];
  readonly names: readonly string[];
}

/** New spellings by old name in lower case. */
export interface Renames {
  readonly sheets: ReadonlyMap<string, string>;
  readonly names: ReadonlyMap<string, string>;
}

/**
 * The same plans under names that are free; formulas, links, validations, conditional formats, charts and defined names follow.
 * Example: with 评价表 taken, the plan 评价表 becomes 评价表 (2), and `'评价表'!A1` becomes `'评价表 (2)'!A1`.
 */
export function renamePlans(plans: readonly SheetPlan[], taken: TakenNames): readonly SheetPlan[] {
  const planned = plans.map((plan) => plan.name);
  const names = plans.flatMap((plan) => plan.names.map((name) => name.name));
  const renames: Renames = {
    sheets: freeNames(planned, taken.sheets, sheetVariant),
    names: freeNames(names, taken.names, (name, serial) => `${name}_${serial}`),
  };
  if (renames.sheets.size + renames.names.size === 0) return plans;
  return plans.map((plan) => renamePlan(plan, renames));
}

/** Follows renamed sheets and names in a formula, a link or a reference; text in quotes is left alone. */
export function renameReferences(formula: string, renames: Renames): string {
  return formula.replace(pieces, (piece) => {
    if (piece.startsWith('"')) return piece;
    if (!piece.endsWith("!")) return renames.names.get(piece.toLowerCase()) ?? piece;
    const name = piece.startsWith("'") ? piece.slice(1, -2).replace(/''/g, "'") : piece.slice(0, -1);
    const renamed = renames.sheets.get(name.toLowerCase());
    return renamed === undefined ? piece : `${quoteSheet(renamed)}!`;
  });
}

/** A text in quotes, a quoted sheet, or a word with or without "!"; a word before "(" is a function. */
const pieces = /"(?:[^"]|"")*"|'(?:[^']|'')*'!|[\p{L}\p{N}_.\\]+!|[\p{L}_\\][\p{L}\p{N}_.\\]*(?![\p{L}\p{N}_.\\(!])/gu;

function renamePlan(plan: SheetPlan, renames: Renames): SheetPlan {
  const follow = (text: string): string => renameReferences(text, renames);
  return {
    ...plan,
    name: renames.sheets.get(plan.name.toLowerCase()) ?? plan.name,
    cells: plan.cells.map((cell): PlannedCell => ({
      ...cell,
      ...(cell.formula === undefined ? {} : { formula: follow(cell.formula) }),
      ...(cell.link === undefined ? {} : { link: follow(cell.link) }),
    })),
    validations: plan.validations.map((validation): ValidationPlan =>
      validation.rule.type === "custom"
        ? { ...validation, rule: { type: "custom", formula: follow(validation.rule.formula) } }
        : validation,
    ),
    conditionalFormats: plan.conditionalFormats.map((format): ConditionalFormatPlan => ({
      ...format,
      formula: follow(format.formula),
    })),
    names: plan.names.map(({ name, refersTo }): NamePlan => ({
      name: renames.names.get(name.toLowerCase()) ?? name,
      refersTo: follow(refersTo),
    })),
    ...(plan.charts === undefined ? {} : { charts: plan.charts.map((chart) => renameChart(chart, renames)) }),
  };
}

function renameChart(chart: ChartPlan, { sheets }: Renames): ChartPlan {
  const follow = (range: ChartRange): ChartRange => ({
    ...range,
    sheet: sheets.get(range.sheet.toLowerCase()) ?? range.sheet,
  });
  return {
    ...chart,
    categories: follow(chart.categories),
    series: chart.series.map((series) => ({
      ...series,
      ...(series.nameCell === undefined ? {} : { nameCell: follow(series.nameCell) }),
      values: follow(series.values),
    })),
  };
}

/** The wanted names that are taken, each with the first free variant. */
function freeNames(
  wanted: readonly string[],
  taken: readonly string[],
  variant: (name: string, serial: number) => string,
): ReadonlyMap<string, string> {
  const used = new Set([...taken, ...wanted].map((name) => name.toLowerCase()));
  const clashes = new Set(taken.map((name) => name.toLowerCase()));
  const renamed = new Map<string, string>();
  for (const name of wanted) {
    if (!clashes.has(name.toLowerCase())) continue;
    let serial = 2;
    while (used.has(variant(name, serial).toLowerCase())) serial += 1;
    renamed.set(name.toLowerCase(), variant(name, serial));
    used.add(variant(name, serial).toLowerCase());
  }
  return renamed;
}

/** 评价表 (2), shortened where it would grow too long. */
function sheetVariant(name: string, serial: number): string {
  const ending = ` (${serial})`;
  return name.slice(0, longestName - ending.length) + ending;
}
