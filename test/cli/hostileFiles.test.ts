/** Broken and hostile files among returned workbooks: each is refused with a sentence an official understands, fast, and the others go on. */
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { returnedFiles } from "../../src/actions/consolidateWorkbooks";
import { failureSentence, problemSentence } from "../../src/text/messages";
import { zhSentences } from "../../src/text/zh/sentences";
import { readFiles } from "../../src/xlsx/readFiles";
import { writeXlsx } from "../../src/xlsx/writeXlsx";
import { aFolder, pingbiaoJson } from "../support/commandLine";
import { hostileFiles, megabyte } from "../support/hostileFiles";
import { processorTime } from "../support/processorTime";
import { sampleEntries } from "../support/scoredTemplates";
import { shippedRubric } from "../support/shippedRubrics";
import { aRequest, plansOf } from "../support/templates";

/** Plain Chinese: no code, no name of a part, no gap. */
const plain = /^[^{}<>_/]*[\u4e00-\u9fff][^{}<>_/]*。$/;

describe("consolidating hostile files", () => {
  it.each(hostileFiles)("refuses %s as %s within a second and 200 MB", (_, code, bytes) => {
    const before = process.memoryUsage().rss;
    const spent = processorTime();
    const returned = [...readFiles("一.xlsx", bytes)].flatMap((found) => returnedFiles(found.read()));
    expect(spent()).toBeLessThan(1000);
    expect((process.memoryUsage().rss - before) / megabyte).toBeLessThan(200);
    expect(returned.map(({ failure, sheet }) => [failure, sheet])).toEqual([[code, null]]);
    expect(failureSentence(code, zhSentences)).toMatch(plain);
  });

  it("names each of them on the command line, and uses the sound file beside them", () => {
    const folder = aFolder();
    const returned = path.join(folder, "收回");
    mkdirSync(returned);
    hostileFiles.forEach(([, , bytes], index) => writeFileSync(path.join(returned, `${index}.xlsx`), bytes));
    const request = aRequest(shippedRubric("luohe-2022"), { department: "市公安局" });
    writeFileSync(path.join(returned, "好.xlsx"), writeXlsx(plansOf(request, sampleEntries(request))));
    const { status, json } = pingbiaoJson(folder, "consolidate", "收回", "-o", "sum.xlsx");
    const { files } = json as {
      files: { file: string; status: string; problems: { code: string; message: string }[] }[];
    };
    const told = new Map(files.map((file) => [path.basename(file.file, ".xlsx"), file]));
    expect(status).toBe(1);
    expect(told.get("好")).toMatchObject({ status: "accepted" });
    hostileFiles.forEach(([, code], index) => {
      const file = told.get(String(index));
      expect([index, file?.status, file?.problems.map((problem) => problem.code)]).toEqual([
        ...[index, "unreadable"],
        [`file.${code}`],
      ]);
      for (const { message } of file?.problems ?? []) expect(message).toMatch(plain);
    });
  }, 60_000);

  it("says what to do about a workbook that is none of ours", () => {
    const [foreign] = returnedFiles({
      file: "通知.xlsx",
      grids: [{ name: "通知", hidden: false, cells: [] }],
      failure: null,
    });
    const sentences = (foreign?.refusals ?? []).map((problem) => problemSentence(problem, null, zhSentences));
    expect(sentences).toEqual([expect.stringMatching(/请用发出的原表填写。$/)]);
  });
});
