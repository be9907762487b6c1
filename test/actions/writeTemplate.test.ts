/** Writing a template: what is foretold, and what happens where sheets of that name exist. */
import { checkWorkbook } from "../../src/actions/checkWorkbook";
import { previewTemplate, writeTemplate } from "../../src/actions/writeTemplate";
import { openXlsxWorkbook } from "../../src/xlsx/openXlsxWorkbook";
import { readPlans } from "../../src/xlsx/readPlans";
import { shippedRubric } from "../support/shippedRubrics";
import { aRubric, aWeightedRubric } from "../support/someRubrics";
import { aRequest, WHOLE_TEMPLATES } from "../support/templates";

const SHEETS = ["评价表", "填表说明", "评分标准", "_pingbiao"];

describe("previewTemplate", () => {
  it.each(WHOLE_TEMPLATES)("foretells the sheets and scores that are written: %s", async (_, request) => {
    const preview = previewTemplate(request);
    const workbook = openXlsxWorkbook(null);
    const written = await writeTemplate(workbook, request);
    if (!preview.ok || !written.ok) throw new Error("refused");
    expect([...preview.value.sheets, "_pingbiao"]).toEqual(written.value.sheets);
    const report = await checkWorkbook(workbook);
    expect(report.ok && report.value.scores.length).toBe(preview.value.inputs);
  });

  it("names everything that is wrong with the request", () => {
    const refused = previewTemplate(aRequest(aWeightedRubric(), { department: "丙局", subjects: ["x9"] }));
    expect(refused.problems.map((problem) => problem.code)).toEqual([
      "template.unknown-department",
      "template.unknown-subject",
    ]);
  });
});

describe("writeTemplate", () => {
  it("writes nothing for a faulty request", async () => {
    const workbook = openXlsxWorkbook(null);
    const written = await writeTemplate(workbook, aRequest(aWeightedRubric(), { department: "丙局" }));
    expect(written.ok).toBe(false);
    expect(await workbook.read()).toEqual([]);
  });

  it("refuses to write over sheets, and leaves them as they are", async () => {
    const workbook = openXlsxWorkbook(null);
    await writeTemplate(workbook, aRequest(aRubric()));
    const before = workbook.bytes();
    const again = writeTemplate(workbook, aRequest(aWeightedRubric()));
    await expect(again).rejects.toMatchObject({
      code: "sheet-exists",
      detail: expect.stringContaining("评价表") as string,
    });
    expect(workbook.bytes()).toEqual(before);
  });

  it("replaces them when asked to", async () => {
    const workbook = openXlsxWorkbook(null);
    await writeTemplate(workbook, aRequest(aRubric()));
    const written = await writeTemplate(workbook, aRequest(aWeightedRubric()), "replace");
    expect(written).toMatchObject({ ok: true, value: { sheets: SHEETS } });
    expect((await workbook.read()).map(({ name }) => name)).toEqual(SHEETS);
    expect(await checkWorkbook(workbook)).toMatchObject({ ok: true, value: { rubric: { id: "weighted" } } });
  });

  it("keeps both when asked to, each working on its own", async () => {
    const workbook = openXlsxWorkbook(null);
    await writeTemplate(workbook, aRequest(aRubric()));
    const written = await writeTemplate(workbook, aRequest(aWeightedRubric()), "keepBoth");
    const added = SHEETS.map((name) => `${name} (2)`);
    expect(written).toMatchObject({ ok: true, value: { sheets: added } });
    expect((await workbook.read()).map(({ name }) => name)).toEqual([...SHEETS, ...added]);
    const { plans } = readPlans(workbook.bytes());
    const kept = plans.find(({ name }) => name === "评价表 (2)");
    const links = kept?.cells.flatMap(({ link }) => (link === undefined ? [] : [link])) ?? [];
    expect(links.length).toBeGreaterThan(0);
    for (const link of links) expect(link).toMatch(/^'评分标准 \(2\)'!/);
    expect(plans.flatMap(({ names }) => names.map(({ name }) => name)).sort()).toEqual(["pingbiao", "pingbiao_2"]);
  });

  it("keeps sheets of other names", async () => {
    const workbook = openXlsxWorkbook(null);
    const request = aRequest(shippedRubric("association-cogovernance"));
    await writeTemplate(workbook, request);
    const forms = request.rubric.forms.map(({ name }) => name);
    await writeTemplate(workbook, aRequest(aRubric()), "replace");
    expect((await workbook.read()).map(({ name }) => name)).toEqual(expect.arrayContaining([...SHEETS, ...forms]));
  });
});
