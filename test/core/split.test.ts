import { partFileName, partsOf } from "../../src/core/split";
import { scopeOf } from "../../src/core/scope";
import { RUBRIC_IDS, shippedRubric } from "../support/shippedRubrics";
import { aRubric, anItem } from "../support/someRubrics";

describe("partsOf", () => {
  it("gives every department with items one part, in the rubric's order", () => {
    const rubric = aRubric({
      departments: ["甲局", "乙局", "丙局"],
      items: [
        anItem({ id: "a1", departments: ["甲局", "乙局"] }),
        anItem({ id: "b1", group: "g2", departments: ["甲局"] }),
      ],
    });
    expect(partsOf(rubric)).toEqual([
      { department: "甲局", reviewer: null, items: 2 },
      { department: "乙局", reviewer: null, items: 1 },
    ]);
  });

  it("gives each reviewer of a panel a part", () => {
    expect(partsOf(aRubric(), ["张", "李"]).map(({ reviewer }) => reviewer)).toEqual(["张", "李"]);
  });

  it.each(RUBRIC_IDS)("reaches every item of %s", (id) => {
    const rubric = shippedRubric(id);
    const reached = new Set(
      partsOf(rubric).flatMap(({ department }) => scopeOf(rubric, department).items.map((item) => item.id)),
    );
    expect(reached.size).toBe(rubric.items.length);
  });
});

describe("partFileName", () => {
  const part = { department: "市公安局", reviewer: null, items: 2 };

  it("joins period, short title and department", () => {
    expect(partFileName({ shortTitle: "漯河2022" }, "2022年度", part)).toBe("2022年度漯河2022评价表-市公安局.xlsx");
  });

  it("names the reviewer, and nobody where nobody is named", () => {
    expect(partFileName({ shortTitle: "示例" }, "", { ...part, reviewer: "专家一" })).toBe(
      "示例评价表-市公安局-专家一.xlsx",
    );
    expect(partFileName({ shortTitle: "示例" }, "", { ...part, department: null })).toBe("示例评价表.xlsx");
  });

  it("replaces what no file system takes", () => {
    expect(partFileName({ shortTitle: "a/b" }, "20:22\n", { ...part, department: '甲*?"<>|\\局' })).toBe(
      "20_22_a_b评价表-甲_______局.xlsx",
    );
  });
});
