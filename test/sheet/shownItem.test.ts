/** Which item a row shows, whatever its hidden id says. */
import { findScoringSheets } from "../../src/sheet/readScores";
import { shownItem } from "../../src/sheet/shownItem";
import type { Role } from "../../src/sheet/layouts/frame";
import { typeInto } from "../support/gridEdits";
import { anItem, aRubric } from "../support/someRubrics";
import { aRequest, LAYOUTS, gridsOf, plansOf } from "../support/templates";

/** Two items are called alike: the number tells them apart. */
const rubric = aRubric({
  items: [
    anItem({ id: "a1", no: "1", title: "质量基础", points: 5 }),
    anItem({ id: "a2", no: "2", title: "质量安全", points: 5 }),
    anItem({ id: "b1", no: "3", title: "质量安全", group: "g2" }),
  ],
});

describe.each(LAYOUTS)("shownItem of a %s", (layout) => {
  /** What the row of an item shows once its title and number say something else. */
  function shownIn(id: string, texts: Readonly<Record<string, string>>): string | null {
    const subjects = rubric.subjects.slice(0, 1).map((subject) => subject.id);
    const grids = gridsOf(plansOf(aRequest(rubric, { layout, subjects })));
    const open = (changed: typeof grids) => {
      const [found] = findScoringSheets(changed);
      if (found?.ok !== true) throw new Error("no scoring sheet");
      const row = found.value.rows.find(({ item }) => item === id)?.row ?? -1;
      return { found: found.value, row };
    };
    const { found, row } = open(grids);
    const changed = Object.entries(texts).reduce(
      (grid, [role, text]) => typeInto(row, found.column(role as Role), text)(grid),
      found.cells.grid,
    );
    const now = open(grids.map((grid) => (grid === found.cells.grid ? changed : grid)));
    const of = now.found.frame.scope.rubric.items.find((item) => item.id === id);
    if (of === undefined) throw new Error("no item");
    return shownItem(now.found, { row: now.row, of })?.id ?? null;
  }

  it.each([
    ["its own", "a1", {}, null],
    ["its own, spaced otherwise", "a1", { title: " 质量 基础\n" }, null],
    ["another title and number", "a1", { title: "质量安全", no: "2" }, "a2"],
    ["another of the same title, by its number", "a1", { title: "质量安全", no: "3" }, "b1"],
    ["the number of the other that is called alike", "a2", { no: "3" }, "b1"],
    ["another title beside its own number", "b1", { title: "质量基础" }, "a1"],
    ["its own title beside the number of an item called otherwise", "a1", { no: "2" }, null],
    ["another title beside a number of nobody", "a1", { title: "质量安全", no: "9" }, "a2"],
    ["a title of nobody", "a1", { title: "质量创新", no: "2" }, null],
    ["another number without a title", "a1", { title: "", no: "2" }, "a2"],
    ["its own number without a title", "a1", { title: "" }, null],
    ["neither", "a1", { title: "", no: "" }, null],
    ["another title without a number", "a1", { title: "质量安全", no: "" }, "a2"],
  ] as const)("shows %s", (_, id, texts, shown) => {
    expect(shownIn(id, texts)).toBe(shown);
  });
});
