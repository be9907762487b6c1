/** Words of the seal（封存）on the sheet: the line of the check code in the sign-off block, and the footer. */
import { parseCode } from "../core/checkCode";
import { filled } from "./sheetWords";

/** What the line of the check code and the footer say. */
export const SEAL_LINE = {
  label: "校验码：",
  notSealed: "未封存",
  takenOff: "（{time}解除封存：{reason}）",
  again: "第{serial}次",
  sealed: "{code}　　{time}{again}封存{accepted}",
  accepted: "，{reasons}处提醒已说明理由",
  fingerprint: "指纹 {hash}",
} as const;

/** The same in any edition of the sheets. */
export type SealLine = { readonly [K in keyof typeof SEAL_LINE]: string };

/** How a seal was taken off, as far as the sheet tells it. */
export interface TakenOff {
  /** Local time, `2024-01-31T17:05`. */
  readonly time: string;
  readonly reason: string;
}

/** The line while a sheet is not sealed. Example: 校验码：未封存（2024-01-31 17:05解除封存：更正第3项） */
export function notSealedText(takenOff: TakenOff | null, line: SealLine = SEAL_LINE): string {
  const past =
    takenOff === null ? "" : filled(line.takenOff, { time: minuteText(takenOff.time), reason: takenOff.reason });
  return `${line.label}${line.notSealed}${past}`;
}

/** What the line of a sealed sheet tells. */
export interface SealedFacts {
  readonly code: string;
  readonly time: string;
  /** 1 for the first sealing of the sheet. */
  readonly serial: number;
  /** Warnings that were accepted with a written reason. */
  readonly reasons: number;
}

/** The line of a sealed sheet. Example: 校验码：0A1B-2C3D-4E5F-6G7H-8J9K-0M1N　　2024-01-31 17:05第2次封存，3处提醒已说明理由 */
export function sealedText({ code, time, serial, reasons }: SealedFacts, line: SealLine = SEAL_LINE): string {
  const again = serial === 1 ? "" : filled(line.again, { serial });
  const accepted = reasons === 0 ? "" : filled(line.accepted, { reasons });
  return `${line.label}${filled(line.sealed, { code, time: minuteText(time), again, accepted })}`;
}

/** Whether a text is the line of the check code. */
export function isSealLine(text: string, line: Pick<SealLine, "label"> = SEAL_LINE): boolean {
  return text.trim().startsWith(line.label);
}

/** The code that a line shows; null where it shows none. */
export function codeInLine(text: string, line: Pick<SealLine, "label"> = SEAL_LINE): string | null {
  const [code = ""] = text.trim().slice(line.label.length).split(/\s/u);
  return parseCode(code);
}

/** All codes that a header or footer prints, whatever stands around them. */
export function codesIn(margin: string): readonly string[] {
  return (margin.match(/[0-9A-Z]{4}(?:-[0-9A-Z]{4}){3,5}/gi) ?? []).flatMap((text) => parseCode(text) ?? []);
}

/** Codes of a header or footer: a printed &, a font, a colour, a size, where a part begins, any other. */
const MARGIN_CODE = /&(?:&|"[^"]*"|K(?:[0-9A-F]{6}|[0-9]{2}[+-][0-9]{3})|[0-9]+|[A-Z])/gi;

/** What the left, middle and right of a header or footer print, without their looks; codes that print something, such as &P, stay. */
export function printedParts(margin: string): readonly string[] {
  const plain = margin.replace(MARGIN_CODE, (code) => {
    if (/^&[LCR]$/i.test(code)) return "\0";
    if (code === "&&") return "&";
    return /^&[PNDTZFAG]$/i.test(code) ? code : "";
  });
  return plain.split("\0");
}

/** What the footer prints at its right: the check code once sealed, else the fingerprint of the rubric. */
export function footerText(code: string | null, hash: string, line: SealLine = SEAL_LINE): string {
  return code === null ? filled(line.fingerprint, { hash }) : `${line.label}${code}`;
}

/** Example: 2024-01-31 17:05. */
function minuteText(time: string): string {
  return time.slice(0, 16).replace("T", " ");
}
