import { checkGrids } from "../../src/actions/checkWorkbook";
import { splitList, splitWorkbook, type SplitFile, type SplitRequest } from "../../src/actions/splitWorkbook";
import type { Rubric } from "../../src/core/rubric";
import { RUBRIC_IDS, shippedRubric } from "../support/shippedRubrics";
import { anItem, aRubric } from "../support/someRubrics";
import { gridsOf } from "../support/templates";

function split(rubric: Rubric, changes: Partial<SplitRequest> = {}): readonly SplitFile[] {
  const files = splitWorkbook(requestFor(rubric, changes));
  if (!files.ok) throw new Error(JSON.stringify(files.problems));
  return files.value;
}

function requestFor(rubric: Rubric, changes: Partial<SplitRequest> = {}): SplitRequest {
  const { layout, period } = rubric;
  return { rubric, departments: null, reviewers: [], subjects: [], layout, period, bands: null, ...changes };
}

describe("splitWorkbook", () => {
  it.each(RUBRIC_IDS)("asks in the workbooks of %s for every item, each of its department", (id) => {
    const rubric = shippedRubric(id);
    const asked = split(rubric).map(({ part, plans }) => {
      const [report] = checkGrids(gridsOf(plans()));
      if (report?.ok !== true) throw new Error("no scoring sheet");
      expect(report.value.assignment.department).toBe(part.department);
      const items = new Set(report.value.scores.map(({ item }) => item));
      expect(items.size).toBe(part.items);
      return [...items];
    });
    expect(new Set(asked.flat()).size).toBe(rubric.items.length);
  });

  it("makes workbooks for the departments that are named, and says which it does not know", () => {
    const rubric = shippedRubric("luohe-2022");
    expect(split(rubric, { departments: ["市公安局"] }).map(({ part }) => part.department)).toEqual(["市公安局"]);
    const { ok, problems } = splitWorkbook(requestFor(rubric, { departments: ["市公安局", "市气象局"] }));
    expect(ok).toBe(false);
    expect(problems).toMatchObject([{ code: "template.unknown-department" }]);
  });

  it("gives each reviewer a workbook, whatever blanks were typed", () => {
    const files = split(shippedRubric("luohe-2022"), {
      departments: ["市公安局"],
      reviewers: ["张三", " ", "李四 "],
    });
    expect(files.map(({ name }) => name)).toEqual([
      "2022年度漯河2022评价表-市公安局-张三.xlsx",
      "2022年度漯河2022评价表-市公安局-李四.xlsx",
    ]);
    const [report] = checkGrids(gridsOf(files[1]?.plans() ?? []));
    expect(report?.ok === true && report.value.assignment.reviewer).toBe("李四");
  });

  it.each<[string, Partial<SplitRequest>]>([
    ["template.reviewer-repeated", { reviewers: ["张三", "张三"] }],
    ["template.reviewer-repeated", { reviewers: ["张三", "张　三"] }],
    ["template.reviewer-repeated", { reviewers: ["ＬＩ", "Li\u200b"] }],
    ["template.department-repeated", { departments: ["市公安局", "市公安局"] }],
    ["template.subject-repeated", { subjects: ["linying", "linying"] }],
  ])("refuses names that are repeated: %s, %j", (code, changes) => {
    const { ok, problems } = splitWorkbook(requestFor(shippedRubric("luohe-2022"), changes));
    expect(ok).toBe(false);
    expect(problems.map((problem) => problem.code)).toEqual([code]);
  });

  it.each([
    [["中国认证（集团）", "中国认证(集团)"], "template.subject-repeated"],
    [["甲", " "], "subject.name-missing"],
  ])("refuses typed subjects that are one, or none: %j", (subjects, code) => {
    const { problems } = splitWorkbook(requestFor(aRubric({ subjects: [] }), { subjects, layout: "matrix" }));
    expect(problems.map((problem) => problem.code)).toEqual([code]);
  });

  it("never gives two workbooks one name", () => {
    const departments = ["甲/局", "甲:局", "甲?局"];
    const rubric = aRubric({ departments, items: [anItem({ id: "a1" }), anItem({ id: "b1", group: "g2" })] });
    const names = split(rubric, { period: "" }).map(({ name }) => name);
    expect(new Set(names).size).toBe(3);
    expect(names[2]).toMatch(/甲_局\(3\)\.xlsx$/);
  });
});

describe("splitList", () => {
  const rubric = shippedRubric("luohe-2022");

  it("lists every file with its department, items and subjects, and leaves room for dates", () => {
    const request = requestFor(rubric);
    const files = split(rubric);
    const [plan] = splitList(request, files);
    const texts = plan?.cells.map(({ value }) => value) ?? [];
    for (const { name, part } of files)
      expect(texts).toEqual(expect.arrayContaining([name, part.department, part.items]));
    expect(texts.join("")).toContain("舞阳县");
    expect(texts).toEqual(expect.arrayContaining(["发出日期", "收回日期"]));
    expect(texts).not.toContain("评审员");
    expect(plan?.protected).toBe(false);
  });

  it("names reviewers where there are some", () => {
    const request = requestFor(rubric, { reviewers: ["张三"] });
    const [plan] = splitList(request, split(rubric, { reviewers: ["张三"] }));
    expect(plan?.cells.map(({ value }) => value)).toEqual(expect.arrayContaining(["评审员", "张三"]));
  });
});
