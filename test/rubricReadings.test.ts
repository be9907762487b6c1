/** The readings chosen where a document is silent or its rows are shifted, one by one. */
import type { Item, Rubric } from "../src/core/rubric";
import { shippedRubric } from "./support/shippedRubrics";

function itemOf(rubric: Rubric, id: string): Item {
  const item = rubric.items.find((candidate) => candidate.id === id);
  if (item === undefined) throw new Error(`no item ${id}`);
  return item;
}

function itemTitled(rubric: Rubric, start: string): Item {
  const item = rubric.items.find(({ title }) => title.startsWith(start));
  if (item === undefined) throw new Error(`no item ${start}`);
  return item;
}

describe("association-cogovernance", () => {
  const rubric = shippedRubric("association-cogovernance");

  it("stops 质量基础及质量提升 at 42", () => {
    expect(rubric.groups.filter((group) => group.cap !== null).map(({ title, cap }) => [title, cap])).toEqual([
      ["质量基础及质量提升", 42],
    ]);
  });

  it("makes item 13 depend on item 9（信用奖惩制度）", () => {
    expect(itemOf(rubric, "i13").zeroWhile).toBe("i09");
    expect(itemOf(rubric, "i09").title).toContain("信用奖惩制度");
  });

  it("counts the expert's score of the two score columns", () => {
    expect([rubric.reviewers, rubric.countedReviewer]).toEqual([["self", "expert"], "expert"]);
  });

  it("limits 协会简介 to 400 and 质量共治成果简介 to 700 characters", () => {
    const limited = rubric.forms.flatMap((form) => form.fields).filter((field) => field.maxLength !== undefined);
    expect(limited.map(({ label, maxLength }) => [label, maxLength])).toEqual([
      ["协会简介", 400],
      ["质量共治成果简介", 700],
    ]);
  });
});

describe("luohe-2022", () => {
  const rubric = shippedRubric("luohe-2022");

  it("sets grade D by the one veto", () => {
    expect(rubric.items.filter((item) => item.kind === "veto").map((item) => item.vetoGrade)).toEqual(["D"]);
  });

  it("wants a reason for every item（附件6注2）", () => {
    expect(rubric.items.every((item) => item.requiresReason)).toBe(true);
  });

  it("gives what 市农业农村局 scores to 市畜牧局 as well", () => {
    const shared = rubric.items.filter((item) => item.departments.includes("市农业农村局"));
    expect(shared.map((item) => item.departments.join())).toEqual(shared.map(() => "市农业农村局,市畜牧局"));
    expect(shared).toHaveLength(6);
  });

  it("keeps a 科室 for every scored item of 市市场监管局 but 一站式服务, which prints none", () => {
    const own = rubric.items.filter((item) => item.kind === "score" && item.departments.includes("市市场监管局"));
    expect(own.filter((item) => item.office === undefined).map((item) => item.title)).toEqual([
      "开展质量基础设施“一站式”服务。",
    ]);
  });
});

describe("suizhou-2022", () => {
  const rubric = shippedRubric("suizhou-2022");

  it.each([
    ["城市公共交通", 1.25, "市交通运输局", "公众满意度"],
    ["网络交易监管", 1, "市市场监管局", "五级贯通系统"],
    ["加强旅游市场信用体系建设", 2, "市文旅局", "双公示信息"],
    ["加强和创新工程质量管理", 2.5, "市住建局", "施工图数字化审查"],
    ["加强检验检测公共服务能力建设", 1, "市市场监管局", "典型案例"],
    ["推进检验检测市场监管", 1, "市市场监管局", "抽查比例高于30%"],
    ["统筹推进质量认证工作", 0.5, "市市场监管局", "出台相关政策文件"],
    ["开展小微企业质量管理体系认证升级行动", 0.4, "市市场监管局", "获得省市局认可"],
    ["根据提升医养结合质量工作情况测算得分", 2, "市卫健委", "扣0.1-0.8分"],
    ["工业领域质量提升和品牌建设工作", 2, "市经信局", "中国质量奖"],
  ])("puts the shifted row %s (%d) of %s with its own criteria", (title, points, department, words) => {
    const item = itemTitled(rubric, title);
    expect([item.points, item.departments]).toEqual([points, [department]]);
    expect(item.criteria).toContain(words);
  });

  it("marks the three subjects that the scheme does not name", () => {
    expect(rubric.subjects.filter(({ source }) => source === "inferred").map(({ name }) => name)).toEqual([
      "随县",
      "广水市",
      "曾都区",
    ]);
  });

  it("stops the six deductions at 2, 1, 1, 1, 1 and 1", () => {
    expect(rubric.items.filter((item) => item.kind === "deduction").map((item) => item.points)).toEqual([
      2, 1, 1, 1, 1, 1,
    ]);
  });
});
