/** The consolidated workbook（汇总）: a 汇总表 that calculates by itself, and sheets that explain every number in it. */
import { choicesIn, type Consolidation } from "../../core/consolidate";
import { relaxed } from "../../core/contribution";
import { disagreementsOf } from "../../core/disagreement";
import { ownEntry } from "../../core/ownEntry";
import { scopeOf } from "../../core/scope";
import { SHEETS } from "../../text/sheetWords";
import { SUMMARY_SHEETS } from "../../text/summaryWords";
import { planCriteriaSheet } from "../criteriaSheet";
import { NO_ENTRY, type Entries } from "../entries";
import { planGuideSheet } from "../guideSheet";
import { planScoringSheet } from "../layouts/scoringSheet";
import type { PlannedCell, SheetPlan } from "../plan";
import type { StyleName } from "../styles";
import { planStampSheet, stampKey } from "../stamp";
import { planBoardSheet } from "./boardSheet";
import { planFeedbackSheets } from "./feedbackSheets";
import { listDigest } from "./listDigests";
import { shownText } from "./listSheet";
import { planPartsSheet } from "./partsSheet";
import { planProblemSheet } from "./problemSheet";
import { planRankingSheet } from "./rankingSheet";
import { planSourceSheet } from "./sourceSheet";
import { frameOf } from "../template";
import { writtenScores } from "./writtenScores";

/**
 * All sheets, 汇总表 first: ranking, make-up of the totals, who has returned, problems, sources, one feedback sheet a subject, guide, criteria,
 * and the hidden stamp. Joined scores stand in the 汇总表 as if somebody had typed them, so that its own formulas total them, but locked. It carries a stamp of its own,
 * which notes what was written, so that it can be checked, and consolidated again one level up.
 */
export function planSummary(consolidation: Consolidation): readonly SheetPlan[] {
  const { rubric, hash, sheet, awaited, held, made } = consolidation;
  const choices = choicesIn(consolidation);
  // Joined scores need not be on the step, so the sheet must not call them wrong.
  const scope = scopeOf(relaxed(rubric), null);
  const { assignment } = sheet;
  const facts = {
    department: null,
    period: assignment.period,
    subject: null,
    stampKey: stampKey({ hash, assignment }),
  };
  const frame = frameOf(scope, "matrix", assignment.subjects);
  const entries = entriesOf(consolidation);
  const scoring = planScoringSheet({ frame, facts, entries, hash });
  const lists = [
    planRankingSheet(consolidation, frame),
    planPartsSheet(consolidation, frame),
    planBoardSheet(consolidation),
    planProblemSheet(consolidation),
    planSourceSheet(consolidation),
    ...planFeedbackSheets(consolidation, frame),
  ];
  return [
    { ...scoring, name: SUMMARY_SHEETS.summary, cells: scoring.cells.map(locked) },
    ...lists,
    planGuideSheet({ scope: scopeOf(rubric, null), hash, joined: true }),
    planCriteriaSheet(scope),
    planStampSheet({
      ...{ rubric, hash, assignment, choices },
      disagreements: disagreementsOf(consolidation.conflicts),
      written: writtenScores(rubric, assignment.subjects, entries),
      lists: lists.map(listDigest),
      ...{ rosters: awaited.rosters, excuses: awaited.excuses, held, made },
    }),
  ].map((plan) => (plan.name === SHEETS.summaryGuide ? { ...plan, tabColor: "#BFBFBF" } : plan));
}

/** What joined scores look like in place of inputs. */
const LOCKED: Readonly<Record<string, StyleName>> = { input: "figure", choice: "center", reason: "text" };

/** Joined scores and reasons are nobody's to type. */
function locked(cell: PlannedCell): PlannedCell {
  const style = ownEntry(LOCKED, cell.style ?? "");
  return style === undefined ? cell : { ...cell, style };
}

function entriesOf({ sheet }: Consolidation): Entries {
  const byPlace = new Map(sheet.scores.map((score) => [`${score.subject}\n${score.item}`, score]));
  return (subject, _reviewer, item) => {
    const score = byPlace.get(`${subject}\n${item}`);
    if (score === undefined) return NO_ENTRY;
    const { raw, reason } = score;
    return { raw: typeof raw === "boolean" ? String(raw) : raw, reason: shownText(reason) };
  };
}
