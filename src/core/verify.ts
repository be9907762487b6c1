/** Verifying（验真）: the code on paper, the code in the file, and the code that the scores come to. */
import { checkCode, parseCode, sealedScores, type CodedContent, type SealedScore } from "./checkCode";
import type { Score } from "./score";
import type { Seal } from "./seal";

/** What a code stands for. */
export interface SealedContent extends CodedContent {
  readonly scores: readonly Score[];
}

/** A value or reason that is not what was sealed; null where the row did not exist then, or does not now. */
export interface Difference {
  readonly item: string;
  readonly subject: string;
  /** Null where there is one score column. */
  readonly reviewer: string | null;
  readonly what: "value" | "reason";
  readonly sealed: string | null;
  readonly now: string | null;
}

/** The three codes side by side. */
export interface Verification {
  /** The code from the paper in its usual form; null where none was typed, or what was typed is no code. */
  readonly typed: string | null;
  /** The code of the seal in force; null for a sheet that is not sealed. */
  readonly sealed: string | null;
  /** The code of what stands there now, of the version of the code it is compared with. */
  readonly computed: string;
  /** Every code that there is agrees with what stands there now, and there is at least one. */
  readonly matches: boolean;
  /** What changed since the sealing, in the order of the sealed scores; empty for a sheet that is not sealed. */
  readonly differences: readonly Difference[];
}

/** Compares the content with its seal and with a code typed from paper. `seal` null: not sealed; `typed` null: no paper at hand. */
export function verify(seal: Seal | null, content: SealedContent, typed: string | null): Verification {
  const paper = typed === null ? null : parseCode(typed);
  const computed = checkCode(content, content.scores, seal?.code ?? paper);
  const known = [...(typed === null ? [] : [paper]), ...(seal === null ? [] : [seal.code])];
  const isRight = (code: string | null): boolean =>
    code !== null && code === (seal === null ? computed : checkCode(content, content.scores, code));
  return {
    typed: paper,
    sealed: seal?.code ?? null,
    computed,
    matches: known.length > 0 && known.every(isRight),
    differences: seal === null ? [] : differencesOf(seal.scores, sealedScores(content.scores)),
  };
}

function differencesOf(sealed: readonly SealedScore[], now: readonly SealedScore[]): readonly Difference[] {
  const before = byPlace(sealed);
  const after = byPlace(now);
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((place) =>
    (["value", "reason"] as const).flatMap((what): readonly Difference[] => {
      const [was, is] = [before.get(place), after.get(place)];
      const { item = "", subject = "", reviewer = "" } = was ?? is ?? {};
      const [old, current] = [was?.[what] ?? null, is?.[what] ?? null];
      const where = { item, subject, reviewer: reviewer === "" ? null : reviewer };
      return old === current || (what === "reason" && (old ?? "") === (current ?? ""))
        ? []
        : [{ ...where, what, sealed: old, now: current }];
    }),
  );
}

/** Rows that somebody repeated are told apart by their number. */
function byPlace(rows: readonly SealedScore[]): ReadonlyMap<string, SealedScore> {
  const places = new Map<string, SealedScore>();
  for (const row of rows) {
    const place = (serial: number): string => JSON.stringify([row.subject, row.item, row.reviewer, serial]);
    let serial = 0;
    while (places.has(place(serial))) serial += 1;
    places.set(place(serial), row);
  }
  return places;
}
