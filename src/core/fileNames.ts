/** Names of the files we write（文件名）. */
import type { Rubric } from "./rubric";

/** Characters that no file system takes become "_". Example: "甲/局" becomes "甲_局". */
export function safeName(name: string): string {
  return name.replace(/[\\/:*?"<>|\p{Cc}]/gu, "_");
}

/** Name of the archive of a split. Example: 2022年度漯河2022评价表.zip. */
export function archiveName({ shortTitle }: Pick<Rubric, "shortTitle">, period: string): string {
  return `${safeName(`${period}${shortTitle}评价表`)}.zip`;
}

/** Name of a consolidated workbook. Example: 2022年度漯河2022汇总.xlsx. */
export function summaryName({ shortTitle }: Pick<Rubric, "shortTitle">, period: string): string {
  return `${safeName(`${period}${shortTitle}汇总`)}.xlsx`;
}
