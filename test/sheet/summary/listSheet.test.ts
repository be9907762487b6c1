/** Lists that are longer than a sheet can bear. */
import fc from "fast-check";
import { planListSheet, shownText, shownTexts, textCell } from "../../../src/sheet/summary/listSheet";
import type { SheetPlan } from "../../../src/sheet/plan";

function aList(count: number, most?: number, all?: number): SheetPlan {
  return planListSheet({
    ...{ name: "来源", title: "来源", note: "依据各表。", footer: "", orientation: "portrait", emptyText: "没有" },
    columns: [{ heading: "文件", width: 20, cell: (entry: string) => textCell(entry) }],
    entries: Array.from({ length: count }, (_, index) => `第${index + 1}份`),
    ...(most === undefined ? {} : { most }),
    ...(all === undefined ? {} : { all }),
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

  it("says how many there are where it is given but the first of them", () => {
    const plan = aList(3, 3, 70);
    expect([lastText(plan), note(plan)]).toEqual(["第3份", "依据各表。共70行，只列出前3行，其余见各份评价表。"]);
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

describe("shownTexts", () => {
  it("says what the whole of the texts, put together and cut, would say", () => {
    const texts = fc.array(fc.string({ maxLength: 900, size: "max" }), { maxLength: 6 });
    fc.assert(
      fc.property(texts, fc.constantFrom("、", "\n"), (texts, between) => {
        expect(shownTexts(texts, between)).toBe(shownText(texts.join(between)));
      }),
    );
  });

  it.each([999, 1000])("of two texts of %d characters keeps what a cell can show", (length) => {
    const texts = ["甲".repeat(length), "乙".repeat(length)];
    expect(shownTexts(texts, "、")).toBe(shownText(texts.join("、")));
  });

  it("does not ask for more texts than a cell shows", () => {
    let asked = 0;
    function* many(): Generator<string> {
      for (;;) {
        asked += 1;
        yield "字".repeat(999);
      }
    }
    expect(shownTexts(many(), "、")).toHaveLength(2000);
    expect(asked).toBe(3);
  });
});
