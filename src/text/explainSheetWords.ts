/** Fixed words of the sheet 依据说明. */

export const EXPLAIN_WORDS = {
  sheet: "依据说明",
  code: "校验码",
  unnamed: "（未填名称）",
  columns: { no: "序号", score: "计分", text: "依据和说明" },
  same: "核对：评价表现在的总分与本说明一致。",
  differs: "核对：评价表的总分已经改变，本说明作废，请重新生成。",
} as const;

/** What an annex was made from. */
export interface Origin {
  readonly sheet: string;
  /** Null where the annex stands in the same workbook. */
  readonly file: string | null;
  /** Errors of the sheet beside those of single scores. */
  readonly faults: number;
}

/** What the annex was made from. Example: `说明：本说明根据“评价表”的得分生成，只作依据，不代替该表；得分如有改动，须重新生成。` */
export function originText({ sheet, file, faults }: Origin): string {
  const from = file === null ? `“${sheet}”` : `文件“${file}”中“${sheet}”`;
  const open = faults === 0 ? "" : `核对时该表还有${faults}处错误没有更正，更正之前本说明不能作为依据。`;
  return `说明：本说明根据${from}的得分生成，只作依据，不代替该表；得分如有改动，须重新生成。${open}`;
}
