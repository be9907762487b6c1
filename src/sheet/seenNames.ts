/** Names of sheets as people know them. */
import { STAMP_SHEETS } from "../text/sheetWords";

/** Names without those of stamp sheets: nobody sees these, so a sentence that names one tells a person nothing. */
export function seenNames(sheets: readonly string[]): readonly string[] {
  return sheets.filter((name) => !name.startsWith(STAMP_SHEETS.stamp));
}
