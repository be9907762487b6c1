/** What the pane's worker answers, besides what the steps' own tests see. */
import { fail } from "node:assert";
import type { FileAnswer, FileRequest } from "../../src/pane/files/fileTasks";
import { answerFileRequest } from "../../src/pane/files/fileTasksWorker";
import { splitRequestOf, startSplit } from "../../src/pane/split/splitForm";
import { writeArchive } from "../../src/xlsx/writeArchive";
import { writeXlsx } from "../../src/xlsx/writeXlsx";
import { aSheetPlan } from "../support/aSheetPlan";
import { shippedRubric } from "../support/shippedRubrics";

async function answersTo(request: FileRequest): Promise<readonly FileAnswer[]> {
  const answers: FileAnswer[] = [];
  await answerFileRequest(request, (answer) => answers.push(answer));
  return answers;
}

const kinds = (answers: readonly FileAnswer[]): readonly string[] => answers.map(({ kind }) => kind);

describe("answerFileRequest", () => {
  const book = writeXlsx([aSheetPlan()]);
  const files = ["甲", "乙", "丙"].map((name) => ({ name: `${name}.xlsx`, bytes: book }));
  const archive = new Blob([new Uint8Array(writeArchive(files, new Date(2023, 0, 1)))]);

  it("names each workbook of an archive before it reads it", async () => {
    const answers = await answersTo({ task: "read", source: { file: "来.zip", contents: archive }, skip: 0 });
    expect(kinds(answers)).toEqual(["at", "returned", "at", "returned", "at", "returned", "done"]);
    expect(answers[2]).toMatchObject({ file: "来.zip/乙.xlsx" });
  });

  it("passes over the workbooks that were begun before", async () => {
    const answers = await answersTo({ task: "read", source: { file: "来.zip", contents: archive }, skip: 2 });
    expect(answers[0]).toMatchObject({ kind: "at", file: "来.zip/丙.xlsx" });
    expect(kinds(answers)).toEqual(["at", "returned", "done"]);
  });

  it("says that a file cannot be opened which was moved or deleted since it was chosen", async () => {
    const contents = new Blob([]);
    contents.arrayBuffer = () => Promise.reject(new Error("NotReadableError"));
    const answers = await answersTo({ task: "read", source: { file: "甲.xlsx", contents }, skip: 0 });
    expect(answers).toMatchObject([{ kind: "failed", code: "cannot-open" }]);
  });

  it("counts the workbooks of a split while it makes them, the list first", async () => {
    const rubric = shippedRubric("luohe-2022");
    const form = { ...startSplit(rubric), departments: ["市公安局", "漯河海关"] };
    const request = splitRequestOf(rubric, form) ?? fail("no request");
    const answers = await answersTo({ task: "split", request, archive: null, time: 0 });
    expect(kinds(answers)).toEqual(["at", "at", "made", "made", "made", "done"]);
    expect(answers[1]).toMatchObject({ of: 2 });
    expect(answers[2]).toMatchObject({ made: { name: "清单.xlsx" } });
  });

  it("reports what should never happen as our mistake", async () => {
    const answers = await answersTo({ task: "summary", returned: [], decided: {}, name: "汇总.xlsx" });
    expect(kinds(answers)).toEqual(["mistake"]);
  });
});
