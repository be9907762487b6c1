/** Languages of the pane and their words. */
import { languageOf, languageTag, loadPack } from "../../src/pane/language";
import { en } from "../../src/text/en";
import { enPane } from "../../src/text/en/pane";
import type { LanguagePack } from "../../src/text/languagePack";
import { zhCharts } from "../../src/text/zh/charts";
import { zhConsolidate } from "../../src/text/zh/consolidate";
import { zhPane } from "../../src/text/zh/pane";
import { zhReview } from "../../src/text/zh/review";
import { zhSentences } from "../../src/text/zh/sentences";
import { zhSplit } from "../../src/text/zh/split";

describe("languageOf", () => {
  it.each([
    ["zh-CN", "zh"],
    ["zh-TW", "zh"],
    ["ZH", "zh"],
    ["en-US", "en"],
    ["de-DE", "en"],
    ["zha", "en"],
    ["", "zh"],
    [undefined, "zh"],
  ] as const)("reads %p as %s", (displayLanguage, language) => {
    expect(languageOf(displayLanguage)).toBe(language);
  });
});

describe("languageTag", () => {
  it("names a full tag for screen readers", () => {
    expect([languageTag("zh"), languageTag("en")]).toEqual(["zh-CN", "en-US"]);
  });
});

const zh: LanguagePack = {
  ...{ pane: zhPane, split: zhSplit, consolidate: zhConsolidate, review: zhReview },
  ...{ charts: zhCharts, sentences: zhSentences },
};

describe("loadPack", () => {
  it("gives the words of the language; Chinese ones need no loading", async () => {
    expect(await loadPack("zh")).toBeNull();
    expect(await loadPack("en")).toBe(en);
  });

  it("gives every word and sentence in both languages, with the same arguments", () => {
    expect(shapeOf(en)).toEqual(shapeOf(zh));
  });

  it("leaves no word empty", () => {
    expect([...textsIn(zhPane), ...textsIn(enPane)].filter((text) => text.trim() === "")).toEqual([]);
  });

  it("keeps Chinese out of the English words, but for titles of documents and what is typed into cells", () => {
    const allowed = /国办发〔2013〕47号|2024年度|是 \(yes\)|否 \(no\)/gu;
    expect(textsIn(enPane).filter((text) => /\p{Script=Han}/u.test(text.replace(allowed, "")))).toEqual([]);
  });
});

function shapeOf(words: object): object {
  const shape = ([key, value]: [string, unknown]): [string, unknown] => [
    key,
    typeof value === "object" && value !== null ? shapeOf(value) : typeof value,
  ];
  return Object.fromEntries(Object.entries(words).map(shape));
}

/** All texts; functions are asked with numbers, which every one of them can print. */
function textsIn(words: object): readonly string[] {
  return Object.values(words).flatMap((value: unknown): readonly string[] => {
    if (typeof value === "string") return [value];
    if (typeof value === "function") return [String(Reflect.apply(value, null, [2, 2, 2]))];
    return typeof value === "object" && value !== null ? textsIn(value) : [];
  });
}
