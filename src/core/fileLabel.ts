/** What a returned scoring sheet is called（文件#工作表）: its file, and its sheet too where the file holds several. */
import type { ScoreList } from "./score";

/** A file, or one of the scoring sheets in it. */
interface Named {
  readonly file: string;
  readonly sheet: { readonly scores: ScoreList } | null;
}

/** Name of the sheet that the scores stand on; null where there is none. */
export function sheetNameOf({ sheet }: Named): string | null {
  return sheet?.scores.at(0)?.sheet ?? null;
}

/** The file's path; with the sheet's name where another of `among` lies in the same file. Example: 甲局.xlsx#评价表 (2). */
export function labelOf(file: Named, among: readonly Named[]): string {
  const alone = among.every((other) => other === file || other.file !== file.file);
  const name = sheetNameOf(file);
  return alone || name === null ? file.file : `${file.file}#${name}`;
}
