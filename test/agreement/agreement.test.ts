/**
 * The proof of our arithmetic by an engine that is not ours: generated scores are written, recalculated by LibreOffice, and every
 * formula cell is compared with what the core says. PINGBIAO_AGREEMENT_SETS sets how many score sets each rubric and layout gets.
 */
import { describeIf, judges } from "../support/outside";
import { differences } from "./recalculated";
import { AGREEMENT_CASES, sheetsFor } from "./scoredSheets";

const SETS = Number(process.env["PINGBIAO_AGREEMENT_SETS"] ?? "60");

describeIf(judges.libreOffice(), "LibreOffice", "agreement of formulas and core", () => {
  it.each(AGREEMENT_CASES)(
    "shows the core's figures in every formula cell: %s, %s",
    (_, layout, rubric) => {
      expect(differences(sheetsFor(rubric, layout, SETS)).slice(0, 20)).toEqual([]);
    },
    600_000,
  );
});
