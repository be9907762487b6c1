/** What somebody decides on the command line: which rubric and period count, which senders are accepted, which files are chosen. */
import { existsSync, statSync } from "node:fs";
import path from "node:path";
import { choicesOf, consolidateWorkbooks, type Decided } from "../actions/consolidateWorkbooks";
import { acceptanceChoice, waitingNames, type Waiting } from "../core/acceptance";
import { senderOf, type Choice } from "../core/choice";
import type { Rubric } from "../core/rubric";
import { skeletonOf } from "../core/lookAlike";
import type { Returned, Said } from "../core/versions";
import type { Options } from "./arguments";
import { chosen, isNamed, joinings } from "./decisions";
import { onFileAlone } from "./fileCommand";
import type { Deciding as DecidingSheet } from "./fileJobs";
import { loadRubric } from "./rubricFiles";
import { UsageError } from "./usage";

/** The options that decide. */
export type Deciding = Pick<Options, "rubric" | "period" | "accept" | "choose" | "join" | "decisions">;

/** All decisions. `paths` are what was given to be consolidated: files, archives, folders. Throws UsageError for one that decides nothing. */
export async function decidedBy(
  returned: readonly Returned[],
  paths: readonly string[],
  options: Deciding,
): Promise<Decided> {
  const earlier = options.decisions === undefined ? [] : await reportsOf(options.decisions, "--decisions");
  if (options.decisions !== undefined && !earlier.some(({ isJoined }) => isJoined))
    throw new UsageError(`${options.decisions} 不是评表写入的汇总表，没有汇总。请检查 --decisions。`);
  const ofEarlier = earlier.filter(({ isJoined }) => isJoined);
  const kept = [...ofEarlier.flatMap(({ choices }) => choices), ...choicesGiven(returned, paths)];
  const said = byChosen(returned, await saidBy(returned, options, ofEarlier), options.choose);
  const accepted = acceptances(returned, { ...said, choices: kept }, options.accept);
  const excuses = ofEarlier.flatMap((sheet) => sheet.excuses);
  const before = { ...said, choices: [...accepted, ...kept] };
  const joined = joinings(returned, before, options.join);
  const choices = chosen(returned, { ...before, choices: [...joined, ...before.choices] }, options.choose);
  return { ...said, excuses, choices };
}

async function saidBy(
  returned: readonly Returned[],
  { rubric, period }: Deciding,
  earlier: readonly DecidingSheet[],
): Promise<Said> {
  const known = earlier.map((report) => report.rubric);
  const own = known.find(({ id }) => returned.some((file) => file.rubric?.id === id));
  return {
    ...(rubric !== undefined ? { rubric: await rubricBy(rubric) } : own !== undefined ? { rubric: own } : {}),
    ...(period === undefined ? {} : { period }),
  };
}

/** A rubric by id or file, or the one that a workbook carries. */
async function rubricBy(named: string): Promise<Rubric> {
  if (!/\.xls[xm]$/i.test(named)) return loadRubric(named);
  const [report] = await reportsOf(named, "--rubric");
  if (report === undefined) throw new UsageError(`${named} 不是评表写入的工作簿，没有汇总。请检查 --rubric。`);
  return report.rubric;
}

async function reportsOf(file: string, option: string): Promise<readonly DecidingSheet[]> {
  if (!existsSync(file)) throw new UsageError(`找不到：${file}。请检查 ${option} 后面的路径。`);
  return onFileAlone(file, "deciding", file);
}

/** A chosen file says which version counts, but not where it is chosen among several of its sender. */
function byChosen(returned: readonly Returned[], said: Said, names: readonly string[]): Said {
  const { versions } = consolidateWorkbooks(returned, said) ?? {};
  if (versions === undefined) return said;
  const isAlone = (file: Returned): boolean =>
    returned.filter((other) => senderOf(other) === senderOf(file)).length === 1;
  const meant = versions.open.filter(({ files }) =>
    files.some((file) => isAlone(file) && names.some((name) => isNamed(file, name))),
  );
  const [version] = meant;
  if (meant.length > 1)
    throw new UsageError("--choose 指出的文件所用的评价指标或考核周期不一。请用 --rubric、--period 写明以哪一种为准。");
  return version === undefined ? said : { rubric: version.rubric, period: version.period };
}

/**
 * The choices of a 汇总 that was itself given as a file. One that lies where returned workbooks lie may be anybody's, as may one out of an
 * archive or folder: it has to be named by --decisions.
 */
function choicesGiven(returned: readonly Returned[], paths: readonly string[]): readonly Choice[] {
  const given = new Set(paths.filter((file) => statSync(file).isFile()).map((file) => path.resolve(file)));
  const isJoined = ({ sheet }: Returned): boolean => sheet?.assignment.joined === true;
  const folders = new Set(
    returned
      .filter((file) => file.sheet !== null && !isJoined(file))
      .map(({ file }) => path.dirname(path.resolve(file))),
  );
  return returned
    .filter((file) => isJoined(file) && given.has(path.resolve(file.file)))
    .filter(({ file }) => !folders.has(path.dirname(path.resolve(file))))
    .flatMap(choicesOf);
}

/** Decisions about senders, each `名称` or `名称=评价部门`; the name may be a file's path, since nobody can type what nobody sees. */
function acceptances(returned: readonly Returned[], decided: Decided, texts: readonly string[]): readonly Choice[] {
  if (texts.length === 0) return [];
  const found = consolidateWorkbooks(returned, decided);
  const waiting = (found?.files ?? []).flatMap((file) => waitingNames(file).map((name) => ({ file, name })));
  return texts.flatMap((text) => {
    const [left = "", ...right] = text.split("=");
    const meant = waiting.filter(
      ({ file, name }) => isNamed(file, left) || name.name === left || skeletonOf(name.name) === skeletonOf(left),
    );
    if (meant.length === 0)
      throw new UsageError(`没有等待认可的来源“${left}”。${listOf(waiting.map(({ name }) => name))}`);
    const as = right.length === 0 ? null : right.join("=");
    const departments = found?.rubric.departments ?? [];
    if (as !== null && meant.some(({ name }) => name.sender === "department") && !departments.includes(as))
      throw new UsageError(`评价指标里没有评价部门“${as}”。可选：${departments.join("、")}。`);
    return meant.map(({ name: { sender, name } }) => acceptanceChoice({ sender, name, as: as ?? name }));
  });
}

function listOf(waiting: readonly Waiting[]): string {
  return waiting.length === 0 ? "" : `等待认可的有：${waiting.map(({ name }) => name).join("、")}。`;
}
