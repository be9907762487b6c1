/** 填表说明: numbered without gaps, and it states the rules that hold for its rubric, no others. */
import type { Rubric } from "../../src/core/rubric";
import { scopeOf } from "../../src/core/scope";
import { structureHash } from "../../src/core/structureHash";
import { guideParts, sourceWords, type GuidePart } from "../../src/text/guideWords";
import { SUMMARY_SHEETS } from "../../src/text/summaryWords";
import { RUBRIC_IDS, shippedRubric } from "../support/shippedRubrics";
import { anItem, aRubric, aWeightedRubric } from "../support/someRubrics";

function partsOf(rubric: Rubric, department: string | null = null): readonly GuidePart[] {
  return guideParts({ scope: scopeOf(rubric, department), hash: structureHash(rubric) });
}

/** All lines, one below the other. */
const textOf = (rubric: Rubric, department: string | null = null): string =>
  partsOf(rubric, department)
    .flatMap(({ lines }) => lines)
    .join("\n");

const cases = [...RUBRIC_IDS.map(shippedRubric), aRubric(), aWeightedRubric()].flatMap((rubric) =>
  [null, ...rubric.departments].map((department) => [rubric.id, department, rubric] as const),
);

describe("guideParts", () => {
  it.each(cases)("%s, %s: numbers parts and lines without gaps", (_, department, rubric) => {
    const parts = partsOf(rubric, department);
    expect(parts.map(({ heading }) => heading.slice(0, 2))).toEqual(["一、", "二、", "三、", "四、"]);
    for (const { lines } of parts)
      expect(lines.map((line) => /^\d+\. /.exec(line)?.[0])).toEqual(lines.map((_line, index) => `${index + 1}. `));
  });

  it.each(cases)("%s, %s: leaves no gap, and no word of the machine", (_, department, rubric) => {
    expect(textOf(rubric, department)).not.toMatch(/undefined|null|NaN|\{|\}|“”/);
  });

  it.each(RUBRIC_IDS.map(shippedRubric).map((rubric) => [rubric.id, rubric] as const))(
    "explains a 汇总 of %s, into which nobody fills anything",
    (_, rubric) => {
      const parts = guideParts({ scope: scopeOf(rubric, null), hash: structureHash(rubric), joined: true });
      expect(parts.map(({ heading }) => heading.slice(0, 2))).toEqual(["一、", "二、", "三、", "四、", "五、"]);
      for (const { lines } of parts)
        expect(lines.map((line) => /^\d+\. /.exec(line)?.[0])).toEqual(lines.map((_line, index) => `${index + 1}. `));
      const text = parts.flatMap(({ lines }) => lines).join("\n");
      for (const name of Object.values(SUMMARY_SHEETS)) expect(text).toContain(`“${name}”`);
      expect(text).not.toMatch(/浅黄|只填写|请填0|undefined|\{|“”/);
    },
  );

  it("states caps, dependencies and shown weights of the associations' application", () => {
    const text = textOf(shippedRubric("association-cogovernance"));
    expect(text).toContain("的得分合计超过42分时，按42分计。");
    expect(text).toContain("第9项得0分时，第13项按0分计。");
    expect(text).toContain("取消资格，不参加排名，分数保留。");
    expect(text).toContain("不设满分上限，不设最低分");
  });

  it("states bands with their source, and the veto, of Luohe", () => {
    const rubric = shippedRubric("luohe-2022");
    const text = textOf(rubric);
    expect(text).toContain(`等级分段（${sourceWords(rubric.bandsSource)}）：A级：90分及以上；`);
    expect(text).toMatch(/D级：其余。/);
    expect(text).toMatch(/选“是”的，等级一律为D，分数和名次不变。/);
    expect(text).toContain("0.05的倍数");
  });

  it("says that weights are only shown where they restate the points, and how they rescale where they are real", () => {
    expect(textOf(shippedRubric("cert-publicity"))).toContain("权重与分值一致，只作说明，不再另行折算。");
    expect(textOf(aWeightedRubric())).toContain("各组得分按“小计÷该组分值×权重×100”折算后相加。");
    expect(textOf(aRubric())).not.toContain("权重");
  });

  it("states the bounds of the total and the caps of bonus and deductions", () => {
    const text = textOf(aWeightedRubric());
    expect(text).toContain("最高100分，最低0分");
    expect(text).toContain("加分加在基础分之外，各项不超过表中所列上限，合计不超过4分。");
    expect(text).toContain("扣分从总分中减去，各项不超过表中所列上限，合计不超过5分。");
  });

  it("is silent on what the rubric does not have", () => {
    const text = textOf(aRubric());
    expect(text).not.toMatch(/扣分填正数|一票否决、取消资格各项|须在“评价说明”|加在基础分之外/);
    expect(text).toContain("本表不划分等级。");
  });

  it("says that a step of its own is noted where an item has one", () => {
    expect(textOf(aRubric())).toContain("0.5的倍数");
    const own = aRubric({ items: [anItem({ id: "a1", step: 0.1 })] });
    expect(textOf(own)).toContain("0.5（另有注明的除外）的倍数");
  });

  it("tells every reading of the rubric and of its own items, with its source", () => {
    const note = { source: "inferred" as const, text: "第二列印错一行" };
    const items = [
      anItem({ id: "a1", departments: ["甲局"], notes: [note] }),
      anItem({ id: "b1", departments: ["乙局"] }),
    ];
    const rubric = aRubric({
      departments: ["甲局", "乙局"],
      items,
      notes: [{ source: "default", text: "步长按0.5分" }],
    });
    expect(textOf(rubric)).toContain("〔推断〕第a1项“甲·要点a1”：第二列印错一行");
    expect(textOf(rubric, "乙局")).not.toContain("第二列印错一行");
    expect(textOf(rubric, "乙局")).toContain("〔默认〕步长按0.5分");
  });

  it("states for a department the rules of its own items only, and neither grades nor ranks", () => {
    const rubric = shippedRubric("luohe-2022");
    const text = textOf(rubric, "市公安局");
    expect(text).toContain("总分、等级和名次由汇总单位汇总各部门评价表后得出。");
    expect(text).not.toMatch(/等级分段（|名次并列|选“是”的|加在基础分之外/);
    expect(rubric.items.some(({ kind, departments }) => kind === "bonus" && departments.includes("市公安局"))).toBe(
      false,
    );
  });

  it("names department, version and hash", () => {
    const rubric = aWeightedRubric();
    const last = partsOf(rubric, "甲局").at(-1)?.lines.join("\n") ?? "";
    expect(last).toContain("甲局负责评价的考核要点");
    expect(last).toContain(structureHash(rubric));
    expect(last).toContain("版本1");
    expect(textOf(rubric)).toContain("范围：全部考核要点");
  });
});

describe("sourceWords", () => {
  it.each([
    ["printed", "原文"],
    ["inferred", "推断"],
    ["default", "默认"],
  ] as const)("calls %s %s", (source, words) => {
    expect(sourceWords(source)).toBe(words);
  });
});
