/** The rubrics say what their documents print: nothing of the tables is lost, nothing is put in their mouth. */
import type { Item, Rubric } from "../src/core/rubric";
import { SOURCED_IDS, shippedRubric, sourceText } from "./support/shippedRubrics";

/** Repeated page headings and labels of columns that the rubric does not keep. */
const FURNITURE =
  /^(附件\d|序号|二级指标|权重|分值|考核领域|考核要点|具体内容|评分标准|是否需要印证材料|评价部门|备注)$/;
/** Numbers before a text, and points or a full stop behind it: held as figures, or layout. */
const NUMBER = /^(-?注：)?(\d+\.|（[一二三四五六七八九十]+）|[一二三四五]、)?/;
const POINTS = /。?[（(](?:加|最高|每项扣1分[，,])?(?:最高扣)?[\d.]*分?[）)]分?$|^[\d.]+%?$|。$/;

/** Cells that may be missing, all of them: titles and blanks of the printed forms. */
const LEFT_OUT: Readonly<Record<string, readonly string[]>> = {
  "association-cogovernance": ["(仿宋字体，小二号）", "参评单位（组织）质量共治工作自评表"],
  "cert-publicity": [],
  "luohe-2022": [
    "漯河市2022年度政府质量工作考核要点",
    "政府质量工作考核重点关注内容",
    "考核评价部门（盖章）：",
    "填报日期：",
  ],
  "suizhou-2022": [],
};
/** Rows whose points, and titles, the table lost: given by us, and marked so. The words of the other title stand in its criteria. */
const POINTLESS: Readonly<Record<string, readonly string[]>> = { "suizhou-2022": ["城市公共交通", "网络交易监管"] };
const GIVEN: Readonly<Record<string, readonly string[]>> = { "suizhou-2022": ["网络交易监管"] };

const squeezed = (text: string): string => text.replace(/<\/?p>|[#*\s]/g, "");
const hanOf = (text: string): number => (text.match(/\p{Script=Han}/gu) ?? []).length;

/** A note as the document prints what it quotes: quotation marks inside quotation marks are single there. */
const quoted = (text: string): string => text.replace(/‘/g, "“").replace(/’/g, "”");

/** Cells of the printed table without layout: tabs and line breaks part them. */
function cellsOf(id: string): readonly string[] {
  const cells = sourceText(id)
    .split(/[\t\n]/)
    .map((cell) => squeezed(cell).replace(/^重点考核：/, ""));
  return cells.filter((cell) => cell !== "" && !FURNITURE.test(cell));
}

/** Everything the rubric shows as the document's words, and the notes that quote it. */
function wordsOf(rubric: Rubric): readonly string[] {
  const { headings, items, groups, forms, subjects, footnotes } = rubric;
  return [
    rubric.title,
    rubric.document,
    rubric.subjectLabel,
    headings.group,
    headings.item,
    headings.criteria,
    headings.score,
    headings.reason,
    ...groups.map(({ title }) => title),
    ...subjects.map(({ name }) => name),
    ...items.flatMap((item) => [
      item.title,
      item.criteria,
      (item.focus ?? "") + item.criteria,
      (item.evidence ?? "") + item.departments.join(""),
      item.office ?? "",
    ]),
    ...forms.flatMap(({ title, fields, columns }) => [
      title,
      ...(columns ?? []),
      ...fields.flatMap(({ label, hint, choices }) => [label, `${label}：${hint ?? ""}`, (choices ?? []).join("")]),
    ]),
    ...footnotes,
    ...[rubric, ...items].flatMap(({ notes }) => notes.map(({ text }) => quoted(text))),
  ].map(squeezed);
}

/** Whether the table prints a text, in one piece or broken where one cell ends and another begins (a page's end). */
function isPrinted(text: string, source: string, cells: readonly string[]): boolean {
  if (source.includes(text)) return true;
  const breaks = Array.from({ length: text.length }, (_, at) => [text.slice(0, at), text.slice(at)] as const).slice(1);
  return breaks.some(
    ([head, tail]) => cells.some((cell) => cell.endsWith(head)) && cells.some((cell) => cell.startsWith(tail)),
  );
}

/** A page may break a title, so its end is looked for. */
function pointsPrinted({ title, criteria, points }: Item, source: string): boolean {
  const end = squeezed(title).slice(-8);
  const places = [
    `${end}（${points}分）`,
    `${end}(${points}分)`,
    `${end}（最高${points}分）`,
    squeezed(criteria) + String(points),
  ];
  return places.some((place) => source.includes(place));
}

describe.each(SOURCED_IDS)("%s", (id) => {
  const rubric = shippedRubric(id);
  const cells = cellsOf(id);
  const source = cells.join("");

  it("keeps at least 99 % of the Chinese characters of its source", () => {
    const words = wordsOf(rubric);
    const bare = cells.map((cell) => cell.replace(NUMBER, "").replace(POINTS, ""));
    const left = bare.filter((cell) => hanOf(cell) > 0 && !words.some((word) => word.includes(cell)));
    expect(left).toEqual(LEFT_OUT[id]);
    expect(hanOf(left.join("")) / hanOf(bare.join(""))).toBeLessThan(0.01);
  });

  it("holds the points printed behind each title, or behind the criteria", () => {
    const scored = rubric.items.filter((item) => item.kind === "score");
    const unproved = scored.filter((item) => !pointsPrinted(item, source));
    expect(unproved.map((item) => item.title)).toEqual(POINTLESS[id] ?? []);
  });

  it("puts no word into its document's mouth", () => {
    const texts = rubric.items.flatMap((item) => [
      item.title,
      ...item.criteria.split("\n"),
      item.focus ?? "",
      item.evidence ?? "",
    ]);
    const strange = [...texts, ...rubric.groups.map(({ title }) => title), ...rubric.footnotes]
      .map(squeezed)
      .filter((text) => !isPrinted(text, source, cells));
    expect(strange).toEqual(GIVEN[id] ?? []);
  });
});
