/** Which texts carry Excel's mark for text. */
import { guardedText } from "../../src/excel/cellText";

describe("guardedText", () => {
  it.each([
    "=1",
    "+1",
    "-",
    "@甲",
    "'甲",
    "＝A1",
    "－５",
    " =A1",
    "#N/A",
    "8.5",
    "８",
    "3-5",
    "1月",
    "一月",
    "true",
    "真",
  ])("marks %s, which Excel could read otherwise", (text) => expect(guardedText(text)).toBe(`'${text}`));

  it.each(["", "组织领导", "（盖章）", "√", "A级", "建立质量工作机制，落实责任"])("leaves %s as it is", (text) => {
    expect(guardedText(text)).toBe(text);
  });

  it("leaves long prose alone although it holds digits, but not where it opens like a formula", () => {
    const prose =
      "本项满分10分，按季度检查，每少一次扣0.5分，扣完为止；未建立台账的，本项不得分，由牵头部门会同有关单位核实并说明理由。";
    expect(guardedText(prose)).toBe(prose);
    expect(guardedText(`-${prose}`)).toBe(`'-${prose}`);
  });
});
