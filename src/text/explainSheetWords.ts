/** Fixed words of the sheet 依据说明. */

export const EXPLAIN_WORDS = {
  sheet: "依据说明",
  code: "校验码",
  unnamed: "（未填名称）",
  columns: { no: "序号", score: "计分", text: "依据和说明" },
  same: "核对：评价表现在的总分与本说明一致。",
  differs: "核对：评价表的总分已经改变，本说明作废，请重新生成。",
} as const;

/** What the annex was made from. Example: `本说明根据“评价表”的得分生成；得分如有改动，须重新生成。` */
export function originText({ sheet, file }: { readonly sheet: string; readonly file: string | null }): string {
  const from = file === null ? `“${sheet}”` : `文件“${file}”中“${sheet}”`;
  return `说明：本说明根据${from}的得分生成，只作依据，不代替该表；得分如有改动，须重新生成。`;
}
