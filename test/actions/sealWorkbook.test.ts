import { checkWorkbook } from "../../src/actions/checkWorkbook";
import { sealWorkbook, unsealWorkbook } from "../../src/actions/sealWorkbook";
import { verifyWorkbook } from "../../src/actions/verifyWorkbook";
import { aSealRequest, filledWorkbook } from "../support/sealing";
import { shippedRubric } from "../support/shippedRubrics";
import { aRequest, LAYOUTS } from "../support/templates";

const rubric = shippedRubric("suizhou-2022");
const [department = ""] = rubric.departments;

describe("sealWorkbook", () => {
  it.each(LAYOUTS)("seals a %s, and it verifies", async (layout) => {
    const workbook = filledWorkbook(aRequest(rubric, { layout, department }));
    const sealed = await sealWorkbook(
      workbook,
      aSealRequest({ reasons: [{ problem: "subject.name-missing", at: null, text: "无" }] }),
    );
    if (!sealed.ok) throw new Error(JSON.stringify(sealed.problems));
    const { code } = sealed.value;
    expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){3}$/);
    const verified = await verifyWorkbook(workbook, code.toLowerCase());
    expect(verified).toMatchObject({
      ok: true,
      value: [
        { shown: code, verification: { typed: code, sealed: code, computed: code, matches: true, differences: [] } },
      ],
    });
    const report = await checkWorkbook(workbook);
    if (!report.ok) throw new Error(JSON.stringify(report.problems));
    expect(report.value.seals).toEqual([sealed.value]);
    expect(report.value.problems.filter(({ code: found }) => found.startsWith("seal."))).toEqual([]);
    const again = await sealWorkbook(workbook, aSealRequest());
    expect(again.problems.map((problem) => problem.code)).toContain("seal.already");
    const open = await unsealWorkbook(workbook, { sheet: "评价表", time: "2024-02-01T09:00", reason: "更正" });
    expect(open).toMatchObject({ ok: true, value: { code, unsealed: { reason: "更正" } } });
    expect(await verifyWorkbook(workbook, code)).toMatchObject({
      ok: true,
      value: [
        {
          shown: null,
          seals: [{ code, unsealed: { time: "2024-02-01T09:00" } }],
          verification: { sealed: null, matches: true },
        },
      ],
    });
  });
});
