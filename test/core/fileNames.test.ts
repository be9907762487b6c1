import { archiveName, safeName, summaryName } from "../../src/core/fileNames";

describe("safeName", () => {
  it("replaces what no file system takes and keeps everything else", () => {
    expect(safeName('20:22\n甲/乙\\丙*?"<>|（一）·“”')).toBe("20_22_甲_乙_丙______（一）·“”");
  });
});

describe("archiveName", () => {
  it("joins period and short title", () => {
    expect(archiveName({ shortTitle: "漯河2022" }, "2022年度")).toBe("2022年度漯河2022评价表.zip");
  });
});

describe("summaryName", () => {
  it("joins period and short title", () => {
    expect(summaryName({ shortTitle: "a/b" }, "")).toBe("a_b汇总.xlsx");
  });
});
