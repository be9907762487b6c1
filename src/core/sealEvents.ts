/** Sealing and unsealing as lines of a record（封存记录）, each a text that goes into cells. */
import type { SealedScore } from "./checkCode";
import { parsedJson } from "./parsedJson";
import type { Seal, SealedText, SealReason } from "./seal";

/** What happened to a sheet: it was sealed, or its seal was taken off. */
export type SealEvent =
  | { readonly kind: "sealed"; readonly seal: Omit<Seal, "unsealed"> }
  | { readonly kind: "unsealed"; readonly time: string; readonly reason: string };

/** The event as one line of JSON, rows as arrays since a sheet has hundreds; it may be longer than the 32,767 characters that a cell holds. */
export function eventText(event: SealEvent): string {
  if (event.kind === "unsealed") return JSON.stringify([event.kind, event.time, event.reason]);
  const { code, time, file, reasons, scores, texts: noted = [] } = event.seal;
  return JSON.stringify([
    event.kind,
    code,
    time,
    file,
    reasons.map(({ problem, at, text }) => [problem, at?.sheet ?? "", at?.cell ?? "", text]),
    scores.map(({ subject, item, reviewer, value, reason }) => [subject, item, reviewer, value, reason]),
    ...(noted.length === 0 ? [] : [noted.map(({ sheet, place, text }) => [sheet, place, text])]),
  ]);
}

/** Reads an event back; null where the text is none: cut, altered, or not written by us. */
export function parseEvent(text: string): SealEvent | null {
  const json = parsedJson(text);
  if (!Array.isArray(json)) return null;
  const [kind, ...rest] = json as readonly unknown[];
  if (kind === "unsealed") return unsealedOf(rest);
  return kind === "sealed" ? sealedOf(rest) : null;
}

/** The seals that a record of events comes to, in order. An unsealing without a seal before it says nothing. */
export function sealsOf(events: readonly SealEvent[]): readonly Seal[] {
  const seals: Seal[] = [];
  for (const event of events) {
    const last = seals.at(-1);
    if (event.kind === "sealed") seals.push({ ...event.seal, unsealed: null });
    else if (last !== undefined)
      seals[seals.length - 1] = { ...last, unsealed: { time: event.time, reason: event.reason } };
  }
  return seals;
}

function unsealedOf(rest: readonly unknown[]): SealEvent | null {
  const [time = "", reason = ""] = texts(rest, 2) ?? [];
  return time === "" ? null : { kind: "unsealed", time, reason };
}

function sealedOf([code, time, file, reasons, scores, typed = []]: readonly unknown[]): SealEvent | null {
  const head = texts([code, time, file], 3);
  const given = rowsOf(reasons, 4);
  const rows = rowsOf(scores, 5);
  const noted = rowsOf(typed, 3);
  if (head === null || given === null || rows === null || noted === null) return null;
  const [ownCode = "", ownTime = "", ownFile = ""] = head;
  const seal = {
    ...{ code: ownCode, time: ownTime, file: ownFile },
    reasons: given.map(reasonOf),
    scores: rows.map(scoreOf),
    ...(noted.length === 0 ? {} : { texts: noted.map(textOf) }),
  };
  return { kind: "sealed", seal };
}

function reasonOf([problem = "", sheet = "", cell = "", text = ""]: readonly string[]): SealReason {
  return { problem, at: sheet === "" ? null : { sheet, cell }, text };
}

function scoreOf([subject = "", item = "", reviewer = "", value = "", reason = ""]: readonly string[]): SealedScore {
  return { subject, item, reviewer, value, reason };
}

function textOf([sheet = "", place = "", text = ""]: readonly string[]): SealedText {
  return { sheet, place, text };
}

function rowsOf(json: unknown, length: number): readonly (readonly string[])[] | null {
  if (!Array.isArray(json)) return null;
  const rows = json.flatMap((row: unknown) => {
    const own = texts(row, length);
    return own === null ? [] : [own];
  });
  return rows.length === json.length ? rows : null;
}

function texts(json: unknown, length: number): readonly string[] | null {
  if (!Array.isArray(json) || json.length !== length) return null;
  return json.every((entry): entry is string => typeof entry === "string") ? json : null;
}
