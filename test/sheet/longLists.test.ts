import { EDITIONS } from "../../src/sheet/format/edition";
import { isLongList, isShownList } from "../../src/sheet/longLists";
import { SUMMARY_SHEETS } from "../../src/text/summaryWords";

describe("isLongList", () => {
  it("knows the names of every edition", () => {
    const names = EDITIONS.flatMap(({ words: { lists } }) => [lists.sources, lists.problems]);
    expect(names.filter((name) => !isLongList(name))).toEqual([]);
    const shown = EDITIONS.flatMap(({ words: { lists } }) => [lists.ranking, lists.parts, `${lists.feedback}1-东城`]);
    expect(shown.filter((name) => !isShownList(name))).toEqual([]);
  });

  it.each([
    SUMMARY_SHEETS.sources,
    SUMMARY_SHEETS.problems,
    `${SUMMARY_SHEETS.sources} (2)`,
    `${SUMMARY_SHEETS.sources}（12）`,
  ])("knows %s", (name) => {
    expect(isLongList(name)).toBe(true);
  });

  it.each([
    SUMMARY_SHEETS.summary,
    SUMMARY_SHEETS.ranking,
    SUMMARY_SHEETS.board,
    "评价表",
    "来源表",
    "甲局来源",
    "来源 (2)x",
    "",
  ])("says no to %j", (name) => {
    expect(isLongList(name)).toBe(false);
  });
});
