/** Rubric files made to keep the command line busy: each ends in a sentence, soon and in little memory. */
import { execFileSync } from "node:child_process";
import { truncateSync, writeFileSync } from "node:fs";
import path from "node:path";
import { aFolder, pingbiao } from "../support/commandLine";
import { shippedRubric } from "../support/shippedRubrics";

const folder = aFolder();
const rubric = shippedRubric("cert-publicity");
const [item] = rubric.items;

/** What `template` says of a rubric file. */
function said(file: string): string {
  const { status, stdout, stderr } = pingbiao(folder, "template", file, "-o", "出.xlsx");
  expect([status, stdout]).toEqual([2, ""]);
  return stderr;
}

/** What it says of a file with this text. */
function saidOf(text: string): string {
  writeFileSync(path.join(folder, "表.json"), text);
  return said("表.json");
}

function numbered<T>(count: number, make: (index: number) => T): readonly T[] {
  return Array.from({ length: count }, (_, index) => make(index));
}

describe("template on rubric files", () => {
  it.each([
    ["twenty thousand items", { items: numbered(20_000, (index) => ({ ...item, id: `i${index}` })) }, "最多1000个"],
    [
      "subjects beyond number",
      { subjects: numbered(100_000, (index) => ({ id: `s${index}`, name: "x" })) },
      "最多1000",
    ],
    ["a title of ten million letters", { title: "x".repeat(10_000_000) }, "超过8000个字符"],
  ])("says what is wrong with %s", (_, change, sentence) => {
    expect(saidOf(JSON.stringify({ ...rubric, ...change }))).toContain(sentence);
  });

  it("says what is wrong with a million levels", () => {
    expect(saidOf("[".repeat(1_000_000) + "]".repeat(1_000_000))).toMatch(/应为对象|不是有效的 JSON/);
  });

  it("lists two hundred faults, and counts the others", () => {
    const wrong = Object.fromEntries(numbered(50_000, (index) => [`k${index}`, 1]));
    const lines = saidOf(JSON.stringify({ ...rubric, ...wrong }))
      .trim()
      .split("\n");
    expect(lines).toHaveLength(1 + 200 + 1);
    expect(lines[0]).toContain("有 50000 处错误");
    expect(lines.at(-1)).toBe("  其余 49800 处没有列出。");
  });

  it.each([
    [20_000_000, "不是有效的 JSON"],
    [20_000_001, "超过20MB"],
  ])("of a file of %d bytes says: %s", (size, sentence) => {
    writeFileSync(path.join(folder, "大.json"), "");
    truncateSync(path.join(folder, "大.json"), size);
    expect(said("大.json")).toContain(sentence);
  });

  it("waits for no pipe", () => {
    execFileSync("mkfifo", [path.join(folder, "管.json")]);
    expect(said("管.json")).toContain("不是普通文件");
  });
});
