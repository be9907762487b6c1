/** One filled workbook as `pingbiao check` tells of it: what it comes to and what is wrong. */
import { checkGrids, type CheckReport } from "../actions/checkWorkbook";
import { reviewReport, USUAL_DISTANCE } from "../actions/reviewReport";
import { ownEntry } from "../core/ownEntry";
import type { Problem } from "../core/problem";
import type { Result } from "../core/result";
import type { Rubric } from "../core/rubric";
import { sealInForce } from "../core/seal";
import type { FigurePlaces } from "../sheet/figurePlaces";
import { attempt } from "../sheet/foreignWork";
import { HostError } from "../sheet/workbook";
import { hostErrorSentence, problemSentence } from "../text/messages";
import { outcomeNotes } from "../text/outcomeWords";
import { zhSentences } from "../text/zh/sentences";
import { readXlsx } from "../xlsx/readXlsx";
import type { CheckedFile } from "./fileJobs";
import { contentsOf } from "./openFile";

/** One file, or one of several scoring sheets in it. `report` is null where nothing could be read. */
interface Checked {
  readonly file: string;
  readonly report: CheckReport | null;
  readonly problems: readonly Worded[];
  /** What hinders nothing but wants a second look. */
  readonly notes: readonly Worded[];
}

interface Worded {
  readonly code: string;
  readonly severity: string;
  readonly message: string;
  readonly problem: Problem | null;
}

/** One file as the command tells of it. `near` is null where no distance was asked for. */
export function checkFile(file: string, near: number | null): CheckedFile {
  const checked = attempt(() =>
    checkGrids(readXlsx(contentsOf(file))).map((report) => checkedSheet(file, report, near ?? USUAL_DISTANCE)),
  );
  return toldOf(checked instanceof HostError ? [unread(file, checked)] : checked, near !== null);
}

/** A file that cannot be read. */
export function unreadFile(file: string, failure: HostError, withNotes: boolean): CheckedFile {
  return toldOf([unread(file, failure)], withNotes);
}

function toldOf(checked: readonly Checked[], withNotes: boolean): CheckedFile {
  return {
    isClean: checked.every(({ problems }) => problems.length === 0),
    json: checked.map((one) => checkedJson(one, withNotes)),
    lines: checked.flatMap(checkedLines),
  };
}

function unread(file: string, failure: HostError): Checked {
  const message = hostErrorSentence(failure, zhSentences);
  const problem = { code: `file.${failure.code}`, severity: "error", message, problem: null };
  return { file, report: null, problems: [problem], notes: [] };
}

function checkedSheet(file: string, report: ReturnType<typeof checkGrids>[number], near: number): Checked {
  const rubric = report.ok ? report.value.rubric : null;
  const problems = report.ok ? report.value.problems : report.problems;
  return {
    file,
    report: report.ok ? report.value : null,
    problems: problems.map((problem) => worded(problem, rubric)),
    notes: report.ok ? reviewReport(report.value, near).map((problem) => worded(problem, rubric)) : [],
  };
}

function worded(problem: Problem, rubric: Rubric | null): Worded {
  return {
    code: problem.code,
    severity: problem.severity,
    message: problemSentence(problem, rubric, zhSentences),
    problem,
  };
}

/** `notes` are listed only where a distance was asked for. */
function checkedJson({ file, report, problems, notes }: Checked, withNotes: boolean): unknown {
  return {
    file,
    rubric: report === null ? null : { id: report.rubric.id, version: report.rubric.version, hash: report.hash },
    department: report?.assignment.department ?? null,
    layout: report?.assignment.layout ?? null,
    period: report?.assignment.period ?? null,
    scores: report?.scores ?? [],
    results: report === null ? [] : report.results.map((result, index) => resultJson(result, report.places[index])),
    problems: problems.map(wordedJson),
    ...(withNotes ? { notes: notes.map(wordedJson) } : {}),
  };
}

function wordedJson({ code, severity, message, problem }: Worded): unknown {
  return {
    code,
    severity,
    sheet: problem?.at?.sheet ?? null,
    cell: problem?.at?.cell ?? null,
    item: problem?.item ?? null,
    subject: problem?.subject ?? null,
    message,
  };
}

/** A result as other programs read it: the figures, and the native formulas that show the same. */
export function resultJson(result: Result, places: FigurePlaces | undefined): unknown {
  const { subject, complete, valid, base, bonus, deduction, total, grade, rank, vetoed, disqualified } = result;
  const cells = places === undefined ? null : { ...places, groups: undefined };
  return {
    ...{ subject, complete, valid, base, bonus, deduction, total, grade, rank, vetoed, disqualified },
    groups: result.groups.map(({ id, path, points, subtotal }) => ({
      id,
      path,
      points,
      subtotal,
      cell: (places === undefined ? undefined : ownEntry(places.groups, id)) ?? null,
    })),
    cells,
  };
}

function checkedLines({ file, report, problems, notes }: Checked): readonly string[] {
  const results = report?.results.map((result) => resultLine(report.rubric, result)) ?? [];
  const found = problems.map(({ severity, message }) => `  ${severity === "error" ? "✕" : "！"} ${message}`);
  const noted = notes.map(({ message }) => `  · 留意：${message}`);
  return [
    `${file}：${problems.length === 0 ? "全部核对无误" : `${problems.length} 处问题`}`,
    ...(report?.seal === "intact" ? [`  已封存，校验码 ${sealInForce(report.seals)?.code ?? ""}`] : []),
    ...results,
    ...found,
    ...noted,
  ];
}

function resultLine(rubric: Rubric, result: Result): string {
  const state = !result.valid
    ? `待更正（${result.invalid}处）`
    : result.complete
      ? "完成"
      : `未完成（缺${result.missing}项）`;
  const note = outcomeNotes(rubric, result);
  const outcome = [result.grade === null ? "" : `${result.grade}级`, result.rank === null ? "" : `第${result.rank}名`]
    .join(" ")
    .trim();
  return `  ${result.subjectName || "（未填名称）"}：合计 ${result.total ?? "—"}，${state}${outcome === "" ? "" : `，${outcome}`}${note === "" ? "" : `（${note}）`}`;
}
