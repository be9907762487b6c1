import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { consolidateWorkbooks, returnedFiles } from "../../src/actions/consolidateWorkbooks";
import { verifyWorkbook } from "../../src/actions/verifyWorkbook";
import { openXlsxWorkbook } from "../../src/xlsx/openXlsxWorkbook";
import { readXlsx } from "../../src/xlsx/readXlsx";
import { outcomeOf, type SheetOutcome } from "./outcome";

const RELEASES = path.join(__dirname, "..", "fixtures", "releases");

describe.each(readdirSync(RELEASES))("workbooks of release %s", (release) => {
  const folder = path.join(RELEASES, release);
  const bytesOf = (name: string): Uint8Array => readFileSync(path.join(folder, name));
  const expected = JSON.parse(readFileSync(path.join(folder, "expected.json"), "utf8")) as Record<
    string,
    readonly SheetOutcome[]
  >;

  it.each(Object.keys(expected))(
    "%s is read as it was then, without new findings, with every planted fault",
    (name) => {
      expect(outcomeOf(bytesOf(name))).toEqual(expected[name]);
    },
  );

  it.each(Object.keys(expected).filter((name) => expected[name]?.some(({ code }) => code !== null)))(
    "%s still verifies by the code on its paper, and by no other",
    async (name) => {
      const code = expected[name]?.[0]?.code ?? "";
      const workbook = openXlsxWorkbook(bytesOf(name));
      const matches = async (typed: string): Promise<readonly boolean[]> => {
        const verified = await verifyWorkbook(workbook, typed);
        if (!verified.ok) throw new Error(JSON.stringify(verified.problems));
        return verified.value.map(({ verification }) => verification.matches);
      };
      expect(await matches(code)).toEqual([true]);
      expect(await matches(code.startsWith("0") ? code.replace("0", "1") : `0${code.slice(1)}`)).toEqual([false]);
    },
  );

  it("the year comes to what its 汇总 said then", () => {
    const files = Object.keys(expected).filter((name) => name.startsWith("year-"));
    const returned = files.flatMap((file) => returnedFiles({ file, grids: readXlsx(bytesOf(file)), failure: null }));
    const consolidation = consolidateWorkbooks(returned);
    const figures = consolidation?.results.map(({ subject, total, grade }) => [subject, total, grade]);
    expect(figures).toEqual(expected["summary.xlsx"]?.[0]?.figures);
    expect(consolidation?.problems).toEqual([]);
    expect(consolidation?.files.every(({ status }) => status === "accepted")).toBe(true);
  });
});
