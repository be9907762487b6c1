/** 问题清单: files that were not used, clashes, and what is wrong in the accepted files. */
import type { Conflict } from "../../core/conflict";
import type { Consolidation } from "../../core/consolidate";
import type { Problem } from "../../core/problem";
import { labelOf } from "../../core/fileLabel";
import { subjectName } from "../../core/scope";
import type { FileOutcome } from "../../core/returned";
import { failureSentence, problemWords } from "../../text/messages";
import { fileWords, RULE_WORDS, SUMMARY_SHEETS } from "../../text/summaryWords";
import type { SheetPlan } from "../plan";
import { planListSheet, textCell, type ListColumn } from "./listSheet";

interface Line {
  readonly kind: "错误" | "提醒";
  readonly file: string;
  readonly place: string;
  readonly subject: string;
  readonly item: string;
  readonly text: string;
}

/** Lines that are listed; the note above says how many there are. */
const mostProblems = 3000;

/** The plan of 问题清单: errors first, then warnings; within both the files, then the clashes, then what the scores have. */
export function planProblemSheet(consolidation: Consolidation): SheetPlan {
  const { rubric } = consolidation;
  const lines = [
    ...fileLines(consolidation),
    ...overlapLines(consolidation),
    ...conflictLines(consolidation),
    ...problemLines(consolidation),
  ];
  const column = (heading: string, width: number, text: (line: Line) => string): ListColumn<Line> => ({
    heading,
    width,
    cell: (line) => textCell(text(line)),
  });
  return planListSheet({
    name: SUMMARY_SHEETS.problems,
    title: `${rubric.title}　${SUMMARY_SHEETS.problems}`,
    footer: rubric.shortTitle,
    orientation: "landscape",
    columns: [
      column("类别", 8, (line) => line.kind),
      column("文件", 34, (line) => line.file),
      column("位置", 16, (line) => line.place),
      column(rubric.subjectLabel, 16, (line) => line.subject),
      column(rubric.headings.item, 34, (line) => line.item),
      column("问题和处理", 56, (line) => line.text),
    ],
    entries: [...lines.filter((line) => line.kind === "错误"), ...lines.filter((line) => line.kind === "提醒")],
    emptyText: "没有问题",
    most: mostProblems,
  });
}

function fileLines({ files, rivals }: Consolidation): readonly Line[] {
  const chosen = new Map(rivals.flatMap(({ files: own, choice }) => own.map((file) => [file, choice?.chosen.file])));
  return files
    .filter((file) => file.status !== "accepted")
    .map((file) => ({
      kind: file.status === "duplicate" && file.standing !== "open" ? "提醒" : "错误",
      file: file.file,
      place: "",
      subject: "",
      item: "",
      text:
        file.standing === "overruled"
          ? `与同一来源的另一份有出入，没有采用；选定的是“${chosen.get(file) ?? ""}”，差异见“来源”。`
          : `${fileWords(file)}，没有采用。${reasonWords(file)}`,
    }));
}

/** Why a file could not be used. */
function reasonWords({ failure, refusals = [] }: FileOutcome): string {
  if (refusals.length > 0) return refusals.map((problem) => problemWords(problem, "zh")).join("");
  return failure === null ? "" : failureSentence(failure, "zh");
}

/** Overlapping workbooks of which somebody chose one side; those that wait are problems. */
function overlapLines({ overlaps }: Consolidation): readonly Line[] {
  return overlaps.flatMap(({ sides, chosen, differences }): readonly Line[] => {
    const side = chosen === null ? undefined : sides[chosen];
    if (side === undefined) return [];
    const all = sides.flat();
    const names = (files: readonly FileOutcome[]): string => files.map((file) => `“${labelOf(file, all)}”`).join("");
    const others = all.filter((file) => !side.includes(file));
    return [
      {
        kind: "提醒",
        file: all.map((file) => labelOf(file, all)).join("\n"),
        place: "",
        subject: "",
        item: "",
        text: `${names(side)}与${names(others)}评了相同的项目，${differences.length}处得分不同；选定以${names(side)}为准，其余没有采用，见“来源”。`,
      },
    ];
  });
}

function conflictLines({ rubric, conflicts }: Consolidation): readonly Line[] {
  return conflicts.map((conflict) => ({
    kind: conflict.resolved === null ? "错误" : "提醒",
    file: [...new Set(conflict.values.map((value) => value.file))].join("\n"),
    place: conflict.values.map((value) => value.cell).join("、"),
    subject: subjectName(rubric, conflict.subject),
    item: titleOf(rubric, conflict.item),
    text: conflictText(conflict),
  }));
}

/** A clash in words, values in the order of the files. Example: 得分不一致：1.8、1.9；取平均，计1.85。 */
export function conflictText({ values, resolved, rule }: Conflict): string {
  const given = values.map((value) => value.value ?? "空").join("、");
  return `得分不一致：${given}；${RULE_WORDS[rule]}${resolved === null ? "，暂未计入" : `，计${resolved}`}。`;
}

function problemLines({ rubric, files, problems }: Consolidation): readonly Line[] {
  const own = files
    .filter((file) => file.status === "accepted")
    .flatMap((file) => (file.sheet?.problems ?? []).map((problem) => problemLine(rubric, file.file, problem)));
  return [...problems.map((problem) => problemLine(rubric, "", problem)), ...own];
}

function problemLine(rubric: Consolidation["rubric"], file: string, problem: Problem): Line {
  return {
    kind: problem.severity === "error" ? "错误" : "提醒",
    file,
    place: problem.at === undefined ? "" : `${problem.at.sheet} ${problem.at.cell}`,
    subject: problem.subject === undefined ? "" : subjectName(rubric, problem.subject),
    item: problem.item === undefined ? "" : titleOf(rubric, problem.item),
    text: problemWords(problem, "zh"),
  };
}

function titleOf(rubric: Consolidation["rubric"], id: string): string {
  const item = rubric.items.find((candidate) => candidate.id === id);
  return item === undefined ? id : `${item.no}. ${item.title}`;
}
