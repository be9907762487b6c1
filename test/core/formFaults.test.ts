/** Forms that a workbook could not hold: names of sheets, lists of choices. */
import { parseRubric } from "../../src/core/parseRubric";
import type { Form } from "../../src/core/rubric";
import { planTemplate } from "../../src/sheet/template";
import { aRubric } from "../support/someRubrics";
import { aRequest } from "../support/templates";

function aForm(id: string, name: string, choices: readonly string[] = ["甲", "乙"]): Form {
  return { id, name, title: "表", fields: [{ id: "a", label: "标", lines: 1, choices }] };
}

function faultsOf(...forms: readonly Form[]): readonly string[] {
  return parseRubric(aRubric({ forms })).problems.map(({ values }) => `${values["path"]} ${values["fault"]}`);
}

describe("formFaults", () => {
  it("finds nothing in sound forms", () => {
    expect(faultsOf(aForm("f", "基本情况"), aForm("h", "评审'意见"))).toEqual([]);
  });

  it.each(["Sheet", "sheet"])("refuses a name that stands twice, in any case: Sheet and %s", (name) => {
    expect(faultsOf(aForm("f", "Sheet"), aForm("h", name))).toEqual(["forms[1].name sheet-name-taken"]);
  });

  it.each(["'表", "表'", "a/b", "'"])("refuses the name %s", (name) => {
    expect(faultsOf(aForm("f", name))).toEqual(["forms[0].name sheet-name-characters"]);
  });

  it("refuses a choice with a comma that would part it in two", () => {
    expect(faultsOf(aForm("f", "表", ["甲，一", "乙,二"]))).toEqual(["forms[0].fields[0].choices choice-with-comma"]);
  });

  it.each([
    [127, []],
    [128, ["forms[0].fields[0].choices choices-too-long"]],
  ])("takes 255 characters of choices: two of %i", (length, faults) => {
    expect(faultsOf(aForm("f", "表", ["甲".repeat(127), "乙".repeat(length)]))).toEqual(faults);
  });
});

describe("planTemplate", () => {
  it.each(["评价表", "填表说明", "评分标准", "_PINGBIAO"])(
    "refuses a form with the name of a sheet of ours: %s",
    (name) => {
      const { problems } = planTemplate(aRequest(aRubric({ forms: [aForm("f", name)] })));
      expect(problems.map(({ code, values }) => [code, values["path"]])).toEqual([["rubric.schema", "forms[0].name"]]);
    },
  );
});
