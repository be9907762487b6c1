/** 问题清单: files that were not used, clashes, and what is wrong in the accepted files. */
import { boardLines, lineName } from "../../core/board";
import { isContradiction, type Conflict } from "../../core/conflict";
import type { Consolidation } from "../../core/consolidate";
import type { Problem } from "../../core/problem";
import { labelOf } from "../../core/fileLabel";
import { subjectName } from "../../core/scope";
import { spellingsTold } from "../../core/spelling";
import type { FileOutcome, FileStanding } from "../../core/returned";
import { holdsNoScores, ownerByName } from "../../core/returnedNames";
import { failureSentence, ownerSentence, problemWords } from "../../text/messages";
import { fileWords, ruleWords, SUMMARY_SHEETS } from "../../text/summaryWords";
import { zhSentences } from "../../text/zh/sentences";
import type { SheetPlan } from "../plan";
import { planListSheet, shownTexts, textCell, type ListColumn } from "./listSheet";

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
  const { errors, warnings, all } = listed(consolidation);
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
    entries: [...errors, ...warnings],
    all,
    emptyText: "没有问题",
    most: mostProblems,
  });
}

/** As many lines of each kind as may be listed, and how many there are: ten thousand workbooks may give half a million. */
function listed(consolidation: Consolidation): {
  readonly errors: readonly Line[];
  readonly warnings: readonly Line[];
  readonly all: number;
} {
  const errors: Line[] = [];
  const warnings: Line[] = [];
  let all = 0;
  for (const line of linesOf(consolidation)) {
    const own = line.kind === "错误" ? errors : warnings;
    if (own.length < mostProblems) own.push(line);
    all += 1;
  }
  return { errors, warnings, all };
}

function* linesOf(consolidation: Consolidation): Generator<Line> {
  yield* fileLines(consolidation);
  yield* overlapLines(consolidation);
  yield* excuseLines(consolidation);
  yield* conflictLines(consolidation);
  yield* problemLines(consolidation);
}

/** How files stand that wait for nobody. */
const SETTLED: ReadonlySet<FileStanding> = new Set<FileStanding>([
  "equal",
  "overruled",
  "joined",
  "earlier",
  "unfilled",
]);

const JOINED = "与同一来源的另几份各填了一部分，没有出入，已选定合在一起采用；各项得分出自哪一份，见“来源”。";

function fileLines({ files, rivals, rubric }: Consolidation): readonly Line[] {
  const chosen = new Map(rivals.flatMap(({ files: own, choice }) => own.map((file) => [file, choice?.chosen.file])));
  return files
    .filter((file) => file.status !== "accepted" || file.standing === "joined")
    .map((file) => ({
      kind: SETTLED.has(file.standing) || holdsNoScores(file.failure) ? "提醒" : "错误",
      file: file.file,
      place: "",
      subject: "",
      item: "",
      text: outcomeText(file, chosen.get(file) ?? "", rubric.departments),
    }));
}

function outcomeText(file: FileOutcome, chosen: string, names: readonly string[]): string {
  if (file.standing === "joined") return JOINED;
  return file.standing === "overruled"
    ? `与同一来源的另一份有出入，没有采用；选定的是“${chosen}”，差异见“来源”。`
    : `${fileWords(file)}，没有采用。${reasonWords(file, names)}`;
}

/** Why a file could not be used. */
function reasonWords({ file, failure, detail, refusals = [] }: FileOutcome, names: readonly string[]): string {
  if (refusals.length > 0) return refusals.map((problem) => problemWords(problem, zhSentences)).join("");
  if (failure === null) return "";
  return failureSentence(failure, zhSentences, detail) + ownerSentence(ownerByName(file, names), zhSentences);
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

/** Reviewers without whose scores the others were joined, as somebody decided. */
function excuseLines({ board }: Consolidation): readonly Line[] {
  const lines = boardLines(board.filter(({ status }) => status === "excused"));
  return lines.map((line) => ({
    ...{ kind: "提醒", file: "", place: "", subject: "", item: "" },
    text: `${lineName(line, "")}已设为免交，没有收到其评价表，得分按其余评审员的合成。`.trim(),
  }));
}

function conflictLines({ rubric, conflicts }: Consolidation): readonly Line[] {
  return conflicts.map((conflict) => {
    const { item, subject, values, resolved } = conflict;
    return {
      kind: resolved === null ? "错误" : "提醒",
      file: shownTexts(new Set(values.map((value) => value.file)), "\n"),
      place: shownTexts(
        values.map((value) => value.cell),
        "、",
      ),
      subject: subjectName(rubric, subject),
      item: titleOf(rubric, item),
      text: conflictText({ ...conflict, values }),
    };
  });
}

/** A conflict in words, values in the order of the files. Examples: 得分不一致：1.8、1.9；取平均，计1.85。 得分只在其中一份里：9、空；待选定，暂未计入。 */
function conflictText({ values, resolved, ...rules }: Conflict): string {
  const what = isContradiction({ values }) ? "得分不一致" : "得分只在其中一份里";
  const given = values.map((value) => value.value ?? "空").join("、");
  return `${what}：${given}；${ruleWords(rules)}${resolved === null ? "，暂未计入" : `，计${resolved}`}。`;
}

function* problemLines({ rubric, files, problems }: Consolidation): Generator<Line> {
  for (const problem of problems) yield problemLine(rubric, "", problem);
  for (const outcome of files) {
    const { file, sheet, status } = outcome;
    const told = status === "accepted" ? (sheet?.problems ?? []) : spellingsTold(outcome);
    for (const problem of told) yield problemLine(rubric, file, problem);
  }
}

function problemLine(rubric: Consolidation["rubric"], file: string, problem: Problem): Line {
  return {
    kind: problem.severity === "error" ? "错误" : "提醒",
    file,
    place: problem.at === undefined ? "" : `${problem.at.sheet} ${problem.at.cell}`,
    subject: problem.subject === undefined ? "" : subjectName(rubric, problem.subject),
    item: problem.item === undefined ? "" : titleOf(rubric, problem.item),
    text: problemWords(problem, zhSentences),
  };
}

function titleOf(rubric: Consolidation["rubric"], id: string): string {
  const item = rubric.items.find((candidate) => candidate.id === id);
  return item === undefined ? id : `${item.no}. ${item.title}`;
}
