import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { openXlsxWorkbook } from "../../src/xlsx/openXlsxWorkbook";
import { sealWorkbook } from "../../src/actions/sealWorkbook";
import { aFolder, pingbiao, pingbiaoJson } from "../support/commandLine";
import { disguised } from "../support/disguises";
import { aSealRequest, filledFile } from "../support/sealing";
import { aRubric, anItem } from "../support/someRubrics";
import { aRequest } from "../support/templates";

const folder = aFolder();
const rubric = aRubric({
  layout: "form",
  departments: ["甲局", "乙局"],
  subjects: [
    { id: "x", name: "某县", source: "printed" },
    { id: "y", name: "某区", source: "printed" },
  ],
  items: [
    anItem({ id: "a1", departments: ["甲局"], requiresReason: true }),
    anItem({ id: "b1", group: "g2", departments: ["乙局"] }),
  ],
});

/** A file of a department, with what the first item of the first subject got. */
function filled(name: string, department: string, raw: number | null = 10): string {
  const request = aRequest(rubric, { department });
  const entries = (subject: string): { raw: number | null; reason: string } => ({
    raw: subject === "x" ? raw : 10,
    reason: "",
  });
  writeFileSync(path.join(folder, name), filledFile(request, entries));
  return name;
}

/** The file with the score of the first item of the first subject changed. */
async function withScore(name: string, other: string, value: number): Promise<string> {
  const workbook = openXlsxWorkbook(readFileSync(path.join(folder, name)));
  const [sheet] = await workbook.read();
  const score = sheet?.cells.filter(
    ({ row, value: is, formula }) => row === 5 && is === 10 && formula === undefined,
  )[1];
  if (sheet === undefined || score === undefined) throw new Error("no score");
  await workbook.amend([{ sheet: sheet.name, cells: [{ row: score.row, column: score.column, value }] }]);
  writeFileSync(path.join(folder, other), workbook.bytes());
  return other;
}

function codeIn(text: string): string {
  return /校验码 ([0-9A-Z-]{29})/.exec(text)?.[1] ?? "";
}

describe("pingbiao seal", () => {
  it.each([
    ["xlsm", "application/vnd.ms-excel.sheet.macroEnabled.main+xml"],
    ["xltx", "application/vnd.openxmlformats-officedocument.spreadsheetml.template.main+xml"],
  ])("keeps an .%s what it is, and writes none under another ending", (ending, type) => {
    const file = filled(`原-${ending}.xlsx`, "甲局");
    const usual = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
    const kept = disguised(readFileSync(path.join(folder, file)), (parts) => {
      parts["[Content_Types].xml"] = (parts["[Content_Types].xml"] ?? "").replace(usual, type);
    });
    writeFileSync(path.join(folder, `甲.${ending}`), kept);
    const other = pingbiao(folder, "seal", `甲.${ending}`, "-o", `别的-${ending}.xlsx`);
    expect([other.status, other.stdout]).toEqual([2, ""]);
    expect(other.stderr).toContain(`的内容是 .${ending}`);
    expect(existsSync(path.join(folder, `别的-${ending}.xlsx`))).toBe(false);
    const { status, stdout } = pingbiao(folder, "seal", `甲.${ending}`, "-o", `封存.${ending}`);
    expect([status, stdout]).toEqual([0, expect.stringContaining(`已封存“评价表”并写入 封存.${ending}`)]);
    expect(openXlsxWorkbook(readFileSync(path.join(folder, `封存.${ending}`))).ending()).toBe(ending);
  });

  it("writes a sealed file, tells its code, and leaves the given file as it is", async () => {
    const file = filled("甲.xlsx", "甲局");
    const before = readFileSync(path.join(folder, file));
    const { status, stdout } = pingbiao(folder, "seal", file, "-o", "甲-封存.xlsx");
    expect([status, stdout]).toEqual([0, expect.stringContaining("已封存“评价表”并写入 甲-封存.xlsx")]);
    expect(readFileSync(path.join(folder, file)).equals(before)).toBe(true);
    const inMemory = await sealWorkbook(openXlsxWorkbook(before), aSealRequest());
    expect(inMemory).toMatchObject({ ok: true, value: { code: codeIn(stdout) } });
    const { status: verified, json } = pingbiaoJson(
      folder,
      "verify",
      "甲-封存.xlsx",
      "--code",
      codeIn(stdout).toLowerCase(),
    );
    expect(verified).toBe(0);
    expect(json).toMatchObject([
      {
        ...{ sheet: "评价表", department: "甲局", matches: true, differences: [], problems: [] },
        seals: [{ code: codeIn(stdout), file: "甲-封存.xlsx", reasons: [], unsealed: null }],
      },
    ]);
  });

  it("writes nothing while something is missing, wrong, or wants a reason", () => {
    const open = pingbiao(folder, "seal", filled("缺.xlsx", "甲局", null), "-o", "缺-封存.xlsx");
    expect([open.status, open.stdout]).toEqual([1, expect.stringMatching(/没有封存：\n {2}✕ .*未评分/)]);
    const below = filled("低.xlsx", "甲局", 9);
    const refused = pingbiao(folder, "seal", below, "-o", "低-封存.xlsx");
    expect(refused.status).toBe(1);
    const asked = /--reason "([A-Z]+\d+)=理由"/.exec(refused.stdout)?.[1] ?? "";
    expect([
      asked,
      existsSync(path.join(folder, "缺-封存.xlsx")),
      existsSync(path.join(folder, "低-封存.xlsx")),
    ]).toEqual([expect.stringMatching(/^[A-Z]+\d+$/), false, false]);
    const given = pingbiao(folder, "seal", below, "-o", "低-封存.xlsx", "--reason", `${asked}=现场已当面说明`);
    expect([given.status, given.stdout]).toEqual([
      0,
      expect.stringContaining(`照此封存的理由（${asked}）：现场已当面说明`),
    ]);
    const byCode = pingbiao(folder, "seal", below, "-o", "低-封存2.xlsx", "--reason", "reason.missing=已说明");
    expect(byCode.status).toBe(0);
    expect(codeIn(byCode.stdout)).toBe(codeIn(given.stdout));
  });

  it("ends with 2 for what it cannot do", () => {
    const runs = [
      ["seal", "没有.xlsx", "-o", "新.xlsx"],
      ["seal", filled("乙0.xlsx", "乙局"), "-o", "乙0.xlsx"],
      ["seal", "乙0.xlsx", "-o", "新.xlsx", "--sheet", "别的"],
      ["seal", "乙0.xlsx", "-o", "新.xlsx", "--reason", "没有等号"],
      ["verify", "乙0.xlsx", "--code", "1234"],
    ] as const;
    const ends = runs
      .map((words) => pingbiao(folder, ...words))
      .map(({ status, stdout, stderr }) => [status, stdout, stderr !== ""]);
    expect(ends).toEqual(runs.map(() => [2, "", true]));
    expect(existsSync(path.join(folder, "新.xlsx"))).toBe(false);
  });
});

describe("pingbiao unseal and verify", () => {
  it("opens a sealed file with a reason, which verify tells; without one it does not", () => {
    const { stdout } = pingbiao(folder, "seal", filled("乙.xlsx", "乙局"), "-o", "乙-封存.xlsx");
    expect(pingbiao(folder, "unseal", "乙-封存.xlsx", "-o", "乙-解.xlsx").status).toBe(1);
    expect(pingbiao(folder, "unseal", "乙-封存.xlsx", "-o", "乙-解.xlsx", "--reason", "第1项更正")).toMatchObject({
      status: 0,
    });
    const verified = pingbiao(folder, "verify", "乙-解.xlsx");
    expect([verified.status, verified.stdout]).toEqual([
      1,
      expect.stringMatching(/没有封存\n[^]*解除过封存 [0-9A-Z-]{29}：第1项更正/),
    ]);
    expect(pingbiao(folder, "verify", "乙-解.xlsx", "--code", codeIn(stdout)).status).toBe(0);
    expect(pingbiao(folder, "unseal", "乙-解.xlsx", "-o", "乙-解2.xlsx", "--reason", "再")).toMatchObject({
      status: 1,
    });
  });

  it("names what changed after the sealing, and what the paper says otherwise", async () => {
    pingbiao(folder, "seal", filled("变.xlsx", "乙局"), "-o", "变-封存.xlsx");
    await withScore("变-封存.xlsx", "变-改.xlsx", 9.5);
    const changed = pingbiao(folder, "verify", "变-改.xlsx");
    expect([changed.status, changed.stdout]).toEqual([
      1,
      expect.stringMatching(/不一致\n[^]*某县 第b1项“要点b1”的得分：封存时10，现在9\.5/),
    ]);
    const other = pingbiao(folder, "verify", "变-封存.xlsx", "--code", "0000-0000-0000-0000");
    expect([other.status, other.stdout]).toEqual([1, expect.stringContaining("纸上的校验码不是这份文件封存时的")]);
  });
});

describe("pingbiao verify of warnings", () => {
  it("passes those that were accepted with a reason, and no others that came after", () => {
    const file = filled("提.xlsx", "甲局", 9);
    pingbiao(folder, "seal", file, "-o", "提-封存.xlsx", "--reason", "reason.missing=另附说明");
    expect(pingbiao(folder, "verify", "提-封存.xlsx").status).toBe(0);
    const hidden = disguised(readFileSync(path.join(folder, "提-封存.xlsx")), (parts) => {
      parts["xl/worksheets/sheet1.xml"] = (parts["xl/worksheets/sheet1.xml"] ?? "").replace(
        '<row r="6"',
        '$& hidden="1"',
      );
    });
    writeFileSync(path.join(folder, "提-藏.xlsx"), hidden);
    const verified = pingbiao(folder, "verify", "提-藏.xlsx");
    expect([verified.status, verified.stdout]).toEqual([1, expect.stringMatching(/一致\n[^]*隐藏/)]);
  });
});

describe("pingbiao consolidate of sealed files", () => {
  it("tells which are sealed, and the 汇总表 can be sealed itself", async () => {
    pingbiao(folder, "seal", filled("c甲.xlsx", "甲局"), "-o", "甲局.xlsx");
    pingbiao(folder, "seal", filled("c乙.xlsx", "乙局"), "-o", "c乙-封存.xlsx");
    await withScore("c乙-封存.xlsx", "乙局.xlsx", 9.5);
    const { json } = pingbiaoJson(folder, "consolidate", "甲局.xlsx", "乙局.xlsx", "-o", "汇总.xlsx");
    const { files } = json as { files: { file: string; sealed: boolean; problems: { code: string }[] }[] };
    expect(
      files.map(({ file, sealed, problems }) => [file, sealed, problems.some(({ code }) => code === "seal.changed")]),
    ).toEqual([
      ["甲局.xlsx", true, false],
      ["乙局.xlsx", false, true],
    ]);
    const sealed = pingbiao(folder, "seal", "汇总.xlsx", "-o", "汇总-封存.xlsx");
    expect([sealed.status, sealed.stdout]).toEqual([0, expect.stringContaining("已封存“汇总表”")]);
    expect(pingbiao(folder, "verify", "汇总-封存.xlsx", "--code", codeIn(sealed.stdout)).status).toBe(0);
  });
});
