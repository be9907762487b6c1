/** Colours as looks name them: by value, by place in the theme or the palette, lighter or darker; all become #RRGGBB. */
import type { XmlScanner } from "./package/xmlScanner";

/** A colour as it is named, before theme and palette are known. */
export interface ColorName {
  readonly kind: "theme" | "rgb" | "indexed";
  readonly value: string;
  readonly tint: number;
}

/** Gives #RRGGBB; undefined for a colour that is left to the program（自动）. */
export type Palette = (name: ColorName | undefined) => string | undefined;

/** Of several names in one element Excel takes the first of these. */
const KINDS = ["theme", "rgb", "indexed"] as const;

/** The palette that Excel has had since 1997, from number 8 on; 0 to 7 are the same as 8 to 15. */
const INDEXED =
  "000000FFFFFFFF000000FF000000FFFFFF00FF00FFFF800000008000000080808000800080008080C0C0" +
  "C08080809999FF993366FFFFCCCCFFFF660066FF80800066CCCCCCFF000080FF00FFFFFF0000FFFF8000" +
  "808000000080800000FF00CCFFCCFFFFCCFFCCFFFF9999CCFFFF99CCCC99FFFFCC993366FF33CCCC99CC" +
  "00FFCC00FF9900FF6600666699969696003366339966003300333300993300993366333399333333";
const firstIndexed = 8;
const lastIndexed = 63;

/** Colours of the system: what is written with, and what is written on. */
const systemIndexed: ReadonlyMap<number, string> = new Map([
  [64, "#000000"],
  [65, "#FFFFFF"],
]);

/** The name in the element that the scanner stands at; undefined where it says automatic, or nothing. */
export function readColorName(scanner: XmlScanner): ColorName | undefined {
  for (const kind of KINDS) {
    const value = scanner.attribute(kind);
    if (value !== undefined) return { kind, value, tint: Number(scanner.attribute("tint") ?? 0) || 0 };
  }
  return undefined;
}

/** Colours by name. `indexed` is the file's own palette, from number 0 on; a short one leaves the rest as it was. */
export function paletteOf(theme: readonly string[], indexed: readonly string[]): Palette {
  return (name) => {
    if (name === undefined) return undefined;
    const number = Number(name.value);
    const base =
      name.kind === "rgb"
        ? rgbColor(name.value)
        : name.kind === "theme"
          ? theme[number] === undefined
            ? undefined
            : `#${theme[number]}`
          : (indexed[number] ?? indexedColor(number));
    return base === undefined ? undefined : tinted(base, name.tint);
  };
}

/** Example: `FF0070C0`, the first two of which are no colour. */
export function rgbColor(text: string): string | undefined {
  return /^(?:[0-9A-Fa-f]{2})?[0-9A-Fa-f]{6}$/.test(text) ? `#${text.slice(-6).toUpperCase()}` : undefined;
}

function indexedColor(number: number): string | undefined {
  if (!Number.isInteger(number) || number < 0 || number > lastIndexed) return systemIndexed.get(number);
  const at = (number < firstIndexed ? number : number - firstIndexed) * 6;
  return `#${INDEXED.slice(at, at + 6)}`;
}

/** A tint moves the lightness towards white (up to 1) or black (down to −1) and leaves the hue. */
function tinted(color: string, tint: number): string {
  if (tint === 0) return color;
  const part = Math.min(1, Math.abs(tint));
  const channels = channelsOf(color);
  // With hue and saturation kept, each channel keeps its distance from grey in proportion to what the lightness leaves room for.
  const light = (Math.max(...channels) + Math.min(...channels)) / 2;
  const moved = tint < 0 ? light * (1 - part) : light * (1 - part) + 255 * part;
  const scale = roomAt(light) === 0 ? 0 : roomAt(moved) / roomAt(light);
  return colorOfChannels(channels.map((channel) => moved + (channel - light) * scale));
}

function roomAt(light: number): number {
  return Math.min(light, 255 - light);
}

/** Red, green and blue, 0 to 255. */
function channelsOf(color: string): readonly number[] {
  return [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
}

/** What `part` of one colour over another looks like from afar. */
export function blended(over: string, under: string, part: number): string {
  const below = channelsOf(under);
  return colorOfChannels(channelsOf(over).map((channel, index) => channel * part + (below[index] ?? 0) * (1 - part)));
}

function colorOfChannels(channels: readonly number[]): string {
  return `#${channels
    .map((channel) => Math.round(channel).toString(16).padStart(2, "0"))
    .join("")
    .toUpperCase()}`;
}
