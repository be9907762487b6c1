/** What lies in a folder beside workbooks: named, never waited for, never let loose on a terminal. */
import { execFileSync } from "node:child_process";
import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { harmless } from "../../src/cli/harmless";
import { contentsOf, onFile } from "../../src/cli/openFile";
import { readWorkbooks, workbookPaths } from "../../src/cli/returnedPaths";
import { UsageError } from "../../src/cli/usage";
import { HostError } from "../../src/sheet/workbook";
import { aFolder } from "../support/commandLine";

const codeOf = (task: () => unknown): string => {
  try {
    task();
    return "read";
  } catch (cause) {
    return cause instanceof HostError ? cause.code : String(cause);
  }
};

function touched(folder: string, ...names: readonly string[]): void {
  for (const name of names) writeFileSync(path.join(folder, name), "x");
}

describe("contentsOf", () => {
  it("names pipes and devices, and never waits for them", () => {
    const pipe = path.join(aFolder(), "管道.xlsx");
    execFileSync("mkfifo", [pipe]);
    expect(codeOf(() => contentsOf(pipe))).toBe("not-a-file");
    expect(codeOf(() => contentsOf("/dev/null"))).toBe("not-a-file");
  });

  it("cannot open folders and what is not there", () => {
    expect(codeOf(() => contentsOf(aFolder()))).toBe("cannot-open");
    expect(codeOf(() => contentsOf(path.join(aFolder(), "无.xlsx")))).toBe("cannot-open");
  });
});

describe("onFile", () => {
  it("names the file in whatever stops the work on it, and nobody has to read a stack", async () => {
    const failing = (cause: Error) => (): never => {
      throw cause;
    };
    await expect(onFile("甲.xlsx", failing(new RangeError("Maximum call stack size exceeded")))).rejects.toThrow(
      /^甲\.xlsx：文件的内容出乎意料（Maximum call stack size exceeded）/,
    );
    await expect(onFile("甲.xlsx", failing(new HostError("encrypted")))).rejects.toThrow(/^甲\.xlsx：文件是加密的/);
    await expect(onFile("甲.xlsx", failing(new UsageError("别的")))).rejects.toThrow(/^别的$/);
    await expect(onFile("甲.xlsx", () => 7)).resolves.toBe(7);
  });
});

describe("workbookPaths", () => {
  it("finds whatever is no junk, follows links to folders, and walks no circle", () => {
    const folder = aFolder();
    const real = aFolder();
    touched(folder, "乙.xlsx", "扫描.pdf", "市商务局", "~$乙.xlsx", ".DS_Store", "Thumbs.db");
    touched(real, "丙.xlsx");
    mkdirSync(path.join(folder, "子"));
    symlinkSync(real, path.join(folder, "公安局"));
    symlinkSync(folder, path.join(folder, "子", "回"));
    symlinkSync(path.join(folder, "无"), path.join(folder, "断.xlsx"));
    execFileSync("mkfifo", [path.join(folder, "管道.xlsx")]);
    const found = workbookPaths([folder]).map((file) => path.relative(folder, file));
    expect(found.sort()).toEqual(["乙.xlsx", "公安局/丙.xlsx", "市商务局", "扫描.pdf", "断.xlsx", "管道.xlsx"].sort());
    const failures = workbookPaths([folder])
      .flatMap(readWorkbooks)
      .map((one) => [path.basename(one.file), one.failure]);
    expect(Object.fromEntries(failures)).toEqual({
      "乙.xlsx": "not-a-workbook",
      "丙.xlsx": "not-a-workbook",
      市商务局: "other-kind",
      "扫描.pdf": "scan",
      "断.xlsx": "cannot-open",
      "管道.xlsx": "not-a-file",
    });
  });
});

describe("harmless", () => {
  it("shows what would steer a terminal, end a line or turn the reading direction", () => {
    expect(harmless("某\u001b]0;题\u0007\u009b2J")).toBe("某\\u001b]0;题\\u0007\\u009b2J");
    expect(harmless("甲\n乙\r\u2028\u202e丙\u2066")).toBe("甲\\u000a乙\\u000d\\u2028\\u202e丙\\u2066");
  });

  it("leaves all other texts as they are", () =>
    expect(harmless("甲 2022年度—（一）😀é")).toBe("甲 2022年度—（一）😀é"));
});
