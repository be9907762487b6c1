/** Reasons that are none: pictures and errors in their cells; reasons and scores that formulas give, which may be others tomorrow. */
import { oneCell, type Tampered } from "./tamperedCells";

const reason = { base: "form", item: "a1", role: "reason0" } as const;
const picture = '_xlfn.DISPIMG("ID_1",1)';

/** One of each kind. */
export const REASONS: readonly Tampered[] = [
  oneCell("an error as a reason", reason, { value: "#VALUE!", error: true }, "reason.not-text", "warning"),
  oneCell(
    "a picture of WPS as a reason",
    reason,
    { value: `=${picture}`, formula: picture },
    "reason.not-text",
    "warning",
  ),
  oneCell(
    "a picture of WPS that openpyxl saved",
    reason,
    { value: null, formula: picture },
    "reason.not-text",
    "warning",
  ),
  oneCell(
    "a picture beside full marks",
    { ...reason, item: "b1" },
    { value: "#VALUE!", error: true },
    "reason.not-text",
    "warning",
  ),
  oneCell(
    "a reason that a formula gives",
    reason,
    { value: "已说明", formula: 'IF(NOW()>47000,"改过的说明","已说明")' },
    "reason.formula",
    "warning",
  ),
];

/** Scores that formulas give. */
export const SCORE_FORMULAS: readonly Tampered[] = [
  oneCell("a formula", { base: "form", item: "a1", role: "score0" }, { formula: "8+1" }, "score.formula", "warning"),
  oneCell(
    "a formula that reads another file",
    { base: "form", item: "a1", role: "score0" },
    { formula: "[1]Sheet1!$A$1" },
    "score.outside-formula",
    "warning",
  ),
];
