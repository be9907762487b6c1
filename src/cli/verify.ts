/** `pingbiao verify FILE [--code CODE]`: whether a file still says what was sealed, and what the paper says. */
import { verifyWorkbook, type SheetVerification } from "../actions/verifyWorkbook";
import { coversScoresOnly } from "../core/checkCode";
import type { Rubric } from "../core/rubric";
import { subjectName } from "../core/scope";
import type { Difference } from "../core/verify";
import { problemSentence } from "../text/messages";
import { reviewerText } from "../text/sheetWords";
import { zhSentences } from "../text/zh/sentences";
import { openXlsxWorkbook } from "../xlsx/openXlsxWorkbook";
import { readArguments } from "./arguments";
import { FILE_COMMANDS } from "./fileJobs";
import { contentsOf, onFile, requireFiles } from "./openFile";
import { jsonOutput, textOutput, type ExitStatus, type Output } from "./output";
import { UsageError } from "./usage";

/** Characters of a title that tell items apart. */
const LONGEST_TITLE = 24;

/** What a code of the first release leaves open. */
const SCORES_ONLY = "这是早先版本的校验码，只证明得分和说明未变；单位名称、分值、等级分段请对照纸质表核对";

/** Runs the command. 0 only where file, seal and paper agree and nothing else is wrong with the sheet. */
export async function verify(words: readonly string[]): Promise<Output> {
  const { words: files, options } = readArguments(words, FILE_COMMANDS.verify);
  const [file] = files;
  if (file === undefined || files.length > 1) throw new UsageError("verify 需要一个 .xlsx 文件。");
  requireFiles([file]);
  const verified = await onFile(file, () => verifyWorkbook(openXlsxWorkbook(contentsOf(file)), options.code ?? null));
  if (!verified.ok)
    throw new UsageError(verified.problems.map((problem) => problemSentence(problem, null, zhSentences)).join("\n"));
  const sheets = verified.value;
  const status: ExitStatus = isGood(sheets, options.code !== undefined) ? 0 : 1;
  return options.json
    ? jsonOutput(sheets.map(verificationJson), status)
    : textOutput([file, ...sheets.flatMap(verificationLines)], status);
}

/** A code from paper belongs to one sheet; without one, every sheet must be as sealed. */
function isGood(sheets: readonly SheetVerification[], typed: boolean): boolean {
  return typed ? sheets.some(({ sound }) => sound) : sheets.every(({ sound }) => sound);
}

function verificationJson({ verification, seals, problems, ...sheet }: SheetVerification): unknown {
  const { rubric, assignment } = sheet;
  return {
    sheet: sheet.sheet,
    rubric: { id: rubric.id, version: rubric.version },
    department: assignment.department,
    period: assignment.period,
    shown: sheet.shown,
    ...verification,
    sound: sheet.sound,
    seals: seals.map(({ code, time, file, reasons, unsealed }) => ({ code, time, file, reasons, unsealed })),
    problems: problems.map((problem) => ({
      code: problem.code,
      severity: problem.severity,
      sheet: problem.at?.sheet ?? null,
      cell: problem.at?.cell ?? null,
      message: problemSentence(problem, rubric, zhSentences),
    })),
  };
}

function verificationLines({ sheet, rubric, seals, verification, problems }: SheetVerification): readonly string[] {
  const { typed, sealed, computed, matches, differences } = verification;
  const last = seals.at(-1);
  return [
    `  ${sheet}：${verdict(verification)}`,
    ...(typed === null ? [] : [`    纸上的校验码 ${typed}`]),
    ...(matches && coversScoresOnly(computed) ? [`    ${SCORES_ONLY}`] : []),
    ...(sealed === null || last === undefined
      ? []
      : [`    封存的校验码 ${sealed}（${last.time.replace("T", " ")}，${last.file}）`]),
    ...(matches ? [] : [`    现在的得分算出的校验码 ${computed}`]),
    ...differences.map((difference) => `    ✕ ${differenceLine(rubric, difference)}`),
    ...seals.flatMap(({ code, unsealed }) =>
      unsealed === null ? [] : [`    ${unsealed.time.replace("T", " ")}解除过封存 ${code}：${unsealed.reason}`],
    ),
    ...problems.map(
      (problem) => `    ${problem.severity === "error" ? "✕" : "！"} ${problemSentence(problem, rubric, zhSentences)}`,
    ),
  ];
}

function verdict({ typed, sealed, matches }: SheetVerification["verification"]): string {
  if (sealed === null && typed === null) return "没有封存";
  if (matches) return sealed === null ? "没有封存，但得分与纸上的校验码一致" : "一致";
  return sealed !== null && typed !== null && sealed !== typed ? "纸上的校验码不是这份文件封存时的" : "不一致";
}

function differenceLine(rubric: Rubric, { subject, item, reviewer, what, sealed, now }: Difference): string {
  const name = [subjectName(rubric, subject), itemName(rubric, item), reviewer === null ? "" : reviewerText(reviewer)];
  const text = (value: string | null): string => (value === null ? "没有这一行" : value === "" ? "空白" : value);
  return `${name.join(" ").trim()}的${what === "value" ? "得分" : "说明"}：封存时${text(sealed)}，现在${text(now)}`;
}

function itemName({ items }: Rubric, id: string): string {
  const item = items.find((candidate) => candidate.id === id);
  if (item === undefined) return id;
  const { no, title } = item;
  return `第${no}项“${title.length <= LONGEST_TITLE ? title : `${title.slice(0, LONGEST_TITLE)}…`}”`;
}
