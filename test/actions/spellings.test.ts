/** Names that differ in the width of signs and in spaces only: one sender, told of the file that is written otherwise. */
import { consolidateWorkbooks, type Decided } from "../../src/actions/consolidateWorkbooks";
import { acceptanceChoice } from "../../src/core/acceptance";
import type { Consolidation } from "../../src/core/consolidate";
import type { Rubric } from "../../src/core/rubric";
import type { Returned } from "../../src/core/versions";
import { problemWords } from "../../src/text/messages";
import { zhSentences } from "../../src/text/zh/sentences";
import { aReturnedFile, type Given } from "../support/returnedFiles";
import { aRubric, anItem } from "../support/someRubrics";

const rubric = aRubric({
  departments: ["甲局", "乙局"],
  subjects: [
    { id: "x", name: "东城", source: "printed" },
    { id: "y", name: "西城", source: "printed" },
  ],
  items: [
    anItem({ id: "a1", departments: ["甲局"] }),
    anItem({ id: "b1", group: "g2", departments: ["甲局", "乙局"] }),
  ],
});
const ofYi: Given = { x: { b1: 8 }, y: { b1: 6 } };

function sent(of: Rubric, file: string, department: string | null, given: Given, reviewer?: string): Returned {
  return { ...aReturnedFile(of, file, department, given, reviewer), rubric: of };
}

const jia = (): Returned => sent(rubric, "甲.xlsx", "甲局", { x: { a1: 4, b1: 8 }, y: { a1: 7, b1: 6 } });
const yi = (): Returned => sent(rubric, "乙.xlsx", "乙局", ofYi);

function run(files: readonly Returned[], decided: Decided = {}): Consolidation {
  const found = consolidateWorkbooks(files, decided);
  if (found === null) throw new Error("nothing was ours");
  return found;
}

const statuses = ({ files }: Consolidation): readonly string[] => files.map(({ status }) => status);

function said(consolidation: Consolidation): string {
  return consolidation.problems.map((problem) => problemWords(problem, zhSentences)).join("");
}

describe("consolidateWorkbooks, where one name is spelled in several ways", () => {
  const open: Rubric = {
    ...aRubric({ subjects: [], departments: [], items: [anItem({ id: "a1", departments: [] })] }),
  };
  const of = (name: string, a1: number, file: string): Returned => sent(open, file, null, { [name]: { a1 } });
  const told = ({ files }: Consolidation): readonly (readonly unknown[])[] =>
    files.map(({ sheet }) => (sheet?.problems ?? []).map(({ code, values }) => [code, values.written, values.counted]));
  const wide = "某（集团）公司";

  it("takes width and spaces for no difference, in any order, and says so of the file that is written otherwise", () => {
    for (const [other, order] of [
      ["某(集团)公司", 1],
      ["某（集团） 公司", -1],
      ["某　(集团)　公司", 1],
    ] as const) {
      const files = [of(wide, 9, "1.xlsx"), of(other, 8, "2.xlsx")];
      const found = run(order > 0 ? files : [...files].reverse());
      expect(found.rivals).toHaveLength(1);
      expect(found.results.map(({ subject, total }) => [subject, total])).toEqual([[wide, 0]]);
      expect(found.results.every(({ complete }) => !complete)).toBe(true);
      expect(said(found)).toContain(`${wide}交了不止一份`);
      expect(told(found).flat()).toEqual([["sender.spelling", other, wide]]);
      expect(run([of(wide, 9, "1.xlsx"), of(other, 9, "2.xlsx")]).results).toMatchObject([{ subject: wide, total: 9 }]);
    }
  });

  it("leaves apart what differs in more, what somebody took for two, and what stands side by side in one sheet", () => {
    const found = run([of("某公司", 9, "1.xlsx"), of("某公司二", 8, "2.xlsx")]);
    expect([told(found).flat(), found.results.map(({ total }) => total)]).toEqual([[], [9, 8]]);
    const choices = ["某(集团)公司", wide].map((name) => acceptanceChoice({ sender: "subject", name, as: name }));
    const apart = run([of(wide, 9, "1.xlsx"), of("某(集团)公司", 8, "2.xlsx")], { choices });
    expect([told(apart).flat(), apart.results.map(({ total }) => total)]).toEqual([[], [9, 8]]);
    const both = sent(open, "1.xlsx", null, { [wide]: { a1: 9 }, "某(集团)公司": { a1: 8 } });
    const beside = run([both, of("某 (集团)公司", 7, "2.xlsx")]);
    expect([told(beside).flat(), statuses(beside)]).toEqual([[], ["waiting", "waiting"]]);
  });

  it("counts a department as the rubric spells it, unless the rubric has both spellings", () => {
    const spelled = sent(rubric, "乙.xlsx", "乙 局", ofYi);
    const found = run([jia(), spelled], { rubric });
    expect([statuses(found), told(found)]).toEqual([
      ["accepted", "accepted"],
      [[], [["sender.spelling", "乙 局", "乙局"]]],
    ]);
    expect(found.results).toEqual(run([jia(), yi()], { rubric }).results);
    const two: Rubric = {
      ...rubric,
      departments: ["甲局", "乙局", "乙 局"],
      items: rubric.items.map((item) => ({ ...item, departments: [...item.departments, "乙 局"] })),
    };
    const own = run([
      sent(two, "乙.xlsx", "乙局", ofYi),
      sent(two, "乙2.xlsx", "乙 局", { x: { b1: 4 }, y: { b1: 6 } }),
    ]);
    expect([statuses(own), told(own).flat()]).toEqual([["accepted", "accepted"], []]);
  });

  it("takes reviewers of a department who differ in spaces for one", () => {
    const by = (reviewer: string, b1: number, file: string): Returned =>
      sent(rubric, file, "乙局", { x: { b1 }, y: { b1 } }, reviewer);
    const found = run([by("张 三", 8, "1.xlsx"), by("张三", 6, "2.xlsx")]);
    expect([found.rivals.length, told(found).flat()]).toEqual([1, [["sender.spelling", "张 三", "张三"]]]);
  });
});
