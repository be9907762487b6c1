/** The scoring sheet on paper: room for every text, borders, pages, the sign-off block. */
import type { Area, CellStyle, PlannedCell, SheetPlan } from "../../../src/sheet/plan";
import { lineCount, LINE_HEIGHT } from "../../../src/sheet/textSize";
import { ALL_TEMPLATES, aRequest, plansOf, scoringPlan, WHOLE_TEMPLATES } from "../../support/templates";
import { aRubric, anItem } from "../../support/someRubrics";

const MAX_HEIGHT = 409;

/** A4 in points, less margins of 1.5 cm. */
const PAPER = { landscape: { width: 756.8, height: 510.2 }, portrait: { width: 510.2, height: 756.8 } } as const;

function areaOf(plan: SheetPlan, cell: PlannedCell): Area {
  const { row, column } = cell;
  const merged = plan.merges.find((area) => area.top === row && area.left === column);
  return merged ?? { top: row, bottom: row, left: column, right: column };
}

function widthOf(plan: SheetPlan, { left, right }: Pick<Area, "left" | "right">): number {
  return plan.columns.slice(left, right + 1).reduce((sum, { width }) => sum + width, 0);
}

function heightOf(plan: SheetPlan, top: number, bottom: number): number {
  return Array.from({ length: bottom - top + 1 }, (_, index) => plan.rows.get(top + index)).reduce(
    (sum, row) => sum + (row?.hidden === true ? 0 : (row?.height ?? 14)),
    0,
  );
}

function styleOf(plan: SheetPlan, cell: PlannedCell): CellStyle {
  return plan.styles[cell.style ?? ""] ?? {};
}

/** Texts that wrap and are higher than their cells. */
function cutTexts(plan: SheetPlan): readonly PlannedCell[] {
  return plan.cells.filter((cell) => {
    const style = styleOf(plan, cell);
    if (typeof cell.value !== "string" || style.wrap !== true || plan.columns[cell.column]?.hidden === true)
      return false;
    const area = areaOf(plan, cell);
    const height = heightOf(plan, area.top, area.bottom);
    const size = (style.size ?? 11) / 11;
    const lines = lineCount(cell.value, widthOf(plan, area) / size);
    return lines * LINE_HEIGHT * size > height && height < MAX_HEIGHT;
  });
}

describe("every sheet of a template", () => {
  it.each(ALL_TEMPLATES)("has rows high enough for their texts: %s", (_, request) => {
    for (const plan of plansOf(request)) expect(cutTexts(plan)).toEqual([]);
  });

  it.each(WHOLE_TEMPLATES)("has no text that the highest row cuts: %s", (_, request) => {
    for (const plan of plansOf(request)) {
      const long = plan.cells.filter(
        (cell) => typeof cell.value === "string" && plan.columns[cell.column]?.hidden !== true,
      );
      const lines = long.map((cell) => lineCount(String(cell.value), widthOf(plan, areaOf(plan, cell))));
      if (plan.visibility === "visible") expect(Math.max(...lines) * LINE_HEIGHT).toBeLessThanOrEqual(MAX_HEIGHT);
    }
  });

  it.each(ALL_TEMPLATES)(
    "gives each cell of a merged area the same style, so that its borders print: %s",
    (_, request) => {
      for (const plan of plansOf(request)) {
        const styles = new Map(plan.cells.map((cell) => [`${cell.row} ${cell.column}`, cell]));
        for (const { top, bottom, left, right } of plan.merges) {
          const corner = styles.get(`${top} ${left}`);
          if (corner === undefined || styleOf(plan, corner).border === undefined) continue;
          for (let row = top; row <= bottom; row += 1)
            for (let column = left; column <= right; column += 1)
              if (styles.get(`${row} ${column}`)?.style !== corner.style)
                throw new Error(`${plan.name} row ${row} column ${column} is not ${String(corner.style)}`);
        }
      }
    },
  );

  it.each(ALL_TEMPLATES)("prints all that is shown: %s", (_, request) => {
    for (const plan of plansOf(request).filter(({ visibility }) => visibility === "visible")) {
      const { print } = plan;
      if (print === undefined) throw new Error(`${plan.name} has no print set-up`);
      const areas = [print.area, ...(print.furtherAreas ?? [])];
      const shown = plan.cells.filter(
        ({ row, column, value, style }) =>
          plan.columns[column]?.hidden !== true &&
          plan.rows.get(row)?.hidden !== true &&
          (value !== null || style === "reason"),
      );
      const lost = shown.filter(({ row, column }) => !areas.some((area) => isIn(area, row, column)));
      expect(lost).toEqual([]);
      expect(print.footer.center).toBe("第 &P 页 共 &N 页");
    }
  });
});

function isIn({ top, bottom, left, right }: Area, row: number, column: number): boolean {
  return row >= top && row <= bottom && column >= left && column <= right;
}

/** Pages of the scores: first and last row. */
function pagesOf(plan: SheetPlan): readonly (readonly [number, number])[] {
  const { print } = plan;
  if (print === undefined) throw new Error("no print set-up");
  const starts = [print.area.top, ...print.breaksBefore];
  return starts.map((start, index) => [start, (starts[index + 1] ?? print.area.bottom + 1) - 1]);
}

describe("the pages of a scoring sheet", () => {
  it.each(ALL_TEMPLATES)("hold what stands on them, header and all: %s", (_, request) => {
    const plan = scoringPlan(plansOf(request));
    const { orientation, area } = plan.print ?? { orientation: "portrait", area: { left: 0, right: 0 } };
    const { width, height } = PAPER[orientation];
    const columns = area.right - area.left + 1;
    const reduced = Math.max(1, (widthOf(plan, area) * 5.25 + columns * 3.75) / width);
    pagesOf(plan).forEach(([top, bottom], index) => {
      const header = index === 0 ? 0 : heightOf(plan, 4, 4);
      expect(heightOf(plan, top, bottom) + header).toBeLessThanOrEqual(height * reduced);
    });
  });

  it.each(ALL_TEMPLATES)(
    "keep the sign-off block in one row with the total, its seal box 4.2 cm high: %s",
    (_, request) => {
      const plan = scoringPlan(plansOf(request));
      const boxes = plan.cells.filter((cell) => /（盖章）|（签字）/.test(String(cell.value)));
      expect(boxes.length).toBeGreaterThan(1);
      const [row, ...others] = new Set(boxes.map((cell) => cell.row));
      expect(others).toEqual([]);
      const total = Math.max(...plan.cells.filter((cell) => cell.value === "@total").map((cell) => cell.row));
      const last = pagesOf(plan).at(-1);
      expect(last?.[0]).toBeLessThanOrEqual(total);
      // The line of the check code belongs to the block.
      const line = (row ?? 0) + 1;
      expect(last?.[1]).toBe(line);
      expect(plan.cells.find((cell) => cell.row === line)?.value).toBe("校验码：未封存");
      const area = plan.print?.area ?? { left: 0, right: 0 };
      const paper = PAPER[plan.print?.orientation ?? "portrait"];
      const scale = Math.min(1, paper.width / (widthOf(plan, area) * 6 + (area.right - area.left + 1) * 3.75));
      expect((plan.rows.get(row ?? 0)?.height ?? 0) * scale).toBeGreaterThanOrEqual(119);
      const seal = boxes.find((cell) => String(cell.value).includes("盖章"));
      if (seal === undefined) throw new Error("no box for the seal");
      expect(widthOf(plan, areaOf(plan, seal)) * 5.25 * scale).toBeGreaterThanOrEqual(119);
    },
  );

  it.each(WHOLE_TEMPLATES)("are printed no smaller than 60 percent: %s", (_, request) => {
    for (const plan of plansOf(request)) {
      if (plan.print === undefined) continue;
      const areas = [plan.print.area, ...(plan.print.furtherAreas ?? [])];
      const repeated =
        plan.print.titleColumns === undefined ? 0 : widthOf(plan, { left: 0, right: plan.print.titleColumns[1] });
      const widest = Math.max(...areas.map((area, index) => widthOf(plan, area) + (index === 0 ? 0 : repeated)));
      expect(PAPER[plan.print.orientation].width / (widest * 6)).toBeGreaterThanOrEqual(0.6);
    }
  });

  it("repeat the header row, and a group's name where it goes on", () => {
    const items = Array.from({ length: 40 }, (_, index) => anItem({ id: `a${index}`, points: 0.5 }));
    const plan = scoringPlan(plansOf(aRequest(aRubric({ items }))));
    expect(plan.print?.titleRows).toEqual([4, 4]);
    const starts = pagesOf(plan).map(([top]) => top);
    const names = plan.cells.filter((cell) => cell.column === 1 && cell.value === "甲").map((cell) => cell.row);
    expect(names).toEqual([5, ...starts.slice(1).filter((row) => row < 45)]);
    expect(starts.length).toBeGreaterThan(1);
  });

  it("repeat the left columns beside the reasons of a matrix, as many as are no wider than the scores", () => {
    const [, request] = WHOLE_TEMPLATES.find(([name]) => name === "luohe-2022 matrix") ?? [];
    if (request === undefined) throw new Error("no such template");
    const { print, columns } = scoringPlan(plansOf(request));
    const right = print?.area.right ?? 0;
    expect(print?.titleColumns?.[0]).toBe(0);
    expect(print?.furtherAreas?.map(({ left }) => left)[0]).toBe(right + 1);
    const shown = columns.filter((column) => column.hidden !== true).length;
    expect(print?.furtherAreas?.at(-1)?.right).toBe(shown - 1);
    expect(print?.furtherAreas?.length).toBeGreaterThan(1);
  });
});
