/** `pingbiao consolidate FILE|DIR... -o SUMMARY.xlsx`: returned workbooks into one. */
import { checkGrids } from "../actions/checkWorkbook";
import { choicesOf, consolidateWorkbooks, type Decided } from "../actions/consolidateWorkbooks";
import { lineName } from "../core/board";
import { isFinished, isUntouched } from "../core/comparison";
import { isContradiction } from "../core/conflict";
import type { Consolidation } from "../core/consolidate";
import { labelOf } from "../core/fileLabel";
import type { Result } from "../core/result";
import type { Rubric } from "../core/rubric";
import { subjectName } from "../core/scope";
import type { Returned } from "../core/versions";
import type { FigurePlaces } from "../sheet/figurePlaces";
import { holdsNoScores } from "../core/returnedNames";
import { planGrid } from "../sheet/planGrid";
import { boardText } from "../sheet/summary/boardSheet";
import { planSummary } from "../sheet/summary/planSummary";
import { problemSentence } from "../text/messages";
import { outcomeNotes } from "../text/outcomeWords";
import { STAMP_SHEETS, stateText, STATUS } from "../text/sheetWords";
import { fileWords, SUMMARY_SHEETS } from "../text/summaryWords";
import { zhSentences } from "../text/zh/sentences";
import { writeXlsx } from "../xlsx/writeXlsx";
import { readArguments } from "./arguments";
import { consolidationJson, nothingJson } from "./consolidationJson";
import { decidedBy, type Deciding } from "./decided";
import { excusesFor } from "./excuses";
import { countText, reasonText, whyNot } from "./fileLines";
import { harmless } from "./harmless";
import { jsonListsOutput, jsonOutput, textOutput, type ExitStatus, type Output } from "./output";
import { choicesUnderNames, givenNames, underNames, type GivenNames } from "./givenNames";
import { readReturned } from "./readReturned";
import { workbookPaths } from "./returnedPaths";
import { newFile } from "./template";
import { UsageError } from "./usage";
import { writeNewFile } from "./writeNewFile";

const DECIDING: readonly (keyof Deciding)[] = ["choose", "join", "decisions", "rubric", "period", "accept"];

/** Runs the command. Writes the summary even where problems remain: it lists them. */
export async function consolidate(words: readonly string[]): Promise<Output> {
  const { words: paths, options } = readArguments(words, ["output", "json", "excuse", ...DECIDING]);
  if (paths.length === 0) throw new UsageError("consolidate 需要至少一个文件或文件夹。");
  const output = newFile(options.output);
  const files = workbookPaths(paths);
  if (files.length === 0) throw new UsageError("这些文件夹里没有 .xlsx 或 .zip 文件。");
  const returned = await readReturned(files);
  const names = givenNames(paths, files);
  const choose = options.choose.map(names.pathOf);
  const byPath = await decidedBy(returned, paths, { ...options, choose });
  const decided = { ...byPath, choices: choicesUnderNames(byPath.choices ?? [], names) };
  const named = underNames(returned, names);
  const plain = consolidateWorkbooks(named, decided);
  const excused = plain === null ? [] : excusesFor(options.excuse, plain.awaited);
  const excuses = [...excused, ...(decided.excuses ?? [])];
  const consolidation = excused.length === 0 ? plain : consolidateWorkbooks(named, { ...decided, excuses });
  if (consolidation === null && options.json) return jsonOutput(nothingJson(returned), 2);
  if (consolidation === null)
    throw new UsageError(`没有一个文件是评表写入的评价表，没有汇总：\n${returned.map(whyNot).join("\n")}`);
  const places = whyUnwritten(consolidation).length === 0 ? writeSummary(output, consolidation) : [];
  const status: ExitStatus = isClean(consolidation) ? 0 : 1;
  return options.json
    ? jsonListsOutput(consolidationJson(consolidation, places, names), status)
    : textOutput([...lines(consolidation, output, names), ...unheeded(returned, byPath)], status);
}

/** 汇总 among the files whose choices were not followed, since they may be anybody's. */
function unheeded(returned: readonly Returned[], { choices = [] }: Decided): readonly string[] {
  const followed = new Set(choices.map((choice) => JSON.stringify(choice)));
  return returned.flatMap((file) => {
    const left = choicesOf(file).filter((choice) => !followed.has(JSON.stringify(choice)));
    return left.length === 0
      ? []
      : [
          `  ${file.file}：其中的${left.length}项选定没有沿用。确是本单位写的汇总表，请用 --decisions ${file.file} 写明。`,
        ];
  });
}

/** Writes the file and says where it shows the figures. */
function writeSummary(output: string, consolidation: Consolidation): readonly FigurePlaces[] {
  const plans = planSummary(consolidation);
  writeNewFile(output, writeXlsx(plans));
  const scoring = plans.filter(({ name }) => name === SUMMARY_SHEETS.summary || name === STAMP_SHEETS.summaryStamp);
  const [report] = checkGrids(scoring.map(planGrid));
  return report?.ok === true ? report.value.places : [];
}

/** Nothing open: every file that can hold scores used, every field complete, no error and no open conflict. */
function isClean({ files, board, results, conflicts, problems }: Consolidation): boolean {
  const filesFine = files.every(
    (file) =>
      file.standing === "overruled" ||
      file.standing === "earlier" ||
      file.standing === "unfilled" ||
      holdsNoScores(file.failure) ||
      (file.status === "accepted" && (file.sheet?.problems.length ?? 0) === 0),
  );
  const allIn = board.every(({ status }) => status === "complete" || status === "excused");
  const allScored = results.every(({ complete, valid }) => complete && valid);
  return filesFine && allIn && allScored && conflicts.length === 0 && problems.length === 0;
}

const HOW_TO_CHOOSE: readonly string[] = [
  "没有写入汇总表：收回的评价表所用的评价指标或考核周期不一，请先选定以哪一种为准，再运行一次。",
  "用 --rubric 写明（评价指标的编号、.json 文件，或以其为准的一份工作簿），周期不同的用 --period 写明。",
];

const NOBODY: readonly string[] = ["没有写入汇总表：还没有一份评价表可以采用，原因见下。"];

/** A 汇总表 of which nobody knows by which rubric it is must not exist, nor one of nobody. */
function whyUnwritten({ versions, sheet }: Consolidation): readonly string[] {
  if (versions !== undefined) return HOW_TO_CHOOSE;
  return sheet.assignment.subjects.length === 0 ? NOBODY : [];
}

/** Scores that contradict each other, and those that one of several files has alone, each with their number. */
function conflictLines(conflicts: Consolidation["conflicts"]): readonly string[] {
  const differing = conflicts.filter(isContradiction).length;
  const counts = [
    ["得分不一致", differing],
    ["得分只在其中一份里，待选定", conflicts.length - differing],
  ] as const;
  return counts.flatMap(([what, count]) => (count === 0 ? [] : [`  ${what} ${count} 处，见“问题清单”`]));
}

function lines(consolidation: Consolidation, output: string, { pathOf }: GivenNames): readonly string[] {
  const unwritten = whyUnwritten(consolidation);
  const { files, board, results, conflicts, problems, rubric } = consolidation;
  const open = board.filter(({ status }) => status !== "complete");
  return [
    ...(unwritten.length === 0 ? [`已写入 ${output}`] : unwritten),
    ...files.map(
      (file) => `  ${pathOf(file.file)}：${fileWords(file)}${reasonText(file, rubric.departments)}${countText(file)}`,
    ),
    ...open.map((entry) => `  ${lineName(entry, "全部")} ${subjectName(rubric, entry.subject)}：${boardText(entry)}`),
    ...conflictLines(conflicts),
    ...problems.map((problem) => `  ${problemSentence(problem, rubric, zhSentences)}`),
    ...joinHints(consolidation),
    ...periodHints(consolidation),
    ...results.map((result) => `  ${resultText(rubric, result)}`),
  ];
}

/** How to consolidate another period, where workbooks of it were set aside. */
function periodHints({ files }: Consolidation): readonly string[] {
  const refused = files.flatMap(({ refusals = [] }) => refusals.filter(({ code }) => code === "file.other-period"));
  const periods = [...new Set(refused.map(({ values }) => String(values.period)))].sort();
  return periods.map(
    (period) => `  要汇总的是“${harmless(period)}”的，再运行一次并加上 --period ${harmless(period)}。`,
  );
}

/** How to join parts that wait. */
function joinHints({ rivals }: Consolidation): readonly string[] {
  return rivals.flatMap(({ files: [first], choice, mayJoin }) =>
    mayJoin && choice === null && first !== undefined
      ? [
          `  合在一起采用的，再运行一次并加上 --join ${labelOf(
            first,
            rivals.flatMap(({ files }) => files),
          )}。`,
        ]
      : [],
  );
}

/** A subject's figures in one line; what has not come is not 0. Example: 东城大厅：93 优秀级 第1名. */
function resultText(rubric: Rubric, result: Result): string {
  const { subjectName: name, total, grade, rank } = result;
  if (isUntouched(rubric, result)) return `${name}：${STATUS.blank}`;
  if (total === null) return `${name}：${stateText(result)}`;
  if (!isFinished(result)) return `${name}：已评各项合计${total}，${stateText(result)}`;
  const note = outcomeNotes(rubric, result);
  return [
    `${name}：${total}`,
    ...(grade === null ? [] : [` ${grade}级`]),
    ...(rank === null ? [] : [` 第${rank}名`]),
    ...(note === "" ? [] : [`（${note}）`]),
  ].join("");
}
