/** Sentences of the problems that a returned sheet has suffered（表被改动）: rows, columns, texts, formulas, looks. */
import type { ProblemCode } from "../../core/problem";

type SheetCode = Extract<ProblemCode, `sheet.${string}`>;

/** By code, as in `problemSentences.ts`. */
export const SHEET_SENTENCES: Readonly<Record<SheetCode, string>> = {
  "sheet.foreign": "这个工作簿里没有评表写入的评价表，或者它的隐藏标识表被删除了。请用发出的原表填写。",
  "sheet.damaged": "隐藏的标识表“{sheet}”已损坏或被改动，无法核对。请用原表重新填写。",
  "sheet.newer":
    "本工作簿由较新版本的“评表”编制，现用的版本不能核对，未作任何判断。请升级后再核对；如无法升级，请编制单位用现用的版本重新发表。",
  "sheet.item-missing": "第{no}项“{title}”所在的行被删除了，请恢复该行。",
  "sheet.item-repeated": "第{no}项“{title}”出现了不止一行，请删除多余的行。",
  "sheet.item-unknown": "这一行的隐藏编号“{id}”不属于本表，请删除该行。",
  "sheet.foreign-item": "第{no}项“{title}”这一行是从别的评价表（{owner}）来的，得分没有采用，请删除该行。",
  "sheet.row-mixed":
    "这一行写的是第{shown}项“{title}”，隐藏编号却是第{no}项，得分没有采用。多半是只排序或移动了部分列，请撤销，或用原表重新填写。",
  "sheet.row-elsewhere":
    "第{no}项“{title}”这一行排在{label}“{shown}”名下，隐藏编号却是“{right}”，得分没有采用。请把这一行移回“{right}”名下，或用原表重新填写。",
  "sheet.row-unknown":
    "表中有{count}行不是原表的行，隐藏列里却有内容（例如此处的“{shown}”），可能混入小计和总分，或被误认为评价结果。请删除这些行。",
  "sheet.figure-repeated": "“{label}”出现了不止一行，不知以哪一行为准。请删除多余的行。",
  "sheet.column-repeated": "这一列与另一列的隐藏标识相同，不知以哪一列为准。请删除多出的列，或用原表重新填写。",
  "sheet.column-mixed": "这一列的表头写的是“{shown}”，按隐藏标识却是“{right}”列。请撤销对列的改动，或用原表重新填写。",
  "sheet.figure-differs":
    "表中显示“{shown}”，按得分应为“{right}”，不能签字盖章。请按F9重新计算；仍不一致的，用原表恢复公式。",
  "sheet.figures-differ":
    "有{count}处公式的结果与得分不符，例如此处显示“{shown}”，按得分应为“{right}”。多半是没有重新计算，请用Excel或WPS打开，按F9后保存。",
  "sheet.not-recalculated":
    "本表尚未重新计算：有{count}处公式显示的还不是现在的结果，例如此处显示“{shown}”，按得分应为“{right}”。请在Excel或WPS中按F9（文件请打开后保存），再核对。",
  "sheet.points-altered": "分值被改成了“{shown}”，指标规定是“{right}”。得分按指标规定核对，请改回。",
  "sheet.text-altered": "原文“{right}”被改成了“{shown}”，请改回原文。",
  "sheet.text-added":
    "表中多出{count}处原来没有的内容，例如此处的“{shown}”，签字人可能误以为是评价结果。请删除，或移到其他工作表。",
  "sheet.margin-altered":
    "“{sheet}”的页眉页脚印有原来没有的内容：“{shown}”，看纸的人可能误以为是本表原有的。请在页面设置中删除。",
  "sheet.subject-altered":
    "{label}“{right}”的名称被改成了“{shown}”，得分仍计在“{right}”名下。请核对填的是哪一个，并改回名称。",
  "sheet.key-altered": "这一行隐藏的计算编号被改动，表中的小计和总分不可信，请用原表重新填写。",
  "sheet.row-missing": "“{label}”那一行被删除了，请撤销，或用原表重新填写。",
  "sheet.column-missing": "“{columns}”列被删除了，表中的数不可信，请撤销，或用原表重新填写。",
  "sheet.number-disguised":
    "单元格里的值是“{value}”，但因格式或列宽显示成了别的样子，不能签字盖章。请把单元格格式改回“常规”并加宽列。",
  "sheet.content-unseen":
    "从此处起有{count}处内容看不见或可能被遮住（字色与底色相近、字号过小、被合并、设为不显示零值或显示公式，或被图片、文本框、控件、批注、背景、条件格式遮盖）。请恢复原样后核对。",
  "sheet.print-cut": "打印区域没有包括此处等{count}处内容，打印出来的表不完整。请重新设置打印区域。",
  "sheet.rows-hidden": "有{count}行考核要点被隐藏或筛选掉了，其中的得分仍然计入。请取消隐藏和筛选后核对。",
  "sheet.figures-hidden": "表头、小计、总分或签字栏中有{count}行被隐藏或筛选掉了。请取消隐藏和筛选后核对。",
  "sheet.columns-hidden": "“{columns}”列被隐藏了，请取消隐藏后核对。",
  "sheet.moved-here": "“{sheet}”是从别的工作簿移来的评价表，本工作簿里没有它的标识，得分没有采用。请用它原来的工作簿。",
  "sheet.too-many-rows": "“{sheet}”里带隐藏编号的行有{count}行，远多于应有的行数，没有读取。请用原表重新填写。",
  "sheet.copied": "“{sheet}”与“{others}”是同一张评价表的副本，不知以哪一张为准。请只保留一张。",
  "sheet.formula-altered": "公式被改动，重新计算后显示的数会与得分不符，不能签字盖章。请用原表恢复公式。",
  "sheet.formula-overwritten": "公式被覆盖，表中显示的数不可信，请恢复公式。",
  "sheet.several": "工作簿里有{count}张评价表，这里核对的是“{sheet}”。",
};
