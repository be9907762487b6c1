import { readFileSync } from "node:fs";
import path from "node:path";
import { readXlsx } from "../../src/xlsx/readXlsx";
import { aFolder, pingbiao, pingbiaoJson } from "../support/commandLine";

const folder = aFolder();

describe("names of files in a 汇总", () => {
  it("are those below what was given, and never places on the machine", () => {
    const split = pingbiao(folder, "split", "luohe-2022", "-o", "收", "--subject", "wuyang");
    expect(split.status).toBe(0);
    const consolidated = pingbiao(folder, "consolidate", path.join(folder, "收"), "-o", "汇总.xlsx");
    expect(consolidated.status).toBe(1);
    const texts = readXlsx(readFileSync(path.join(folder, "汇总.xlsx"))).flatMap(({ cells }) =>
      cells.map(({ value }) => String(value)),
    );
    expect(texts.filter((text) => text.includes(folder))).toEqual([]);
    expect(texts.filter((text) => /^[^/]+\.xlsx$/.test(text))).not.toEqual([]);
  });

  it("come as a JSON document even where no file is ours", () => {
    const { status, json } = pingbiaoJson(folder, "consolidate", __filename, "-o", "无.xlsx");
    expect([status, json]).toMatchObject([2, { rubric: null, files: [{ file: __filename }] }]);
  });
});
