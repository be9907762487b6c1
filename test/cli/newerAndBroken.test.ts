/** Workbooks of a newer program, and files that are missing, not ours or damaged, on the command line: named, told why, and never taken for something else. */
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { writeXlsx } from "../../src/xlsx/writeXlsx";
import { aFolder, pingbiao, pingbiaoJson } from "../support/commandLine";
import { restamped } from "../support/restamped";
import { sampleEntries } from "../support/scoredTemplates";
import { shippedRubric } from "../support/shippedRubrics";
import { aRequest, plansOf } from "../support/templates";

const folder = aFolder();
const request = aRequest(shippedRubric("luohe-2022"), { department: "市公安局" });
const plans = plansOf(request, sampleEntries(request));
const NEWER = "由较新版本的“评表”编制";

beforeAll(() => {
  const write = (name: string, bytes: Uint8Array | string): void => writeFileSync(path.join(folder, name), bytes);
  write("好.xlsx", writeXlsx(plans));
  write("新.xlsx", writeXlsx(plans.map((plan) => restamped(plan, "edition", "ffffffffffffffff"))));
  write("坏标识.xlsx", writeXlsx(plans.map((plan) => restamped(plan, "layout", "?"))));
  write("外来.xlsx", writeXlsx(plans.slice(1, 2).map((plan) => ({ ...plan, name: "通知" }))));
  write("半截.xlsx", readFileSync(path.join(folder, "好.xlsx")).subarray(0, 4000));
});

describe("a workbook of a newer program", () => {
  it.each([
    ["verify", ["新.xlsx"]],
    ["seal", ["新.xlsx", "-o", "封.xlsx"]],
    ["unseal", ["新.xlsx", "-o", "封.xlsx", "--reason", "更正"]],
    ["explain", ["新.xlsx", "-o", "依据.xlsx"]],
    ["consolidate", ["新.xlsx", "-o", "汇总.xlsx"]],
    ["consolidate", ["好.xlsx", "-o", "汇总.xlsx", "--rubric", "新.xlsx"]],
    ["consolidate", ["好.xlsx", "-o", "汇总.xlsx", "--decisions", "新.xlsx"]],
  ])("%s %j says so and writes nothing", (command, words) => {
    const { status, stderr } = pingbiao(folder, command, ...words);
    expect([status, stderr.includes(NEWER)]).toEqual([2, true]);
    expect(stderr).not.toContain("不是评表写入的");
  });

  it("is named by check, alone and among others, and the others are checked", () => {
    expect(pingbiao(folder, "check", "新.xlsx")).toMatchObject({ status: 1 });
    const { status, stdout } = pingbiao(folder, "check", "新.xlsx", "好.xlsx");
    expect(status).toBe(1);
    expect(stdout).toMatch(new RegExp(`^新.xlsx：1 处问题\\n.*${NEWER}[^]*^好.xlsx：`, "m"));
  });

  it("stands in the document of consolidate, and the others are used", () => {
    const { status, json } = pingbiaoJson(folder, "consolidate", "新.xlsx", "好.xlsx", "-o", "两.xlsx");
    expect(status).toBe(1);
    expect(json).toMatchObject({
      files: [
        { file: "新.xlsx", status: "unreadable", problems: [{ code: "sheet.newer", severity: "error" }] },
        { file: "好.xlsx", status: "accepted" },
      ],
    });
  });
});

describe.each([
  ["--decisions", (file: string) => ["consolidate", "好.xlsx", "-o", "无.xlsx", "--decisions", file]],
  ["--rubric", (file: string) => ["consolidate", "好.xlsx", "-o", "无.xlsx", "--rubric", file]],
  ["explain", (file: string) => ["explain", file, "-o", "无.xlsx"]],
])("%s", (_, wordsOf) => {
  it.each([
    ["没有.xlsx", "找不到"],
    ["外来.xlsx", "评表写入的"],
    ["坏标识.xlsx", "损坏"],
    ["半截.xlsx", "半截.xlsx"],
  ])("ends with 2 and a sentence for %s", (file, said) => {
    const { status, stdout, stderr } = pingbiao(folder, ...wordsOf(file));
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).toContain(said);
    expect(stderr).toMatch(/^[^{}<>]*[\u4e00-\u9fff][^{}<>]*。\n$/);
  });
});

describe("--decisions", () => {
  it("takes no workbook that is not a 汇总", () => {
    const { status, stderr } = pingbiao(folder, "consolidate", "好.xlsx", "-o", "无.xlsx", "--decisions", "好.xlsx");
    expect([status, stderr]).toEqual([2, "好.xlsx 不是评表写入的汇总表，没有汇总。请检查 --decisions。\n"]);
  });
});
