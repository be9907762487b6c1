/** The formulas of one score, as text. What they come to is proved by the agreement tests. */
import {
  acceptsFormula,
  countedFormula,
  numberFormula,
  statusFormula,
  textFormula,
  validFormula,
  wantsReason,
} from "../../src/sheet/rowFormulas";
import { anItem } from "../support/someRubrics";
import { SCORING_WORDS } from "../../src/text/sheetWords";

const cells = { score: "G6", text: "N6", number: "O6", valid: "P6" };
const item = anItem({ id: "a", points: 10 });

describe("validFormula", () => {
  it("checks range and step, in the order in which faults are named", () => {
    expect(validFormula(item, 0.5, cells)).toBe(
      'IF(ISNUMBER(O6),IF(O6<0,"below-zero",IF(O6>10,"over-points",IF(ABS(O6-ROUND(O6/0.5,0)*0.5)>1/10000000000,"off-step",O6))),' +
        'IF(O6="","blank","not-number"))',
    );
  });

  it("has no upper bound where none is printed", () => {
    expect(validFormula(anItem({ id: "d", kind: "deduction", points: null }), 0.5, cells)).not.toContain("over-points");
  });

  it.each([
    [100_000, "1/10000000000"],
    [100_000.5, "1/10000000000+O6/1000000000000000"],
    [null, "1/10000000000+O6/1000000000000000"],
  ])("lets the tolerance grow with scores beyond 100000: %s", (points, tolerance) => {
    expect(validFormula(anItem({ id: "d", kind: "deduction", points }), 0.5, cells)).toContain(
      `>${tolerance},"off-step"`,
    );
  });

  it("has no range for 是 and 否", () => {
    expect(validFormula(anItem({ id: "v", kind: "veto", points: null }), 0.5, cells)).toBe(
      'IF(ISNUMBER(O6),O6,IF(O6="","blank","not-number"))',
    );
  });
});

describe("acceptsFormula", () => {
  it("asks for a number in range and on the step", () => {
    expect(acceptsFormula(anItem({ id: "a", points: 5 }), 0.5, "H7")).toBe(
      "IF(ISNUMBER(H7),AND(H7>=0,H7<=5,ABS(H7-ROUND(H7/0.5,0)*0.5)<=1/10000000000),1=0)",
    );
  });

  it("has no upper bound where none is printed", () => {
    expect(acceptsFormula(anItem({ id: "d", kind: "deduction", points: null }), 0.5, "H7")).toBe(
      "IF(ISNUMBER(H7),AND(H7>=0,ABS(H7-ROUND(H7/0.5,0)*0.5)<=1/10000000000+H7/1000000000000000),1=0)",
    );
  });
});

describe("numberFormula", () => {
  it("drops binary residue of numbers and rebuilds typed text from whole numbers", () => {
    const formula = numberFormula(item, cells);
    expect(formula).toContain('IF(ISNUMBER(G6),IF(ISLOGICAL(G6),"x",ROUND(G6,9))');
    expect(formula).toContain('TEXT((SUBSTITUTE(N6,".","")+0)/1000,"0.000")=N6');
  });

  it("takes only 是 and 否 for a veto", () => {
    expect(numberFormula(anItem({ id: "v", kind: "veto", points: null }), cells)).toContain(
      'IF(TRIM(G6)="是",1,IF(TRIM(G6)="否",0,"x"))',
    );
  });
});

describe("textFormula", () => {
  it("turns every full-width digit and the full-width point", () => {
    const formula = textFormula(cells);
    for (const [digit, value] of Array.from("０１２３４５６７８９").map((wide, narrow) => [wide, narrow] as const))
      expect(formula).toContain(`"${digit}","${value}"`);
    expect(formula).toContain('"．","."');
  });
});

describe("countedFormula", () => {
  it("is the valid value itself without a dependency", () => {
    expect(countedFormula("P6", null, "$K$6:$K$9", "$P$6:$P$9")).toBe("P6");
  });

  it("is 0 while the other item has 0, and leaves faults as they are", () => {
    expect(countedFormula("P6", "b", "$K$6:$K$9", "$P$6:$P$9")).toBe(
      'IF(ISNUMBER(P6),IF(SUMPRODUCT(($K$6:$K$9="b")*ISNUMBER($P$6:$P$9)*($P$6:$P$9=0))>0,0,P6),P6)',
    );
  });
});

describe("statusFormula", () => {
  it("names every fault in words", () => {
    const formula = statusFormula(item, { step: 0.5, words: SCORING_WORDS }, cells, null);
    for (const words of ["未评", "不是数字", "应为0.5的倍数", "超出0～10", "✓ 文本数字", "✓"])
      expect(formula).toContain(`"${words}"`);
    expect(formula).not.toContain("请填说明");
  });

  it("asks for a reason only where the item wants one", () => {
    expect(statusFormula(item, { step: 0.5, words: SCORING_WORDS }, cells, "I6")).toContain(
      'IF(AND(P6<10,TRIM(SUBSTITUTE(I6,"　",""))=""),"请填说明"',
    );
  });
});

describe("wantsReason", () => {
  it.each([
    ["score", 10, "P6<10"],
    ["bonus", 10, "P6>0"],
    ["deduction", null, "P6>0"],
    ["veto", null, "P6>0"],
  ] as const)("says when a %s wants a reason", (kind, points, condition) => {
    expect(wantsReason(anItem({ id: "a", kind, points }), "P6")).toBe(condition);
  });
});
