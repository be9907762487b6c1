/** The choices of 拆分 and the request they make. */
import { departmentsOf, reviewersIn, splitRequestOf, startSplit, workbookCount } from "../../src/pane/split/splitForm";
import { shippedRubric } from "../support/shippedRubrics";

const luohe = shippedRubric("luohe-2022");
const cert = shippedRubric("cert-publicity");

describe("reviewersIn", () => {
  it.each<[string, readonly string[]]>([
    ["", []],
    ["\n \n", []],
    ["张三\n李四", ["张三", "李四"]],
    [" 张三、李四，王五;赵六 ", ["张三", "李四", "王五", "赵六"]],
    ["张三\r\n张三", ["张三", "张三"]],
  ])("reads %j as %j", (text, names) => expect(reviewersIn(text)).toEqual(names));
});

describe("splitRequestOf", () => {
  it("begins with all departments and subjects in the rubric's layout", () => {
    const request = splitRequestOf(luohe, startSplit(luohe));
    expect(request).toMatchObject({ layout: luohe.layout, period: luohe.period, reviewers: [] });
    expect(request?.departments).toEqual(departmentsOf(luohe).map(({ name }) => name));
    expect(request?.subjects).toHaveLength(8);
  });

  it("asks for no department where the rubric names none", () => {
    expect(splitRequestOf(cert, startSplit(cert))?.departments).toBeNull();
  });

  it("is none while no department or no subject is chosen", () => {
    expect(splitRequestOf(luohe, { ...startSplit(luohe), departments: [] })).toBeNull();
    expect(splitRequestOf(luohe, { ...startSplit(luohe), subjects: [] })).toBeNull();
  });
});

describe("workbookCount", () => {
  const countOf = (departments: readonly string[], reviewers: string): number => {
    const request = splitRequestOf(luohe, { ...startSplit(luohe), departments, reviewers });
    return request === null ? -1 : workbookCount(request);
  };

  it("is the departments, or the departments times the reviewers", () => {
    expect(countOf(["市公安局"], "")).toBe(1);
    expect(countOf(["市公安局", "漯河海关"], "张三\n李四")).toBe(4);
    expect(
      countOf(
        departmentsOf(luohe).map(({ name }) => name),
        "",
      ),
    ).toBe(14);
  });
});
