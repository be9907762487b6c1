/** A sentence for each problem code: what is wrong, where, what to do. `{name}` is filled from the problem's values. */
import type { ProblemCode } from "../core/problem";
import type { Sentence } from "./sentence";
import { SEAL_SENTENCES } from "./sealSentences";
import { SHEET_SENTENCES } from "./sheetSentences";
import { SUMMARY_SENTENCES } from "./summarySentences";

/** By code; the place stands in front of the sentence (`messages.ts`). Each says what is wrong and, where somebody can do something about it, what. */
export const PROBLEM_SENTENCES: Readonly<Record<ProblemCode, Sentence>> = {
  "rubric.schema": { zh: "{path}：{what}。", en: "{path}: {what}." },
  "rubric.duplicate-id": { zh: "{path}：{what}。", en: "{path}: {what}." },
  "rubric.unknown-reference": { zh: "{path}：{what}。", en: "{path}: {what}." },
  "rubric.points-sum": { zh: "{path}：{what}，请核对分值。", en: "{path}: {what}. Check the points." },
  "rubric.weights-not-100": { zh: "{path}：{what}。", en: "{path}: {what}." },
  "rubric.weights-restate": {
    zh: "{path}：{what}，请核对或改用 weights。",
    en: '{path}: {what}. Check them, or use "weights".',
  },
  "rubric.bands-order": { zh: "{path}：{what}。", en: "{path}: {what}." },
  "rubric.step": { zh: "{path}：{what}。", en: "{path}: {what}." },
  "rubric.cycle": { zh: "{path}：{what}。", en: "{path}: {what}." },
  "score.missing": {
    zh: "未评分，请填写（没有得分填0；是否项选“是”或“否”）。",
    en: "Not scored yet. Enter a score (0 if none), or choose 是 or 否 where the item asks for it.",
  },
  "score.not-number": {
    zh: "“{raw}”不是数字，请填0～{points}的数。",
    en: "“{raw}” is not a number. Enter a number from 0 to {points}.",
  },
  "score.below-zero": {
    zh: "得分{raw}低于0，请填0～{points}的数（扣分填正数）。",
    en: "Score {raw} is below 0. Enter 0 to {points} (deductions are positive).",
  },
  "score.over-points": {
    zh: "得分{raw}超过分值{points}，请改为0～{points}。",
    en: "Score {raw} is over the {points} points. Enter 0 to {points}.",
  },
  "score.off-step": {
    zh: "得分{raw}不是{step}的倍数，请改正。",
    en: "Score {raw} is not a multiple of {step}. Correct it.",
  },
  "score.not-yes-no": {
    zh: "“{raw}”既不是“是”也不是“否”，请从列表中选择。",
    en: "“{raw}” is neither 是 nor 否. Choose from the list.",
  },
  "score.text-number": {
    zh: "数字存成了文本“{raw}”，已按{value}计；建议重新输入数字。",
    en: "The number is stored as text “{raw}” and counted as {value}. Better type it again.",
  },
  "score.date": {
    zh: "这里的内容被当成了日期（序号{raw}），多半是输入了“8-1”“3/4”之类。请把单元格格式改为“常规”，再填0～{points}的数。",
    en: "The entry was taken for a date (number {raw}), as happens with “8-1” or “3/4”. Set the cell's format to General and enter a number from 0 to {points}.",
  },
  "score.formula": {
    zh: "得分是公式“{formula}”算出来的，暂按{value}计。请改为直接填数，以免其他单元格变动时得分跟着变。",
    en: "The score comes from the formula “{formula}” and counts as {value}. Type the number, or it may change with other cells.",
  },
  "score.outside-formula": {
    zh: "得分取自另一个文件（公式“{formula}”），暂按{value}计，但无从核对。请改为直接填数。",
    en: "The score is taken from another file (formula “{formula}”) and counts as {value}, but cannot be checked. Type the number.",
  },
  "reason.missing": {
    zh: "未填说明：得分低于满分，或有加分、扣分时，须说明理由。",
    en: "Reason missing: a score below full marks, a bonus or a deduction needs one.",
  },
  "reason.not-text": {
    zh: "说明格里是图片或错误值（{shown}），不是文字，不算说明，汇总时也带不走。请用文字写明；图片可另附。",
    en: "The reason's cell holds a picture or an error ({shown}), which is no text: it counts as no reason and is lost when consolidating. Write the reason in words; pictures can be sent beside.",
  },
  "reason.formula": {
    zh: "说明是公式“{formula}”算出来的，暂按显示的文字采用，但以后可能变成别的话。请改为直接写文字。",
    en: "The reason comes from the formula “{formula}” and is taken as it is shown, but may say something else later. Write the text itself.",
  },
  "form.too-long": {
    zh: "“{label}”写了{length}字，限{most}字，请删减。",
    en: "“{label}” has {length} characters; the limit is {most}. Shorten it.",
  },
  "form.not-a-choice": {
    zh: "“{label}”填的是“{shown}”，只能选：{choices}。",
    en: "“{label}” says “{shown}”; choose one of: {choices}.",
  },
  "form.score-differs": {
    zh: "“{label}”填的是“{shown}”，评价表的总分是{total}，请改为一致。",
    en: "“{label}” says “{shown}”, but the total of the scoring sheet is {total}. Make them agree.",
  },
  "form.score-unreadable": {
    zh: "“{label}”填的是“{shown}”，不是数字，无法与评价表的总分核对。请填写数字。",
    en: "“{label}” says “{shown}”, which is no number and cannot be compared with the total of the scoring sheet. Enter a number.",
  },
  "form.label-altered": {
    zh: "这里的栏目名称应为“{right}”，现在是“{shown}”。右边一格仍按原栏目核对，请改回原来的名称。",
    en: "The label here should be “{right}” and is “{shown}”. The blank beside it is still checked as before; restore the label.",
  },
  "form.field-missing": {
    zh: "“{sheet}”里找不到“{label}”一栏，可能整行被删。请恢复，或用原表重新填写。",
    en: "“{sheet}” has no blank “{label}” any more; its row may have been deleted. Restore it, or use the original form.",
  },
  ...SHEET_SENTENCES,
  ...SUMMARY_SENTENCES,
  ...SEAL_SENTENCES,
  "subject.name-missing": { zh: "{label}还没有填写。", en: "{label} is not filled in yet." },
  "file.overlap": {
    zh: "{sender}有几份文件评了相同的项目和单位，得分不同（{files}）。请选定以哪一份为准，或移出不应采用的；选定之前，有出入的得分不计入。",
    en: "{sender}: several files score the same items and subjects differently ({files}). Choose which counts, or remove those that should not; until then differing scores do not count.",
  },
  "file.rosters-differ": {
    zh: "{department}收回的评价表所记的评审员名单不一致（{lists}），按合在一起的名单催交。请核实；不必交的，请设为免交。",
    en: "{department}: the returned workbooks name different reviewers ({lists}); all of them are awaited. Check the list, and excuse those who need not return one.",
  },
  "file.same-sender": {
    zh: "{sender}交了不止一份，且内容不同（{files}）。请选定以哪一份为准；选定之前，有出入的得分不计入。",
    en: "{sender} returned more than one file, and they differ ({files}). Choose one; until then differing scores do not count.",
  },
  "file.parts": {
    zh: "{sender}交了几份，各填了一部分，互补而没有出入（{files}）。是同一份评价表分头填写的，请选定合在一起采用；不是的，请选定其中一份。选定之前，只在其中一份里填了的得分不计入。",
    en: "{sender} returned several files that each fill a part and contradict each other nowhere ({files}). If they are one sheet shared out, choose to join them; if not, choose one. Until then scores that only one of them has do not count.",
  },
  "file.stale": {
    zh: "这份表是按“{title}”（版本{version}）制作的，汇总用的是“{wantedTitle}”（版本{wantedVersion}），得分不能带入（{differences}）。请核对应以哪一种指标为准，再重新发表、填写，或改按另一种汇总。",
    en: "This sheet was made from “{title}” (version {version}), the consolidation uses “{wantedTitle}” (version {wantedVersion}); the scores cannot be brought over ({differences}). Decide which rubric counts, then send out sheets anew, or consolidate by the other one.",
  },
  "file.versions": {
    zh: "收回的评价表用了{count}种不同的评价指标：{versions}。不同之处依次是：{differences}。请选定以哪一种为准；选定之前不评等级、不排名次，受影响的得分不计。",
    en: "The returned sheets were made from {count} versions of the rubric: {versions}. They differ, in this order, in: {differences}. Choose which counts; until then there are no grades or ranks, and scores that hang on it do not count.",
  },
  "file.mixed": {
    zh: "收回的评价表不是同一套评价指标或同一考核周期的：{versions}。请选定要汇总的是哪一种；选定之前不汇总。",
    en: "The returned sheets are not of one rubric and period: {versions}. Choose what is to be consolidated; until then nothing is.",
  },
  "file.version-open": {
    zh: "收回的评价表所用的指标不一，还没有选定以哪一种为准，得分暂不计入。",
    en: "The returned sheets were made from different rubrics. Until somebody chooses which counts, these scores do not.",
  },
  "file.other-version": {
    zh: "这份表所用的评价指标与汇总所用的不同，得分已经带入，请核实。不同之处（这份表的 / 汇总的）：{differences}。",
    en: "This sheet was made from another version of the rubric; its scores were brought over, check them. What differs (this sheet / the consolidation): {differences}.",
  },
  "sender.unknown": {
    zh: "评价指标里没有评价部门“{written}”，得分暂不计入。请核实是哪个部门交来的，再认可，或移出这份文件。",
    en: "The rubric has no department “{written}”, so its scores do not count yet. Find out who sent it, then accept it or take the file out.",
  },
  "sender.alike": {
    zh: "“{written}”与“{alike}”看上去一样，写法却不同（有看不见的字符或形似的字母），得分暂不计入。请核实是不是同一个，再认可，或移出这份文件。",
    en: "“{written}” looks like “{alike}” but is written otherwise (signs nobody sees, or letters drawn alike), so its scores do not count yet. Find out whether it is the same, then accept it or take the file out.",
  },
  "sender.spelling": {
    zh: "名称写作“{written}”，与其他表中的“{counted}”只差括号宽窄或空格，按同一个计入“{counted}”，请核实。",
    en: "The name is written “{written}”, which differs from “{counted}” in width or spaces only; both count as “{counted}”. Check it.",
  },
  "sender.nameless": {
    zh: "{label}还没有填写，不知道是谁的得分，暂不计入，也不排名次、不评等级。请在评价表中填上名称，再汇总一次。",
    en: "{label} is not filled in, so nobody knows whose scores these are: they do not count yet and get no rank and no grade. Fill the name in, then consolidate again.",
  },
  "file.other-period": {
    zh: "这份表的考核周期是“{period}”，汇总的是“{wanted}”。请核对是否交错了表；要汇总的是另一周期的，请改选周期。",
    en: "This sheet is for the period “{period}”, the consolidation for “{wanted}”. Check whether the wrong file was returned, or choose the other period.",
  },
  "file.unprotected": {
    zh: "“{sheet}”已没有工作表保护（有人撤销，或用不保留保护的软件另存过），请核对公式、分值和文字有没有改动，或用原表重新填写。",
    en: "“{sheet}” has no protection any more: somebody took it off, or a program that does not keep it saved the file. Check formulas, points and texts, or use the original workbook.",
  },
  "file.look-alike": {
    zh: "工作表“{sheet}”印着校验码，却不是评表写入的评价表，无从核对，不能签字盖章。请删除它，只用原来的评价表。",
    en: "The sheet “{sheet}” shows a check code but is no scoring sheet of Pingbiao, so nothing in it can be checked. Do not sign it. Delete it and use the scoring sheet itself.",
  },
  "file.second-sheet": {
    zh: "工作表“{sheet}”看上去也是评价表，但不是评表写入的，里面的数没有核对，也不采用；采用的是“{own}”。请删除“{sheet}”，或移到其他文件，以免签错。",
    en: "The sheet “{sheet}” looks like a scoring sheet, too, but is none of Pingbiao; its figures are neither checked nor used, those of “{own}” are. Delete it, or move it to another file, so that nobody signs the wrong one.",
  },
  "file.hidden-sheet": {
    zh: "工作簿里有隐藏的工作表“{sheet}”，不是评表写入的。请取消隐藏，核对内容后删除。",
    en: "The workbook holds a hidden sheet “{sheet}” that is not ours. Unhide it, look at it, then delete it.",
  },
  "review.spread": {
    zh: "{who}各评审员的得分相差{spread}，超过分值的{share}%，请复核：{values}。",
    en: "{who} reviewers differ by {spread}, more than {share} % of the points. Review: {values}.",
  },
  "review.close-below": {
    zh: "总分{total}，离“{grade}”的{from}分只差{distance}分。单项改动{change}分就能达到的有{count}项，如第{no}项由{was}改为{becomes}，请复核。",
    en: "Total {total} is {distance} below the {from} of “{grade}”. A change of {change} in one of {count} items gets there, such as item {no} from {was} to {becomes}. Review it.",
  },
  "review.close-above": {
    zh: "总分{total}，只比“{grade}”的{from}分高{distance}分。单项改动{change}分就会低于它的有{count}项，如第{no}项由{was}改为{becomes}，请复核。",
    en: "Total {total} is only {distance} above the {from} of “{grade}”. A change of {change} in one of {count} items loses it, such as item {no} from {was} to {becomes}. Review it.",
  },
  "review.close-firm": {
    zh: "总分{total}与“{grade}”的{from}分相差{distance}分，但任何一项单独改动都不会改变等级。",
    en: "Total {total} is {distance} away from the {from} of “{grade}”, but no single item could change the grade.",
  },
  "review.even": {
    zh: "总分{total}，正好是“{grade}”的起点{from}分。单项改动{change}分就会低于它的有{count}项，如第{no}项由{was}改为{becomes}，请复核。",
    en: "Total {total} is just the {from} at which “{grade}” begins. A change of {change} in one of {count} items loses it, such as item {no} from {was} to {becomes}. Review it.",
  },
  "review.even-firm": {
    zh: "总分{total}，正好是“{grade}”的起点{from}分，但任何一项单独改动都不会改变等级。",
    en: "Total {total} is just the {from} at which “{grade}” begins, but no single item could change the grade.",
  },
  "review.joined": {
    zh: "几方给分不同：{values}，合成后计{resolved}。",
    en: "Several gave different scores: {values}; joined to {resolved}.",
  },
  "review.same-scores": {
    zh: "第{no}项“{title}”{count}个单位的得分都是{value}，请确认是否逐个评过。",
    en: "Item {no} “{title}”: all {count} subjects have {value}. Make sure that each was judged by itself.",
  },
  "review.same-several": {
    zh: "有{items}项，{count}个单位的得分全都一样（{numbers}），请确认是否逐个评过。",
    en: "In {items} items all {count} subjects have the same score ({numbers}). Make sure that each was judged by itself.",
  },
  "review.same-full": {
    zh: "有{items}项各单位都得满分（{numbers}），请确认是否逐个评过。",
    en: "{items} items have full marks for every subject ({numbers}). Make sure that each was judged by itself.",
  },
  "review.unfinished": {
    zh: "还没有评完：已评{scored}项，缺{missing}项。",
    en: "Not finished: {scored} items scored, {missing} missing.",
  },
  "review.head-blank": {
    zh: "表头的“{labels}”还空着。请在签字盖章前填写。",
    en: "“{labels}” at the top is still empty. Fill it in before the sheet is signed.",
  },
  "review.form-blank": {
    zh: "{forms}还没有填写。随评价表一并上报的，请在签字盖章前填好。",
    en: "Nothing is filled in yet in {forms}. Where it goes in with the scoring sheet, fill it in before signing.",
  },
  "template.unknown-department": {
    zh: "没有评价部门“{department}”。可选：{known}。",
    en: "There is no department “{department}”. Known: {known}.",
  },
  "template.unknown-subject": {
    zh: "没有被考核单位“{subject}”。可选：{known}。",
    en: "There is no subject “{subject}”. Known: {known}.",
  },
  "template.subject-repeated": {
    zh: "被考核单位重复：{written}。每个只能写一次，请去掉重复的。",
    en: "Subjects are named more than once: {written}. Name each once.",
  },
  "template.reviewer-repeated": {
    zh: "评审员重复：{written}。每人一份，请去掉重复的；确是重名的两人，请写得不同，例如注明单位。",
    en: "Reviewers are named more than once: {written}. Each gets one workbook: take out what is repeated, or tell two people of one name apart.",
  },
  "template.department-repeated": {
    zh: "评价部门重复：{written}。每个只能写一次，请去掉重复的。",
    en: "Departments are named more than once: {written}. Name each once.",
  },
  "template.unknown-layout": {
    zh: "版式{layout}只容一个被考核单位，现选了{count}个；请改用form或matrix。",
    en: "Layout {layout} takes one subject, not {count}. Use form or matrix.",
  },
  "template.too-large": {
    zh:
      "{sheet}的{cell}要用的公式超出Excel的限度（长{characters}字符，限8192；套{levels}层，限64；其中一段文字{text}字符，限255），" +
      "写出的工作簿会打不开。请缩短等级和单位名称、减少分组的层数或等级的个数、分成几个工作簿，或者换一种版式。",
    en:
      "The formula for {cell} of {sheet} is beyond what Excel takes ({characters} characters of 8192, {levels} levels of 64, a text of " +
      "{text} characters of 255); the workbook could not be opened. Shorten the names of grades and subjects, use fewer levels of groups or " +
      "fewer grades, make several workbooks, or choose another layout.",
  },
  "template.no-items": { zh: "“{department}”没有负责评价的考核要点。", en: "“{department}” has no items to score." },
};
