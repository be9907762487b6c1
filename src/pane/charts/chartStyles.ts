/** The look of the charts: Office's own colours, dark and light in turn, each part numbered; high contrast keeps only lines and numbers. */
import { makeStyles, tokens } from "@fluentui/react-components";
import type { Tone } from "./chartData";

const forced = "@media (forced-colors: active)";
const dark = (fill: string) => ({ fill, [forced]: { fill: "CanvasText" } });
const light = (fill: string) => ({ fill, [forced]: { fill: "Canvas" } });

const useTones = makeStyles({
  first: dark(tokens.colorPaletteNavyBorderActive),
  second: light(tokens.colorPaletteLightTealBackground2),
  third: dark(tokens.colorPaletteBrownBorderActive),
  fourth: light(tokens.colorPaletteMarigoldBackground2),
  fifth: dark(tokens.colorPaletteDarkGreenBorderActive),
  sixth: light(tokens.colorPaletteLavenderBackground2),
  bonus: light(tokens.colorNeutralBackground1),
  deduction: dark(tokens.colorNeutralForeground2),
  darkInk: { fill: tokens.colorNeutralForeground1, [forced]: { fill: "CanvasText" } },
  lightInk: { fill: tokens.colorNeutralBackground1, [forced]: { fill: "Canvas" } },
});

/** Styles of the frame around a chart. */
export const useChartStyles = makeStyles({
  figure: { margin: 0, minWidth: 0 },
  caption: { fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold, marginBottom: "6px" },
  line: { display: "flex", justifyContent: "space-between", gap: "8px", fontSize: tokens.fontSizeBase200 },
  name: { minWidth: 0, overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  figures: { flexShrink: 0, fontVariantNumeric: "tabular-nums" },
  strong: { fontWeight: tokens.fontWeightSemibold },
  drawing: { display: "block", width: "100%", overflow: "visible" },
  outline: { stroke: tokens.colorNeutralForeground3, strokeWidth: "1px", [forced]: { stroke: "CanvasText" } },
  boundary: {
    stroke: tokens.colorNeutralForeground2,
    strokeWidth: "1px",
    strokeDasharray: "2 2",
    [forced]: { stroke: "CanvasText" },
  },
  mark: {
    fill: tokens.colorNeutralBackground1,
    stroke: tokens.colorNeutralForeground1,
    strokeWidth: "1.5px",
    [forced]: { fill: "Canvas", stroke: "CanvasText" },
  },
  label: { fontSize: "10px", fontWeight: tokens.fontWeightSemibold },
  scale: { fontSize: "10px", fill: tokens.colorNeutralForeground2, [forced]: { fill: "CanvasText" } },
  legend: {
    display: "flex",
    flexWrap: "wrap",
    gap: "2px 12px",
    listStyle: "none",
    margin: "8px 0 0",
    padding: 0,
    fontSize: tokens.fontSizeBase200,
  },
  entry: { display: "flex", alignItems: "center", gap: "4px", minWidth: 0 },
  note: { margin: "4px 0 0", fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  /** Only for screen readers. */
  hidden: {
    position: "absolute",
    width: "1px",
    height: "1px",
    margin: "-1px",
    padding: 0,
    overflow: "hidden",
    clipPath: "inset(50%)",
    whiteSpace: "nowrap",
  },
});

/** Classes of a part, and of the number on it. */
export function useToneClasses(): (tone: Tone) => { readonly fill: string; readonly ink: string } {
  const tones = useTones();
  const groups = [tones.first, tones.second, tones.third, tones.fourth, tones.fifth, tones.sixth];
  return (tone) => {
    if (tone === "bonus") return { fill: tones.bonus, ink: tones.darkInk };
    if (tone === "deduction") return { fill: tones.deduction, ink: tones.lightInk };
    const fill = groups[tone % groups.length] ?? tones.first;
    return { fill, ink: tone % 2 === 0 ? tones.lightInk : tones.darkInk };
  };
}

/** What stands on a part and before its name in the legend: 1, 2, 3 … for groups, + and −. */
export function toneSign(tone: Tone): string {
  if (tone === "bonus") return "+";
  return tone === "deduction" ? "−" : String(tone + 1);
}
