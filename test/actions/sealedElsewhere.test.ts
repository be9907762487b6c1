/** Sealed workbooks judged and saved again by programs that are not ours: the seal holds, and so does one put on what they saved. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { sealWorkbook, unsealWorkbook } from "../../src/actions/sealWorkbook";
import { verifyWorkbook, type SheetVerification } from "../../src/actions/verifyWorkbook";
import type { TemplateRequest } from "../../src/sheet/template";
import { openXlsxWorkbook, type XlsxWorkbook } from "../../src/xlsx/openXlsxWorkbook";
import { recalculate } from "../support/libreOffice";
import { seenByOpenpyxl } from "../support/openpyxl";
import { describeIf, describeWherePresent, judges, python, referenceFolder } from "../support/outside";
import { aSealRequest, filledFile, fullMarks } from "../support/sealing";
import { shippedRubric } from "../support/shippedRubrics";
import { aRequest } from "../support/templates";
import { requireValid } from "../xlsx/schemaCheck";

const UNSEALING = { sheet: "评价表", time: "2024-02-01T09:00", reason: "第2项有误，更正" };
const suizhou = shippedRubric("suizhou-2022");
const luohe = shippedRubric("luohe-2022");
const association = shippedRubric("association-cogovernance");

const REQUESTS: readonly TemplateRequest[] = [
  aRequest(association, { subjects: ["某协会"] }),
  aRequest(luohe, { department: luohe.departments[0] ?? null }),
  aRequest(suizhou, { layout: "matrix", department: suizhou.departments[0] ?? null }),
];

/** A reason with everything that programs like to rewrite. */
const REASON = " 缺  年度\n总结；“见附件”<1> & a_x000D_b ";

function file(request: TemplateRequest): Uint8Array {
  const full = fullMarks(request);
  const [first] = request.rubric.items.filter(({ departments }) => departments.includes(request.department ?? ""));
  return filledFile(request, (subject, reviewer, item) =>
    item === (first ?? request.rubric.items[0])?.id ? { raw: 0, reason: REASON } : full(subject, reviewer, item),
  );
}

interface Case {
  readonly bytes: Uint8Array;
  readonly code: string;
}

async function sealed(bytes: Uint8Array): Promise<Case> {
  const workbook = openXlsxWorkbook(bytes);
  const done = await sealWorkbook(workbook, aSealRequest());
  if (!done.ok) throw new Error(JSON.stringify(done.problems));
  return { bytes: workbook.bytes(), code: done.value.code };
}

async function verified(bytes: Uint8Array, code: string | null): Promise<SheetVerification> {
  const all = await verifyWorkbook(openXlsxWorkbook(bytes), code);
  if (!all.ok) throw new Error(JSON.stringify(all.problems));
  const [sheet] = all.value;
  if (sheet === undefined) throw new Error("no sheet");
  return sheet;
}

async function unsealed(bytes: Uint8Array): Promise<XlsxWorkbook> {
  const workbook = openXlsxWorkbook(bytes);
  const done = await unsealWorkbook(workbook, UNSEALING);
  if (!done.ok) throw new Error(JSON.stringify(done.problems));
  return workbook;
}

function filesOf(all: readonly Uint8Array[], name: string): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), "pingbiao-seal-"));
  return all.map((bytes, index) => {
    const path = join(folder, `${name}${index}.xlsx`);
    writeFileSync(path, bytes);
    return path;
  });
}

let cases: readonly Case[] = [];
beforeAll(async () => {
  cases = await Promise.all(REQUESTS.map((request) => sealed(file(request))));
}, 60_000);

async function expectAllSealed(all: readonly Uint8Array[]): Promise<void> {
  for (const [index, bytes] of all.entries()) {
    const code = cases[index]?.code ?? "";
    const { shown, verification } = await verified(bytes, code);
    expect({ shown, ...verification }).toEqual({
      ...{ shown: code, typed: code, sealed: code, computed: code, matches: true, differences: [] },
    });
  }
}

/** Rich text, readings, carriage returns and prefixes, as other programs store texts. */
function rewritten(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  const strings = strFromU8(parts["xl/sharedStrings.xml"] ?? new Uint8Array());
  const rich = strings.replace(/<si><t[^>]*>([^<]*)<\/t><\/si>/g, (_, text: string) => {
    const at = /[&_]/.test(text) ? text.length : Math.floor(text.length / 2);
    const run = (part: string): string =>
      `<r><rPr><b/></rPr><t xml:space="preserve">${part.replace(/\n/g, "_x000D_\n")}</t></r>`;
    return `<si>${run(text.slice(0, at))}${run(text.slice(at))}<rPh sb="0" eb="1"><t>du</t></rPh></si>`;
  });
  return zipSync({ ...parts, "xl/sharedStrings.xml": strToU8(rich) });
}

describe("a sealed workbook", () => {
  it("verifies with its code, and with rewritten texts", async () => {
    await expectAllSealed(cases.map(({ bytes }) => bytes));
    await expectAllSealed(cases.map(({ bytes }) => rewritten(bytes)));
  });

  it("gets the same code when the texts were rewritten before the sealing", async () => {
    const again = await Promise.all(REQUESTS.map((request) => sealed(rewritten(file(request)))));
    expect(again.map(({ code }) => code)).toEqual(cases.map(({ code }) => code));
  });
});

const schemas = referenceFolder("schemas/ooxml");

describeWherePresent(
  schemas !== null,
  { available: judges.xmllint(), name: "xmllint" },
  "the parts of sealed files",
  () => {
    it("are valid against the schemas, sealed, and unsealed again", async () => {
      const open = await Promise.all(cases.map(async ({ bytes }) => (await unsealed(bytes)).bytes()));
      requireValid([...cases.map(({ bytes }) => bytes), ...open], schemas ?? "");
    }, 120_000);
  },
);

describeIf(judges.libreOffice(), "LibreOffice", "sealed workbooks that LibreOffice saved again", () => {
  let saved: readonly Uint8Array[] = [];
  beforeAll(() => {
    const blank = REQUESTS.map(file);
    saved = recalculate([
      ...filesOf(
        cases.map(({ bytes }) => bytes),
        "sealed",
      ),
      ...filesOf(blank, "open"),
    ]).map((path) => readFileSync(path));
  }, 300_000);

  it("verify with their code", async () => {
    await expectAllSealed(saved.slice(0, REQUESTS.length));
  });

  it("get the same code when they are sealed only then, and can be saved and verified again", async () => {
    const again = await Promise.all(saved.slice(REQUESTS.length).map(sealed));
    expect(again.map(({ code }) => code)).toEqual(cases.map(({ code }) => code));
    const [resaved] = recalculate(
      filesOf(
        again.slice(0, 1).map(({ bytes }) => bytes),
        "again",
      ),
    ).map((path) => readFileSync(path));
    await expectAllSealed(resaved === undefined ? [] : [resaved]);
    if (schemas !== null && judges.xmllint())
      requireValid(
        again.map(({ bytes }) => bytes),
        schemas,
      );
  }, 300_000);

  it("can be unsealed, and sealed again with the same code", async () => {
    const [first] = saved;
    const workbook = await unsealed(first ?? new Uint8Array());
    expect(await verified(workbook.bytes(), null)).toMatchObject({ shown: null, verification: { sealed: null } });
    const again = await sealWorkbook(workbook, aSealRequest());
    expect(again).toMatchObject({ ok: true, value: { code: cases[0]?.code } });
  });
});

describeIf(judges.openpyxl(), "openpyxl", "sealed workbooks in openpyxl", () => {
  it("verify after a row was inserted and the sheet renamed, and show locks and footer", async () => {
    const paths = filesOf(
      cases.map(({ bytes }) => bytes),
      "sealed",
    );
    const [book] = seenByOpenpyxl(paths.slice(1, 2), "looks");
    const [scoring] = book?.sheets ?? [];
    const text = JSON.stringify(scoring);
    expect(text).toContain(`校验码：${cases[1]?.code ?? ""}`);
    expect(text).not.toContain('"locked": false');
    execFileSync(python, ["-W", "ignore", join(__dirname, "../support/editWorkbook.py"), "8", "改过名的表", ...paths]);
    await expectAllSealed(paths.map((path) => readFileSync(path)));
  }, 120_000);
});
