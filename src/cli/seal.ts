/** `pingbiao seal FILE -o FILE` and `pingbiao unseal FILE -o FILE`: a new file is written, the given one stays as it is. */
import path from "node:path";
import { checkGrids, type CheckReport } from "../actions/checkWorkbook";
import { sealWorkbook, unsealWorkbook, wantsSealReason } from "../actions/sealWorkbook";
import type { Problem } from "../core/problem";
import type { Rubric } from "../core/rubric";
import type { SealReason } from "../core/seal";
import { problemSentence } from "../text/messages";
import { zhSentences } from "../text/zh/sentences";
import { openXlsxWorkbook, type XlsxWorkbook } from "../xlsx/openXlsxWorkbook";
import { readArguments, type Options } from "./arguments";
import { FILE_COMMANDS } from "./fileJobs";
import { contentsOf, onFile, requireFiles } from "./openFile";
import { textOutput, type Output } from "./output";
import { newFile } from "./template";
import { UsageError } from "./usage";
import { writeNewFile } from "./writeNewFile";

const ENDINGS = [".xlsx", ".xlsm", ".xltx", ".xltm"];

/** Runs `seal`. Nothing is written while errors, or warnings without a reason, are open. */
export async function seal(words: readonly string[]): Promise<Output> {
  const { words: files, options } = readArguments(words, FILE_COMMANDS.seal);
  const { file, workbook, output, report } = await opened("seal", files, options);
  const request = { sheet: report.sheet, time: localTime(), file: path.basename(output) };
  const reasons = reasonsFor(report.problems.filter(wantsSealReason), options.reason);
  const sealed = await onFile(file, () => sealWorkbook(workbook, { ...request, reasons }));
  if (!sealed.ok) return refused("没有封存", sealed.problems, report);
  writeNewFile(output, await onFile(file, () => workbook.bytes()));
  const { code, time } = sealed.value;
  return textOutput([
    `已封存“${report.sheet}”并写入 ${output}`,
    `  校验码 ${code}（${time.replace("T", " ")}），印在签字盖章栏和每页页脚`,
    ...sealed.value.reasons.map(({ at, text }) => `  照此封存的理由${at === null ? "" : `（${at.cell}）`}：${text}`),
  ]);
}

/** Runs `unseal`. Time and reason stay on record and are shown on the sheet. */
export async function unseal(words: readonly string[]): Promise<Output> {
  const { words: files, options } = readArguments(words, FILE_COMMANDS.unseal);
  const { file, workbook, output, report } = await opened("unseal", files, options);
  const reason = options.reason.join("；");
  const done = await onFile(file, () => unsealWorkbook(workbook, { sheet: report.sheet, time: localTime(), reason }));
  if (!done.ok) return refused("没有解除封存", done.problems, report);
  writeNewFile(output, await onFile(file, () => workbook.bytes()));
  return textOutput([`已解除“${report.sheet}”的封存（原校验码 ${done.value.code}）并写入 ${output}`]);
}

interface Opened {
  readonly file: string;
  readonly workbook: XlsxWorkbook;
  readonly output: string;
  readonly report: CheckReport;
}

async function opened(command: string, files: readonly string[], options: Options): Promise<Opened> {
  const [file] = files;
  if (file === undefined || files.length > 1) throw new UsageError(`${command} 需要一个 .xlsx 文件。`);
  requireFiles([file]);
  const output = newFile(options.output, ENDINGS);
  const { workbook, reports } = await onFile(file, async () => {
    const opening = openXlsxWorkbook(contentsOf(file));
    return { workbook: opening, reports: checkGrids(await opening.read()) };
  });
  requireSameKind(file, output, workbook.ending());
  return { file, workbook, output, report: reportOf(reports, options.sheet) };
}

/** Excel opens no file whose ending says other than its content, and sealing changes nothing but the sealed sheet. */
function requireSameKind(file: string, output: string, ending: string): void {
  if (output.toLowerCase().endsWith(`.${ending}`)) return;
  throw new UsageError(
    `${file} 的内容是 .${ending}，写成别的扩展名 Excel 会打不开，没有写入。请让 -o 的文件名也以 .${ending} 结尾；` +
      "需要 .xlsx 时，请先用 Excel 或 WPS 另存为 .xlsx。",
  );
}

/** The sheet that is meant: the one named, else the only one. */
function reportOf(reports: ReturnType<typeof checkGrids>, sheet: string | undefined): CheckReport {
  const sound = reports.flatMap((report) => (report.ok ? [report.value] : []));
  const meant = sound.filter((report) => sheet === undefined || report.sheet === sheet);
  const [report] = meant;
  const names = sound.map((one) => one.sheet).join("、");
  if (report === undefined)
    throw new UsageError(
      sound.length > 0
        ? `没有评价表“${sheet}”。可选：${names}。`
        : reports
            .flatMap(({ problems }) => problems.map((problem) => problemSentence(problem, null, zhSentences)))
            .join("\n"),
    );
  if (meant.length > 1) throw new UsageError(`工作簿里有${meant.length}张评价表，请用 --sheet 指定：${names}。`);
  return report;
}

/** `H7=…` answers the warnings at that cell, `评价表!H7=…` those of that sheet, `reason.missing=…` all warnings of the code. */
function reasonsFor(warnings: readonly Problem[], given: readonly string[]): readonly SealReason[] {
  const parts = given.map((text) => {
    const [, target = "", reason = ""] = /^([^=]+)=([^]+)$/.exec(text) ?? [];
    if (reason.trim() === "") throw new UsageError(`--reason 应写成“单元格或问题代码=理由”：${text}`);
    return { target: target.trim(), reason };
  });
  return warnings.flatMap(({ code, at }): readonly SealReason[] => {
    const names = [code, ...(at === undefined ? [] : [at.cell, `${at.sheet}!${at.cell}`])];
    const found = parts.find(({ target }) => names.includes(target));
    return found === undefined ? [] : [{ problem: code, at: at ?? null, text: found.reason }];
  });
}

/** What stands in the way. A warning is told in its own words, with the word that a reason for it starts with. */
function refused(what: string, problems: readonly Problem[], { problems: all, rubric }: CheckReport): Output {
  return textOutput([`${what}：`, ...problems.map((problem) => `  ${refusalLine(problem, all, rubric)}`)], 1);
}

function refusalLine(problem: Problem, all: readonly Problem[], rubric: Rubric): string {
  if (problem.code !== "seal.reason-missing") return `✕ ${problemSentence(problem, rubric, zhSentences)}`;
  const { warning = "" } = problem.values;
  const open = all.find(({ code, at }) => code === warning && at?.cell === problem.at?.cell) ?? problem;
  return `！ ${problemSentence(open, rubric, zhSentences)}请更正，或加 --reason "${problem.at?.cell ?? warning}=理由"。`;
}

/** Local time as a seal notes it: `2024-01-31T17:05`. */
function localTime(): string {
  const now = new Date();
  const two = (part: number): string => String(part).padStart(2, "0");
  const day = [now.getFullYear(), two(now.getMonth() + 1), two(now.getDate())].join("-");
  return `${day}T${two(now.getHours())}:${two(now.getMinutes())}`;
}
