/** Fills（底色）: patterns and gradients, as a plan says them and as the eye sees them. */
import type { XmlScanner } from "./package/xmlScanner";
import { blended, readColorName, type Palette } from "./readColors";

/** `plan`: the colour that a plan says, if any. */
export interface FillLook {
  readonly plan: string | undefined;
  readonly backs: readonly string[];
}

const black = "#000000";
const white = "#FFFFFF";

/** That of a cell without one. */
export const noFill: FillLook = { plan: undefined, backs: [] };

/** How much of a pattern is its own colour; lines that cross cover about as much as close dots. */
const patternParts: ReadonlyMap<string, number> = new Map([
  ["solid", 1],
  ["darkGray", 0.75],
  ["mediumGray", 0.5],
  ["lightGray", 0.25],
  ["gray125", 0.125],
  ["gray0625", 0.0625],
  ...(["darkHorizontal", "darkVertical", "darkDown", "darkUp", "darkGrid"] as const).map(
    (name) => [name, 0.5] as const,
  ),
  ["darkTrellis", 0.7],
  ...(["lightHorizontal", "lightVertical", "lightDown", "lightUp"] as const).map((name) => [name, 0.25] as const),
  ...(["lightGrid", "lightTrellis"] as const).map((name) => [name, 0.4] as const),
]);

/** A pattern is seen as the mixture of its colours, a gradient as all of them. */
export function readFill(scanner: XmlScanner, palette: Palette): FillLook {
  let fill = noFill;
  scanner.children(() => {
    if (scanner.name === "gradientFill") fill = { plan: undefined, backs: readGradient(scanner, palette) };
    else fill = readPattern(scanner, palette);
  });
  return fill;
}

function readPattern(scanner: XmlScanner, palette: Palette): FillLook {
  const part = patternParts.get(scanner.attribute("patternType") ?? "none");
  const colors = patternColors(scanner, palette);
  if (part === undefined) return noFill;
  const color = blended(colors.front ?? black, colors.back ?? white, part);
  return { plan: color, backs: [color] };
}

/** The colours that a pattern names. */
export function patternColors(
  scanner: XmlScanner,
  palette: Palette,
): { readonly front?: string; readonly back?: string } {
  const colors: { front?: string; back?: string } = {};
  scanner.children(() => {
    const color = palette(readColorName(scanner));
    if (color !== undefined && scanner.name === "fgColor") colors.front = color;
    if (color !== undefined && scanner.name === "bgColor") colors.back = color;
    scanner.skip();
  });
  return colors;
}

function readGradient(scanner: XmlScanner, palette: Palette): readonly string[] {
  const colors: string[] = [];
  scanner.children(() => {
    scanner.children(() => {
      colors.push(palette(readColorName(scanner)) ?? white);
      scanner.skip();
    });
  });
  return colors;
}
