/** A sentence for each problem code: what is wrong, where, what to do. `{name}` is filled from the problem's values. */
import type { ProblemCode } from "../../core/problem";
import { SEAL_SENTENCES } from "./sealSentences";
import { SHEET_SENTENCES } from "./sheetSentences";
import { SUMMARY_SENTENCES } from "./summarySentences";

/** By code; the place stands in front of the sentence (`messages.ts`). Each says what is wrong and, where somebody can do something about it, what. */
export const PROBLEM_SENTENCES: Readonly<Record<ProblemCode, string>> = {
  "rubric.schema": "{path}：{what}。",
  "rubric.duplicate-id": "{path}：{what}。",
  "rubric.unknown-reference": "{path}：{what}。",
  "rubric.points-sum": "{path}：{what}，请核对分值。",
  "rubric.weights-not-100": "{path}：{what}。",
  "rubric.weights-restate": "{path}：{what}，请核对或改用 weights。",
  "rubric.bands-order": "{path}：{what}。",
  "rubric.step": "{path}：{what}。",
  "rubric.cycle": "{path}：{what}。",
  "score.missing": "未评分，请填写（没有得分填0；是否项选“是”或“否”）。",
  "score.not-number": "“{raw}”不是数字，请填0～{points}的数。",
  "score.below-zero": "得分{raw}低于0，请填0～{points}的数（扣分填正数）。",
  "score.over-points": "得分{raw}超过分值{points}，请改为0～{points}。",
  "score.off-step": "得分{raw}不是{step}的倍数，请改正。",
  "score.not-yes-no": "“{raw}”既不是“是”也不是“否”，请从列表中选择。",
  "score.text-number": "数字存成了文本“{raw}”，已按{value}计；建议重新输入数字。",
  "score.date":
    "这里的内容被当成了日期（序号{raw}），多半是输入了“8-1”“3/4”之类。请把单元格格式改为“常规”，再填0～{points}的数。",
  "score.formula": "得分是公式“{formula}”算出来的，暂按{value}计。请改为直接填数，以免其他单元格变动时得分跟着变。",
  "score.outside-formula": "得分取自另一个文件（公式“{formula}”），暂按{value}计，但无从核对。请改为直接填数。",
  "reason.missing": "未填说明：得分低于满分，或有加分、扣分时，须说明理由。",
  "reason.not-text":
    "说明格里是图片或错误值（{shown}），不是文字，不算说明，汇总时也带不走。请用文字写明；图片可另附。",
  "reason.formula": "说明是公式“{formula}”算出来的，暂按显示的文字采用，但以后可能变成别的话。请改为直接写文字。",
  "form.too-long": "“{label}”写了{length}字，限{most}字，请删减。",
  "form.not-a-choice": "“{label}”填的是“{shown}”，只能选：{choices}。",
  "form.score-differs": "“{label}”填的是“{shown}”，评价表的总分是{total}，请改为一致。",
  "form.score-unreadable": "“{label}”填的是“{shown}”，不是数字，无法与评价表的总分核对。请填写数字。",
  "form.label-altered": "这里的栏目名称应为“{right}”，现在是“{shown}”。右边一格仍按原栏目核对，请改回原来的名称。",
  "form.field-missing": "“{sheet}”里找不到“{label}”一栏，可能整行被删。请恢复，或用原表重新填写。",
  ...SHEET_SENTENCES,
  ...SUMMARY_SENTENCES,
  ...SEAL_SENTENCES,
  "subject.name-missing": "{label}还没有填写。",
  "file.overlap":
    "{sender}有几份文件评了相同的项目和单位，得分不同（{files}）。请选定以哪一份为准，或移出不应采用的；选定之前，有出入的得分不计入。",
  "file.rosters-differ":
    "{department}收回的评价表所记的评审员名单不一致（{lists}），按合在一起的名单催交。请核实；不必交的，请设为免交。",
  "file.same-sender": "{sender}交了不止一份，且内容不同（{files}）。请选定以哪一份为准；选定之前，有出入的得分不计入。",
  "file.parts":
    "{sender}交了几份，各填了一部分，互补而没有出入（{files}）。是同一份评价表分头填写的，请选定合在一起采用；不是的，请选定其中一份。选定之前，只在其中一份里填了的得分不计入。",
  "file.stale":
    "这份表是按“{title}”（版本{version}）制作的，汇总用的是“{wantedTitle}”（版本{wantedVersion}），得分不能带入（{differences}）。请核对应以哪一种指标为准，再重新发表、填写，或改按另一种汇总。",
  "file.versions":
    "收回的评价表用了{count}种不同的评价指标：{versions}。不同之处依次是：{differences}。请选定以哪一种为准；选定之前不评等级、不排名次，受影响的得分不计。",
  "file.mixed": "收回的评价表不是同一套评价指标或同一考核周期的：{versions}。请选定要汇总的是哪一种；选定之前不汇总。",
  "file.version-open": "收回的评价表所用的指标不一，还没有选定以哪一种为准，得分暂不计入。",
  "file.other-version":
    "这份表所用的评价指标与汇总所用的不同，得分已经带入，请核实。不同之处（这份表的 / 汇总的）：{differences}。",
  "sender.unknown": "评价指标里没有评价部门“{written}”，得分暂不计入。请核实是哪个部门交来的，再认可，或移出这份文件。",
  "sender.alike":
    "“{written}”与“{alike}”看上去一样，写法却不同（有看不见的字符或形似的字母），得分暂不计入。请核实是不是同一个，再认可，或移出这份文件。",
  "sender.spelling":
    "名称写作“{written}”，与其他表中的“{counted}”只差括号宽窄或空格，按同一个计入“{counted}”，请核实。",
  "sender.nameless":
    "{label}还没有填写，不知道是谁的得分，暂不计入，也不排名次、不评等级。请在评价表中填上名称，再汇总一次。",
  "file.other-period":
    "这份表的考核周期是“{period}”，汇总的是“{wanted}”。请核对是否交错了表；要汇总的是另一周期的，请改选周期。",
  "file.unprotected":
    "“{sheet}”已没有工作表保护（有人撤销，或用不保留保护的软件另存过），请核对公式、分值和文字有没有改动，或用原表重新填写。",
  "file.look-alike":
    "工作表“{sheet}”印着校验码，却不是评表写入的评价表，无从核对，不能签字盖章。请删除它，只用原来的评价表。",
  "file.second-sheet":
    "工作表“{sheet}”看上去也是评价表，但不是评表写入的，里面的数没有核对，也不采用；采用的是“{own}”。请删除“{sheet}”，或移到其他文件，以免签错。",
  "file.hidden-sheet": "工作簿里有隐藏的工作表“{sheet}”，不是评表写入的。请取消隐藏，核对内容后删除。",
  "review.spread": "{who}各评审员的得分相差{spread}，超过分值的{share}%，请复核：{values}。",
  "review.close-below":
    "总分{total}，离“{grade}”的{from}分只差{distance}分。单项改动{change}分就能达到的有{count}项，如第{no}项由{was}改为{becomes}，请复核。",
  "review.close-above":
    "总分{total}，只比“{grade}”的{from}分高{distance}分。单项改动{change}分就会低于它的有{count}项，如第{no}项由{was}改为{becomes}，请复核。",
  "review.close-firm": "总分{total}与“{grade}”的{from}分相差{distance}分，但任何一项单独改动都不会改变等级。",
  "review.even":
    "总分{total}，正好是“{grade}”的起点{from}分。单项改动{change}分就会低于它的有{count}项，如第{no}项由{was}改为{becomes}，请复核。",
  "review.even-firm": "总分{total}，正好是“{grade}”的起点{from}分，但任何一项单独改动都不会改变等级。",
  "review.joined": "几方给分不同：{values}，合成后计{resolved}。",
  "review.same-scores": "第{no}项“{title}”{count}个单位的得分都是{value}，请确认是否逐个评过。",
  "review.same-several": "有{items}项，{count}个单位的得分全都一样（{numbers}），请确认是否逐个评过。",
  "review.same-full": "有{items}项各单位都得满分（{numbers}），请确认是否逐个评过。",
  "review.unfinished": "还没有评完：已评{scored}项，缺{missing}项。",
  "review.head-blank": "表头的“{labels}”还空着。请在签字盖章前填写。",
  "review.form-blank": "{forms}还没有填写。随评价表一并上报的，请在签字盖章前填好。",
  "template.unknown-department": "没有评价部门“{department}”。可选：{known}。",
  "template.unknown-subject": "没有被考核单位“{subject}”。可选：{known}。",
  "template.subject-repeated": "被考核单位重复：{written}。每个只能写一次，请去掉重复的。",
  "template.reviewer-repeated":
    "评审员重复：{written}。每人一份，请去掉重复的；确是重名的两人，请写得不同，例如注明单位。",
  "template.department-repeated": "评价部门重复：{written}。每个只能写一次，请去掉重复的。",
  "template.unknown-layout": "版式{layout}只容一个被考核单位，现选了{count}个；请改用form或matrix。",
  "template.too-large":
    "{sheet}的{cell}要用的公式超出Excel的限度（长{characters}字符，限8192；套{levels}层，限64；其中一段文字{text}字符，限255），" +
    "写出的工作簿会打不开。请缩短等级和单位名称、减少分组的层数或等级的个数、分成几个工作簿，或者换一种版式。",
  "template.no-items": "“{department}”没有负责评价的考核要点。",
  "template.too-many-scores":
    "一个工作簿要填{count}个得分，最多{most}个：再多就打不开、读不回了。请按部门拆分，或减少被考核单位。",
};
