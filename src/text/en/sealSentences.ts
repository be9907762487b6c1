/** Sentences of what is wrong with a seal（封存）, or keeps a sheet from being sealed, unsealed or verified. */
import type { ProblemCode } from "../../core/problem";

type SealCode = Extract<ProblemCode, `seal.${string}`>;

/** By code, as in `problemSentences.ts`. */
export const SEAL_SENTENCES: Readonly<Record<SealCode, string>> = {
  "seal.broken":
    "The record of seals is incomplete or altered, so earlier seals prove nothing. Compare with the paper, then seal again.",
  "seal.lost":
    "The sheet shows the code {code}, but no seal on record belongs to it. Compare with the paper, then seal again.",
  "seal.changed":
    "Entries changed after the sealing of {time} (code {code}): {count}. The file differs from the signed paper. See which under Check; to correct scores, unseal first.",
  "seal.not-shown":
    "This sheet is sealed with the code {code}, but its sign-off block does not show it. Seal it again.",
  "seal.line-differs":
    "The line of the check code was changed: it should be “{right}” and is “{shown}”. Do not use such a print; sealing again restores the line.",
  "seal.text-changed":
    "“{place}” was changed after sealing: it was “{right}” and is “{shown}”. Change it back, or unseal and seal again.",
  "seal.margin-differs":
    "Header and footer do not print the check code {code} (some programs do not keep them), or print another or other words beside it. Do not use such a print; unseal and seal again.",
  "seal.repeated":
    "The sheet “{sheets}” shows the same check code {code}, so a print of it looks sealed. Delete it and use the sealed sheet only; compare prints line by line.",
  "seal.unprotected":
    "“{sheet}” has lost its protection after sealing (somebody took it off, or a program that does not keep it saved the file), so its scores are open. Compare it with the signed paper, then seal it again.",
  "seal.already": "This sheet was sealed at {time}, code {code}. To correct it, unseal it first.",
  "seal.reason-missing": "The warning here is still open. Correct it, or give a reason for sealing as it is.",
  "seal.none": "“{sheet}” is not sealed; there is nothing to take off.",
  "seal.unseal-reason": "Unsealing needs a reason of at most {most} characters; it is shown on the sheet.",
  "seal.no-place":
    "The line 校验码 of the sign-off block is gone, so the sheet cannot be sealed. Restore it, or use the original workbook.",
  "seal.twins":
    "The workbook holds {count} copies of the same scoring sheet ({sheets}). Delete or move the extra ones before sealing.",
  "seal.code-unreadable":
    "“{typed}” is not a check code. It has 6 groups of 4 letters or digits, such as 0A1B-2C3D-4E5F-6G7H-8J9K-0M1N; sheets sealed earlier have 4 groups.",
};
