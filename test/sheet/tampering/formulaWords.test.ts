/** Formulas compared by what they calculate, wherever their rows and columns stand. */
import type { Role } from "../../../src/sheet/layouts/frame";
import { formulaWords, otherTexts } from "../../../src/sheet/tampering/formulaWords";

const ROLES: readonly Role[] = ["title", "score0", "valid0"];

/** Rows by item, each below the one before, from the row given. */
function wordsOf(items: readonly string[], top = 0, left = 0): (formula: string) => string {
  const rows = items.map((item, index) => ({ row: top + index, item, subject: "x1" }));
  return formulaWords({ role: (column) => ROLES[column - left], rows });
}

const ours = wordsOf(["a1", "a2", "@total"]);

describe("formulaWords", () => {
  it("says the same of rows and columns that moved", () => {
    const theirs = wordsOf(["a1", "a2", "@total"], 5, 2);
    expect(theirs('IF(SUM(E$6:E$7)>0,E8,"A1")')).toBe(ours('IF(SUM(C$1:C$2)>0,C3,"A1")'));
  });

  it("says the same of sorted rows, other spaces, capitals and digits", () => {
    const theirs = wordsOf(["a2", "a1", "@total"]);
    expect(theirs("round( SUM($C$1:$C$2) * 1e-9,2.0)")).toBe(ours("ROUND(SUM(C1:C2)*0.000000001,2)"));
  });

  it.each([
    ["another range", "SUM(C1:C1)"],
    ["a longer range", "SUM(C1:C3)"],
    ["another column", "SUM(B1:B2)"],
    ["another function", "MAX(C1:C2)"],
    ["something added", "SUM(C1:C2)+1"],
    ["another sheet", "SUM(Sheet2!C1:C2)"],
    ["another file", "SUM([1]Sheet1!C1:C2)"],
    ["the cells that two ranges share", "SUM(C1:C2 C1:C2)"],
    ["a range the other way round", "SUM(C2:A1)"],
  ])("tells apart %s", (_, formula) => {
    expect(ours(formula)).not.toBe(ours("SUM(C1:C2)"));
  });

  it("keeps capitals and spaces of texts", () => {
    expect(ours('IF(B1="a b","","x")')).not.toBe(ours('IF(B1="A B","","x")'));
  });

  it("takes functions with digits in their names for no references", () => {
    expect(ours("LOG10(C1)").split("\u0000")).toContain("LOG10");
  });

  it("tells apart a range with a strange column in it, where that holds something", () => {
    const rows = ["a1", "a2"].map((item, row) => ({ row, item, subject: "x1" }));
    const role = (column: number): Role | undefined => ([0, 2].includes(column) ? ROLES[column / 2] : undefined);
    const plain = formulaWords({ role: (column) => ROLES[column], rows })("SUM(A1:B2)");
    expect(formulaWords({ role, rows })("SUM(A1:C2)")).toBe(plain);
    expect(formulaWords({ role, rows, strange: new Set([1]) })("SUM(A1:C2)")).not.toBe(plain);
  });

  it("never joins two words into one", () => {
    expect(ours("C1*1 0")).not.toBe(ours("C1*10"));
  });
});

describe("otherTexts", () => {
  it.each([
    ["no difference", 'IF(C1>0,"a","b")', []],
    ["other texts", 'IF(C1>0,"x","b")', [{ right: "a", shown: "x" }]],
    ["another number", 'IF(C1>1,"a","b")', null],
    ["another operator", 'IF(C1<0,"a","b")', null],
    ["another reference", 'IF(C2>0,"a","b")', null],
    ["a number for a text", 'IF(C1>0,1,"b")', null],
    ["something added", 'IF(C1>0,"a","b")&""', null],
  ])("tells %s", (_, formula, found) => {
    expect(otherTexts(ours('IF(C1>0,"a","b")'), ours(formula))).toEqual(found);
  });
});
