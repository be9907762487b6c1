/** Words of the seal（封存）on the sheet: the line of the check code in the sign-off block, and the footer. */
import { parseCode } from "../core/checkCode";
import { WORDS } from "./sheetWords";

const LABEL = "校验码：";
const NOT_SEALED = "未封存";

/** How a seal was taken off, as far as the sheet tells it. */
export interface TakenOff {
  /** Local time, `2024-01-31T17:05`. */
  readonly time: string;
  readonly reason: string;
}

/** The line while a sheet is not sealed. Example: 校验码：未封存（2024-01-31 17:05解除封存：更正第3项） */
export function notSealedText(takenOff: TakenOff | null): string {
  const past = takenOff === null ? "" : `（${minuteText(takenOff.time)}解除封存：${takenOff.reason}）`;
  return `${LABEL}${NOT_SEALED}${past}`;
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
export function sealedText({ code, time, serial, reasons }: SealedFacts): string {
  const again = serial === 1 ? "" : `第${serial}次`;
  const accepted = reasons === 0 ? "" : `，${reasons}处提醒已说明理由`;
  return `${LABEL}${code}　　${minuteText(time)}${again}封存${accepted}`;
}

/** Whether a text is the line of the check code. */
export function isSealLine(text: string): boolean {
  return text.trim().startsWith(LABEL);
}

/** The code that a line shows; null where it shows none. */
export function codeInLine(text: string): string | null {
  const [code = ""] = text.trim().slice(LABEL.length).split(/\s/u);
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
export function footerText(code: string | null, hash: string): string {
  return code === null ? `${WORDS.fingerprint} ${hash}` : `${LABEL}${code}`;
}

/** Example: 2024-01-31 17:05. */
function minuteText(time: string): string {
  return time.slice(0, 16).replace("T", " ");
}
