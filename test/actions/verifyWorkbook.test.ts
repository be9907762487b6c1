import { checkGrids, type CheckReport } from "../../src/actions/checkWorkbook";
import { sealWorkbook, unsealWorkbook } from "../../src/actions/sealWorkbook";
import { verifyWorkbook, type SheetVerification } from "../../src/actions/verifyWorkbook";
import type { Checked } from "../../src/core/problem";
import type { Rubric } from "../../src/core/rubric";
import type { Grid } from "../../src/sheet/grid";
import type { XlsxWorkbook } from "../../src/xlsx/openXlsxWorkbook";
import { aSealRequest, filledWorkbook } from "../support/sealing";
import { anItem, aRubric } from "../support/someRubrics";
import {
  readOnly,
  sealedGrids,
  unprotected,
  withDate,
  withForgedRecord,
  withLine,
  withMoreInLine,
  withOtherScore,
  withoutRecord,
  withPlainSheet,
  withSecondCode,
  withSecondFooter,
} from "../support/tamperedSeals";
import { aRequest } from "../support/templates";

function valueOf<T>(checked: Checked<T>): T {
  if (!checked.ok) throw new Error(JSON.stringify(checked.problems));
  return checked.value;
}

async function verified(workbook: Pick<XlsxWorkbook, "read">, code: string | null = null): Promise<SheetVerification> {
  const [sheet] = valueOf(await verifyWorkbook(workbook, code));
  if (sheet === undefined) throw new Error("no sheet");
  return sheet;
}

const codes = ({ problems }: { readonly problems: readonly { readonly code: string }[] }): readonly string[] =>
  problems.map(({ code }) => code);

describe("a sealed workbook that somebody changed", () => {
  const seen = async (change: (grids: readonly Grid[]) => readonly Grid[]): Promise<CheckReport> => {
    const [report] = checkGrids(change(await sealedGrids()));
    if (report === undefined) throw new Error("no report");
    return valueOf(report);
  };
  const sealsIn = (report: CheckReport): readonly string[] => codes(report).filter((code) => code.startsWith("seal."));

  it.each([
    ["a score", withOtherScore, "changed", ["seal.changed"]],
    [
      "the line of the code, to look open",
      (grids: readonly Grid[]) => withLine(grids, "校验码：未封存"),
      "intact",
      ["seal.not-shown"],
    ],
    [
      "the line of the code, to another",
      (grids: readonly Grid[]) => withLine(grids, "校验码：0000-0000-0000-0000"),
      "intact",
      ["seal.not-shown"],
    ],
    ...[
      (line: string) => `${line}改`,
      (line: string) => line.replace("　　", " 改 "),
      (line: string) => line.replace("31日", "30日").replace("17:05", "17:06"),
      (line: string) => line.replace("封存", "第2次封存"),
    ].map(
      (change, index) =>
        [
          `the line of the code, with words behind it (${index})`,
          (grids: readonly Grid[]) => withMoreInLine(grids, change),
          "intact",
          ["seal.line-differs"],
        ] as const,
    ),
    [
      "the line of the code, with words before it",
      (grids: readonly Grid[]) => withMoreInLine(grids, (line) => `作废 ${line}`),
      "intact",
      ["seal.not-shown"],
    ],
    [
      "nothing but spaces of the line",
      (grids: readonly Grid[]) => withMoreInLine(grids, (line) => line.replace("　　", "  ")),
      "intact",
      [],
    ],
    ["the record, by taking it away", withoutRecord, "changed", ["seal.lost"]],
    ["the record, by writing another score into it", withForgedRecord, "changed", ["seal.broken", "seal.lost"]],
    [
      "score and record",
      (grids: readonly Grid[]) => withForgedRecord(withOtherScore(grids)),
      "changed",
      ["seal.broken", "seal.lost"],
    ],
    [
      "the date at the head",
      (grids: readonly Grid[]) => withDate(grids, "2024年3月1日"),
      "changed",
      ["seal.changed", "seal.text-changed"],
    ],
    ["the protection, by taking it off", unprotected, "intact", ["seal.unprotected"]],
    ["nothing more than another plain sheet", withPlainSheet, "intact", []],
    ["nothing, but a second sheet shows the code", withSecondCode, "intact", ["seal.repeated"]],
    ["nothing, but a second sheet prints the code in its footer", withSecondFooter, "intact", ["seal.repeated"]],
    ["nothing", (grids: readonly Grid[]) => grids, "intact", []],
  ] as const)("is found out: %s", async (_what, change, standing, found) => {
    const report = await seen(change);
    expect([report.seal, sealsIn(report)]).toEqual([standing, found]);
  });

  it("has a line that must say what it was given before the sealing and after the unsealing, too", async () => {
    const workbook = filledWorkbook(aRequest(aRubric(), { subjects: ["某公司"] }));
    const told = async (change: (line: string) => string): Promise<readonly string[]> =>
      checkGrids(withMoreInLine(await workbook.read(), change)).flatMap((report) => sealsIn(valueOf(report)));
    const changes = [
      (line: string) => `${line}，已由县局核定`,
      (line: string) => `有效 ${line}`,
      (line: string) => line,
    ];
    const expected = [["seal.line-differs"], ["seal.line-differs"], []];
    expect(await Promise.all(changes.map(told))).toEqual(expected);
    valueOf(await sealWorkbook(workbook, aSealRequest()));
    valueOf(await unsealWorkbook(workbook, { sheet: "评价表", time: "2024-02-01T09:00", reason: "更正" }));
    expect(await Promise.all(changes.map(told))).toEqual(expected);
    expect(await told((line) => line.replace("更正", "县局要求"))).toEqual(["seal.line-differs"]);
    valueOf(await sealWorkbook(workbook, aSealRequest()));
    expect(await told((line) => line)).toEqual([]);
    expect(await told((line) => line.replace("第2次", ""))).toEqual(["seal.line-differs"]);
  });

  it("is told from the paper whatever was done to the record", async () => {
    const [scoring] = await sealedGrids();
    const code = /校验码：(\S+)/.exec(scoring?.cells.map(({ value }) => String(value)).join("\n") ?? "")?.[1] ?? "";
    const changed = await verified(readOnly(withForgedRecord(withOtherScore(await sealedGrids()))), code);
    expect(changed.verification.matches).toBe(false);
    const { differences, matches } = (await verified(readOnly(withOtherScore(await sealedGrids())), code)).verification;
    expect([matches, differences]).toEqual([
      false,
      [{ item: "a1", subject: "某公司", reviewer: null, what: "value", sealed: "10", now: "9" }],
    ]);
  });

  it("cannot be sealed anew over a change, but after its record was lost", async () => {
    const grids = await sealedGrids();
    const change = withLine(withOtherScore(grids), "校验码：未封存");
    expect(codes(await sealWorkbook(readOnly(change), aSealRequest()))).toContain("seal.changed");
    const lost = { ...readOnly(withoutRecord(grids)), amend: () => Promise.resolve() };
    expect((await sealWorkbook(lost, aSealRequest())).ok).toBe(true);
  });

  it("is not sealed twice, nor one of two sheets with the same stamp", async () => {
    const grids = await sealedGrids();
    const [scoring] = grids;
    if (scoring === undefined) throw new Error("no sheet");
    expect(codes(await sealWorkbook(readOnly(grids), aSealRequest()))).toEqual(["seal.already"]);
    const twins = [...grids, { ...scoring, name: "评价表 (2)" }];
    expect(codes(await sealWorkbook(readOnly(twins), aSealRequest()))).toEqual(["seal.twins"]);
  });
});

describe("the code of a sealed sheet", () => {
  it.each<[string, Partial<Rubric>]>([
    [
      "a band",
      {
        bands: [
          { name: "优", from: 10 },
          { name: "差", from: 0 },
        ],
        bandsSource: "default",
      },
    ],
    ["a title", { title: "另一个评价" }],
    ["a subject's name", { subjects: [{ id: "x1", name: "乙县", source: "printed" }] }],
  ])("is another one where the rubric in the workbook has another %s", async (_what, changes) => {
    const request = (rubric: Rubric) => aRequest(rubric, { subjects: ["x1"] });
    const sealed = async (rubric: Rubric): Promise<string> =>
      valueOf(await sealWorkbook(filledWorkbook(request(rubric)), aSealRequest())).code;
    const subjects: Rubric["subjects"] = [{ id: "x1", name: "甲县", source: "printed" }];
    const [honest, doctored] = [aRubric({ subjects }), aRubric({ subjects, ...changes })];
    const code = await sealed(honest);
    expect(await sealed(doctored)).not.toBe(code);
    expect((await verified(filledWorkbook(request(doctored)), code)).verification.matches).toBe(false);
  });

  it("of which only the first four groups were typed is called incomplete, not wrong", async () => {
    const grids = await sealedGrids();
    const { sealed } = (await verified(readOnly(grids))).verification;
    const checked = await verifyWorkbook(readOnly(grids), (sealed ?? "").slice(0, 19));
    expect(codes(checked)).toEqual(["seal.code-unreadable"]);
  });

  it.each([
    ["nothing else is wrong", (grids: readonly Grid[]) => grids, true],
    ["the protection was taken off", unprotected, false],
    ["a second sheet shows it", withSecondCode, false],
  ] as const)("proves a paper only where %s", async (_what, change, sound) => {
    const grids = await sealedGrids();
    const { sealed } = (await verified(readOnly(grids))).verification;
    const found = await verified(readOnly(change(grids)), sealed);
    expect([found.verification.matches, found.sound]).toEqual([true, sound]);
  });
});

describe("verifyWorkbook", () => {
  it("compares the paper with a sheet that is not sealed too", async () => {
    const request = aRequest(aRubric({ items: [anItem({ id: "a1" }), anItem({ id: "b1", group: "g2" })] }), {
      subjects: ["某公司"],
    });
    const { code } = valueOf(await sealWorkbook(filledWorkbook(request), aSealRequest()));
    expect((await verified(filledWorkbook(request), code)).verification).toMatchObject({ sealed: null, matches: true });
    expect((await verified(filledWorkbook(request))).verification).toMatchObject({ sealed: null, matches: false });
  });

  it("names what else is wrong: a code says nothing about a formula that was overwritten", async () => {
    const grids = (await sealedGrids()).map((grid) => ({
      ...grid,
      cells: grid.cells.map(({ row, column, value, formula }) =>
        formula?.startsWith("IF(") === true && value === 20
          ? { row, column, value: 21 }
          : { row, column, value, ...(formula === undefined ? {} : { formula }) },
      ),
    }));
    const { verification, problems } = await verified(readOnly(grids));
    expect(verification.matches).toBe(true);
    expect(codes({ problems })).toContain("sheet.formula-overwritten");
  });

  it("says what is no code, and which workbook is not ours", async () => {
    expect(codes(await verifyWorkbook(readOnly(await sealedGrids()), "12-34"))).toEqual(["seal.code-unreadable"]);
    expect(codes(await verifyWorkbook(readOnly([]), null))).toEqual(["sheet.foreign"]);
  });
});
