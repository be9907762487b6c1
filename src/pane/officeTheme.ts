/** Office's theme as a Fluent theme. High contrast needs none: the browser's forced colours overrule every theme. */
import { webLightTheme, type Theme } from "@fluentui/react-components";

/** What Office tells about its theme; hosts that tell nothing are light. */
export interface OfficeColors {
  readonly isDarkTheme?: boolean | undefined;
  /** #RRGGBB. */
  readonly bodyBackgroundColor?: string | undefined;
}

const chineseFirst =
  '"Segoe UI", "Microsoft YaHei UI", "PingFang SC", "Noto Sans CJK SC", "Microsoft YaHei", sans-serif';

/** The theme of a light Office. */
export const lightTheme: Theme = { ...webLightTheme, fontFamilyBase: chineseFirst };

/** The Fluent theme nearest to Office's; a light one where the dark one cannot be loaded. */
export async function loadTheme(colors: OfficeColors | undefined): Promise<Theme> {
  if (!isDark(colors)) return lightTheme;
  return import("./darkTheme").then(
    ({ darkTheme }) => ({ ...darkTheme, fontFamilyBase: chineseFirst }),
    () => lightTheme,
  );
}

/** Whether Office is dark: as it says itself, else by the luminance of its background. Example: "#262626" is dark. */
export function isDark(colors: OfficeColors | undefined): boolean {
  if (colors?.isDarkTheme !== undefined) return colors.isDarkTheme;
  const digits = /^#([0-9a-f]{6})$/i.exec(colors?.bodyBackgroundColor ?? "")?.[1];
  return digits !== undefined && luminance(Number.parseInt(digits, 16)) < 128;
}

/** Weighted brightness, 0 to 255. */
function luminance(rgb: number): number {
  return 0.299 * (rgb >> 16) + 0.587 * ((rgb >> 8) & 255) + 0.114 * (rgb & 255);
}
