/** The list of rubrics and files of one's own. */
import { loadRubrics, matchesSearch, MOST_BYTES, openRubricFile, rubricFiles } from "../../src/pane/rubricList";
import { RUBRIC_IDS, rubricsText, shippedRubric } from "../support/shippedRubrics";

describe("rubricFiles", () => {
  it("names every file in rubrics/ and no other", () => {
    expect(Object.keys(rubricFiles).sort()).toEqual(RUBRIC_IDS);
  });
});

describe("loadRubrics", () => {
  it("gives each rubric as the parser reads its file", async () => {
    const rubrics = await loadRubrics();
    expect(rubrics).toEqual(Object.keys(rubricFiles).map(shippedRubric));
  });
});

describe("openRubricFile", () => {
  it("opens a sound file, with or without the mark of a Windows editor", async () => {
    const rubric = shippedRubric("cert-publicity");
    const text = rubricsText("cert-publicity.json");
    expect(await openRubricFile(new Blob([text]))).toEqual({ kind: "rubric", rubric });
    expect(await openRubricFile(new Blob(["\uFEFF", text]))).toEqual({ kind: "rubric", rubric });
  });

  it("names every fault by its path", async () => {
    const faulty = { ...shippedRubric("cert-publicity"), fullMarks: "100", step: -1, extra: true };
    const opened = await openRubricFile(new Blob([JSON.stringify(faulty)]));
    const paths = opened.kind === "faults" ? opened.problems.map(({ values }) => values["path"]) : [];
    expect(paths).toEqual(expect.arrayContaining(["fullMarks", "step"]));
    expect(paths).toHaveLength(3);
  });

  it.each(["", "{", "评价指标", "<html>"])("tells %p from JSON", async (text) => {
    expect(await openRubricFile(new Blob([text]))).toEqual({ kind: "notJson" });
  });

  it("does not read a file above the limit", async () => {
    expect(await openRubricFile(new Blob([" ".repeat(MOST_BYTES), "{}"]))).toEqual({ kind: "tooBig" });
  });
});

describe("matchesSearch", () => {
  const luohe = shippedRubric("luohe-2022");

  it.each(["", "漯河", "2022 漯河", "市公安局"])("finds the Luohe rubric by %p", (search) => {
    expect(matchesSearch(luohe, search)).toBe(true);
  });

  it.each(["随州", "漯河 随州"])("does not find it by %p", (search) => {
    expect(matchesSearch(luohe, search)).toBe(false);
  });
});
