/** Forms that go with a rubric: blanks, word limits, choices, empty tables. */
import type { Form } from "../../src/core/rubric";
import { planFormSheet } from "../../src/sheet/formSheet";
import { shippedRubric } from "../support/shippedRubrics";
import { aRubric } from "../support/someRubrics";

const form: Form = {
  id: "basics",
  name: "基本情况",
  title: "一、基本情况",
  fields: [
    { id: "name", label: "协会名称", lines: 1 },
    { id: "level", label: "评估等级", lines: 1, choices: ["5A", "4A", "无"] },
    { id: "intro", label: "协会简介", lines: 10, maxLength: 400, hint: "限400字" },
  ],
};

describe("planFormSheet", () => {
  const plan = planFormSheet(aRubric(), form);

  it("has a label and an unlocked blank for every field", () => {
    const blanks = plan.cells.filter((cell) => cell.column === 1 && cell.row > 0);
    expect(blanks.map(({ row, value, style }) => [row, value, style])).toEqual(
      [1, 2, 3].map((row) => [row, null, "reason"]),
    );
    const labels = plan.cells.filter((cell) => cell.column === 0).map((cell) => cell.value);
    expect(labels).toEqual(["一、基本情况", "协会名称", "评估等级", "协会简介\n（限400字）"]);
  });

  it("counts characters beside a blank with a limit, refuses more, and tints what was pasted beyond it", () => {
    expect(plan.cells.find((cell) => cell.formula !== undefined)).toMatchObject({
      row: 3,
      column: 2,
      value: "0/400字",
      formula: 'IF(LEN(B4)>400,"超出"&(LEN(B4)-400)&"字",LEN(B4)&"/400字")',
    });
    expect(plan.validations).toContainEqual({
      area: { top: 3, bottom: 3, left: 1, right: 1 },
      rule: { type: "textLength", max: 400 },
      errorTitle: "字数超限",
      error: "“协会简介”限400字，请删减后再填。",
    });
    expect(plan.conditionalFormats).toMatchObject([{ formula: "LEN($B4)>400", area: { top: 3, right: 2 } }]);
  });

  it("offers the choices as a list", () => {
    expect(plan.validations).toContainEqual(
      expect.objectContaining({ rule: { type: "list", values: ["5A", "4A", "无"] }, errorTitle: "请从列表中选择" }),
    );
  });

  it("lets a blank without a limit reach over the column of counts", () => {
    const rows = plan.merges.filter((area) => area.left === 1).map((area) => area.top);
    expect(rows).toEqual([1, 2]);
  });

  it("has an empty table where the form asks for one", () => {
    const list: Form = {
      id: "list",
      name: "名单",
      title: "联系人员名单",
      fields: [],
      columns: ["姓名", "单位", "职务"],
      rows: 8,
    };
    const { cells, columns, print } = planFormSheet(aRubric(), list);
    expect(cells.filter((cell) => cell.style === "header").map((cell) => cell.value)).toEqual(["姓名", "单位", "职务"]);
    expect(cells.filter((cell) => cell.style === "reason")).toHaveLength(8 * 3);
    expect(columns).toHaveLength(3);
    expect(print?.area).toEqual({ top: 0, left: 0, bottom: 9, right: 2 });
  });

  it("keeps the printed limits of the 申报表", () => {
    const { forms } = shippedRubric("association-cogovernance");
    const limits = forms.flatMap((one) =>
      planFormSheet(aRubric(), one).validations.flatMap(({ rule }) => (rule.type === "textLength" ? [rule.max] : [])),
    );
    expect(limits).toEqual(expect.arrayContaining([400, 700]));
  });
});
