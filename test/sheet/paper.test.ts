/** The footer that all printed sheets share. */
import { paperFooter } from "../../src/sheet/paper";

describe("paperFooter", () => {
  it.each([
    ["漯河2022", "漯河2022"],
    ["甲&乙", "甲&&乙"],
    ["&&", "&&&&"],
  ])("prints the title %s", (title, left) => {
    expect(paperFooter(title)).toEqual({ left, center: "第 &P 页 共 &N 页", right: "" });
  });

  it("leaves the right part as it is given", () => {
    expect(paperFooter("甲", "指纹 &D").right).toBe("指纹 &D");
  });
});
