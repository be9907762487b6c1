/** Sentences of what is wrong with a seal（封存）, or keeps a sheet from being sealed, unsealed or verified. */
import type { ProblemCode } from "../../core/problem";

type SealCode = Extract<ProblemCode, `seal.${string}`>;

/** By code, as in `problemSentences.ts`. */
export const SEAL_SENTENCES: Readonly<Record<SealCode, string>> = {
  "seal.broken": "封存记录缺失或被改动，以前的封存不能作准。请核对纸质表，确认无误后重新封存。",
  "seal.lost": "表上印有校验码{code}，但找不到与它对应的封存记录。请核对纸质表，确认无误后重新封存。",
  "seal.changed":
    "{time}封存（校验码{code}）之后，有{count}处内容被改动，与签字盖章的纸质表不一致。请在“核对”中查看是哪几处；确需更正的，先解除封存。",
  "seal.not-shown": "这张表已封存，校验码应为{code}，但签字盖章栏没有显示这个码。请重新封存。",
  "seal.line-differs":
    "校验码那一行被改动过，应为“{right}”，现在是“{shown}”。请勿使用这样打印的纸件，重新封存后会恢复原样。",
  "seal.text-changed": "封存后改动过“{place}”：封存时是“{right}”，现在是“{shown}”。请改回，或解除封存后重新封存。",
  "seal.margin-differs":
    "页眉页脚没有印校验码{code}（有的软件另存时不保留页眉页脚），或印了别的校验码，或在校验码旁添了别的字。请勿使用这样打印的纸件，可解除封存后重新封存。",
  "seal.repeated":
    "工作表“{sheets}”印着同一个校验码{code}，打印出来分不清是哪一张。请删除它，只用封存的这一张；已经打印的纸件请逐项核对。",
  "seal.unprotected":
    "封存以后，“{sheet}”没有了工作表保护（有人撤销，或用不保留保护的软件另存过），得分格不再锁定。请核对内容与签字的纸质表是否一致，然后重新封存。",
  "seal.already": "这张表已于{time}封存，校验码{code}。需要更正的，请先解除封存。",
  "seal.reason-missing": "这里的提醒还没有处理。请更正，或写明照此封存的理由。",
  "seal.none": "“{sheet}”没有封存，不需要解除。",
  "seal.unseal-reason": "解除封存须写明理由（最多{most}个字），理由会印在表上。",
  "seal.no-place": "找不到签字盖章栏里“校验码”那一行，不能封存。请恢复该行，或用原表重新填写。",
  "seal.twins": "工作簿里有{count}张相同的评价表（{sheets}），封存会混淆。请先删除多余的一张，或移到别的工作簿。",
  "seal.code-unreadable":
    "“{typed}”不是校验码。校验码是纸上印的6组、每组4个字母或数字，例如0A1B-2C3D-4E5F-6G7H-8J9K-0M1N；较早封存的表是4组。",
};
