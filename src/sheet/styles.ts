/** The look of our sheets: an official form that prints well in black and white. */
import type { BorderLine, CellStyle } from "./plan";

/** Colours as #RRGGBB. Tints stay pale: on a black-and-white print the text over them is read, the status column says the same in words. */
export const COLORS = {
  header: "#F2F2F2",
  input: "#FFF9E5",
  missing: "#FFF4CE",
  wrong: "#FDE7E9",
  wrongText: "#A4262C",
  quiet: "#595959",
} as const;

const thin = frame("thin");
const body: CellStyle = { vertical: "center", wrap: true, border: thin };
const number: CellStyle = { ...body, horizontal: "right", indent: 1, wrap: false };
const total: CellStyle = { ...number, bold: true, border: { ...thin, top: "double" } };

/** Every style a plan may name. */
export const STYLES = {
  title: { font: "hei", size: 18, horizontal: "center", vertical: "center" },
  info: { vertical: "center", wrap: true },
  infoLabel: { horizontal: "right", vertical: "center" },
  infoInput: { vertical: "center", fill: COLORS.input, unlocked: true, format: "@", border: { bottom: "thin" } },
  nameInput: { ...body, horizontal: "center", bold: true, fill: COLORS.input, unlocked: true, format: "@" },
  header: { font: "hei", horizontal: "center", vertical: "center", wrap: true, fill: COLORS.header, border: thin },
  text: body,
  center: { ...body, horizontal: "center" },
  group: { ...body, horizontal: "center", bold: true },
  points: { ...number, bold: true },
  input: { ...number, fill: COLORS.input, unlocked: true },
  choice: { ...body, horizontal: "center", fill: COLORS.input, unlocked: true },
  reason: { ...body, fill: COLORS.input, unlocked: true, format: "@" },
  status: { ...body, horizontal: "center", size: 10 },
  figure: number,
  figureLabel: { ...body, bold: true, horizontal: "center" },
  total,
  totalLabel: { ...total, horizontal: "center", wrap: true },
  totalState: { ...total, horizontal: "center", wrap: true, size: 10 },
  outcome: { ...body, bold: true, horizontal: "center" },
  note: { vertical: "top", wrap: true, size: 10 },
  signOff: { horizontal: "left", vertical: "top", indent: 1, wrap: true, border: thin },
  sealLine: { horizontal: "left", vertical: "center", indent: 1, wrap: true, border: thin },
  signatures: { horizontal: "left", vertical: "center", indent: 1, wrap: true, border: thin },
  heading: { font: "hei", size: 12, vertical: "center" },
  paragraph: { vertical: "top", wrap: true },
  link: { ...body, horizontal: "center", color: "#0563C1" },
  swatchInput: { ...body, horizontal: "center", fill: COLORS.input },
  swatchMissing: { ...body, horizontal: "center", fill: COLORS.missing },
  swatchWrong: { ...body, horizontal: "center", fill: COLORS.wrong, color: COLORS.wrongText },
  placeholder: { horizontal: "center", vertical: "center", color: COLORS.quiet, fill: COLORS.header },
  machine: { size: 9, color: COLORS.quiet },
} as const satisfies Record<string, CellStyle>;

/** A name of {@link STYLES}. */
export type StyleName = keyof typeof STYLES;

function frame(line: BorderLine): NonNullable<CellStyle["border"]> {
  return { top: line, right: line, bottom: line, left: line };
}
