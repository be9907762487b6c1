/** References inside formulas, moved as for shared formulas. */
import { movable } from "../../src/xlsx/formulaReferences";

describe("movable", () => {
  it.each([
    ["A1+$A$1+A$1+$A1", 1, 1, "B2+$A$1+B$1+$A2"],
    ["SUM(A1:B2)", 2, 0, "SUM(A3:B4)"],
    ["SUM(A:C)+SUM($A:C)+SUM(1:3)", 1, 1, "SUM(B:D)+SUM($A:D)+SUM(2:4)"],
    ["LOG10(A1)+ATAN2(B1,C1)", 1, 0, "LOG10(A2)+ATAN2(B2,C2)"],
    ['IF(A1="B1","C1""D1",E1)', 1, 0, 'IF(A2="B1","C1""D1",E2)'],
    ["'A1'!A1+Sheet2!B2+表1!C3", 1, 0, "'A1'!A2+Sheet2!B3+表1!C4"],
    ["'it''s A1'!A1", 0, 1, "'it''s A1'!B1"],
    ["Table1[[#This Row],[A1]]+Table1[B2]", 1, 1, "Table1[[#This Row],[A1]]+Table1[B2]"],
    ["Total_A1+A1.x+XFE1+rate1", 1, 0, "Total_A1+A1.x+XFE1+rate1"],
    ["1.5E3+A1%", 1, 0, "1.5E3+A2%"],
    ["A1", -1, 0, "#REF!"],
    ["XFD1", 0, 1, "#REF!"],
    ["IF(TRUE,1,2)", 1, 1, "IF(TRUE,1,2)"],
  ])("moves %s by %d rows and %d columns", (formula, rows, columns, expected) => {
    expect(movable(formula)(rows, columns)).toBe(expected);
  });
});
