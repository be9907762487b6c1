/** What a sealed workbook's forms（申报表）show is bound: their titles and labels, not only what was filled in. */
import { sealWorkbook } from "../../src/actions/sealWorkbook";
import { verifyWorkbook } from "../../src/actions/verifyWorkbook";
import type { Grid } from "../../src/sheet/grid";
import { rename, typeInto, type GridEdit } from "../support/gridEdits";
import { aSealRequest, filledWorkbook } from "../support/sealing";
import { shippedRubric } from "../support/shippedRubrics";
import { aRequest } from "../support/templates";

const rubric = shippedRubric("association-cogovernance");
let sealed: readonly Grid[] = [];

beforeAll(async () => {
  const workbook = filledWorkbook(aRequest(rubric, { layout: "table", subjects: ["某协会"] }));
  const seal = await sealWorkbook(workbook, aSealRequest());
  if (!seal.ok) throw new Error(JSON.stringify(seal.problems));
  sealed = await workbook.read();
});

/** Codes, places and soundness once one form was edited. */
async function verified(form: string, edit: GridEdit): Promise<readonly unknown[]> {
  const grids = sealed.map((grid) => (grid.name === form ? edit(grid) : grid));
  const report = await verifyWorkbook({ read: () => Promise.resolve(grids) }, null);
  const [sheet] = report.ok ? report.value : [];
  const found = (sheet?.problems ?? []).filter(({ code }) => code === "seal.text-changed");
  return [sheet?.sound, ...found.map(({ severity, at }) => `${severity} ${at?.sheet ?? ""}!${at?.cell ?? ""}`)];
}

describe("verifyWorkbook on the forms of a sealed workbook", () => {
  it.each(rubric.forms.map(({ name }) => name))("finds %s as it was sealed, under whatever name", async (form) => {
    expect(await verified(form, (grid) => grid)).toEqual([true]);
    expect(await verified(form, rename("附页"))).toEqual([true]);
  });

  it.each(rubric.forms.map(({ name }) => name))("names another title of %s, renamed or not", async (form) => {
    const titled = typeInto(0, 0, "申报表（作废）");
    expect(await verified(form, titled)).toEqual([false, `error ${form}!A1`]);
    expect(await verified(form, (grid) => rename("附页")(titled(grid)))).toEqual([false, "error 附页!A1"]);
  });

  it.each(rubric.forms.flatMap(({ name, fields }) => (fields.length === 0 ? [] : [name])))(
    "names another label of %s",
    async (form) => {
      expect(await verified(form, typeInto(1, 0, "其他"))).toEqual([false, `error ${form}!A2`]);
    },
  );
});
