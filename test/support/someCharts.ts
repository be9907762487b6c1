/** Charts for tests, over a sheet with names in column B, numbers in C and D, and headings in row 2. */
import type { Area, ChartPlan, ChartRange } from "../../src/sheet/plan";

/** Both kinds: a stack with a mark over it, bounds and labels; and bars side by side with ends left open. */
export function someCharts(sheet: string): readonly ChartPlan[] {
  const cells = (column: number, top: number, bottom = top): ChartRange => ({
    sheet,
    area: { top, left: column, bottom, right: column },
  });
  return [
    {
      kind: "stackedColumn",
      title: "各项得分 <&> 构成",
      categories: cells(1, 2, 3),
      series: [
        { name: "分值", nameCell: cells(2, 1), values: cells(2, 2, 3), color: "#1F4E79" },
        { name: "扣分", values: cells(3, 2, 3), color: "#FFFFFF", labels: "0%" },
        {
          name: "得分",
          nameCell: cells(3, 1),
          values: cells(3, 2, 3),
          color: "#000000",
          labels: "General;-General;",
          mark: true,
        },
      ],
      axis: { min: -10, max: 100, format: "General" },
      area: coverOf(9),
    },
    {
      kind: "clusteredBar",
      title: "与平均比较",
      categories: cells(1, 2, 3),
      series: [{ name: "本单位", values: cells(2, 2, 3), color: "#9DC3E6", labels: "0%" }],
      axis: { format: "0%" },
      area: coverOf(20),
    },
  ];
}

function coverOf(top: number): Area {
  return { top, left: 1, bottom: top + 8, right: 4 };
}
