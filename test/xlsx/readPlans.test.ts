/** Files read back as plans: of ours nothing is lost, of others what a plan can say. */
import { writeFileSync, mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { strToU8, zipSync } from "fflate";
import type { PlannedCell, SheetPlan } from "../../src/sheet/plan";
import { readPlans, type ReadPlans } from "../../src/xlsx/readPlans";
import { splitFooter } from "../../src/xlsx/readPrint";
import { writeXlsx } from "../../src/xlsx/writeXlsx";
import { recalculate } from "../support/libreOffice";
import { describeIf, judges } from "../support/outside";
import { arbitraryPlan } from "./arbitraryPlans";
import { rawWorkbook, worksheet } from "./rawWorkbook";
import { samplePlans } from "./samplePlans";
import { partsOf } from "./schemaCheck";

/** A plan without the names of its styles: each cell carries its look. */
function withLooks(plan: SheetPlan): unknown {
  const look = ({ style, ...cell }: PlannedCell) => ({ ...cell, look: style === undefined ? {} : plan.styles[style] });
  const byPlace = (one: PlannedCell, other: PlannedCell): number => one.row - other.row || one.column - other.column;
  return { ...plan, styles: {}, cells: [...plan.cells].sort(byPlace).map(look) };
}

describe("readPlans", () => {
  it("gives back all that a plan says", () => {
    const read = readPlans(writeXlsx(samplePlans));
    expect(read.plans.map(withLooks)).toEqual(samplePlans.map(withLooks));
    expect(read.complete).toBe(true);
  });

  it("gives back any plan", () => {
    fc.assert(
      fc.property(arbitraryPlan("评价表"), (plan) => {
        expect(readPlans(writeXlsx([plan])).plans.map(withLooks)).toEqual([withLooks(plan)]);
      }),
      { numRuns: 200 },
    );
  });

  it("gives plans that write the same bytes again", () => {
    const bytes = writeXlsx(samplePlans);
    expect(writeXlsx(readPlans(bytes).plans)).toEqual(bytes);
  });

  it("says that a file of another program is not complete", () => {
    expect(readPlans(rawWorkbook({})).complete).toBe(false);
  });

  it("passes over rules that a plan has no words for", () => {
    const rules =
      '<conditionalFormatting sqref="A1"><cfRule type="colorScale" priority="1"><colorScale/></cfRule></conditionalFormatting>' +
      '<dataValidations><dataValidation type="custom" sqref="B2"><formula1></formula1></dataValidation>' +
      '<dataValidation type="decimal" sqref="A1"><formula1>0</formula1><formula2>$C$1</formula2></dataValidation>' +
      '<dataValidation type="decimal" sqref="A1 C2:C3"><formula1>0</formula1><formula2>5</formula2></dataValidation></dataValidations>';
    const [plan] = readPlans(rawWorkbook({ "xl/worksheets/sheet1.xml": worksheet("", rules) })).plans;
    expect(plan?.conditionalFormats).toEqual([]);
    expect(plan?.validations.map(({ area }) => area)).toEqual([
      { top: 0, left: 0, bottom: 0, right: 0 },
      { top: 1, left: 2, bottom: 2, right: 2 },
    ]);
  });
});

describe("readPlans of a validation by formula", () => {
  it("moves the formula along to further areas", () => {
    const rules =
      '<dataValidations><dataValidation type="custom" sqref="B2:C2 E5"><formula1>AND(B2&gt;0,$A$1=1)</formula1>' +
      "</dataValidation></dataValidations>";
    const [plan] = readPlans(rawWorkbook({ "xl/worksheets/sheet1.xml": worksheet("", rules) })).plans;
    expect(plan?.validations.map(({ area, rule }) => [area, rule])).toEqual([
      [
        { top: 1, left: 1, bottom: 1, right: 2 },
        { type: "custom", formula: "AND(B2>0,$A$1=1)" },
      ],
      [
        { top: 4, left: 4, bottom: 4, right: 4 },
        { type: "custom", formula: "AND(E5>0,$A$1=1)" },
      ],
    ]);
  });
});

describe("readPlans of a file with charts", () => {
  const [scoring] = samplePlans;
  if (scoring === undefined) throw new Error("The sample lacks a sheet");
  const parts = partsOf(writeXlsx([scoring]));
  const chart = "xl/charts/chart1_1.xml";
  const drawing = "xl/drawings/drawing1.xml";

  function chartsWith(path: string, change: (text: string) => string): { kinds: readonly string[]; complete: boolean } {
    const changed = new Map(parts).set(path, change(parts.get(path) ?? ""));
    const bytes = zipSync(Object.fromEntries([...changed].map(([name, text]) => [name, strToU8(text)])));
    const { plans, complete } = readPlans(bytes);
    return { kinds: (plans[0]?.charts ?? []).map(({ kind }) => kind), complete };
  }

  it.each<[string, string, (text: string) => string, readonly string[]]>([
    ["as they are", chart, (text) => text, ["stackedColumn", "clusteredBar"]],
    ["without one of another kind", chart, (text) => text.replaceAll("c:barChart>", "c:pieChart>"), ["clusteredBar"]],
    ["without one grouped otherwise", chart, (text) => text.replace('"stacked"', '"percentStacked"'), ["clusteredBar"]],
    [
      "without one of literal numbers",
      chart,
      (text) => text.replace(/<c:val><c:numRef><c:f>[^<]*<\/c:f>/, "<c:val><c:numRef>"),
      ["clusteredBar"],
    ],
    [
      "without one that is somewhere else",
      drawing,
      (text) => text.replace('r:id="rId1"', 'r:id="rId9"'),
      ["clusteredBar"],
    ],
    [
      "without one whose place is no place",
      drawing,
      (text) => text.replace("<xdr:col>1<", "<xdr:col>-1<"),
      ["clusteredBar"],
    ],
    ["none where the drawing holds none", drawing, () => "<wsDr/>", []],
  ])("gives charts %s, and says whether that is all", (_what, path, change, kinds) => {
    const complete = kinds.length !== 1;
    expect(chartsWith(path, change)).toEqual({ kinds, complete });
  });

  it("calls a chart that is cut off damaged", () => {
    expect(() => chartsWith(chart, (text) => text.slice(0, 900))).toThrow("damaged");
  });
});

describe("splitFooter", () => {
  it.each([
    ["&L左&C第 &P 页&R右", { left: "左", center: "第 &P 页", right: "右" }],
    ["中间", { left: "", center: "中间", right: "" }],
    ["&R右", { left: "", center: "", right: "右" }],
    ["", { left: "", center: "", right: "" }],
  ])("splits %j", (text, expected) => {
    expect(splitFooter(text)).toEqual(expected);
  });
});

describeIf(judges.libreOffice(), "LibreOffice", "a file that LibreOffice saved again", () => {
  const file = join(mkdtempSync(join(tmpdir(), "pingbiao-plans-")), "sample.xlsx");
  const stale = samplePlans.map((plan) => ({
    ...plan,
    cells: plan.cells.map((cell) => (cell.formula === undefined ? cell : { ...cell, value: "stale" })),
  }));
  writeFileSync(file, writeXlsx(stale));
  let read: ReadPlans = { plans: [], complete: true };
  beforeAll(() => {
    const [saved = ""] = recalculate([file]);
    read = readPlans(readFileSync(saved));
  }, 120_000);

  it("has the values that our cached values foretell, though the file said otherwise", () => {
    const values = (plans: readonly SheetPlan[]) =>
      plans.map(({ cells }) => cells.filter(({ formula }) => formula !== undefined).map(({ value }) => value));
    expect(values(read.plans)).toEqual(values(samplePlans));
  });

  it("has the same validations, conditional formats, protection, merges, names and print set-up", () => {
    const [ours] = samplePlans;
    const [theirs] = read.plans;
    expect(theirs?.validations).toEqual(ours?.validations);
    expect(new Set(theirs?.conditionalFormats)).toEqual(new Set(ours?.conditionalFormats));
    expect(theirs?.merges).toEqual(ours?.merges);
    expect(theirs?.protected).toBe(true);
    expect(theirs?.names.map(({ name }) => name)).toEqual(ours?.names.map(({ name }) => name));
    expect(theirs?.print).toMatchObject({
      orientation: "landscape",
      titleRows: [0, 1],
      titleColumns: [0, 1],
      furtherAreas: ours?.print?.furtherAreas,
      area: ours?.print?.area,
      breaksBefore: [7],
    });
  });

  it("keeps text that starts like a formula", () => {
    const texts = read.plans[2]?.cells.map(({ value }) => value);
    expect(texts).toEqual(["format", 1, "@text", "-5", "+86"]);
    expect(read.complete).toBe(false);
  });
});
