/** The returned files and the choices between them, kept while the pane lives; more files add to what is there. */
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { choicesOf, consolidateWorkbooks, excusesOf } from "../../actions/consolidateWorkbooks";
import { acceptanceChoice, type Acceptance } from "../../core/acceptance";
import { choiceOf, type Choice } from "../../core/choice";
import type { Consolidation } from "../../core/consolidate";
import type { Overlap } from "../../core/overlap";
import { joiningOf } from "../../core/parts";
import { sideChoices } from "../../core/precedence";
import type { FileOutcome, Rivals } from "../../core/returned";
import type { Excuse } from "../../core/roster";
import type { Rubric } from "../../core/rubric";
import { rubricDigest } from "../../core/rubricDigest";
import { versionsIn, type Returned, type Said, type Version } from "../../core/versions";
import type { FoundSources } from "../files/foundSources";
import { readSources, type Reading } from "../files/readSources";
import { usePane } from "../PaneContext";
import { useCrash } from "../useCrash";
import { useReportState } from "../useReport";
import { addReturned } from "./returnedList";
import { useConsolidateWords } from "./useConsolidateWords";
import { useExcuses } from "./useExcuses";

/** How far a reading is. */
export interface Progress {
  readonly done: number;
  readonly count: number;
  readonly file: string;
}

/** What became of the last files that were added. */
export interface Tally {
  readonly read: number;
  readonly again: number;
  readonly passedOver: number;
  readonly stopped: boolean;
}

export interface ReturnedState {
  readonly returned: readonly Returned[];
  /** Null while none of the files is ours. */
  readonly consolidation: Consolidation | null;
  readonly progress: Progress | null;
  readonly tally: Tally | null;
  readonly add: (found: FoundSources) => void;
  readonly stop: () => void;
  /** Takes files out of the list; null: all. */
  readonly remove: (file: string | null) => void;
  readonly choose: (rivals: Rivals, file: FileOutcome) => void;
  /** Parts of one sender count together. */
  readonly join: (rivals: Rivals) => void;
  readonly chooseSide: (overlap: Overlap, side: readonly FileOutcome[]) => void;
  /** The rubric and period that somebody chose; null while nobody has. */
  readonly said: Version | null;
  readonly chooseVersion: (version: Version) => void;
  readonly accept: (acceptance: Acceptance) => void;
  /** A reviewer need not return a workbook, or must again. */
  readonly excuse: (excuse: Excuse, yes: boolean) => void;
  /** 汇总 among the files that somebody vouched for, by name. */
  readonly trusted: readonly string[];
  readonly trust: (file: string, yes: boolean) => void;
}

const NONE: Tally = { read: 0, again: 0, passedOver: 0, stopped: false };

export function useReturned(): ReturnedState {
  const [returned, setReturned] = useState<readonly Returned[]>([]);
  const held = useRef(returned);
  const hold = useCallback((change: (last: readonly Returned[]) => readonly Returned[]) => {
    held.current = change(held.current);
    setReturned(held.current);
  }, []);
  const [choices, setChoices] = useState<readonly Choice[]>([]);
  const [said, chooseVersion] = useState<Version | null>(null);
  const [trusted, setTrusted] = useState<readonly string[]>([]);
  const earlier = useEarlier();
  const vouched = useMemo(() => returned.filter(({ file }) => trusted.includes(file)), [returned, trusted]);
  const before = useMemo(() => [...vouched.flatMap(excusesOf), ...earlier.excuses], [vouched, earlier]);
  const { excuses, excuse } = useExcuses(before);
  const reading = useReading(hold);
  const consolidation = useMemo(() => {
    const named = said ?? ownVersion(returned, earlier.rubrics);
    const all = [...choices, ...vouched.flatMap(choicesOf), ...earlier.choices];
    return consolidateWorkbooks(returned, { ...(named ?? {}), choices: all, excuses });
  }, [returned, choices, earlier, vouched, said, excuses]);
  const remove = useCallback(
    (file: string | null) => hold((last) => (file === null ? [] : last.filter((entry) => entry.file !== file))),
    [hold],
  );
  // A new decision goes before all earlier ones: of two that contradict each other the first holds.
  const choose = useCallback((rivals: Rivals, file: FileOutcome) => {
    setChoices((last) => [choiceOf(rivals.files, file), ...last]);
  }, []);
  const join = useCallback(({ files }: Rivals) => {
    const joining = joiningOf(files);
    if (joining !== null) setChoices((last) => [joining, ...last]);
  }, []);
  const chooseSide = useCallback(({ sides }: Overlap, side: readonly FileOutcome[]) => {
    setChoices((last) => [...sideChoices(sides, side), ...last]);
  }, []);
  const accept = useCallback((acceptance: Acceptance) => {
    setChoices((last) => [acceptanceChoice(acceptance), ...last]);
  }, []);
  const trust = useCallback((file: string, yes: boolean) => {
    setTrusted((last) => (yes ? [...last, file] : last.filter((one) => one !== file)));
  }, []);
  const decisions = { choose, join, chooseSide, said, chooseVersion, accept, excuse, trusted, trust };
  return { returned, consolidation, ...reading, remove, ...decisions };
}

/** What the 汇总表 in the open workbook, which is written anew, was made by. */
interface Earlier {
  readonly choices: readonly Choice[];
  readonly rubrics: readonly Rubric[];
  readonly excuses: readonly Excuse[];
}

function useEarlier(): Earlier {
  const report = useReportState();
  return useMemo(() => {
    const reports = report.status === "ready" ? report.reports : [];
    const joined = reports.filter(({ assignment }) => assignment.joined === true);
    return {
      choices: joined.flatMap(({ choices }) => choices),
      rubrics: joined.map(({ rubric }) => rubric),
      excuses: joined.flatMap(({ below }) => below.excuses ?? []),
    };
  }, [report]);
}

/** The rubric of the open 汇总表 goes before others, where some of the files were made from it. */
function ownVersion(returned: readonly Returned[], rubrics: readonly Rubric[]): Said | null {
  const own = rubrics.map(rubricDigest);
  const found = versionsIn(returned).find(({ rubric }) => own.includes(rubricDigest(rubric)));
  return found === undefined ? null : { rubric: found.rubric };
}

/** Reads in the worker; the list is shown anew when a reading has ended, so that thirty files cost one consolidation. */
function useReading(hold: (change: (last: readonly Returned[]) => readonly Returned[]) => void) {
  const { startWorker, announce } = usePane();
  const stepWords = useConsolidateWords();
  const crash = useCrash();
  const [progress, setProgress] = useState<Progress | null>(null);
  const [tally, setTally] = useState<Tally | null>(null);
  const reading = useRef<Reading | null>(null);
  const arrived = useRef<(readonly Returned[])[]>([]);
  const passedOver = useRef(0);
  useEffect(() => () => reading.current?.stop(), []);
  const show = useCallback(
    (stopped: boolean) => {
      reading.current = null;
      const groups = arrived.current;
      const missed = passedOver.current;
      arrived.current = [];
      passedOver.current = 0;
      let again = 0;
      hold((last) =>
        groups.reduce((list, group) => {
          const added = addReturned(list, group);
          if (added.again) again += 1;
          return added.list;
        }, last),
      );
      setProgress(null);
      setTally({ read: groups.length - again, again, passedOver: missed, stopped });
      announce(stopped ? stepWords.stopped : stepWords.read(groups.length));
    },
    [hold, announce, stepWords],
  );
  const add = useCallback(
    (found: FoundSources) => {
      passedOver.current += found.passedOver;
      if (found.sources.length === 0) {
        if (reading.current === null) setTally({ ...NONE, passedOver: found.passedOver });
        if (reading.current === null) passedOver.current = 0;
        return;
      }
      if (reading.current !== null) {
        reading.current.add(found.sources);
        return;
      }
      setTally(null);
      reading.current = readSources(startWorker, found.sources, {
        onProgress: (done, count, file) => setProgress({ done, count, file }),
        onReturned: (entries) => arrived.current.push(entries),
        onEnd: () => show(false),
        onMistake: crash,
      });
    },
    [startWorker, show, crash],
  );
  const stop = useCallback(() => {
    reading.current?.stop();
    show(true);
  }, [show]);
  return { progress, tally, add, stop };
}
