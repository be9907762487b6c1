/** Lists that are longer than a sheet can bear. */
import { planListSheet, shownText, textCell } from "../../../src/sheet/summary/listSheet";
import type { SheetPlan } from "../../../src/sheet/plan";

function aList(count: number, most?: number): SheetPlan {
  return planListSheet({
    ...{ name: "来源", title: "来源", note: "依据各表。", footer: "", orientation: "portrait", emptyText: "没有" },
    columns: [{ heading: "文件", width: 20, cell: (entry: string) => textCell(entry) }],
    entries: Array.from({ length: count }, (_, index) => `第${index + 1}份`),
    ...(most === undefined ? {} : { most }),
  });
}

const lastText = ({ cells }: SheetPlan): unknown => cells.at(-1)?.value;
const note = ({ cells }: SheetPlan): unknown => cells.find(({ row }) => row === 1)?.value;

describe("planListSheet", () => {
  it.each([
    [2, 3, "第2份", "依据各表。"],
    [3, 3, "第3份", "依据各表。"],
    [4, 3, "第3份", "依据各表。共4行，只列出前3行，其余见各份评价表。"],
    [1001, undefined, "第1000份", "依据各表。共1001行，只列出前1000行，其余见各份评价表。"],
  ])("of %d entries lists at most %s and says how many there are", (count, most, last, said) => {
    const plan = aList(count, most);
    expect([lastText(plan), note(plan)]).toEqual([last, said]);
  });
});

describe("shownText", () => {
  it.each([1999, 2000])("keeps a text of %d characters", (length) => {
    expect(shownText("字".repeat(length))).toBe("字".repeat(length));
  });

  it("cuts a longer text to 2000 characters and says so", () => {
    expect(shownText("字".repeat(2001))).toMatch(/^字{1988,}……（内容过长，余略）$/);
    expect(shownText("字".repeat(40_000))).toHaveLength(2000);
    expect(textCell("字".repeat(40_000)).value).toHaveLength(2000);
  });
});
