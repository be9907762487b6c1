/** Naming what counts on the command line: a file, one sheet of a file that holds two, one side of workbooks that overlap. */
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { renamePlans } from "../../src/sheet/renamePlans";
import { writeXlsx } from "../../src/xlsx/writeXlsx";
import { readXlsx } from "../../src/xlsx/readXlsx";
import { aFolder, pingbiao, pingbiaoJson } from "../support/commandLine";
import { shippedRubric } from "../support/shippedRubrics";
import { aRequest, plansOf } from "../support/templates";

interface Summary {
  readonly board: readonly { readonly department: string; readonly status: string }[];
  readonly conflicts: readonly { readonly resolved: number | null }[];
  readonly problems: readonly { readonly code: string; readonly message: string }[];
}

const rubric = shippedRubric("luohe-2022");
const DEPARTMENT = "市公安局";

/** Plans of a workbook whose scores are all the same share of the points. */
function scored(department: string | null, share: number) {
  const points = new Map(rubric.items.map(({ id, kind, points: most }) => [id, kind === "score" ? most : 0]));
  return plansOf(aRequest(rubric, { department }), (_subject, _reviewer, id) => ({
    raw: (points.get(id) ?? 0) * share,
    reason: "按评分标准评定",
  }));
}

describe("pingbiao consolidate --choose", () => {
  const folder = aFolder();
  const write = (name: string, plans: ReturnType<typeof scored>): void =>
    writeFileSync(path.join(folder, name), writeXlsx(plans));
  const summarize = (output: string, ...words: readonly string[]): Summary =>
    pingbiaoJson(folder, "consolidate", "-o", output, ...words).json as Summary;
  const ofDepartment = ({ board }: Summary): ReadonlySet<string> =>
    new Set(board.filter(({ department }) => department === DEPARTMENT).map(({ status }) => status));

  it("tells two sheets of one file apart by the name of the sheet", () => {
    const first = scored(DEPARTMENT, 1);
    const taken = {
      sheets: first.map(({ name }) => name),
      names: first.flatMap((plan) => plan.names.map(({ name }) => name)),
    };
    write("两份.xlsx", [...first, ...renamePlans(scored(DEPARTMENT, 0), taken)]);
    const open = summarize("开.xlsx", "两份.xlsx");
    expect(ofDepartment(open)).toEqual(new Set(["conflict"]));
    expect(open.problems.map(({ message }) => message).join()).toContain("两份.xlsx#评价表、两份.xlsx#评价表 (2)");

    const unclear = pingbiao(folder, "consolidate", "两份.xlsx", "-o", "无.xlsx", "--choose", "两份.xlsx");
    expect(unclear).toMatchObject({ status: 2 });
    expect(unclear.stderr).toContain("两份.xlsx#评价表 (2)");

    const chosen = summarize("定.xlsx", "两份.xlsx", "--choose", "两份.xlsx#评价表 (2)");
    expect(ofDepartment(chosen)).toEqual(new Set(["complete"]));
    const counted = sourcesIn("定.xlsx").filter(([use]) => use === "计入");
    expect(new Set(counted.map(([, sheet]) => sheet))).toEqual(new Set(["评价表 (2)"]));
  }, 60_000);

  it("joins the parts of one workbook that are named, and a later run follows the 汇总", () => {
    const half = (keeps: (id: string) => boolean) =>
      plansOf(aRequest(rubric, { department: DEPARTMENT }), (_subject, _reviewer, id) => ({
        raw: keeps(id) ? 0 : null,
        reason: keeps(id) ? "按评分标准评定" : "",
      }));
    const own = rubric.items.filter(({ departments }) => departments.includes(DEPARTMENT)).map(({ id }) => id);
    write(
      "张.xlsx",
      half((id) => id === own[0]),
    );
    write(
      "李.xlsx",
      half((id) => id !== own[0]),
    );
    const open = summarize("互补.xlsx", "张.xlsx", "李.xlsx");
    expect(open.problems.map(({ code }) => code)).toEqual(["file.parts"]);
    expect(ofDepartment(open)).toEqual(new Set(["conflict"]));
    const { stdout } = pingbiao(folder, "consolidate", "张.xlsx", "李.xlsx", "-o", "互补问.xlsx");
    expect(stdout).toContain("--join 张.xlsx");
    // Nobody contradicts anybody.
    expect([stdout, textsIn("互补问.xlsx", "问题清单").join()].join("\n")).not.toContain("得分不一致");
    expect(stdout).toMatch(/得分只在其中一份里，待选定 \d+ 处/);

    const joined = summarize("合.xlsx", "张.xlsx", "李.xlsx", "--join", "李.xlsx");
    expect([joined.problems, ofDepartment(joined)]).toEqual([[], new Set(["complete"])]);
    expect(
      new Set(
        sourcesIn("合.xlsx")
          .filter(([use]) => use === "计入")
          .map(([, , file]) => file),
      ),
    ).toEqual(new Set(["张.xlsx", "李.xlsx"]));
    expect(textsIn("合.xlsx", "问题清单").join()).toContain("合在一起采用");
    expect(summarize("合再.xlsx", "李.xlsx", "张.xlsx", "--decisions", "合.xlsx")).toMatchObject({
      board: joined.board,
    });
    const none = pingbiao(folder, "consolidate", "张.xlsx", "-o", "无.xlsx", "--join", "张.xlsx");
    expect([none.status, none.stderr]).toEqual([2, expect.stringContaining("不是互补的几份之一")]);
  }, 60_000);

  it("lets one side of overlapping workbooks count, and a later run follow the 汇总", () => {
    write("局.xlsx", scored(DEPARTMENT, 1));
    write("全.xlsx", scored(null, 0));
    const open = summarize("叠.xlsx", "局.xlsx", "全.xlsx");
    expect(open.problems.map(({ code }) => code)).toEqual(["file.overlap"]);
    expect(ofDepartment(open)).toEqual(new Set(["conflict"]));

    const chosen = summarize("叠定.xlsx", "局.xlsx", "全.xlsx", "--choose", "./全.xlsx");
    expect(chosen.problems).toEqual([]);
    expect(ofDepartment(chosen)).toEqual(new Set(["complete"]));
    const uses = new Map(sourcesIn("叠定.xlsx").map(([use, , file]) => [file, use]));
    expect(uses.get("局.xlsx")).toBe("未采用，选定了另一份");
    expect(uses.get("全.xlsx")).toBe("计入");
    expect(textsIn("叠定.xlsx", "问题清单").join()).toContain("选定以“全.xlsx”为准");
    const again = summarize("叠再.xlsx", "局.xlsx", "全.xlsx", "--decisions", "叠定.xlsx");
    expect(again).toEqual(chosen);
    // What is named now goes before what was decided earlier.
    const turned = summarize("叠改.xlsx", "局.xlsx", "全.xlsx", "--decisions", "叠定.xlsx", "--choose", "局.xlsx");
    expect(turned.problems).toEqual([]);
    expect(
      sourcesIn("叠改.xlsx")
        .filter(([use]) => use.startsWith("未采用"))
        .map(([, , file]) => file),
    ).toContain("全.xlsx");
  }, 60_000);

  it("refuses both sides at once, and a sheet that is not there", () => {
    const both = pingbiao(
      folder,
      "consolidate",
      "局.xlsx",
      "全.xlsx",
      "-o",
      "无.xlsx",
      "--choose",
      "局.xlsx",
      "--choose",
      "全.xlsx",
    );
    expect([both.status, both.stderr]).toEqual([2, expect.stringContaining("只能采用一方")]);
    const none = pingbiao(folder, "consolidate", "局.xlsx", "-o", "无.xlsx", "--choose", "局.xlsx#评价表 (2)");
    expect([none.status, none.stderr]).toEqual([2, expect.stringContaining("局.xlsx#评价表 (2)")]);
  }, 60_000);

  function textsIn(output: string, sheet: string): readonly string[] {
    const grid = readXlsx(readFileSync(path.join(folder, output))).find(({ name }) => name === sheet);
    return (grid?.cells ?? []).map(({ value }) => String(value));
  }

  /** What 来源 says of every score: its use, sheet and file. */
  function sourcesIn(output: string): readonly (readonly [string, string, string])[] {
    const grid = readXlsx(readFileSync(path.join(folder, output))).find(({ name }) => name === "来源");
    const rows = new Map<number, Map<number, string>>();
    for (const { row, column, value } of grid?.cells ?? []) {
      const cells = rows.get(row) ?? new Map<number, string>();
      rows.set(row, cells.set(column, String(value)));
    }
    return [...rows.values()]
      .slice(2)
      .map((cells) => [cells.get(10) ?? "", cells.get(5) ?? "", cells.get(4) ?? ""] as const);
  }
});
