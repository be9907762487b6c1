/** Headers and footers that print what the program never wrote, and what other programs make of its own on saving. */
import { checkGrids } from "../../../src/actions/checkWorkbook";
import { aRubric } from "../../support/someRubrics";
import { aRequest, gridsOf, plansOf } from "../../support/templates";

const rubric = { ...aRubric(), shortTitle: "甲&乙2022" };
const plans = plansOf(aRequest(rubric));
const right = plans[0]?.print?.footer.right ?? "";

/** What is said of a sheet with these headers and footers. */
function shownOf(...margins: readonly string[]): readonly unknown[] {
  const looks = { veiled: [], covered: [], painted: [], printed: null, margins };
  const grids = gridsOf(plans).map((grid, index) => (index === 0 ? { ...grid, looks } : grid));
  return checkGrids(grids).flatMap((report) =>
    (report.ok ? report.value.problems : report.problems).flatMap(({ code, severity, values }) =>
      code === "sheet.margin-altered" ? [[severity, values["shown"]]] : [],
    ),
  );
}

describe("alteredMargins", () => {
  it.each([
    ["as written", [`&L甲&&乙2022&C第 &P 页 共 &N 页&R${right}`]],
    ["none at all", []],
    ["empty ones beside it", ["", `&L甲&&乙2022&C第 &P 页 共 &N 页&R${right}`, "&C"]],
    [
      "fonts, sizes and colours of other programs",
      [`&L&"宋体,常规"&10甲&&乙2022&C&9&K000000第&P页 共&N页&R&8${right}`],
    ],
    ["the same on first and even pages", Array.from({ length: 3 }, () => `&L甲&&乙2022&R${right}`)],
    ["the parts in another order", [`&C第 &P 页 共 &N 页&R${right}&L甲&&乙2022`]],
    ["page numbers in other words", ["&C- &P/&N -"]],
  ])("says nothing against %s", (_, margins) => {
    expect(shownOf(...margins)).toEqual([]);
  });

  it.each([
    ["（作废）", ["&C（作废）"]],
    ["甲&乙2022（作废）", [`&L甲&&乙2022（作废）&R${right}`]],
    ["甲 乙 2022", ["&L甲 乙 2022"]],
    ["第 &P 页（乙局）", ["&C第 &P 页（乙局）"]],
    ["&A", ["&R&A"]],
    ["&G", ["&C&G"]],
    ["校验码：1111-1111-1111-1111", ["&R校验码：1111-1111-1111-1111"]],
    ["甲局、乙局", ["&L甲局&C乙局", "&L甲局"]],
  ])("warns of “%s”", (shown, margins) => {
    expect(shownOf(...margins)).toEqual([["warning", shown]]);
  });
});
