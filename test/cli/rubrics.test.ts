import { aFolder, intoClosedPipe, pingbiao, pingbiaoJson } from "../support/commandLine";
import { RUBRIC_IDS, shippedRubric } from "../support/shippedRubrics";

const folder = aFolder();

describe("pingbiao rubrics", () => {
  it("lists every shipped rubric", () => {
    const { status, json } = pingbiaoJson(folder, "rubrics");
    expect(status).toBe(0);
    expect(json).toMatchObject(RUBRIC_IDS.map((id) => ({ id, fullMarks: 100 })));
  });

  it("lists them for people in two columns, parted by a tab", () => {
    const { stdout } = pingbiao(folder, "rubrics");
    const ids = stdout
      .trim()
      .split("\n")
      .map((line) => line.split("\t")[0]);
    expect(ids).toEqual(RUBRIC_IDS);
  });

  it.each(RUBRIC_IDS)("tells %s with its items in document order", (id) => {
    const rubric = shippedRubric(id);
    const { status, json } = pingbiaoJson(folder, "rubrics", id);
    expect(status).toBe(0);
    expect(json).toMatchObject({
      id,
      version: rubric.version,
      step: rubric.step,
      weighting: "points",
      bands: rubric.bands,
      items: rubric.items.map((item) => ({
        id: item.id,
        kind: item.kind,
        points: item.points,
        criteria: item.criteria,
        requiresReason: item.requiresReason,
      })),
    });
    expect(json).toHaveProperty("hash", expect.stringMatching(/^[0-9a-f]{16}$/));
  });

  it("says nothing when whoever reads its output has read enough", () => {
    const { stderr } = intoClosedPipe(folder, "rubrics", "luohe-2022", "--json");
    expect(stderr).toBe("");
  });

  it("gives exactly the members that other programs read", () => {
    const { json } = pingbiaoJson(folder, "rubrics", "luohe-2022");
    const { items, groups, ...top } = json as { items: object[]; groups: object[] };
    const head = [
      "id",
      "title",
      "version",
      "hash",
      "fullMarks",
      "step",
      "weighting",
      "departments",
      "subjects",
      "bands",
    ];
    expect(Object.keys(top).sort()).toEqual(head.sort());
    expect(Object.keys(groups[0] ?? {})).toEqual(["id", "path", "points", "cap", "weight"]);
    const item = [
      "id",
      "no",
      "title",
      "path",
      "kind",
      "points",
      "step",
      "departments",
      "office",
      "criteria",
      "focus",
      "evidence",
      "requiresReason",
      "notes",
    ];
    expect(Object.keys(items[0] ?? {})).toEqual(item);
  });

  it("refuses an unknown id with status 2 and the known ones", () => {
    const { status, stdout, stderr } = pingbiao(folder, "rubrics", "nowhere");
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).toContain("没有评价指标“nowhere”。可选：association-cogovernance、cert-publicity");
  });
});
