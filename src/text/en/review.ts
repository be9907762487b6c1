/** Words of the pane's step 核对 in English. */
import type { ReviewWords } from "../zh/review";

const plural = (count: number, one: string): string => `${count} ${count === 1 ? one : `${one}s`}`;

export const enReview: ReviewWords = {
  emptyTitle: "No scoring sheet in this workbook yet",
  emptyText:
    "This is the last look before signing: errors and warnings, how every figure came about, the seal and its check code. Open a filled scoring sheet first.",
  sheet: "Scoring sheet",
  figuresLabel: "What the check found",
  unscored: "Unscored",
  errors: "Errors",
  warnings: "Warnings",
  explained: "Explained",
  problems: "Errors and warnings",
  allClear: "All is well",
  allClearHint: "Every item is scored and nothing needs correction. The sheet can be sealed.",
  allClearSealed: "Every item is scored and nothing needs correction.",
  reason: "Reason for sealing as it is",
  given: (reason) => `Sealed as it is because: ${reason}`,
  reasonHint: "Correct what can be corrected; otherwise give a reason, which is kept with the seal.",
  reasonForAll: (count) => `Use this reason for ${count} more of the same kind`,
  showAll: (count) => `Show all ${count}`,

  notes: "Worth a look",
  notesHint: "No errors, and no obstacle to sealing.",
  notesClear: "Nothing stands out.",
  distance: "List totals close to a grade",
  distanceOption: (points) => `within ${points}`,

  explain: "Explanation (依据说明)",
  explainHint: "How total, grade and rank came about, item by item; one sheet a subject, to be printed as an annex.",
  explainSubjects: "Subjects",
  explainAll: (count) => `All ${count}`,
  explainSome: (chosen, count) => `${chosen} of ${count}`,
  explainNone: "Choose at least one",
  explainWrite: "Write the explanation",
  explainWriting: "Writing…",
  explainUndo: "Adds sheets to the workbook. Undo cannot take that back, but the sheets can be deleted.",
  explainWritten: (sheets) => `Written: ${sheets}.`,
  explainReplace: "Replace",
  explainConflictTitle: "The explanation exists already",
  explainConflictText: (sheets) => `The workbook already holds “${sheets}”.`,
  explainConflictHint: "Replacing changes the explanation only, never the scoring sheet; it cannot be undone.",

  seal: "Seal",
  sealing: "Sealing…",
  sealErrors: (count, unscored) =>
    unscored === 0
      ? `${plural(count, "error")} left to be corrected before sealing.`
      : `${[plural(unscored, "score"), ...(count > 0 ? [plural(count, "correction")] : [])].join(" and ")} still needed before sealing.`,
  sealWarnings: (count) => `${plural(count, "warning")} neither corrected nor explained.`,
  sealReady: "Ready to be sealed.",
  sealTitle: (sheet) => `Seal “${sheet}”?`,
  sealEffects: [
    "Scores and reasons are locked.",
    "The check code is printed in the sign-off block and the footer, tying paper and file together.",
    "Reasons and the time of sealing are recorded in the workbook.",
  ],
  sealUndo:
    "Undo cannot take this back, nor anything done before it. To correct a score later, unseal; that leaves a record.",
  sealConfirm: "Seal now",
  sealed: (code) => `Sealed. Check code ${code}.`,
  sealRefused: "Not sealed:",

  sealedTitle: "Sealed",
  changedTitle: "Changed after sealing",
  code: "Check code",
  copy: "Copy",
  copyDone: "Copied",
  copied: "Check code copied.",
  copyFailed: "Copying failed. Select the code and press Ctrl+C.",
  sealedAt: (time) => `Sealed at ${time}`,
  sealedFile: (file) => `File name then: ${file}`,
  sealedReasons: (count) => `Warnings explained: ${count}`,
  locked:
    "The scores are locked; the sheet refuses edits. To correct something, unseal, correct, seal again, and print and sign again.",
  changed: (count) => `${plural(count, "change")} after sealing, so the file differs from the signed paper:`,
  changedUnknown: "Something changed after sealing, so the file differs from the signed paper.",
  difference: (what, sealed, now) => `${what} was ${sealed} when sealed and is ${now} now`,
  value: "Score",
  reasonWord: "Reason",
  nothing: "blank",
  noRow: "not there",
  quoted: (text) => `“${text}”`,
  unseal: "Unseal",
  unsealing: "Unsealing…",
  unsealTitle: "Take the seal off?",
  unsealText:
    "Scores open again and the code goes; signed paper is void from then on. Time and reason are shown on the sheet and stay on record. Undo cannot take this back.",
  unsealReason: "Reason (shown on the sheet)",
  unsealConfirm: "Unseal now",
  unsealed: "Unsealed. Scores can be corrected.",
  unsealRefused: "Not unsealed:",
  history: "Record of seals",
  historyLine: (time, code) => `${time} sealed, code ${code}`,
  historyOff: (time, reason) => `${time} unsealed: ${reason}`,

  verify: "Verify",
  verifyHint:
    "Type the code from the paper to compare it with the open workbook, or choose an .xlsx file to compare it with its own seal and the paper.",
  verifyCode: "Code on the paper",
  verifyOpen: "Compare with the open workbook",
  verifyFile: "Choose a file…",
  verifyDrop: "or drop an .xlsx file here",
  verifying: "Comparing…",
  verifyName: (file, sheet) => (file === "" ? `Open workbook, “${sheet}”` : `${file}, “${sheet}”`),
  verifyMatch: "They agree",
  verifyMatchOpen: "The codes agree, but the sheet has other problems",
  verifyMismatch: "They differ",
  verifyScoresOnly:
    "This code is of an earlier release and covers scores and reasons only; compare names, points and grades with the paper.",
  verifyNothing: "Nothing to compare: no code was typed, and the sheet is not sealed.",
  verifyPaper: (code) => `Code on the paper: ${code}`,
  verifySealed: (code) => `Code when sealed: ${code}`,
  verifyNotSealed: "This sheet is not sealed",
  verifyComputed: (code) => `Code of what stands there now: ${code}`,
  verifyPaperOther:
    "The code on the paper belongs to other scores: perhaps the wrong file, or it was sealed again after printing.",
  verifyFaults: (count) => `The sheet has ${plural(count, "other problem")}:`,

  print: "Print",
  printHint: [
    "Press Ctrl+P to print (the pane cannot).",
    "Every page carries the same check code at the right of its footer; before sealing it is the fingerprint.",
    "The sign-off block stands whole on one page. Count the pages before signing.",
  ],
};
