/** Sealed files edited so that the eye is deceived: each is named, and none of it touches scores or code. */
import { sealWorkbook } from "../../src/actions/sealWorkbook";
import { verifyWorkbook, type SheetVerification } from "../../src/actions/verifyWorkbook";
import { openXlsxWorkbook } from "../../src/xlsx/openXlsxWorkbook";
import { disguised, DISGUISES, replace, SHEET, type Parts } from "../support/disguises";
import { COVERING, HARMLESS } from "../support/drawnThings";
import { MARGIN_DISGUISES } from "../support/marginDisguises";
import { aSealRequest, filledWorkbook } from "../support/sealing";
import { aWeightedRubric } from "../support/someRubrics";
import { aRequest } from "../support/templates";

async function sealedFile(): Promise<Uint8Array> {
  const workbook = filledWorkbook(aRequest(aWeightedRubric(), { layout: "table", subjects: ["x1"] }));
  const sealed = await sealWorkbook(workbook, aSealRequest());
  if (!sealed.ok) throw new Error(JSON.stringify(sealed.problems));
  return workbook.bytes();
}

async function verified(bytes: Uint8Array): Promise<SheetVerification> {
  const report = await verifyWorkbook(openXlsxWorkbook(bytes), null);
  const [sheet] = report.ok ? report.value : [];
  if (sheet === undefined) throw new Error(JSON.stringify(report.problems));
  return sheet;
}

describe("verifyWorkbook on a sealed file in disguise", () => {
  let file = new Uint8Array();
  beforeAll(async () => {
    file = Uint8Array.from(await sealedFile());
  });

  it("finds nothing in the file as it was sealed", async () => {
    expect((await verified(file)).problems).toEqual([]);
  });

  it.each([...DISGUISES, ...MARGIN_DISGUISES].map((one) => [one.name, one] as const))(
    "names %s, while the code still matches",
    async (_, one) => {
      const { verification, problems } = await verified(disguised(file, one.edit));
      expect(verification.matches).toBe(true);
      expect([...new Set(problems.map(({ code }) => code))]).toEqual([one.code]);
    },
  );

  it("names a white piece of a title also where the same title stands in black pieces elsewhere", async () => {
    const text = (color: string): string => `<r><rPr><color rgb="${color}"/></rPr><t>要点b1</t></r>`;
    const both = (parts: Parts): void => {
      replace("xl/sharedStrings.xml", "<si><t>要点b1</t></si>", `<si>${text("FFFFFFFF")}</si>`)(parts);
      const other = `<row r="900"><c r="A900" t="inlineStr"><is>${text("FF000000")}</is></c></row></sheetData>`;
      replace(SHEET, "</sheetData>", other)(parts);
    };
    const { problems } = await verified(disguised(file, both));
    expect(problems.map(({ code }) => code)).toContain("sheet.content-unseen");
  });

  it.each(COVERING.map((one) => [one.name, one] as const))("names %s over a score", async (_, { edit }) => {
    const { problems } = await verified(disguised(file, edit));
    expect(problems.map(({ code }) => code)).toEqual(["sheet.content-unseen"]);
  });

  it.each(HARMLESS.map((one) => [one.name, one] as const))("says nothing against %s", async (_, { edit }) => {
    expect((await verified(disguised(file, edit))).problems).toEqual([]);
  });
});
