import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { aFolder, pingbiao, pingbiaoJson } from "../support/commandLine";
import { rubricsText } from "../support/shippedRubrics";

const folder = aFolder();
let serial = 0;

function template(...words: readonly string[]): { readonly file: string; readonly run: ReturnType<typeof pingbiao> } {
  serial += 1;
  const file = `t${serial}.xlsx`;
  return { file, run: pingbiao(folder, "template", ...words, "-o", file) };
}

describe("pingbiao template", () => {
  it("writes all items and subjects in the rubric's own layout", () => {
    const { file, run } = template("luohe-2022");
    expect(run).toMatchObject({ status: 0, stderr: "" });
    const { json } = pingbiaoJson(folder, "check", file);
    expect(json).toMatchObject([{ department: null, layout: "form", period: "2022年度" }]);
    expect((json as { results: object[] }[])[0]?.results).toHaveLength(8);
  });

  it("narrows to a department, subjects by id or name, a layout and a period", () => {
    const options = [
      "--department",
      "市公安局",
      "--subject",
      "wuyang",
      "--subject",
      "西城区",
      "--layout",
      "matrix",
      "--period",
      "2023年度",
    ];
    const { file } = template("luohe-2022", ...options);
    const { json } = pingbiaoJson(folder, "check", file);
    expect(json).toMatchObject([
      {
        department: "市公安局",
        layout: "matrix",
        period: "2023年度",
        results: [{ subject: "wuyang" }, { subject: "xicheng" }],
      },
    ]);
    expect((json as { scores: object[] }[])[0]?.scores).toHaveLength(4);
  });

  it("leaves the name of a table's subject to be filled in", () => {
    const { file } = template("cert-publicity");
    expect(pingbiaoJson(folder, "check", file).json).toMatchObject([
      { layout: "table", results: [{ subject: "", complete: false }] },
    ]);
  });

  it("writes a rubric of one's own", () => {
    const own = { ...(JSON.parse(rubricsText("cert-publicity.json")) as object), id: "my-own" };
    writeFileSync(path.join(folder, "own.json"), JSON.stringify(own));
    const { file } = template("own.json");
    expect(pingbiaoJson(folder, "check", file).json).toMatchObject([{ rubric: { id: "my-own" } }]);
  });

  it("never overwrites a file", () => {
    const { file } = template("cert-publicity");
    const before = readFileSync(path.join(folder, file));
    const { status, stderr } = pingbiao(folder, "template", "cert-publicity", "-o", file);
    expect(status).toBe(2);
    expect(stderr).toContain("已经存在，没有写入");
    expect(readFileSync(path.join(folder, file)).equals(before)).toBe(true);
  });

  it.each([
    ["an unknown department", ["luohe-2022", "--department", "市财政局"], "没有评价部门“市财政局”。可选：市质强办、"],
    ["an unknown subject", ["luohe-2022", "--subject", "beijing"], "没有被考核单位“beijing”。可选：wuyang（舞阳县）"],
    ["an unknown layout", ["luohe-2022", "--layout", "list"], "没有版式“list”。可选：table、form、matrix"],
    [
      "two subjects in a table",
      ["luohe-2022", "--layout", "table", "--subject", "wuyang", "--subject", "linying"],
      "只容一个被考核单位",
    ],
    ["an unknown option", ["luohe-2022", "--colour", "red"], "不认识选项“--colour”"],
    ["a rubric file that is not there", ["nowhere.json"], "找不到文件 nowhere.json"],
  ])("refuses %s with a sentence and status 2, and writes nothing", (_, words, sentence) => {
    const { file, run } = template(...words);
    expect(run.status).toBe(2);
    expect(run.stderr).toContain(sentence);
    expect(existsSync(path.join(folder, file))).toBe(false);
  });

  it("names every fault of a wrong rubric file by its path", () => {
    const own = JSON.parse(rubricsText("cert-publicity.json")) as {
      items: { points: number }[];
      groups: { weight: number }[];
    };
    const [item] = own.items;
    const [group] = own.groups;
    if (item === undefined || group === undefined) throw new Error("empty rubric");
    item.points = 11;
    group.weight = 35;
    writeFileSync(path.join(folder, "wrong.json"), JSON.stringify(own));
    const { run } = template("wrong.json");
    expect(run.status).toBe(2);
    expect(run.stderr).toContain("groups[0].points");
    expect(run.stderr).toContain("groups[0].weight");
    expect(run.stderr).toContain("fullMarks");
  });

  it("refuses a file that is not JSON", () => {
    writeFileSync(path.join(folder, "broken.json"), "{");
    expect(template("broken.json").run).toMatchObject({
      status: 2,
      stderr: expect.stringContaining("不是有效的 JSON") as string,
    });
  });
});
