/** 来源: for every score the file, sheet and cell it came from, the value as returned, and what was done to it. */
import type { Consolidation } from "../../core/consolidate";
import type { Contribution } from "../../core/contribution";
import { subjectName } from "../../core/scope";
import { WORDS } from "../../text/sheetWords";
import { RULE_WORDS, SEAL_WORDS, SUMMARY_SHEETS, USE_WORDS } from "../../text/summaryWords";
import type { SheetPlan } from "../plan";
import { planListSheet, textCell, type ListCell, type ListColumn } from "./listSheet";

/** Twenty reviewers' scores of thirty subjects and sixty-six items; the reader takes a workbook of so many back. */
const mostSources = 40_000;

/**
 * The plan of 来源, by subject and item in document order: the value as it stood in the file, the value that was used in points, and what was
 * done with it. Scores of files that were not accepted appear only where they were weighed against another.
 */
export function planSourceSheet(consolidation: Consolidation): SheetPlan {
  const { rubric, conflicts, sheet } = consolidation;
  const items = new Map(rubric.items.map((item, index) => [item.id, { item, index }]));
  const clash = new Map(conflicts.map((conflict) => [`${conflict.subject}\n${conflict.item}`, conflict]));
  const text = (heading: string, width: number, of: (entry: Contribution) => string): ListColumn<Contribution> => ({
    heading,
    width,
    cell: (entry) => textCell(of(entry)),
  });
  const seals = new Map(
    consolidation.files.map(({ file, sheet: own }) => [`${file}\n${own?.assignment.department ?? ""}`, own?.seal]),
  );
  const done = (entry: Contribution): string => {
    const conflict = clash.get(`${entry.score.subject}\n${entry.score.item}`);
    const joined =
      conflict === undefined || entry.use !== "counted"
        ? ""
        : `（${RULE_WORDS[conflict.rule]}${conflict.resolved === null ? "" : `，计${conflict.resolved}`}）`;
    return `${USE_WORDS[entry.use]}${joined}`;
  };
  return planListSheet({
    name: SUMMARY_SHEETS.sources,
    title: `${rubric.title}　${SUMMARY_SHEETS.sources}`,
    footer: rubric.shortTitle,
    orientation: "landscape",
    columns: [
      text(rubric.subjectLabel, 14, (entry) => subjectName(rubric, entry.score.subject)),
      text(WORDS.no, 6, (entry) => items.get(entry.score.item)?.item.no ?? ""),
      text(rubric.headings.item, 36, (entry) => items.get(entry.score.item)?.item.title ?? entry.score.item),
      text(WORDS.department, 16, (entry) => [entry.department ?? "", entry.reviewer ?? ""].join(" ").trim()),
      text("文件", 34, (entry) => entry.file),
      text("工作表", 12, (entry) => entry.score.sheet),
      text("单元格", 8, (entry) => entry.score.cell),
      { heading: "原值", width: 10, cell: (entry) => rawCell(entry) },
      { heading: "采用值", width: 9, cell: (entry) => ({ value: entry.value?.toNumber() ?? null, style: "figure" }) },
      text("封存", 10, ({ file, department }) => SEAL_WORDS[seals.get(`${file}\n${department ?? ""}`) ?? "none"]),
      text("处理", 22, done),
    ],
    entries: inOrder(consolidation.contributions, sheet.assignment.subjects, (id) => items.get(id)?.index ?? 0),
    emptyText: "还没有收到评价表",
    most: mostSources,
  });
}

function rawCell({ score }: Contribution): ListCell {
  const { raw } = score;
  return { value: typeof raw === "boolean" ? String(raw) : raw, style: "center" };
}

function inOrder(
  all: readonly Contribution[],
  subjects: readonly string[],
  place: (item: string) => number,
): readonly Contribution[] {
  const key = ({ score }: Contribution): number => subjects.indexOf(score.subject) * 10_000 + place(score.item);
  return [...all].sort((left, right) => key(left) - key(right));
}
