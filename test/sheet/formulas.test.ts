/** The expression tree printed as native formulas, and the limits every formula of ours keeps. */
import type { Expression } from "../../src/core/total";
import { figureFormula, FUNCTION_WHITELIST, functionsIn, quote, type FormulaPlaces } from "../../src/sheet/formulas";
import { ALL_TEMPLATES, plansOf } from "../support/templates";

const places: FormulaPlaces = {
  keys: "$A$1:$A$9",
  scores: "$B$1:$B$9",
  figure: (id) => (id === "base" ? "D20" : null),
};
const items = (key: string): Expression => ({ op: "items", key, of: [{ item: "a", zeroWhile: null }] });
const g1 = items("group:g1");
const scaled: Expression = { op: "scale", of: g1, points: 27, weight: 70, fullMarks: 100 };
const SUM_G1 = 'SUMIF($A$1:$A$9,"group:g1",$B$1:$B$9)';

describe("figureFormula", () => {
  it.each<[string, Expression, string]>([
    ["items by their key", g1, `ROUND(${SUM_G1},11)`],
    ["no items as 0", { op: "items", key: "bonus", of: [] }, "ROUND(0,11)"],
    ["a sum of nothing as 0", { op: "sum", of: [] }, "ROUND(0,11)"],
    ["a sum", { op: "sum", of: [g1, g1] }, `ROUND((${SUM_G1}+${SUM_G1}),11)`],
    ["a difference", { op: "minus", from: g1, take: g1 }, `ROUND((${SUM_G1}-${SUM_G1}),11)`],
    ["an upper bound", { op: "cap", of: g1, max: 42, min: null }, `ROUND(MIN(${SUM_G1},42),11)`],
    ["a lower bound", { op: "cap", of: g1, max: null, min: 0 }, `ROUND(MAX(${SUM_G1},0),11)`],
    ["both bounds", { op: "cap", of: g1, max: 100, min: 0 }, `ROUND(MAX(MIN(${SUM_G1},100),0),11)`],
    ["a weight, multiplied before it is divided", scaled, `ROUND(${SUM_G1}*70*100/(27*100),11)`],
    [
      "rounding of what was divided, freed of residue first",
      { op: "round", of: { op: "minus", from: scaled, take: g1 }, decimals: 2 },
      `ROUND(ROUND((${SUM_G1}*70*100/(27*100)-${SUM_G1}),11),2)`,
    ],
    ["rounding once", { op: "round", of: g1, decimals: 2 }, `ROUND(${SUM_G1},2)`],
    [
      "a figure by its cell",
      { op: "sum", of: [{ op: "figure", id: "base", of: g1 }, g1] },
      `ROUND((D20+${SUM_G1}),11)`,
    ],
    ["a figure without a cell in place", { op: "figure", id: "bonus", of: g1 }, `ROUND(${SUM_G1},11)`],
    ["the figure's own cell by what it is made of", { op: "figure", id: "base", of: g1 }, `ROUND(${SUM_G1},11)`],
  ])("prints %s", (_, expression, formula) => {
    expect(figureFormula(expression, places)).toBe(formula);
  });
});

describe("quote", () => {
  it("doubles quotes inside", () => {
    expect(quote('a"b')).toBe('"a""b"');
  });
});

describe("functionsIn", () => {
  it.each([
    ["SUM(A1,MAX(1,2))", ["SUM", "MAX"]],
    ['IF(A1="SUM(","x(y",1)', ["IF"]],
    ["'SUM(1)'!A1+ABS(1)", ["ABS"]],
    ["_xlfn.CONCAT(A1)", ["_xlfn.CONCAT"]],
    ['"a""b("&TRIM(A1)', ["TRIM"]],
    ["A1+1", []],
  ])("finds those of %s", (formula, functions) => {
    expect(functionsIn(formula)).toEqual(functions);
  });
});

/** How deep function calls and brackets stand in each other, texts left out. */
function depthOf(formula: string): number {
  let depth = 0;
  let deepest = 0;
  for (const character of formula.replace(/"[^"]*"/g, "")) {
    if (character === "(") depth += 1;
    if (character === ")") depth -= 1;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}

describe("every formula of every template", () => {
  it.each(ALL_TEMPLATES)("keeps to what all programs can do: %s", (_, request) => {
    const plans = plansOf(request);
    const formulas = plans.flatMap((plan) => [
      ...plan.cells.flatMap((cell) => (cell.formula === undefined ? [] : [cell.formula])),
      ...plan.conditionalFormats.map((format) => format.formula),
    ]);
    const foreign = formulas.flatMap(functionsIn).filter((name) => !FUNCTION_WHITELIST.includes(name));
    expect(new Set(foreign)).toEqual(new Set());
    expect(formulas.length).toBeGreaterThan(10);
    expect(formulas.filter((formula) => formula.includes("_xlfn.") || /[{}@#]/.test(bare(formula)))).toEqual([]);
    expect(Math.max(...formulas.map((formula) => formula.length))).toBeLessThanOrEqual(8192);
    expect(Math.max(...formulas.map(depthOf))).toBeLessThanOrEqual(64);
    expect(formulas.filter((formula) => /"[^"]{256,}"/.test(formula))).toEqual([]);
  });

  it.each(ALL_TEMPLATES.slice(0, 12))("compares no text with COUNTIF or SUMIF but plain ids: %s", (_, request) => {
    const criteria = plansOf(request).flatMap((plan) =>
      plan.cells.flatMap(({ formula }) =>
        [...(formula ?? "").matchAll(/(?:COUNTIFS?|SUMIFS?)\([^,]+,("[^"]*")/g)].map((match) => match[1] ?? ""),
      ),
    );
    expect(criteria.filter((text) => /[*?~<>=]/.test(text))).toEqual([]);
  });
});

function bare(formula: string): string {
  return formula.replace(/"[^"]*"/g, '""');
}
