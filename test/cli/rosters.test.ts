/** Reviewers who owe a workbook（应交名单）, from the split to the consolidation. */
import { execFileSync } from "node:child_process";
import { readdirSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { aFolder, pingbiao, pingbiaoJson } from "../support/commandLine";
import { describeIf, judges, python } from "../support/outside";
import { aRubric, anItem } from "../support/someRubrics";

const FILL = join(__dirname, "../support/fillYear.py");
const rubric = aRubric({
  departments: ["甲局"],
  subjects: ["x", "y", "z"].map((id) => ({ id, name: `${id}县`, source: "printed" })),
  items: [anItem({ id: "a1", departments: ["甲局"] }), anItem({ id: "b1", group: "g2", departments: ["甲局"] })],
});

describeIf(judges.openpyxl(), "openpyxl", "a split for reviewers, returned", () => {
  const folder = aFolder();
  writeFileSync(join(folder, "r.json"), JSON.stringify(rubric));

  beforeAll(() => {
    const people = ["张", "李", "王"].flatMap((name) => ["--reviewer", name]);
    pingbiao(
      folder,
      "split",
      "r.json",
      "-o",
      "收",
      "--layout",
      "form",
      "--subject",
      "x县",
      "--subject",
      "y",
      ...people,
    );
    execFileSync(python, ["-W", "ignore", FILL, join(folder, "收"), join(folder, "r.json")]);
  });

  const consolidated = (output: string, ...more: readonly string[]) =>
    pingbiaoJson(folder, "consolidate", "收", "-o", output, ...more);
  const states = (json: unknown) => {
    const { board } = json as { readonly board: readonly { reviewer: string; subject: string; status: string }[] };
    return board.map(({ reviewer, subject, status }) => `${reviewer} ${subject} ${status}`);
  };

  it("awaits every reviewer, for the subjects that were split", () => {
    expect(states(consolidated("全.xlsx").json)).toEqual(
      ["张", "李", "王"].flatMap((name) => ["x", "y"].map((subject) => `${name} ${subject} complete`)),
    );
  });

  it("is open without one of them until somebody excuses him, and keeps the excuse", () => {
    const gone = readdirSync(join(folder, "收")).find((file) => file.includes("王")) ?? "";
    renameSync(join(folder, "收", gone), join(folder, "王.xlsx"));
    const open = consolidated("缺.xlsx");
    expect([open.status, states(open.json).slice(4)]).toEqual([1, ["王 x missing", "王 y missing"]]);
    const excused = states(consolidated("免.xlsx", "--excuse", "甲局/王").json).slice(4);
    expect(excused).toEqual(["王 x excused", "王 y excused"]);
    expect(states(consolidated("再.xlsx", "--decisions", "免.xlsx").json).slice(4)).toEqual(excused);
    const { status, stderr } = pingbiao(folder, "consolidate", "收", "-o", "误.xlsx", "--excuse", "赵");
    expect([status, stderr]).toEqual([
      2,
      "免交的评审员“赵”不在收回的评价表所记的名单里。名单：甲局/张、甲局/李、甲局/王。\n",
    ]);
  });
});

describeIf(judges.openpyxl(), "openpyxl", "a complete year", () => {
  const folder = aFolder();
  const year = aRubric({
    departments: ["甲局", "乙局", "丙局"],
    subjects: ["x", "y"].map((id) => ({ id, name: `${id}县`, source: "printed" })),
    items: ["甲局", "乙局", "丙局"].map((department, index) =>
      anItem({
        id: `i${index}`,
        group: index === 0 ? "g1" : "g2",
        points: index === 0 ? 10 : 5,
        departments: [department],
      }),
    ),
  });

  it("ends with 0, and without any one of its files with 1", () => {
    writeFileSync(join(folder, "r.json"), JSON.stringify(year));
    pingbiao(folder, "split", "r.json", "-o", "收", "--layout", "form");
    execFileSync(python, ["-W", "ignore", FILL, join(folder, "收"), join(folder, "r.json")]);
    const files = readdirSync(join(folder, "收")).filter((file) => !file.startsWith("清单"));
    expect(files).toHaveLength(3);
    const statusOf = (output: string): number | null => pingbiao(folder, "consolidate", "收", "-o", output).status;
    expect(statusOf("全.xlsx")).toBe(0);
    for (const [index, file] of files.entries()) {
      renameSync(join(folder, "收", file), join(folder, file));
      expect([file, statusOf(`缺${index}.xlsx`)]).toEqual([file, 1]);
      renameSync(join(folder, file), join(folder, "收", file));
    }
  });
});
