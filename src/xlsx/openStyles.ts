/** The styles of a file, with the colours of its theme. */
import type { Archive } from "./package/archive";
import { noStyles, readStyles, type ReadStyles } from "./readStyles";
import { readTheme } from "./readTheme";
import type { WorkbookParts } from "./readWorkbookPart";

/** Throws a HostError (`damaged`) where a part is no XML. */
export function openStyles(archive: Archive, { stylesPath, themePath }: WorkbookParts): ReadStyles {
  const theme = readTheme(archive, themePath);
  const isThere = stylesPath !== undefined && archive.has(stylesPath);
  return isThere ? readStyles(archive.text(stylesPath), stylesPath, theme) : noStyles(theme);
}
