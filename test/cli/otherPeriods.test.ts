/** Workbooks of another period or rubric among those that are consolidated: named, and never passed over, whichever are more. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Rubric } from "../../src/core/rubric";
import { aFolder, pingbiao } from "../support/commandLine";
import { filledFile } from "../support/sealing";
import { anItem, aRubric } from "../support/someRubrics";
import { aRequest } from "../support/templates";

const rubric = aRubric({
  departments: ["甲局", "乙局"],
  subjects: [{ id: "x", name: "东城", source: "printed" }],
  items: [anItem({ id: "a1", departments: ["甲局"] }), anItem({ id: "b1", group: "g2", departments: ["乙局"] })],
});

describe("pingbiao consolidate, a complete older year beside one workbook of this year", () => {
  const folder = aFolder();
  const write = (name: string, of: Rubric, department: string, period: string): void =>
    writeFileSync(join(folder, name), filledFile(aRequest(of, { department, period, layout: "form" })));
  const run = (output: string, ...words: readonly string[]) => pingbiao(folder, "consolidate", "-o", output, ...words);

  beforeAll(() => {
    write("旧甲.xlsx", rubric, "甲局", "2021年度");
    write("旧乙.xlsx", rubric, "乙局", "2021年度");
    write("甲.xlsx", rubric, "甲局", "2022年度");
    write("别处.xlsx", { ...rubric, id: "other" }, "甲局", "2021年度");
  });

  it("is never without findings, tells both periods, and how to take the other", () => {
    expect(run("全.xlsx", "旧甲.xlsx", "旧乙.xlsx")).toMatchObject({ status: 0 });
    const mixed = run("混.xlsx", "旧甲.xlsx", "旧乙.xlsx", "甲.xlsx");
    expect(mixed.status).toBe(1);
    expect(mixed.stdout).toMatch(/甲\.xlsx：.*“2022年度”.*“2021年度”/);
    expect(mixed.stdout).toContain("再运行一次并加上 --period 2022年度");
    const other = run("今.xlsx", "旧甲.xlsx", "旧乙.xlsx", "甲.xlsx", "--period", "2022年度");
    expect(other.status).toBe(1);
    expect(other.stdout).toContain("加上 --period 2021年度");
  });

  it("nor beside one of quite another rubric, which is named", () => {
    const mixed = run("异.xlsx", "旧甲.xlsx", "旧乙.xlsx", "别处.xlsx");
    expect(mixed.status).toBe(1);
    expect(mixed.stdout).toContain("别处.xlsx：指标或周期不符");
  });
});
