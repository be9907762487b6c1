/** Spoilt workbooks: refused or read in time, and never a wrong score accepted without a problem. PINGBIAO_FUZZ_CASES says how many. */
import { checkGrids, type CheckReport } from "../../src/actions/checkWorkbook";
import { isYesNo } from "../../src/core/kinds";
import type { Score } from "../../src/core/score";
import type { Entries } from "../../src/sheet/entries";
import { HostError } from "../../src/sheet/workbook";
import type { TemplateRequest } from "../../src/sheet/template";
import { readXlsx } from "../../src/xlsx/readXlsx";
import { writeXlsx } from "../../src/xlsx/writeXlsx";
import { chance, mutated } from "../support/mutations";
import { processorTime } from "../support/processorTime";
import { shippedRubric } from "../support/shippedRubrics";
import { aWeightedRubric } from "../support/someRubrics";
import { aRequest, plansOf } from "../support/templates";

const CASES = Number(process.env["PINGBIAO_FUZZ_CASES"] ?? 300);
const FIRST_SEED = Number(process.env["PINGBIAO_FUZZ_SEED"] ?? 1);

const weighted = aWeightedRubric();
const requests: readonly TemplateRequest[] = [
  aRequest(weighted, { layout: "matrix" }),
  aRequest(weighted, { layout: "form", department: "乙局" }),
  aRequest(weighted, { layout: "table", subjects: ["x2"] }),
  aRequest(shippedRubric("luohe-2022"), { department: "市公安局" }),
  aRequest(shippedRubric("association-cogovernance"), { subjects: ["示例协会"] }),
];

/** Legal scores that differ from item to item, every reason given. */
function scoresOf({ rubric }: TemplateRequest): Entries {
  const index = new Map(rubric.items.map((item, position) => [item.id, { item, position }]));
  return (subject, _, id) => {
    const found = index.get(id);
    if (found === undefined) throw new Error(id);
    const { item, position } = found;
    if (isYesNo(item)) return { raw: "否", reason: "无" };
    const steps = Math.floor((item.points ?? 3) / (item.step ?? rubric.step) + 1e-9);
    const given = Math.max(0, steps - ((position + subject.length) % 4));
    return { raw: Number((given * (item.step ?? rubric.step)).toFixed(2)), reason: "已说明" };
  };
}

/** What a report says of who was scored and how; what two reports share only if nothing of it changed. */
function said({ assignment, hash, scores }: CheckReport): readonly string[] {
  const of = ({ item, subject, reviewer, value, raw }: Score): string =>
    JSON.stringify([item, subject, reviewer, value, typeof raw === "number" ? raw : null]);
  return [JSON.stringify([assignment, hash]), ...scores.map(of).sort()];
}

const originals = requests.map((request) => {
  const bytes = writeXlsx(plansOf(request, scoresOf(request)));
  const [report] = checkGrids(readXlsx(bytes));
  if (report?.ok !== true || report.value.problems.length > 0) throw new Error(JSON.stringify(report));
  return { bytes, truth: said(report.value) };
});

/** The reports of spoilt bytes; none where they are refused. Throws whatever is no HostError. */
function reportsOf(bytes: Uint8Array): readonly CheckReport[] {
  try {
    return checkGrids(readXlsx(bytes)).flatMap((report) => (report.ok ? [report.value] : []));
  } catch (cause) {
    if (cause instanceof HostError) return [];
    throw cause;
  }
}

describe("a spoilt workbook", () => {
  it("is refused, or named as spoilt wherever a score is another", () => {
    const silent: string[] = [];
    let changed = 0;
    for (let seed = FIRST_SEED; seed < FIRST_SEED + CASES; seed += 1) {
      const { bytes, truth } = originals[seed % originals.length] ?? { bytes: new Uint8Array(), truth: [] };
      const { name, bytes: spoilt } = mutated(bytes, chance(seed));
      const spent = processorTime();
      const reports = reportsOf(spoilt);
      expect([seed, name, spent() < 2000]).toEqual([seed, name, true]);
      for (const report of reports) {
        const differs = JSON.stringify(said(report)) !== JSON.stringify(truth);
        if (differs) changed += 1;
        if (differs && report.problems.length === 0) silent.push(`${seed}: ${name}`);
      }
    }
    expect(silent).toEqual([]);
    // The cases must reach scores, or they prove nothing.
    expect(changed).toBeGreaterThan(CASES / 20);
  }, 600_000);
});
