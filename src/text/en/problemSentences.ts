/** A sentence for each problem code: what is wrong, where, what to do. `{name}` is filled from the problem's values. */
import type { ProblemCode } from "../../core/problem";
import { SEAL_SENTENCES } from "./sealSentences";
import { SHEET_SENTENCES } from "./sheetSentences";
import { SUMMARY_SENTENCES } from "./summarySentences";

/** By code; the place stands in front of the sentence (`messages.ts`). Each says what is wrong and, where somebody can do something about it, what. */
export const PROBLEM_SENTENCES: Readonly<Record<ProblemCode, string>> = {
  "rubric.schema": "{path}: {what}.",
  "rubric.duplicate-id": "{path}: {what}.",
  "rubric.unknown-reference": "{path}: {what}.",
  "rubric.points-sum": "{path}: {what}. Check the points.",
  "rubric.weights-not-100": "{path}: {what}.",
  "rubric.weights-restate": '{path}: {what}. Check them, or use "weights".',
  "rubric.bands-order": "{path}: {what}.",
  "rubric.step": "{path}: {what}.",
  "rubric.cycle": "{path}: {what}.",
  "score.missing": "Not scored yet. Enter a score (0 if none), or choose 是 or 否 where the item asks for it.",
  "score.not-number": "“{raw}” is not a number. Enter a number from 0 to {points}.",
  "score.below-zero": "Score {raw} is below 0. Enter 0 to {points} (deductions are positive).",
  "score.over-points": "Score {raw} is over the {points} points. Enter 0 to {points}.",
  "score.off-step": "Score {raw} is not a multiple of {step}. Correct it.",
  "score.not-yes-no": "“{raw}” is neither 是 nor 否. Choose from the list.",
  "score.text-number": "The number is stored as text “{raw}” and counted as {value}. Better type it again.",
  "score.date":
    "The entry was taken for a date (number {raw}), as happens with “8-1” or “3/4”. Set the cell's format to General and enter a number from 0 to {points}.",
  "score.formula":
    "The score comes from the formula “{formula}” and counts as {value}. Type the number, or it may change with other cells.",
  "score.outside-formula":
    "The score is taken from another file (formula “{formula}”) and counts as {value}, but cannot be checked. Type the number.",
  "reason.missing": "Reason missing: a score below full marks, a bonus or a deduction needs one.",
  "reason.not-text":
    "The reason's cell holds a picture or an error ({shown}), which is no text: it counts as no reason and is lost when consolidating. Write the reason in words; pictures can be sent beside.",
  "reason.formula":
    "The reason comes from the formula “{formula}” and is taken as it is shown, but may say something else later. Write the text itself.",
  "form.too-long": "“{label}” has {length} characters; the limit is {most}. Shorten it.",
  "form.not-a-choice": "“{label}” says “{shown}”; choose one of: {choices}.",
  "form.score-differs": "“{label}” says “{shown}”, but the total of the scoring sheet is {total}. Make them agree.",
  "form.score-unreadable":
    "“{label}” says “{shown}”, which is no number and cannot be compared with the total of the scoring sheet. Enter a number.",
  "form.label-altered":
    "The label here should be “{right}” and is “{shown}”. The blank beside it is still checked as before; restore the label.",
  "form.field-missing":
    "“{sheet}” has no blank “{label}” any more; its row may have been deleted. Restore it, or use the original form.",
  ...SHEET_SENTENCES,
  ...SUMMARY_SENTENCES,
  ...SEAL_SENTENCES,
  "subject.name-missing": "{label} is not filled in yet.",
  "file.overlap":
    "{sender}: several files score the same items and subjects differently ({files}). Choose which counts, or remove those that should not; until then differing scores do not count.",
  "file.rosters-differ":
    "{department}: the returned workbooks name different reviewers ({lists}); all of them are awaited. Check the list, and excuse those who need not return one.",
  "file.same-sender":
    "{sender} returned more than one file, and they differ ({files}). Choose one; until then differing scores do not count.",
  "file.parts":
    "{sender} returned several files that each fill a part and contradict each other nowhere ({files}). If they are one sheet shared out, choose to join them; if not, choose one. Until then scores that only one of them has do not count.",
  "file.stale":
    "This sheet was made from “{title}” (version {version}), the consolidation uses “{wantedTitle}” (version {wantedVersion}); the scores cannot be brought over ({differences}). Decide which rubric counts, then send out sheets anew, or consolidate by the other one.",
  "file.versions":
    "The returned sheets were made from {count} versions of the rubric: {versions}. They differ, in this order, in: {differences}. Choose which counts; until then there are no grades or ranks, and scores that hang on it do not count.",
  "file.mixed":
    "The returned sheets are not of one rubric and period: {versions}. Choose what is to be consolidated; until then nothing is.",
  "file.version-open":
    "The returned sheets were made from different rubrics. Until somebody chooses which counts, these scores do not.",
  "file.other-version":
    "This sheet was made from another version of the rubric; its scores were brought over, check them. What differs (this sheet / the consolidation): {differences}.",
  "sender.unknown":
    "The rubric has no department “{written}”, so its scores do not count yet. Find out who sent it, then accept it or take the file out.",
  "sender.alike":
    "“{written}” looks like “{alike}” but is written otherwise (signs nobody sees, or letters drawn alike), so its scores do not count yet. Find out whether it is the same, then accept it or take the file out.",
  "sender.spelling":
    "The name is written “{written}”, which differs from “{counted}” in width or spaces only; both count as “{counted}”. Check it.",
  "sender.nameless":
    "{label} is not filled in, so nobody knows whose scores these are: they do not count yet and get no rank and no grade. Fill the name in, then consolidate again.",
  "file.other-period":
    "This sheet is for the period “{period}”, the consolidation for “{wanted}”. Check whether the wrong file was returned, or choose the other period.",
  "file.unprotected":
    "“{sheet}” has no protection any more: somebody took it off, or a program that does not keep it saved the file. Check formulas, points and texts, or use the original workbook.",
  "file.look-alike":
    "The sheet “{sheet}” shows a check code but is no scoring sheet of Pingbiao, so nothing in it can be checked. Do not sign it. Delete it and use the scoring sheet itself.",
  "file.second-sheet":
    "The sheet “{sheet}” looks like a scoring sheet, too, but is none of Pingbiao; its figures are neither checked nor used, those of “{own}” are. Delete it, or move it to another file, so that nobody signs the wrong one.",
  "file.hidden-sheet":
    "The workbook holds a hidden sheet “{sheet}” that is not ours. Unhide it, look at it, then delete it.",
  "review.spread": "{who} reviewers differ by {spread}, more than {share} % of the points. Review: {values}.",
  "review.close-below":
    "Total {total} is {distance} below the {from} of “{grade}”. A change of {change} in one of {count} items gets there, such as item {no} from {was} to {becomes}. Review it.",
  "review.close-above":
    "Total {total} is only {distance} above the {from} of “{grade}”. A change of {change} in one of {count} items loses it, such as item {no} from {was} to {becomes}. Review it.",
  "review.close-firm":
    "Total {total} is {distance} away from the {from} of “{grade}”, but no single item could change the grade.",
  "review.even":
    "Total {total} is just the {from} at which “{grade}” begins. A change of {change} in one of {count} items loses it, such as item {no} from {was} to {becomes}. Review it.",
  "review.even-firm":
    "Total {total} is just the {from} at which “{grade}” begins, but no single item could change the grade.",
  "review.joined": "Several gave different scores: {values}; joined to {resolved}.",
  "review.same-scores":
    "Item {no} “{title}”: all {count} subjects have {value}. Make sure that each was judged by itself.",
  "review.same-several":
    "In {items} items all {count} subjects have the same score ({numbers}). Make sure that each was judged by itself.",
  "review.same-full":
    "{items} items have full marks for every subject ({numbers}). Make sure that each was judged by itself.",
  "review.unfinished": "Not finished: {scored} items scored, {missing} missing.",
  "review.head-blank": "“{labels}” at the top is still empty. Fill it in before the sheet is signed.",
  "review.form-blank":
    "Nothing is filled in yet in {forms}. Where it goes in with the scoring sheet, fill it in before signing.",
  "template.unknown-department": "There is no department “{department}”. Known: {known}.",
  "template.unknown-subject": "There is no subject “{subject}”. Known: {known}.",
  "template.subject-repeated": "Subjects are named more than once: {written}. Name each once.",
  "template.reviewer-repeated":
    "Reviewers are named more than once: {written}. Each gets one workbook: take out what is repeated, or tell two people of one name apart.",
  "template.department-repeated": "Departments are named more than once: {written}. Name each once.",
  "template.unknown-layout": "Layout {layout} takes one subject, not {count}. Use form or matrix.",
  "template.too-large":
    "The formula for {cell} of {sheet} is beyond what Excel takes ({characters} characters of 8192, {levels} levels of 64, a text of " +
    "{text} characters of 255); the workbook could not be opened. Shorten the names of grades and subjects, use fewer levels of groups or " +
    "fewer grades, make several workbooks, or choose another layout.",
  "template.no-items": "“{department}” has no items to score.",
  "template.too-many-scores":
    "One workbook would ask for {count} scores, of {most} at most: it could be neither opened nor read back. Split it by department, or choose fewer subjects.",
};
