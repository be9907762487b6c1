/** A consolidation as the command line's JSON document; its long lists are made entry by entry. */
import type { Conflict } from "../core/conflict";
import type { Consolidation } from "../core/consolidate";
import type { Problem } from "../core/problem";
import type { FileOutcome } from "../core/returned";
import { ownerByName } from "../core/returnedNames";
import { structureHash } from "../core/structureHash";
import type { Version } from "../core/versions";
import { placeText } from "../sheet/address";
import type { FigurePlaces } from "../sheet/figurePlaces";
import { problemSentence } from "../text/messages";
import { differenceText } from "../text/rubricDifferenceWords";
import { resultJson } from "./check";
import { failureText } from "./fileLines";

/** The members of the document; `places` of the figures stand in the order of the results. */
export function consolidationJson(
  consolidation: Consolidation,
  places: readonly FigurePlaces[],
): Readonly<Record<string, object>> {
  const { files, board, results, conflicts, problems, versions } = consolidation;
  return {
    rubric: rubricJson(consolidation),
    files: mapped(files, (file) => fileJson(consolidation, file)),
    board: mapped(board, ({ department, reviewer, subject, status, missing }) => ({
      ...{ department, reviewer, subject, status, missing },
    })),
    results: results.map((result, index) => resultJson(result, places[index])),
    conflicts: mapped(conflicts, conflictJson),
    problems: mapped(problems, (problem) => problemJson(consolidation, problem)),
    versions: (versions?.open ?? []).map(versionJson),
    differences: (versions?.differences ?? []).map(({ kind, about, given, ...difference }) => ({
      kind,
      about: about === "" ? null : about,
      values: given.map((value) => value ?? null),
      message: differenceText({ kind, about, given, ...difference }, "zh"),
    })),
  };
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

function versionJson({ rubric, period, files }: Version): object {
  const { id, version } = rubric;
  return { id, version, hash: structureHash(rubric), period, files: files.map(({ file }) => file) };
}

function* mapped<T>(list: Iterable<T>, json: (entry: T) => unknown): Generator {
  for (const entry of list) yield json(entry);
}

function conflictJson({ item, subject, values, resolved, rule }: Conflict): unknown {
  return {
    ...{ item, subject, resolved, rule },
    values: values.map(({ file, sheet, cell, value }) => ({ file, cell: placeText(sheet, cell), value })),
  };
}

function fileJson(consolidation: Consolidation, outcome: FileOutcome): unknown {
  const { file, status, sheet, failure, refusals = [] } = outcome;
  const assignment = sheet?.assignment;
  const own = [...refusals, ...(sheet?.problems ?? [])].map((problem) => problemJson(consolidation, problem));
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
    mayBe: sheet === null ? ownerByName(file, consolidation.rubric.departments) : null,
    problems: [...failed, ...own],
  };
}

function problemJson({ rubric }: Consolidation, problem: Problem): unknown {
  const { code, severity, at, item, subject } = problem;
  const place = { sheet: at?.sheet ?? null, cell: at?.cell ?? null, item: item ?? null, subject: subject ?? null };
  return { code, severity, ...place, message: problemSentence(problem, rubric, "zh") };
}
