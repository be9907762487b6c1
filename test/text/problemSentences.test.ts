/** Every code has a sentence in both languages, and no gap of it stays open for problems as they are really raised. */
import type { Problem, ProblemCode } from "../../src/core/problem";
import { problemWords, sentenceOf } from "../../src/text/messages";
import { raisedProblems } from "../support/raisedProblems";
import { SENTENCES, type Language } from "../support/sentences";

const LANGUAGES: readonly Language[] = ["zh", "en"];
const CODES = Object.keys(SENTENCES.zh.problems) as readonly ProblemCode[];

function gapsIn(text: string): readonly string[] {
  return [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? "").sort();
}

describe("sentences of problems", () => {
  it.each(CODES)("%s has a whole sentence in both languages", (code) => {
    const [zh, en] = [SENTENCES.zh.problems[code], SENTENCES.en.problems[code]];
    expect(zh).toMatch(/[\u4e00-\u9fff]|\{what\}/);
    expect(zh).toMatch(/。$/);
    expect(en).toMatch(/\.$/);
    expect(zh).not.toMatch(/[,;!?]|\.$/);
  });

  it.each(CODES)("%s says the same things in both languages", (code) => {
    const [zh, en] = [SENTENCES.zh.problems[code], SENTENCES.en.problems[code]];
    expect(new Set(gapsIn(en))).toEqual(new Set(gapsIn(zh)));
  });
});

describe("the sentences of problems that are really raised", () => {
  let raised: readonly Problem[] = [];

  beforeAll(async () => {
    raised = await raisedProblems();
  });

  it("are those of rubrics, scores, sheets, files and templates", () => {
    expect([...new Set(raised.map(({ code }) => code))].sort()).toEqual([
      "file.hidden-sheet",
      "file.look-alike",
      "file.mixed",
      "file.other-period",
      "file.other-version",
      "file.overlap",
      "file.parts",
      "file.rosters-differ",
      "file.same-sender",
      "file.second-sheet",
      "file.stale",
      "file.unprotected",
      "file.version-open",
      "file.versions",
      "form.field-missing",
      "form.label-altered",
      "form.not-a-choice",
      "form.score-differs",
      "form.score-unreadable",
      "form.too-long",
      "reason.formula",
      "reason.missing",
      "reason.not-text",
      "review.close-above",
      "review.close-below",
      "review.close-firm",
      "review.even",
      "review.even-firm",
      "review.form-blank",
      "review.head-blank",
      "review.joined",
      "review.same-full",
      "review.same-scores",
      "review.same-several",
      "review.spread",
      "review.unfinished",
      "rubric.bands-order",
      "rubric.cycle",
      "rubric.duplicate-id",
      "rubric.points-sum",
      "rubric.schema",
      "rubric.step",
      "rubric.unknown-reference",
      "rubric.weights-not-100",
      "rubric.weights-restate",
      "score.below-zero",
      "score.date",
      "score.formula",
      "score.missing",
      "score.not-number",
      "score.not-yes-no",
      "score.off-step",
      "score.outside-formula",
      "score.over-points",
      "score.text-number",
      "seal.already",
      "seal.broken",
      "seal.changed",
      "seal.code-unreadable",
      "seal.line-differs",
      "seal.lost",
      "seal.margin-differs",
      "seal.no-place",
      "seal.none",
      "seal.not-shown",
      "seal.reason-missing",
      "seal.repeated",
      "seal.text-changed",
      "seal.twins",
      "seal.unprotected",
      "seal.unseal-reason",
      "sender.alike",
      "sender.nameless",
      "sender.spelling",
      "sender.unknown",
      "sheet.column-missing",
      "sheet.column-mixed",
      "sheet.column-repeated",
      "sheet.columns-hidden",
      "sheet.content-unseen",
      "sheet.copied",
      "sheet.damaged",
      "sheet.figure-differs",
      "sheet.figure-repeated",
      "sheet.figures-differ",
      "sheet.figures-hidden",
      "sheet.foreign",
      "sheet.foreign-item",
      "sheet.formula-altered",
      "sheet.formula-overwritten",
      "sheet.item-missing",
      "sheet.item-repeated",
      "sheet.item-unknown",
      "sheet.key-altered",
      "sheet.margin-altered",
      "sheet.moved-here",
      "sheet.newer",
      "sheet.not-recalculated",
      "sheet.number-disguised",
      "sheet.points-altered",
      "sheet.print-cut",
      "sheet.row-elsewhere",
      "sheet.row-missing",
      "sheet.row-mixed",
      "sheet.row-unknown",
      "sheet.rows-hidden",
      "sheet.several",
      "sheet.subject-altered",
      "sheet.text-added",
      "sheet.text-altered",
      "sheet.too-many-rows",
      "subject.name-missing",
      "summary.list-altered",
      "summary.list-short",
      "summary.reason-altered",
      "summary.rows-hidden",
      "summary.score-altered",
      "summary.score-differs",
      "summary.score-unfounded",
      "summary.unproved",
      "template.department-repeated",
      "template.no-items",
      "template.reviewer-repeated",
      "template.subject-repeated",
      "template.too-large",
      "template.too-many-scores",
      "template.unknown-department",
      "template.unknown-layout",
      "template.unknown-subject",
    ]);
  });

  it.each(LANGUAGES)("leave no gap open (%s)", (language) => {
    const open = raised.flatMap((problem) => {
      const given = Object.entries(problem.values).flatMap(([name, value]) =>
        value === "" && name !== "points" && name !== "who" ? [] : [name],
      );
      return gapsIn(sentenceOf(problem, SENTENCES[language]))
        .filter((gap) => !given.includes(gap) && gap !== "differences")
        .map((gap) => `${problem.code} ${gap}`);
    });
    expect(open).toEqual([]);
  });

  it.each(LANGUAGES)("hold no braces, empty quotes or words of the machine (%s)", (language) => {
    const said = raised.map((problem) => problemWords(problem, SENTENCES[language]));
    expect(said.filter((text) => /[{}]|“”|undefined|null|NaN|\[object/.test(text))).toEqual([]);
  });
});
