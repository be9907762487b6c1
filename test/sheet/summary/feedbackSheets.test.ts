/** 反馈, 排名 and 得分构成 of a year in which one subject has not come: nothing of it counts as 0, and every place says what a veto does. */
import type { SheetPlan } from "../../../src/sheet/plan";
import { planSummary } from "../../../src/sheet/summary/planSummary";
import { aConsolidation, weightedScores } from "../../support/someConsolidations";
import { aWeightedRubric } from "../../support/someRubrics";

const rubric = aWeightedRubric();
const blank = Object.fromEntries(rubric.items.map(({ id }) => [id, null]));
const plans = planSummary(
  aConsolidation(rubric, {
    x1: { ...weightedScores(1.8), a1: 9, v1: "是" },
    x2: blank,
    x3: { ...weightedScores(0), b2: null, q1: "是" },
  }),
);

function sheet(name: string): SheetPlan {
  const plan = plans.find((one) => one.name.startsWith(name));
  if (plan === undefined) throw new Error(`no sheet ${name}`);
  return plan;
}

function rows(name: string): readonly (readonly (string | number | null)[])[] {
  const plan = sheet(name);
  const all = new Map<number, (string | number | null)[]>();
  for (const { row, column, value } of plan.cells) {
    const own = all.get(row) ?? [];
    all.set(row, own);
    own[column] = value;
  }
  return [...all].sort(([one], [other]) => one - other).map(([, cells]) => cells);
}

describe("planFeedbackSheets", () => {
  it("takes best and mean of the finished subjects, and says how many these are", () => {
    const [, [note] = [], , first] = rows("反馈1");
    expect(note).toContain("最高和平均按已评完的1个单位计（共3个）");
    expect(first?.slice(0, 7)).toEqual(["甲", 27, 24, 24, 24, 88.9, 88.9]);
    const [best] = sheet("反馈1").cells.filter(({ row, column }) => row === 3 && column === 3);
    expect(best?.formula).toMatch(/^MAX\('汇总表'!\$[A-Z]+\$\d+\)$/);
  });

  it("lists what is below full marks, bonus and deduction without a reason; a deduction is negative", () => {
    const items = rows("反馈1").filter(([name]) => /^[a-z]\d\. /.test(String(name)));
    expect(items.map((cells) => cells.slice(0, 3))).toEqual([
      ["a1. 要点a1", 12, 9],
      ["c1. 要点c1", "加分，至多3", 1.5],
      ["c2. 要点c2", "加分，至多3", 0.3],
      ["d1. 要点d1", "扣分", -1.8],
      ["v1. 要点v1", "一票否决", "是"],
    ]);
  });

  it("shows a subject that has not come as not scored, without a share of points", () => {
    const figures = rows("反馈2").slice(3, 6);
    expect(figures.map((cells) => [cells[0], cells[2], cells[5]])).toEqual([
      ["甲", "未评", null],
      ["乙", "未评", null],
      ["总分", "未评", null],
    ]);
  });

  it("shows a part of an area as a part", () => {
    const [, second] = rows("反馈3").slice(3, 5);
    expect(second?.map((value) => value ?? "")).toEqual(["乙", 12, 9, 12, 12, "", 100, "尚未评完，只是已评各项之和"]);
  });
});

describe("what a veto and a disqualification do", () => {
  it("stands in 排名, in its own column, and ranks as the rubric says", () => {
    const ranking = rows("排名").slice(2);
    expect(ranking.map((cells) => [cells[0], cells[1], cells.at(-1) ?? ""])).toEqual([
      ["名次", "被考核单位", "说明"],
      [1, "单位x1", "一票否决，只影响等级，分数和名次不变"],
      ["", "单位x2", ""],
      ["取消资格", "单位x3", "取消资格，不参加排名，分数保留"],
    ]);
  });

  it("stands above 得分构成 and in 反馈", () => {
    expect(rows("得分构成")[1]?.[0]).toContain("单位x1：一票否决，只影响等级，分数和名次不变。");
    expect(rows("反馈3")[1]?.[0]).toContain("取消资格，不参加排名，分数保留");
  });
});

describe("what has not come", () => {
  it("is no 0 in 排名 and 得分构成", () => {
    const own = (name: string, column: number) =>
      rows(name).find((cells) => String(cells[column]).startsWith("单位x2"));
    expect(own("排名", 1)?.slice(2, 6)).toEqual(["未评", "未评", "未评", "未评"]);
    expect(own("得分构成", 0)).toEqual(["单位x2*", "未评", "未评", "未评", "未评", "未评"]);
  });
});
