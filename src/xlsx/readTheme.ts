/** The colours of a theme（主题颜色）, which whoever sends a file may have changed. */
import type { Archive } from "./package/archive";
import { XmlScanner } from "./package/xmlScanner";
import { eachChild } from "./readStyles";

/** The theme of Office, where a file has none; in the order in which looks count, light and dark exchanged as everywhere. */
const OFFICE_THEME: readonly (readonly [string, string])[] = [
  ["lt1", "FFFFFF"],
  ["dk1", "000000"],
  ["lt2", "EEECE1"],
  ["dk2", "1F497D"],
  ["accent1", "4F81BD"],
  ["accent2", "C0504D"],
  ["accent3", "9BBB59"],
  ["accent4", "8064A2"],
  ["accent5", "4BACC6"],
  ["accent6", "F79646"],
  ["hlink", "0000FF"],
  ["folHlink", "800080"],
];

const SYSTEM: ReadonlyMap<string, string> = new Map([
  ["window", "FFFFFF"],
  ["windowText", "000000"],
]);

/** The theme's colours by their numbers, each RRGGBB. What is said there in a way that no office program writes is taken for white: text in it is then looked at. */
export function readTheme(archive: Archive, path: string | undefined): readonly string[] {
  const found = new Map(OFFICE_THEME);
  if (path !== undefined && archive.has(path)) readScheme(new XmlScanner(archive.text(path), path), found);
  return [...found.values()];
}

function readScheme(scanner: XmlScanner, found: Map<string, string>): void {
  for (let token = scanner.next(); token !== "end"; token = scanner.next()) {
    const place = scanner.name;
    if (token !== "open" || !found.has(place)) continue;
    eachChild(scanner, () => {
      found.set(place, themeColor(scanner));
      scanner.skip();
    });
  }
}

function themeColor(scanner: XmlScanner): string {
  const value = scanner.attribute("val") ?? "";
  const color = scanner.name === "srgbClr" ? value : (SYSTEM.get(value) ?? scanner.attribute("lastClr") ?? "");
  return /^[0-9A-Fa-f]{6}$/.test(color) ? color.toUpperCase() : "FFFFFF";
}
