// Turns the host's cell format into Univer's style. Every member is given, so that a merge leaves nothing of the old.
import type { IBorderStyleData, IStyleData, Nullable } from "@univerjs/core";
import { BooleanNumber, BorderStyleTypes, HorizontalAlign, VerticalAlign, WrapStrategy } from "@univerjs/core";
import type { Border, CellFormat } from "../host/model";

const HORIZONTAL: Readonly<Record<string, HorizontalAlign>> = {
  Left: HorizontalAlign.LEFT,
  Center: HorizontalAlign.CENTER,
  CenterAcrossSelection: HorizontalAlign.CENTER,
  Right: HorizontalAlign.RIGHT,
  Justify: HorizontalAlign.JUSTIFIED,
  Distributed: HorizontalAlign.DISTRIBUTED,
};

const VERTICAL: Readonly<Record<string, VerticalAlign>> = {
  Top: VerticalAlign.TOP,
  Center: VerticalAlign.MIDDLE,
  Bottom: VerticalAlign.BOTTOM,
};

const WEIGHTS: Readonly<Record<string, BorderStyleTypes>> = {
  Hairline: BorderStyleTypes.HAIR,
  Thin: BorderStyleTypes.THIN,
  Medium: BorderStyleTypes.MEDIUM,
  Thick: BorderStyleTypes.THICK,
};

/** Fonts that stand in on machines without the Chinese office fonts. */
const FONTS: Readonly<Record<string, string>> = {
  宋体: '宋体, SimSun, "Noto Serif CJK SC", serif',
  黑体: '黑体, SimHei, "Noto Sans CJK SC", sans-serif',
};

/** Pixels of one point at 96 dots per inch. */
export const PIXELS_PER_POINT = 96 / 72;

const INDENT_PIXELS = 9;

const looks = new WeakMap<CellFormat, IStyleData>();

/** The style of a format; equal objects share one style. */
export function lookOf(format: CellFormat): IStyleData {
  const known = looks.get(format);
  if (known !== undefined) return known;
  const look = newLook(format);
  looks.set(format, look);
  return look;
}

function newLook(format: CellFormat): IStyleData {
  return {
    ff: FONTS[format.fontName] ?? format.fontName,
    fs: format.fontSize,
    bl: flag(format.bold),
    it: flag(format.italic),
    ul: { s: flag(format.underline !== "None") },
    st: { s: flag(format.strikethrough) },
    cl: { rgb: format.fontColor },
    bg: format.fill === null ? null : { rgb: format.fill },
    n: format.numberFormat === "General" ? null : { pattern: format.numberFormat },
    ht: HORIZONTAL[format.horizontal] ?? HorizontalAlign.UNSPECIFIED,
    vt: VERTICAL[format.vertical] ?? VerticalAlign.MIDDLE,
    tb: format.wrap ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW,
    pd: { l: 3 + format.indent * INDENT_PIXELS, r: 3, t: 0, b: 1 },
    bd: {
      t: lineOf(format.borders.top),
      r: lineOf(format.borders.right),
      b: lineOf(format.borders.bottom),
      l: lineOf(format.borders.left),
    },
  };
}

function flag(on: boolean): BooleanNumber {
  return on ? BooleanNumber.TRUE : BooleanNumber.FALSE;
}

function lineOf(border: Border | null): Nullable<IBorderStyleData> {
  if (border === null || border.style === "None") return null;
  return { s: lineStyle(border), cl: { rgb: border.color } };
}

function lineStyle(border: Border): BorderStyleTypes {
  if (border.style === "Double") return BorderStyleTypes.DOUBLE;
  if (border.style === "Dash") return BorderStyleTypes.DASHED;
  if (border.style === "Dot") return BorderStyleTypes.DOTTED;
  return WEIGHTS[border.weight] ?? BorderStyleTypes.THIN;
}
