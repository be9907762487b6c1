/** Number formats that files name by number only. */
import { numberFormatOf } from "./styleElements";

/** Formats that other programs name by number only: percent, scientific, fractions, dates and times, accounting. */
const formatsByNumber: ReadonlyMap<number, string> = new Map([
  ...([9, 10] as const).map((id) => [id, id === 9 ? "0%" : "0.00%"] as const),
  ...([3, 37, 38, 41, 42] as const).map((id) => [id, "#,##0"] as const),
  ...([4, 39, 40, 43, 44] as const).map((id) => [id, "#,##0.00"] as const),
  ...([11, 48] as const).map((id) => [id, "0.00E+00"] as const),
  ...([12, 13] as const).map((id) => [id, "# ?/?"] as const),
  ...([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58] as const).map(
    (id) => [id, "yyyy-mm-dd"] as const,
  ),
  ...([18, 19, 20, 21, 32, 33, 34, 35, 45, 47, 55, 56] as const).map((id) => [id, "h:mm:ss"] as const),
  [46, "[h]:mm:ss"],
]);

/** The format of that number: the file's own, or one that every program knows by heart. */
export function formatOf(id: number, formats: ReadonlyMap<number, string>): string {
  return formats.get(id) ?? numberFormatOf(id) ?? formatsByNumber.get(id) ?? "General";
}
