/** Words of the pane's charts（图表用语）. */
import type { ChartWords } from "../chartWords";

export const zhCharts: ChartWords = {
  totals: "各单位得分构成",
  totalsAlt: ({ count, first, last }) =>
    [
      `各单位得分构成图，共${count}个单位`,
      ...(first === null ? [] : [`最高${first}`]),
      ...(last === null ? [] : [`最低${last}`]),
    ].join("；") + "。各数见后面的表。",
  place: (subject, total) => `${subject} ${total}分`,
  bonus: "加分",
  deduction: "扣分",
  total: "总分",
  rank: "名次",
  grade: "等级",
  bands: (bands) => `竖线是等级起点：${bands.map(({ name, from }) => `${name} ${from}`).join("、")}`,
  compared: "各领域得分率与平均比较",
  comparedAlt: ({ subject, above, below }) =>
    [
      `${subject}各领域得分率与平均比较图`,
      ...(above.length === 0 ? [] : [`高于平均：${above.join("、")}`]),
      ...(below.length === 0 ? [] : [`低于平均：${below.join("、")}`]),
    ].join("；") + "。各数见后面的表。",
  group: "领域",
  own: "本单位",
  mean: "平均",
  rate: (percent) => (percent === null ? "未评完" : `${percent}%`),
  basis: (finished, all) =>
    finished === 0 ? "还没有评完的单位，平均暂缺。" : `平均按已评完的${finished}个单位计（共${all}个）。`,
};
