/** What every template promises: guards and locks, sizes and places, print set-up, wording, blank cached values. */
import { isYesNo } from "../../src/core/kinds";
import type { Item, Rubric } from "../../src/core/rubric";
import { stepOf } from "../../src/core/typed";
import { scopeOf } from "../../src/core/scope";
import { a1 } from "../../src/sheet/address";
import { acceptsFormula } from "../../src/sheet/rowFormulas";
import { planTemplate, sizeFaults, subjectsOf, type TemplateRequest } from "../../src/sheet/template";
import type { Area, PlannedCell, SheetPlan } from "../../src/sheet/plan";
import { processorTime } from "../support/processorTime";
import { anItem, aRubric, aWeightedRubric } from "../support/someRubrics";
import { ALL_TEMPLATES, aRequest, plansOf, scoringPlan, WHOLE_TEMPLATES } from "../support/templates";

const INPUT_STYLES = ["input", "choice", "reason", "infoInput", "nameInput"];

function covers(area: Area, { row, column }: Pick<PlannedCell, "row" | "column">): boolean {
  return row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
}

function columnWithRole(plan: SheetPlan, role: string): number {
  return plan.cells.find((cell) => cell.row === 0 && cell.value === `pb:${role}`)?.column ?? -1;
}

/** Cells of score columns in rows of items. */
function scoreCells(plan: SheetPlan): readonly PlannedCell[] {
  return plan.cells.filter((cell) => cell.style === "input" || cell.style === "choice");
}

function ruleOf(rubric: Rubric, item: Item, area: Area): SheetPlan["validations"][number]["rule"] {
  if (isYesNo(item)) return { type: "list", values: ["是", "否"] };
  return { type: "custom", formula: acceptsFormula(item, stepOf(rubric, item), a1(area.top, area.left)) };
}

function stepWords(rubric: Rubric, item: Item): string {
  return isYesNo(item) ? "" : `${stepOf(rubric, item)}的倍数`;
}

function rangeOf(item: Item): string {
  if (isYesNo(item)) return "“是”或“否”";
  return item.points === null ? "不小于0" : `0～${item.points}`;
}

describe("planTemplate", () => {
  it.each(ALL_TEMPLATES)("unlocks inputs and nothing else: %s", (_, request) => {
    for (const plan of plansOf(request)) {
      expect(plan.protected).toBe(true);
      const unlocked = plan.cells.filter((cell) => plan.styles[cell.style ?? ""]?.unlocked === true);
      expect(unlocked.filter((cell) => !INPUT_STYLES.includes(cell.style ?? ""))).toEqual([]);
      expect(unlocked.filter((cell) => cell.formula !== undefined)).toEqual([]);
      expect(plan.cells.filter((cell) => cell.style !== undefined && !(cell.style in plan.styles))).toEqual([]);
    }
  });

  it.each(ALL_TEMPLATES)("guards every score with its own range, said in Chinese: %s", (_, request) => {
    const plan = scoringPlan(plansOf(request));
    const items = new Map(request.rubric.items.map((item) => [item.id, item]));
    const ids = columnWithRole(plan, "item");
    const idOfRow = new Map(plan.cells.filter((cell) => cell.column === ids).map((cell) => [cell.row, cell.value]));
    const guardsOfRow = new Map(plan.validations.map((guard) => [guard.area.top, guard]));
    expect(guardsOfRow.size).toBe(plan.validations.length);
    const wrong = scoreCells(plan).filter((cell) => {
      const item = items.get(String(idOfRow.get(cell.row)));
      const guard = guardsOfRow.get(cell.row);
      if (item === undefined || guard === undefined || !covers(guard.area, cell)) return true;
      const named =
        guard.error.includes(item.title.slice(0, 20)) &&
        guard.error.includes(rangeOf(item)) &&
        guard.error.includes(stepWords(request.rubric, item));
      return !named || JSON.stringify(guard.rule) !== JSON.stringify(ruleOf(request.rubric, item, guard.area));
    });
    expect(wrong).toEqual([]);
    expect(scoreCells(plan).length).toBeGreaterThan(0);
  });

  it.each(ALL_TEMPLATES)("keeps to the limits of the format: %s", (_, request) => {
    for (const plan of plansOf(request)) {
      expect(plan.name.length).toBeLessThanOrEqual(31);
      for (const { error, errorTitle, prompt = "", promptTitle = "", rule } of plan.validations) {
        expect(error.length).toBeLessThanOrEqual(225);
        expect(errorTitle.length).toBeLessThanOrEqual(32);
        expect(prompt.length).toBeLessThanOrEqual(255);
        expect(promptTitle.length).toBeLessThanOrEqual(32);
        if (rule.type === "list") expect(rule.values.join(",").length).toBeLessThanOrEqual(255);
      }
      expect(plan.cells.filter(({ value }) => typeof value === "string" && value.length > 32_767)).toEqual([]);
      expect(plan.columns.filter(({ width }) => width < 3 || width > 140)).toEqual([]);
      expect([...plan.rows.values()].filter(({ height = 20 }) => height < 15 || height > 409)).toEqual([]);
    }
  });

  it.each(ALL_TEMPLATES)("puts no two cells in one place and merges nothing twice: %s", (_, request) => {
    for (const plan of plansOf(request)) {
      const places = plan.cells.map(({ row, column }) => `${row} ${column}`);
      expect(new Set(places).size).toBe(places.length);
      const merged = plan.merges.flatMap((area) => placesIn(area));
      expect(new Set(merged).size).toBe(merged.length);
      expect(plan.merges.filter(({ top, bottom, left, right }) => top === bottom && left === right)).toEqual([]);
    }
  });
});

function placesIn({ top, bottom, left, right }: Area): readonly string[] {
  return Array.from({ length: bottom - top + 1 }, (_, down) =>
    Array.from({ length: right - left + 1 }, (__, across) => `${top + down} ${left + across}`),
  ).flat();
}

describe("the scoring sheet", () => {
  it.each(ALL_TEMPLATES)("hides its working, names its columns and hides the names: %s", (_, request) => {
    const plan = scoringPlan(plansOf(request));
    expect(plan.rows.get(0)).toEqual({ hidden: true });
    const roles = plan.cells.filter((cell) => cell.row === 0);
    expect(roles.map((cell) => cell.column)).toEqual(plan.columns.map((__, column) => column));
    expect(new Set(roles.map((cell) => cell.value)).size).toBe(roles.length);
    const machine = roles.filter((cell) =>
      /^pb:(item|subjectId|key|text|number|valid|counted)\d*$/.test(String(cell.value)),
    );
    const hidden = plan.columns.flatMap((column, index) => (column.hidden === true ? [index] : []));
    expect(machine.map((cell) => cell.column)).toEqual(hidden);
    expect(hidden.length).toBeGreaterThan(0);
  });

  it.each(ALL_TEMPLATES)("asks for each item once a subject: %s", (_, request) => {
    const plan = scoringPlan(plansOf(request));
    const scope = scopeOf(request.rubric, request.department);
    const lanes = Math.max(1, request.rubric.reviewers.length);
    expect(scoreCells(plan)).toHaveLength(scope.items.length * lanes * subjectsOf(request).length);
  });

  it.each(ALL_TEMPLATES)("links every number to the item's row in 评分标准: %s", (_, request) => {
    const plans = plansOf(request);
    const plan = scoringPlan(plans);
    const criteria = plans.find(({ name }) => name === "评分标准");
    const scope = scopeOf(request.rubric, request.department);
    const ids = columnWithRole(plan, "item");
    const links = plan.cells.filter((cell) => cell.link !== undefined);
    expect(links).toHaveLength(scope.items.length * (request.layout === "form" ? subjectsOf(request).length : 1));
    for (const { row, link = "" } of links) {
      const [, target = "0"] = /^'评分标准'!A(\d+)$/.exec(link) ?? [];
      const id = plan.cells.find((cell) => cell.row === row && cell.column === ids)?.value;
      const item = scope.items.find((candidate) => candidate.id === id);
      const shown = criteria?.cells.filter((cell) => cell.row === Number(target) - 1).map((cell) => cell.value);
      expect(shown?.[0]).toBe(item?.no);
      expect(shown).toContain(item?.title);
    }
  });

  it.each(ALL_TEMPLATES)("starts on the first score, in view: %s", (_, request) => {
    const plan = scoringPlan(plansOf(request));
    const [first] = scoreCells(plan);
    expect(plan.firstCell).toEqual({ row: first?.row, column: first?.column });
    expect(plan.freeze?.rows).toBe(first?.row);
  });

  it("shows headings of the document, period, department and subject", () => {
    const request = aRequest(aWeightedRubric(), { layout: "table", subjects: ["x2"], department: "甲局" });
    const texts = scoringPlan(plansOf(request)).cells.map((cell) => cell.value);
    expect(texts).toEqual(expect.arrayContaining(["示例评价指标", "单位x2", "甲局", "2022年度", "二级指标", "权重"]));
  });

  it("leaves what is not known to be filled in", () => {
    const plan = scoringPlan(plansOf(aRequest(aRubric(), { period: "" })));
    expect(plan.cells.filter((cell) => cell.style === "infoInput")).toHaveLength(4);
  });

  it("shows the subject beside its rows, cut where a page ends", () => {
    const plan = scoringPlan(plansOf(aRequest(aWeightedRubric(), { layout: "form" })));
    const names = plan.cells.filter((cell) => String(cell.value).startsWith("单位"));
    expect(new Set(names.map((cell) => cell.value))).toEqual(new Set(["单位x1", "单位x2", "单位x3"]));
  });
});

describe("the sheets of a template", () => {
  it.each(WHOLE_TEMPLATES)("hold the full wording of every item: %s", (_, request) => {
    const plans = plansOf(request);
    const criteria = plans.find(({ name }) => name === "评分标准");
    const texts = new Set(criteria?.cells.map((cell) => cell.value));
    for (const item of request.rubric.items)
      for (const text of [item.title, item.criteria, item.focus ?? "", item.evidence ?? ""])
        if (text !== "") expect(texts).toContain(text);
    const notes = plans.find(({ name }) => name === "填表说明")?.cells.map((cell) => String(cell.value)) ?? [];
    for (const note of [...request.rubric.notes, ...request.rubric.items.flatMap((item) => item.notes)])
      expect(notes.some((line) => line.includes(note.text))).toBe(true);
    const footnotes = scoringPlan(plans).cells.map((cell) => cell.value);
    expect(footnotes).toEqual(expect.arrayContaining([...request.rubric.footnotes]));
  });

  it.each(WHOLE_TEMPLATES)("come with the document's forms, and without them for a department: %s", (_, request) => {
    const names = plansOf(request).map(({ name }) => name);
    expect(names).toEqual([
      "评价表",
      "填表说明",
      "评分标准",
      ...request.rubric.forms.map((form) => form.name),
      "_pingbiao",
    ]);
    const [department] = request.rubric.departments;
    if (department === undefined) return;
    expect(plansOf({ ...request, department }).map(({ name }) => name)).toEqual([
      "评价表",
      "填表说明",
      "评分标准",
      "_pingbiao",
    ]);
  });
});

describe("a blank template", () => {
  it.each(WHOLE_TEMPLATES)("caches what its formulas will say: %s", (_, request) => {
    const plan = scoringPlan(plansOf(request));
    const scope = scopeOf(request.rubric, null);
    const formulas = plan.cells.filter((cell) => cell.formula !== undefined);
    expect(formulas.filter((cell) => cell.value === null)).toEqual([]);
    expect(scoreCells(plan).filter((cell) => cell.value !== null)).toEqual([]);
    const states = formulas.filter((cell) => String(cell.value).startsWith("未完成"));
    expect(new Set(states.map((cell) => cell.value))).toEqual(new Set([`未完成（缺${scope.items.length}项）`]));
    const valid = columnWithRole(plan, "valid0");
    expect(formulas.filter((cell) => cell.column === valid && cell.value === "blank")).not.toEqual([]);
    const figures = formulas.filter((cell) => cell.style === "figure" || cell.style === "total");
    expect(figures.filter((cell) => cell.value !== 0 && cell.value !== "")).toEqual([]);
  });
});

describe("planTemplate with a faulty request", () => {
  const rubric = aWeightedRubric();

  it.each<[string, Partial<TemplateRequest>, readonly string[]]>([
    ["an unknown department", { department: "丙局" }, ["template.unknown-department"]],
    ["an unknown subject", { subjects: ["x1", "x9"], layout: "form" }, ["template.unknown-subject"]],
    ["two subjects in a table", { subjects: ["x1", "x2"], layout: "table" }, ["template.unknown-layout"]],
    ["bands without a lowest", { bands: [{ name: "优", from: 90 }] }, ["rubric.bands-order"]],
    [
      "everything at once",
      { department: "丙局", subjects: ["x1", "x9"], layout: "table", bands: [{ name: "优", from: 90 }] },
      ["template.unknown-department", "template.unknown-subject", "template.unknown-layout", "rubric.bands-order"],
    ],
  ])("names %s", (_, changes, codes) => {
    const planned = planTemplate(aRequest(rubric, changes));
    expect(planned.ok).toBe(false);
    expect(planned.problems.map((problem) => problem.code)).toEqual(codes);
  });

  it("names a department without items", () => {
    const own = aRubric({ departments: ["甲局", "乙局"], items: [anItem({ id: "a1", departments: ["甲局"] })] });
    const planned = planTemplate(aRequest(own, { department: "乙局" }));
    expect(planned.problems.map((problem) => problem.code)).toEqual(["template.no-items"]);
  });

  const items = Array.from({ length: 100 }, (_, index) => anItem({ id: `a${index}` }));
  const forSubjects = (count: number): TemplateRequest =>
    aRequest(aRubric({ items }), {
      subjects: Array.from({ length: count }, (_, index) => `单位${index}`),
      layout: "form",
    });

  it("refuses more scores than a file holds that can be read back, and is not busy with them", () => {
    expect([499, 500].map((count) => sizeFaults(forSubjects(count)))).toEqual([[], []]);
    const spent = processorTime();
    const planned = planTemplate(forSubjects(501));
    expect(planned.problems).toMatchObject([
      { code: "template.too-many-scores", values: { count: 50_100, most: 50_000 } },
    ]);
    expect(spent()).toBeLessThan(1000);
  });
});
