/** `pingbiao explain`: the annex as a workbook of its own. */
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { readXlsx } from "../../src/xlsx/readXlsx";
import { writeXlsx } from "../../src/xlsx/writeXlsx";
import { aFolder, pingbiao } from "../support/commandLine";
import { sampleEntries } from "../support/scoredTemplates";
import { shippedRubric } from "../support/shippedRubrics";
import { aRequest, plansOf } from "../support/templates";

const folder = aFolder();

function template(name: string, filled: boolean): string {
  const request = aRequest(shippedRubric("luohe-2022"), { department: "市公安局" });
  writeFileSync(path.join(folder, name), writeXlsx(plansOf(request, filled ? sampleEntries(request) : undefined)));
  return name;
}

describe("pingbiao explain", () => {
  it("writes a sheet a subject, and ends with 1 where something is open", () => {
    const { status, stdout } = pingbiao(folder, "explain", template("open.xlsx", false), "-o", "annex.xlsx");
    expect([status, stdout.includes("有单位未评完、有得分填错")]).toEqual([1, true]);
    const grids = readXlsx(readFileSync(path.join(folder, "annex.xlsx")));
    expect(grids.map(({ name }) => name)).toHaveLength(8);
    expect(grids[0]?.name).toBe("依据说明1-舞阳县");
    expect(grids.flatMap(({ cells }) => cells.filter(({ formula }) => formula !== undefined))).toEqual([]);
  });

  it("takes subjects by name, and refuses others", () => {
    const file = template("given.xlsx", true);
    const { stdout } = pingbiao(folder, "explain", file, "-o", "one.xlsx", "--subject", "临颍县");
    expect(stdout).toContain("依据说明2-临颍县");
    expect(readXlsx(readFileSync(path.join(folder, "one.xlsx"))).map(({ name }) => name)).toEqual(["依据说明2-临颍县"]);
    expect(pingbiao(folder, "explain", file, "-o", "none.xlsx", "--subject", "某县")).toMatchObject({ status: 2 });
  });

  it("overwrites nothing, and says what is wrong with a file that is not ours", () => {
    const file = template("again.xlsx", true);
    expect(pingbiao(folder, "explain", file, "-o", file).status).toBe(2);
    pingbiao(folder, "explain", file, "-o", "first.xlsx");
    const foreign = pingbiao(folder, "explain", "first.xlsx", "-o", "second.xlsx");
    expect([foreign.status, foreign.stderr.includes("没有评表写入的评价表")]).toEqual([2, true]);
    expect(pingbiao(folder, "explain", "gone.xlsx", "-o", "third.xlsx").stderr).toContain("找不到文件");
  });
});
