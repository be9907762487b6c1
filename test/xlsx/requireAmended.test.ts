/** What was changed in a file is read back before anybody hears of it: a file that is not as it was asked for is never handed out. */
import { sealWorkbook, type SealableWorkbook } from "../../src/actions/sealWorkbook";
import { amendXlsx } from "../../src/xlsx/amendXlsx";
import { readXlsx } from "../../src/xlsx/readXlsx";
import { requireAmended } from "../../src/xlsx/requireAmended";
import type { Amendment } from "../../src/sheet/workbook";
import { codeOf } from "../support/hostileCases";
import { aSealRequest, filledWorkbook } from "../support/sealing";
import { shippedRubric } from "../support/shippedRubrics";
import { aRequest } from "../support/templates";
import { disguised, replace, SHEET } from "../support/disguises";

const workbook = filledWorkbook(aRequest(shippedRubric("cert-publicity")));
const file = workbook.bytes();
const [grid] = readXlsx(file);
const sheet = grid?.name ?? "";
const score = grid?.cells.find(({ value, formula }) => typeof value === "number" && formula === undefined);
const { row, column } = score ?? { row: 0, column: 0 };
const area = { top: row, left: column, bottom: row, right: column };
const asked: readonly Amendment[] = [
  {
    ...{ sheet, cells: [{ row, column, value: 7.5 }], footerRight: "校验码 1" },
    inputs: { areas: [area], locked: true, fill: null },
  },
];
const made = amendXlsx(file, asked);

describe("requireAmended", () => {
  it("passes what was asked for", () => {
    expect(codeOf(() => requireAmended(file, made, asked))).toBe("read");
  });

  it.each<readonly [string, readonly Amendment[]]>([
    ["another value", [{ sheet, cells: [{ row, column, value: 8 }] }]],
    ["a value beside it", [...asked, { sheet, cells: [{ row, column: column + 30, value: 1 }] }]],
    ["another footer", [{ sheet, cells: [{ row, column, value: 7.5 }], footerRight: "校验码 2" }]],
    [
      "an open cell",
      [{ sheet, cells: [{ row, column, value: 7.5 }], inputs: { areas: [area], locked: false, fill: null } }],
    ],
    ["nothing", []],
  ])("refuses it where %s was asked for", (_, other) => {
    expect(codeOf(() => requireAmended(file, made, other))).toBe("not-as-written");
  });

  it.each([
    ["another score", replace(SHEET, "<v>7.5</v>", "<v>7.6</v>")],
    ["another formula", replace(SHEET, /<f>([^<]+)<\/f>/, "<f>$1+0</f>")],
    ["no protection", replace(SHEET, /<sheetProtection [^>]*>/, "")],
    ["a sheet of another name", replace("xl/workbook.xml", `name="${sheet}"`, 'name="乙"')],
  ])("refuses a result with %s", (_, edit) => {
    expect(codeOf(() => requireAmended(file, disguised(made, edit), asked))).toBe("not-as-written");
  });
});

// Half a letter is no text that a file can hold: it reads back as another.
describe.each(["\uD800", "\uFFFE", "\u0001"])("openXlsxWorkbook.amend of %j", (value) => {
  const unfit: Amendment = { sheet, cells: [{ row, column, value }] };

  it("keeps the file as it was, and sealing with it tells no code", async () => {
    await expect(workbook.amend([unfit])).rejects.toThrow("not-as-written");
    const door: SealableWorkbook = {
      read: () => workbook.read(),
      amend: (amendments) => workbook.amend([...amendments, unfit]),
    };
    const reasons = [{ problem: "subject.name-missing", at: null, text: "已核" }] as const;
    await expect(sealWorkbook(door, aSealRequest({ sheet, reasons }))).rejects.toThrow("not-as-written");
    expect(workbook.bytes()).toBe(file);
  });
});
