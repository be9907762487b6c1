// Cell looks between the host's model and a SheetPlan, both ways.
import type { BorderLine, CellStyle } from "../../sheet/plan";
import type { Border, CellFormat, Side } from "../host/model";
import { DEFAULT_FORMAT } from "../host/model";

const HEI = "黑体";
const SIZE = 11;
const BLACK = "#000000";
const SIDES: readonly Side[] = ["top", "right", "bottom", "left"];
const HORIZONTAL = { left: "Left", center: "Center", right: "Right" } as const;
const VERTICAL = { top: "Top", center: "Center", bottom: "Bottom" } as const;
const WEIGHTS = { thin: "Thin", hair: "Hairline", medium: "Medium", double: "Thick" } as const;

/** The look as a plan says it; null for the look of an untouched cell. */
export function styleOf(format: CellFormat): CellStyle | null {
  if (format === DEFAULT_FORMAT) return null;
  const border = bordersOf(format);
  return {
    ...(format.fontName === HEI ? { font: "hei" as const } : {}),
    ...(format.fontSize === SIZE ? {} : { size: format.fontSize }),
    ...(format.bold ? { bold: true } : {}),
    ...(format.fontColor.toUpperCase() === BLACK ? {} : { color: format.fontColor }),
    ...(format.fill === null ? {} : { fill: format.fill }),
    ...alignmentOf(format),
    ...(format.wrap ? { wrap: true } : {}),
    ...(format.indent === 0 ? {} : { indent: format.indent }),
    ...(format.numberFormat === "General" ? {} : { format: format.numberFormat }),
    ...(border === null ? {} : { border }),
    ...(format.locked ? {} : { unlocked: true }),
  };
}

/** A cell at the bottom is the plan's base, so nothing is said about it. */
function alignmentOf({ horizontal, vertical }: CellFormat): Pick<CellStyle, "horizontal" | "vertical"> {
  const across = keyOf(HORIZONTAL, horizontal);
  const down = keyOf(VERTICAL, vertical);
  return {
    ...(across === null ? {} : { horizontal: across }),
    ...(down === null || down === "bottom" ? {} : { vertical: down }),
  };
}

function keyOf<Key extends string>(table: Readonly<Record<Key, string>>, value: string): Key | null {
  for (const key in table) if (table[key] === value) return key;
  return null;
}

function bordersOf({ borders }: CellFormat): NonNullable<CellStyle["border"]> | null {
  const drawn = SIDES.flatMap((side) => {
    const line = lineOf(borders[side]);
    return line === null ? [] : [[side, line] as const];
  });
  return drawn.length === 0 ? null : Object.fromEntries(drawn);
}

function lineOf(border: Border | null): BorderLine | null {
  if (border === null || border.style === "None") return null;
  return border.style === "Double" ? "double" : (keyOf(WEIGHTS, border.weight) ?? "medium");
}

/** The look of a planned cell in the model. */
export function formatOf(style: CellStyle): CellFormat {
  return {
    ...DEFAULT_FORMAT,
    numberFormat: style.format ?? "General",
    fill: style.fill ?? null,
    fontName: style.font === "hei" ? HEI : DEFAULT_FORMAT.fontName,
    fontSize: style.size ?? SIZE,
    bold: style.bold === true,
    fontColor: style.color ?? BLACK,
    horizontal: style.horizontal === undefined ? "General" : HORIZONTAL[style.horizontal],
    vertical: VERTICAL[style.vertical ?? "bottom"],
    wrap: style.wrap === true,
    indent: style.indent ?? 0,
    locked: style.unlocked !== true,
    borders: {
      top: borderOf(style.border?.top),
      right: borderOf(style.border?.right),
      bottom: borderOf(style.border?.bottom),
      left: borderOf(style.border?.left),
    },
  };
}

function borderOf(line: BorderLine | undefined): Border | null {
  if (line === undefined) return null;
  return { style: line === "double" ? "Double" : "Continuous", weight: WEIGHTS[line], color: BLACK };
}
