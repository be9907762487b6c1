/** A truth value pasted over a score is no number, in LibreOffice's cells as in the core: there TRUE is the number 1 in all but name. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { checkGrids } from "../../src/actions/checkWorkbook";
import { readXlsx } from "../../src/xlsx/readXlsx";
import { writeXlsx } from "../../src/xlsx/writeXlsx";
import { recalculate } from "../support/libreOffice";
import { describeIf, judges, python } from "../support/outside";
import { shippedRubric } from "../support/shippedRubrics";
import { aRequest, LAYOUTS, plansOf } from "../support/templates";

describeIf(judges.libreOffice() && judges.openpyxl(), "LibreOffice or openpyxl", "TRUE pasted over scores", () => {
  it.each(LAYOUTS)(
    "counts nowhere and gets no ✓: %s",
    (layout) => {
      const folder = mkdtempSync(join(tmpdir(), "pingbiao-truth-"));
      const file = join(folder, "f.xlsx");
      writeFileSync(file, writeXlsx(plansOf(aRequest(shippedRubric("cert-publicity"), { layout }))));
      execFileSync(python, ["-W", "ignore", join(__dirname, "../support/pasteTruth.py"), file]);
      const [saved = file] = recalculate([file]);
      const grids = readXlsx(readFileSync(saved));
      rmSync(folder, { recursive: true });
      const [report] = checkGrids(grids);
      if (report?.ok !== true) throw new Error(JSON.stringify(report?.problems));
      const pasted = report.value.scores.filter(({ raw }) => raw === true);
      expect(pasted.length).toBeGreaterThan(5);
      expect(pasted.filter(({ value }) => value !== null)).toEqual([]);
      expect(report.value.problems.filter(({ code }) => code.startsWith("sheet."))).toEqual([]);
      const words = (grids[0]?.cells ?? []).map(({ value }) => value);
      expect(words.filter((value) => value === "✓")).toEqual([]);
      expect(words.filter((value) => /不是数字|有误/.test(String(value))).length).toBeGreaterThan(5);
    },
    120_000,
  );
});
