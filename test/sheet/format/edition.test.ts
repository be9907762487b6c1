import { readdirSync } from "node:fs";
import path from "node:path";
import { scopeOf } from "../../../src/core/scope";
import { EDITIONS, editionOf, hasColumn, hasMark, TODAY } from "../../../src/sheet/format/edition";
import { figureRows } from "../../../src/sheet/layouts/blocks";
import { frameRows } from "../../../src/sheet/tampering/missingParts";
import { frameOf, subjectsOf } from "../../../src/sheet/template";
import { findScoringSheets } from "../../../src/sheet/readScores";
import { aWeightedRubric } from "../../support/someRubrics";
import { restamped } from "../../support/restamped";
import { ALL_TEMPLATES, aRequest, gridsOf, plansOf } from "../../support/templates";

const STORED = path.join(__dirname, "..", "..", "..", "src", "sheet", "format", "editions");
/** Today's columns and marks as a later release would look them up. */
const AS_STORED = { ...TODAY };

describe("EDITIONS", () => {
  it("has every edition that is stored, each once, and today's among them: node scripts/addEdition.mjs NAME after a change", () => {
    const stored = readdirSync(STORED).length;
    expect(new Set(EDITIONS.map(({ id }) => id)).size).toBe(EDITIONS.length);
    expect(EDITIONS).toHaveLength(stored);
  });

  it.each(ALL_TEMPLATES)("knows every column and row that is planned: %s", (_, request) => {
    const scope = scopeOf(request.rubric, request.department);
    const frame = frameOf(scope, request.layout, subjectsOf(request));
    const marks = [...figureRows(frame), ...frameRows(frame).map(([mark]) => ({ mark }))].map(({ mark }) => mark);
    expect(frame.columns.filter(({ role }) => !hasColumn(AS_STORED, request.layout, role))).toEqual([]);
    expect(marks.filter((mark) => !hasMark(AS_STORED, mark))).toEqual([]);
  });

  it("takes workbooks that do not say theirs for those of the first releases", () => {
    expect(editionOf("")?.words).toMatchObject({ state: { complete: "完成" } });
  });

  it("leaves what it does not know to a newer program, and judges nothing", () => {
    const plans = plansOf(aRequest(aWeightedRubric()));
    const [found] = findScoringSheets(gridsOf(plans.map((plan) => restamped(plan, "edition", "ffffffffffffffff"))));
    expect(found).toMatchObject({ ok: false, problems: [{ code: "sheet.newer", at: { sheet: "_pingbiao" } }] });
  });
});
