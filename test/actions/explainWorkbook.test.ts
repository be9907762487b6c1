/** The annex 依据说明 beside the sheet that it explains. */
import { checkGrids, checkWorkbook } from "../../src/actions/checkWorkbook";
import { annexOf, explainWorkbook, sheetFaults } from "../../src/actions/explainWorkbook";
import { sealWorkbook } from "../../src/actions/sealWorkbook";
import { consolidate } from "../../src/core/consolidate";
import { structureHash } from "../../src/core/structureHash";
import { planSummary } from "../../src/sheet/summary/planSummary";
import { openXlsxWorkbook, type XlsxWorkbook } from "../../src/xlsx/openXlsxWorkbook";
import { readPlans } from "../../src/xlsx/readPlans";
import { writeXlsx } from "../../src/xlsx/writeXlsx";
import { aReturnedFile } from "../support/returnedFiles";
import { sampleEntries } from "../support/scoredTemplates";
import { aSealRequest, filledWorkbook } from "../support/sealing";
import { shippedRubric } from "../support/shippedRubrics";
import { anItem, aRubric } from "../support/someRubrics";
import { aRequest, gridsOf, plansOf, WHOLE_TEMPLATES } from "../support/templates";

const ALL = { sheet: null, subjects: null } as const;
const luohe = aRequest(shippedRubric("luohe-2022"), { department: "市公安局" });

const textsOf = async (workbook: XlsxWorkbook, sheet: string): Promise<readonly string[]> => {
  const grid = (await workbook.read()).find(({ name }) => name === sheet);
  if (grid === undefined) throw new Error(`no sheet ${sheet}`);
  return grid.cells.map(({ value }) => String(value));
};

describe("explainWorkbook", () => {
  it.each(WHOLE_TEMPLATES)("writes a sheet a subject with the figures of the report: %s", async (_, request) => {
    const workbook = filledWorkbook(request, sampleEntries(request));
    const report = await checkWorkbook(workbook);
    const written = await explainWorkbook(workbook, ALL);
    if (!report.ok || !written.ok) throw new Error("refused");
    expect(written.value.sheets).toHaveLength(report.value.results.length);
    const grids = (await workbook.read()).filter(({ name }) => written.value.sheets.includes(name));
    report.value.results.forEach((result, index) => {
      const row = grids[index]?.cells.find(({ column, value }) => column === 0 && value === "总分")?.row;
      const shown = grids[index]?.cells.find((cell) => cell.row === row && cell.column === 3)?.value ?? null;
      expect(shown).toBe(result.total);
    });
    const after = await checkWorkbook(workbook);
    expect(after.ok && after.value.results).toEqual(report.value.results);
  });

  it("takes the subjects that are chosen", async () => {
    const workbook = filledWorkbook(luohe);
    const [, second = ""] = shippedRubric("luohe-2022").subjects.map(({ id }) => id);
    const written = await explainWorkbook(workbook, { sheet: "评价表", subjects: [second] });
    expect(written.ok && written.value.sheets).toEqual(["依据说明2-临颍县"]);
  });

  it("leaves an annex that exists alone, until it is told to replace it", async () => {
    const workbook = filledWorkbook(aRequest(aRubric()));
    await explainWorkbook(workbook, ALL);
    const before = workbook.bytes();
    await expect(explainWorkbook(workbook, ALL)).rejects.toMatchObject({ code: "sheet-exists", detail: "依据说明" });
    expect(workbook.bytes()).toEqual(before);
    const again = await explainWorkbook(workbook, ALL, "replace");
    expect(again.ok && again.value.sheets).toEqual(["依据说明"]);
  });

  it("refers to the total that it explains, so that a later change shows", async () => {
    const workbook = filledWorkbook(aRequest(aRubric()));
    await explainWorkbook(workbook, ALL);
    const report = await checkWorkbook(workbook);
    const total = report.ok ? report.value.places[0]?.total : null;
    const formulas = readPlans(workbook.bytes())
      .plans.find(({ name }) => name === "依据说明")
      ?.cells.flatMap(({ formula }) => formula ?? []);
    expect(formulas).toEqual([expect.stringContaining(`${total ?? ""}=20`)]);
  });

  it("carries the check code of a sealed sheet in its footer, else the fingerprint", async () => {
    const workbook = filledWorkbook(luohe);
    const footer = (): readonly string[] =>
      readPlans(workbook.bytes())
        .plans.filter(({ name }) => name.startsWith("依据说明"))
        .map(({ print }) => print?.footer.right ?? "");
    await explainWorkbook(workbook, ALL);
    expect(new Set(footer())).toEqual(new Set([`指纹 ${structureHash(luohe.rubric)}`]));
    const sealed = await sealWorkbook(workbook, aSealRequest());
    if (!sealed.ok) throw new Error(JSON.stringify(sealed.problems));
    await explainWorkbook(workbook, ALL, "replace");
    expect(new Set(footer())).toEqual(new Set([`校验码 ${sealed.value.code}`]));
  });

  it("explains the 汇总表 by its joined scores", async () => {
    const rubric = aRubric({
      departments: ["甲局", "乙局"],
      subjects: ["x", "y"].map((id) => ({ id, name: `某${id}县`, source: "printed" as const })),
      items: [
        anItem({ id: "a1", departments: ["甲局"] }),
        anItem({ id: "b1", group: "g2", departments: ["甲局", "乙局"] }),
      ],
    });
    const files = [
      aReturnedFile(rubric, "甲.xlsx", "甲局", { x: { a1: 9, b1: 8 }, y: { a1: 7, b1: 6 } }),
      aReturnedFile(rubric, "乙.xlsx", "乙局", { x: { b1: 8.5 }, y: { b1: 6 } }),
    ];
    const hash = structureHash(rubric);
    const consolidation = consolidate({ rubric, hash, period: "2022年度", files, choices: [] });
    const workbook = openXlsxWorkbook(writeXlsx(planSummary(consolidation)));
    const written = await explainWorkbook(workbook, ALL);
    expect(written.ok && written.value.sheets).toEqual(["依据说明1-某x县", "依据说明2-某y县"]);
    expect(await textsOf(workbook, "依据说明1-某x县")).toEqual(
      expect.arrayContaining([
        "总分17.25分，第1名。",
        "第b1项 8.25",
        "甲局、乙局共同评价，取平均，各自的得分见“来源”",
        "甲 9 + 乙 8.25 = 17.25",
      ]),
    );
  });

  it("warns where the sheet itself is not sound", () => {
    const [scoring, ...rest] = gridsOf(plansOf(aRequest(aRubric())));
    if (scoring === undefined) throw new Error("no scoring sheet");
    const cells = scoring.cells.filter(({ value }) => value !== "b1");
    const [checked] = checkGrids([{ ...scoring, cells }, ...rest]);
    if (checked?.ok !== true) throw new Error("no report");
    expect(sheetFaults(checked.value)).toBeGreaterThan(0);
    const [annex] = annexOf(checked.value, { subjects: null, file: "某.xlsx" });
    expect(annex?.cells.map(({ value }) => String(value))).toContainEqual(
      expect.stringMatching(/还有\d+处错误没有更正，更正之前本说明不能作为依据。$/),
    );
  });

  it("says that a workbook is not ours, or that the sheet is not there", async () => {
    expect(await explainWorkbook(openXlsxWorkbook(null), ALL)).toMatchObject({
      ok: false,
      problems: [{ code: "sheet.foreign" }],
    });
    const missing = await explainWorkbook(filledWorkbook(aRequest(aRubric())), { sheet: "别的", subjects: null });
    expect(missing).toMatchObject({ ok: false, problems: [{ code: "sheet.foreign" }] });
  });
});
