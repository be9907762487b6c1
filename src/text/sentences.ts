/** All sentences of problems, refusals and differences in one language: the shape that every language has. */
import type { ProblemCode } from "../core/problem";
import type { RubricFault } from "../core/rubricFault";
import type { FactKind } from "../core/rubricFacts";
import type { HostSentenceCode } from "./zh/hostSentences";

/** Gaps like `{name}` are filled from values. */
export interface Sentences {
  /** By the code of a problem: what is wrong and what to do; the place stands in front. */
  readonly problems: Readonly<Record<ProblemCode, string>>;
  /** Why a host or a file's reader would not. */
  readonly host: Readonly<Record<HostSentenceCode, string>>;
  /** What is wrong in a rubric file, for the gap `{what}`. */
  readonly faults: Readonly<Record<RubricFault, string>>;
  /** What facts of a rubric are called. */
  readonly facts: Readonly<Record<FactKind, string>>;
  readonly outcomes: OutcomeWords;
  readonly phrases: SentencePhrases;
}

/** What sentences are put together with. */
export interface SentencePhrases {
  /** Between a place and what is wrong there. */
  readonly colon: string;
  readonly semicolon: string;
  /** What stands for the path of a fault that concerns all of a rubric file. */
  readonly wholeFile: string;
  /** Whose a file may be, behind the reason why it could not be used. */
  readonly owner: string;
  /** What an empty value means: no upper bound, an empty cell, reviewers of no department. */
  readonly empty: Readonly<Record<"points" | "shown" | "right" | "who", string>>;
  /** Values of facts that are no text or number. */
  readonly values: Readonly<Record<"absent" | "present" | "none" | "true" | "false", string>>;
  readonly differs: string;
  /** Where a fingerprint alone is known. */
  readonly untold: string;
  readonly more: string;
}

/** What a veto and a disqualification do. */
export interface OutcomeWords {
  readonly vetoed: string;
  /** Where the rubric has no grades. */
  readonly vetoedOnly: string;
  readonly disqualified: string;
  readonly between: string;
}
