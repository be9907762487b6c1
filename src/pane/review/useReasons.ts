/** The reasons typed in 核对, by sheet. They are kept on this computer until the sheet is sealed, so that closing the pane loses none. */
import { useState } from "react";
import type { CheckReport } from "../../actions/checkWorkbook";
import type { ReasonTexts } from "./reviewView";

/** Reasons of the report's sheet, and the way to change them. */
export function useReasons(report: CheckReport | undefined): {
  readonly reasons: ReasonTexts;
  readonly setReasons: (next: ReasonTexts) => void;
} {
  const [typed, setTyped] = useState<ReadonlyMap<string, ReasonTexts>>(new Map());
  const key = report === undefined ? "" : keyOf(report);
  const setReasons = (next: ReasonTexts): void => {
    setTyped((last) => new Map([...last, [key, next]]));
    keep(key, next);
  };
  return { reasons: typed.get(key) ?? kept(key), setReasons };
}

/** Forgets what was kept for a sheet: once it is sealed, the reasons stand in its seal. */
export function forgetReasons(report: CheckReport): void {
  storage()?.removeItem(keyOf(report));
}

/** Another workbook of the same assignment has the same key: its warnings differ, so no reason appears where it was not meant. */
function keyOf({ hash, sheet, assignment }: CheckReport): string {
  const { department, reviewer, period, subjects } = assignment;
  return `pingbiao-reasons:${JSON.stringify([hash, sheet, department, reviewer ?? null, period, subjects])}`;
}

function keep(key: string, reasons: ReasonTexts): void {
  try {
    storage()?.setItem(key, JSON.stringify([...reasons]));
  } catch {
    // Full, or closed to the pane: the reasons live as long as the pane does, as the fields show.
  }
}

function kept(key: string): ReasonTexts {
  const text = storage()?.getItem(key) ?? null;
  const entries: unknown = text === null ? [] : JSON.parse(text);
  return new Map(Array.isArray(entries) ? entries.filter(isPair) : []);
}

function isPair(entry: unknown): entry is [string, string] {
  return Array.isArray(entry) && entry.length === 2 && entry.every((part) => typeof part === "string");
}

/** Null where the browser keeps nothing for the pane. */
function storage(): Storage | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}
