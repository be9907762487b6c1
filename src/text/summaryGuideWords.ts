/** How a 汇总 explains itself: what each of its sheets is, and how it is put right, checked, sealed and consolidated again. */
import { SHEETS } from "./sheetWords";
import { SUMMARY_SHEETS } from "./summaryWords";

const { summary, ranking, parts, board, problems, sources, feedback } = SUMMARY_SHEETS;

/** What each sheet holds. */
export const SUMMARY_SHEET_LINES: readonly string[] = [
  `“${summary}”：各评价部门、评审员的得分合成后的结果；小计、总分、等级和名次由表内公式计算。`,
  `“${ranking}”：各单位的总分、等级和名次。`,
  `“${parts}”：各单位总分由哪些领域的得分组成，附图表。`,
  `“${board}”：各评价部门、评审员是否交表，收回的文件是否采用。`,
  `“${problems}”：收回的文件里发现的问题、评分的出入和处理结果。`,
  `“${sources}”：“${summary}”的每个得分出自哪个文件、哪张工作表、哪一格。`,
  `名称以“${feedback}”开头的工作表：每个单位一张，列出该单位的各项得分和说明，供反馈使用。`,
  `“${SHEETS.criteria}”：各项考核要点的评分标准全文。`,
];

/** What may be done with it. */
export const SUMMARY_USE_LINES: readonly string[] = [
  `得分和说明取自收回的评价表，出处见“${sources}”，请不要手工修改；手工改动的，核对时会逐处指出。`,
  "得分需要更正的，由评价部门在原评价表中更正后重新交来，再汇总一次，以新的汇总为准。",
  `锁定：各工作表受保护，不能录入；只有“${summary}”表头的空白（如填报日期）可以填写。`,
  `核对：用“评表”核对本工作簿，检查得分、公式、“${sources}”及其他各表是否与汇总时写入的一致。`,
  `封存：核对无误后封存“${summary}”，校验码印在签字盖章栏和每页页脚；纸质表与本工作簿是否一致，凭校验码验真。封存后要更正的，先解除封存。`,
  "逐级汇总：本工作簿可以同其他单位的汇总或评价表一起，交上一级再次汇总。",
];
