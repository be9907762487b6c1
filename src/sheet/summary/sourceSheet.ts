/** 来源: for every score the file, sheet and cell it came from, the value as returned, and what was done to it. */
import type { Consolidation } from "../../core/consolidate";
import { giverOf, scoreOf, type Contribution } from "../../core/contribution";
import { subjectName } from "../../core/scope";
import type { Score } from "../../core/score";
import { filled, WORDS } from "../../text/sheetWords";
import {
  LIST_READ_WORDS,
  ruleWords,
  SEAL_WORDS,
  SOURCE_WORDS,
  SUMMARY_SHEETS,
  USE_WORDS,
} from "../../text/summaryWords";
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
  const titleOf = ({ item }: Score): string => items.get(item)?.item.title ?? item;
  const done = (entry: Contribution): string => {
    const score = scoreOf(entry);
    const conflict = clash.get(`${score.subject}\n${score.item}`);
    const joined =
      conflict === undefined || entry.use !== "counted"
        ? ""
        : `（${ruleWords(conflict)}${conflict.resolved === null ? "" : filled(LIST_READ_WORDS.joined, { value: conflict.resolved })}）`;
    return `${USE_WORDS[entry.use]}${joined}`;
  };
  return planListSheet({
    name: SUMMARY_SHEETS.sources,
    title: `${rubric.title}　${SUMMARY_SHEETS.sources}`,
    footer: rubric.shortTitle,
    orientation: "landscape",
    columns: [
      text(rubric.subjectLabel, 14, (entry) => subjectName(rubric, scoreOf(entry).subject)),
      text(WORDS.no, 6, (entry) => items.get(scoreOf(entry).item)?.item.no ?? ""),
      text(rubric.headings.item, 36, (entry) => titleOf(scoreOf(entry))),
      text(WORDS.department, 16, giverText),
      text(SOURCE_WORDS.file, 34, ({ from }) => from.file),
      text(SOURCE_WORDS.sheet, 12, (entry) => scoreOf(entry).sheet),
      text(SOURCE_WORDS.cell, 8, (entry) => scoreOf(entry).cell),
      { heading: SOURCE_WORDS.raw, width: 10, cell: (entry) => rawCell(entry) },
      {
        heading: SOURCE_WORDS.used,
        width: 9,
        cell: (entry) => ({ value: entry.value?.toNumber() ?? null, style: "figure" }),
      },
      text(SOURCE_WORDS.seal, 10, ({ from }) => SEAL_WORDS[from.sheet?.seal ?? "none"]),
      text(SOURCE_WORDS.done, 22, done),
      text(rubric.headings.reason, 24, (entry) => scoreOf(entry).reason.trim()),
    ],
    entries: inOrder(consolidation.contributions, sheet.assignment.subjects, (id) => items.get(id)?.index ?? 0),
    emptyText: "还没有收到评价表",
    most: mostSources,
  });
}

/** Department and reviewer. Example: 甲局 张三. */
function giverText(entry: Contribution): string {
  const { department, reviewer } = giverOf(entry);
  return [department ?? "", reviewer ?? ""].join(" ").trim();
}

function rawCell(entry: Contribution): ListCell {
  const { raw } = scoreOf(entry);
  return { value: typeof raw === "boolean" ? String(raw) : raw, style: "center" };
}

function inOrder(
  all: readonly Contribution[],
  subjects: readonly string[],
  place: (item: string) => number,
): readonly Contribution[] {
  const places = new Map<number, Contribution[]>();
  for (const entry of all) {
    const { subject, item } = scoreOf(entry);
    const key = subjects.indexOf(subject) * 10_000 + place(item);
    const own = places.get(key);
    if (own === undefined) places.set(key, [entry]);
    else own.push(entry);
  }
  return [...places].sort(([left], [right]) => left - right).flatMap(([, own]) => own);
}
