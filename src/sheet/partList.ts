/** 发放清单: which workbook went to whom, to be ticked off when it comes back. */
import type { Rubric } from "../core/rubric";
import type { Part } from "../core/split";
import { WORDS } from "../text/sheetWords";
import { planListSheet, textCell, type ListColumn } from "./summary/listSheet";
import type { SheetPlan } from "./plan";

/** What the list is made from; `subjects` are names, none where they are typed later. */
export interface PartList {
  readonly rubric: Rubric;
  readonly period: string;
  readonly subjects: readonly string[];
  readonly entries: readonly { readonly file: string; readonly part: Part }[];
}

/** The plan of 清单, one row a workbook in the order of the split; where a panel scores, with the reviewer. It is not locked: offices write dates and remarks into it. */
export function planPartList({ rubric, period, subjects, entries }: PartList): SheetPlan {
  type Entry = PartList["entries"][number];
  const text = (heading: string, width: number, of: (entry: Entry) => string): ListColumn<Entry> => ({
    heading,
    width,
    cell: (entry) => textCell(of(entry)),
  });
  const number = (heading: string, width: number, of: (entry: Entry, index: number) => number): ListColumn<Entry> => ({
    heading,
    width,
    cell: (entry, index) => ({ value: of(entry, index), style: "center" }),
  });
  const blank = (heading: string, width: number): ListColumn<Entry> => ({
    heading,
    width,
    cell: () => ({ value: null, style: "choice" }),
  });
  const panel = entries.some(({ part }) => part.reviewer !== null);
  const plan = planListSheet({
    name: "清单",
    title: `${rubric.title}　评价表发放清单`,
    note: listNote(period, rubric.subjectLabel, subjects, entries.length),
    footer: rubric.shortTitle,
    orientation: "landscape",
    columns: [
      number(WORDS.no, 6, (_entry, index) => index + 1),
      text(WORDS.department, 20, ({ part }) => part.department ?? "全部考核要点"),
      ...(panel ? [text("评审员", 12, ({ part }) => part.reviewer ?? "")] : []),
      text("文件", 46, ({ file }) => file),
      number("考核要点数", 8, ({ part }) => part.items),
      ...[blank("发出日期", 12), blank("收回日期", 12), blank("备注", 18)],
    ],
    entries,
    emptyText: "没有评价表",
  });
  return { ...plan, protected: false };
}

function listNote(period: string, label: string, subjects: readonly string[], count: number): string {
  const who = subjects.length === 0 ? "" : `${label}${subjects.length}个：${subjects.join("、")}。`;
  return `${period === "" ? "" : `考核周期：${period}。`}共${count}份。${who}请各自填写后原样交回，不要改动文件中的表格结构。`;
}
