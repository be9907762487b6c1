/** The workbooks this product really writes: every shipped rubric in every layout, judged by programs that are not ours. */
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Layout } from "../../src/core/rubric";
import { a1, rangeA1 } from "../../src/sheet/address";
import type { SheetPlan, ValidationPlan } from "../../src/sheet/plan";
import { planTemplate } from "../../src/sheet/template";
import { readPlans } from "../../src/xlsx/readPlans";
import { readXlsx } from "../../src/xlsx/readXlsx";
import { writeXlsx } from "../../src/xlsx/writeXlsx";
import { recalculate } from "../support/libreOffice";
import { seenByOpenpyxl, type SeenWorkbook } from "../support/openpyxl";
import { describeIf, describeWherePresent, judges, referenceFolder } from "../support/outside";
import { RUBRIC_IDS, shippedRubric } from "../support/shippedRubrics";
import { partsOf, requireValid } from "./schemaCheck";

const layouts: readonly Layout[] = ["table", "form", "matrix"];

/** A template of all items and subjects; null where the rubric has no such layout. */
function template(id: string, layout: Layout): readonly SheetPlan[] {
  const rubric = shippedRubric(id);
  const plans = planTemplate({ rubric, department: null, subjects: [], layout, period: rubric.period, bands: null });
  if (!plans.ok) throw new Error(JSON.stringify(plans.problems));
  return plans.value;
}

const folder = mkdtempSync(join(tmpdir(), "pingbiao-templates-"));
const templates = RUBRIC_IDS.flatMap((id) =>
  layouts.map((layout) => {
    const plans = template(id, layout);
    const bytes = writeXlsx(plans);
    const file = join(folder, `${id}-${layout}.xlsx`);
    writeFileSync(file, bytes);
    return { name: `${id}, ${layout}`, plans, bytes, file };
  }),
);

describe("writeXlsx of the shipped rubrics", () => {
  it.each(templates)("gives a file of $name that reads back as the same file", ({ bytes, plans }) => {
    const read = readPlans(bytes);
    expect(read.complete).toBe(true);
    expect(Buffer.compare(writeXlsx(read.plans), bytes)).toBe(0);
    expect(readXlsx(bytes).map(({ name }) => name)).toEqual(plans.map(({ name }) => name));
  });

  it.each(templates)("gives every formula of $name a cached value and uses no new function", ({ bytes }) => {
    for (const [path, text] of partsOf(bytes)) {
      if (!path.startsWith("xl/worksheets/")) continue;
      expect(text.match(/<\/f><\/c>/g)).toBeNull();
      expect(text).not.toContain("_xlfn.");
    }
  });
});

const schemas = referenceFolder("schemas/ooxml");

const xmllint = { available: judges.xmllint(), name: "xmllint" };

describeWherePresent(schemas !== null, xmllint, "the parts of all templates", () => {
  it("are valid against the schemas", () => {
    requireValid(
      templates.map(({ bytes }) => bytes),
      schemas ?? "",
    );
  }, 120_000);
});

describeIf(judges.openpyxl(), "openpyxl", "openpyxl on all templates", () => {
  let seen: readonly SeenWorkbook[] = [];
  beforeAll(() => {
    const files = templates.map(({ file }) => file);
    seen = seenByOpenpyxl(files, "looks");
  }, 300_000);

  it.each(templates.map((one, index) => ({ ...one, index })))("sees all of $name", ({ plans, index }) => {
    const sheets = seen[index]?.sheets ?? [];
    expect(sheets.map(({ name }) => name)).toEqual(plans.map(({ name }) => name));
    plans.forEach((plan, number) => {
      const sheet = sheets[number];
      expect(sheet?.["validations"]).toMatchObject(plan.validations.map(seenValidation));
      expect(sheet?.["conditionalFormats"]).toHaveLength(plan.conditionalFormats.length);
      expect(sheet?.["merges"]).toHaveLength(plan.merges.length);
      expect(sheet?.["protection"]).toMatchObject({ sheet: plan.protected });
      const cells = new Map(sheet?.cells.map((cell) => [cell.cell, cell]));
      for (const cell of plan.cells.filter(({ value, formula }) => formula !== undefined || (value ?? "") !== "")) {
        const found = cells.get(a1(cell.row, cell.column));
        expect([found?.formula, found?.value ?? ""]).toEqual([cell.formula, cell.value ?? ""]);
        const isUnlocked = cell.style !== undefined && plan.styles[cell.style]?.unlocked === true;
        expect(found?.look?.["locked"]).toBe(!isUnlocked);
      }
    });
  });
});

/** A validation as openpyxl describes it. */
function seenValidation({ area, rule, error }: ValidationPlan): Readonly<Record<string, unknown>> {
  const said = { area: rangeA1(area), error, blank: true, type: rule.type };
  return rule.type === "custom" ? { ...said, formula1: rule.formula } : said;
}

describeIf(judges.libreOffice(), "LibreOffice", "LibreOffice on all templates", () => {
  let saved: readonly string[] = [];
  beforeAll(() => {
    saved = recalculate(templates.map(({ file }) => file));
  }, 300_000);

  it.each(templates.map((one, index) => ({ ...one, index })))("keeps the validations of $name", ({ plans, index }) => {
    const rules = (all: readonly SheetPlan[]): readonly unknown[] =>
      all.flatMap(({ validations }) =>
        validations.map(({ area, rule, error }) => [rangeA1(area), rule.type === "list" ? "list" : rule, error]).sort(),
      );
    expect(rules(readPlans(readFileSync(saved[index] ?? "")).plans)).toEqual(rules(plans));
  });

  it.each(templates.map((one, index) => ({ ...one, index })))(
    "calculates in $name what the cached values say",
    ({ bytes, index }) => {
      const figures = (file: Uint8Array): readonly unknown[] =>
        readXlsx(file).map(({ name, cells }) => [
          name,
          cells.flatMap(({ row, column, value, formula }) =>
            formula === undefined ? [] : [`${a1(row, column)} ${value}`],
          ),
        ]);
      expect(figures(readFileSync(saved[index] ?? ""))).toEqual(figures(bytes));
    },
  );
});
