/** Sealed files edited so that the eye is deceived: each is named, and none of it touches scores or code. */
import { checkGrids } from "../../src/actions/checkWorkbook";
import { sealWorkbook } from "../../src/actions/sealWorkbook";
import { verifyWorkbook, type SheetVerification } from "../../src/actions/verifyWorkbook";
import { openXlsxWorkbook } from "../../src/xlsx/openXlsxWorkbook";
import { readXlsx } from "../../src/xlsx/readXlsx";
import {
  disguised,
  DISGUISES,
  font,
  format,
  look,
  replace,
  SHEET,
  STYLES,
  type Disguise,
  type Parts,
} from "../support/disguises";
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

const RAISED = '<font><vertAlign val="superscript"/></font></fonts>';

const indented = (xf: string): string =>
  xf.includes("<alignment")
    ? xf.replace(/<alignment[^>]*\/>/, '<alignment horizontal="left" indent="60"/>')
    : xf.replace("/>", '><alignment horizontal="left" indent="60"/></xf>');

function replaceAll(path: string, pattern: RegExp, by: string): Disguise["edit"] {
  return (parts) => {
    parts[path] = (parts[path] ?? "").replace(pattern, by);
  };
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

  describe.each([
    ["calculated", (): void => undefined],
    ["that no program has calculated yet", replaceAll(SHEET, /(<c [^>]*>)(<f>[^<]*<\/f>)<v>[^<]*<\/v>/g, "$1$2")],
  ] as const)("figures %s", (_, before) => {
    it.each<[string, (cell: string) => Disguise["edit"]]>([
      ["a format that shows another total", (cell) => format(cell, "&quot;99.5&quot;")],
      ["an indent that pushes the total out", (cell) => look(cell, indented)],
      ["a total crossed out", (cell) => font(cell, replace(STYLES, "</fonts>", "<font><strike/></font></fonts>"))],
      ["a raised total", (cell) => font(cell, replace(STYLES, "</fonts>", RAISED))],
    ])("%s", async (_name, edit) => {
      const [report] = checkGrids(readXlsx(file));
      const cell = report?.ok === true ? (report.value.places[0]?.total?.split("!").at(-1) ?? "") : "";
      const deceiving = disguised(file, (parts) => {
        before(parts);
        edit(cell)(parts);
      });
      const { problems } = await verified(deceiving);
      const named = problems.filter(({ code }) => code === "sheet.number-disguised");
      expect(named.map(({ at }) => at?.cell)).toEqual([cell]);
    });
  });

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
