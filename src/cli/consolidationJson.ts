/** A consolidation as the command line's JSON document; its long lists are made entry by entry. */
import type { Conflict } from "../core/conflict";
import type { Consolidation } from "../core/consolidate";
import type { Problem } from "../core/problem";
import type { FileOutcome } from "../core/returned";
import { ownerByName } from "../core/returnedNames";
import { structureHash } from "../core/structureHash";
import type { Rubric } from "../core/rubric";
import type { Returned, Version } from "../core/versions";
import { placeText } from "../sheet/address";
import type { FigurePlaces } from "../sheet/figurePlaces";
import { problemSentence } from "../text/messages";
import { differenceText } from "../text/rubricDifferenceWords";
import { zhSentences } from "../text/zh/sentences";
import { resultJson } from "./check";
import { failureText } from "./fileLines";
import type { GivenNames } from "./givenNames";

/** The members of the document; `places` of the figures stand in the order of the results. Files are told by their paths, as they were given. */
export function consolidationJson(
  consolidation: Consolidation,
  places: readonly FigurePlaces[],
  { pathOf }: Pick<GivenNames, "pathOf">,
): Readonly<Record<string, object>> {
  const { files, board, results, conflicts, problems, versions } = consolidation;
  return {
    rubric: rubricJson(consolidation),
    files: mapped(files, (file) => fileJson(consolidation.rubric, { ...file, file: pathOf(file.file) })),
    board: mapped(board, ({ department, reviewer, subject, status, missing }) => ({
      ...{ department, reviewer, subject, status, missing },
    })),
    results: results.map((result, index) => resultJson(result, places[index])),
    conflicts: mapped(conflicts, (conflict) => conflictJson(conflict, pathOf)),
    problems: mapped(problems, (problem) => problemJson(consolidation.rubric, problem)),
    versions: (versions?.open ?? []).map((version) => versionJson(version, pathOf)),
    differences: (versions?.differences ?? []).map(({ kind, about, given, ...difference }) => ({
      kind,
      about: about === "" ? null : about,
      values: given.map((value) => value ?? null),
      message: differenceText({ kind, about, given, ...difference }, zhSentences),
    })),
  };
}

/** The document where none of the files is ours. */
export function nothingJson(returned: readonly Returned[]): object {
  const files = returned.map((file) => {
    const status = file.failure === null ? "foreign" : "unreadable";
    return fileJson(null, { ...file, status });
  });
  return { rubric: null, files, board: [], results: [], conflicts: [], problems: [], versions: [], differences: [] };
}

/** What versions that are open do not share is null. */
function rubricJson({ rubric, hash, versions }: Consolidation): object {
  const { id, version } = rubric;
  const others = versions?.open.map((one) => one.rubric) ?? [];
  return {
    id: others.every((other) => other.id === id) ? id : null,
    version: others.every((other) => other.version === version) ? version : null,
    hash: others.every((other) => structureHash(other) === hash) ? hash : null,
  };
}

function versionJson({ rubric, period, files }: Version, pathOf: GivenNames["pathOf"]): object {
  const { id, version } = rubric;
  return { id, version, hash: structureHash(rubric), period, files: files.map(({ file }) => pathOf(file)) };
}

function* mapped<T>(list: Iterable<T>, json: (entry: T) => unknown): Generator {
  for (const entry of list) yield json(entry);
}

function conflictJson(
  { item, subject, values, resolved, rule, within }: Conflict,
  pathOf: GivenNames["pathOf"],
): unknown {
  return {
    ...{ item, subject, resolved, rule, within: within ?? null },
    values: values.map(({ file, sheet, cell, value }) => ({ file: pathOf(file), cell: placeText(sheet, cell), value })),
  };
}

function fileJson(rubric: Rubric | null, outcome: Omit<FileOutcome, "standing">): unknown {
  const { file, status, sheet, failure, refusals = [] } = outcome;
  const assignment = sheet?.assignment;
  const own = [...refusals, ...(sheet?.problems ?? [])].map((problem) => problemJson(rubric, problem));
  const failed =
    failure === null || refusals.length > 0
      ? []
      : [
          {
            code: `file.${failure}`,
            severity: "error",
            sheet: null,
            cell: null,
            item: null,
            subject: null,
            message: failureText(outcome),
          },
        ];
  return {
    file,
    status,
    department: assignment?.department ?? null,
    reviewer: assignment?.reviewer ?? null,
    sealed: sheet?.seal === "intact",
    mayBe: sheet === null ? ownerByName(file, rubric?.departments ?? []) : null,
    problems: [...failed, ...own],
  };
}

function problemJson(rubric: Rubric | null, problem: Problem): unknown {
  const { code, severity, at, item, subject } = problem;
  const place = { sheet: at?.sheet ?? null, cell: at?.cell ?? null, item: item ?? null, subject: subject ?? null };
  return { code, severity, ...place, message: problemSentence(problem, rubric, zhSentences) };
}
