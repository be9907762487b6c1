/** @jest-environment node */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { build, type Plugin } from "esbuild";
import { findScoringSheets } from "../../src/sheet/readScores";
import { readXlsx } from "../../src/xlsx/readXlsx";
import type { SheetOutcome } from "./outcome";

const ROOT = path.join(__dirname, "..", "..");
const RELEASES = path.join(__dirname, "..", "fixtures", "releases");

/** Files whose words stand on sheets; each of their Chinese words becomes another one. */
const WORDS = /src\/text\/(?:sheetWords|sealWords|summaryWords|guideWords|explainSheetWords)\.ts$/;

/** A column more in every layout, and a row more under every block. */
const ADDED: readonly (readonly [RegExp, string, string])[] = [
  [
    /layouts\/(?:table|form)\.ts$/,
    '{ role: "status"',
    '{ role: "office", heading: "科室", width: 8 }, { role: "status"',
  ],
  [
    /layouts\/matrix\.ts$/,
    "...scores,\n    status",
    '...scores,\n    { role: "office", heading: "科室", width: 8 }, status',
  ],
  [
    /layouts\/figureCells\.ts$/,
    '...outcome("@rank", rankFormula(block))',
    '...outcome("@rank", rankFormula(block)), ...outcome("@average", `IF(ISNUMBER(${totalAddress(block)}),"","")`)',
  ],
  [/layouts\/figures\.ts$/, "FIGURE_MARKS = [", 'FIGURE_MARKS = ["@average", '],
  [
    /layouts\/figures\.ts$/,
    '"@base": {',
    '"@average": { label: () => "平均", ofFullMarks: false, isShown: () => true, isOutcome: true, value: () => "" }, "@base": {',
  ],
];

/** The program as a later release might be. */
function laterRelease(): Plugin {
  return {
    name: "later-release",
    setup: (bundle) =>
      bundle.onLoad({ filter: /src\/.*\.ts$/ }, ({ path: file }) => {
        const source = readFileSync(file, "utf8");
        const reworded = WORDS.test(file)
          ? source.replace(/(?<!\/\*.*|\* .*|\/\/.*)[\u4e00-\u9fff]+/g, "新$&")
          : source;
        const changes = ADDED.filter(([where]) => where.test(file));
        for (const [, former] of changes) if (!source.includes(former)) throw new Error(`${former} is not in ${file}`);
        const contents = changes.reduce((text, [, former, later]) => text.replace(former, later), reworded);
        return { contents, loader: "ts" as const };
      }),
  };
}

type Release = typeof import("./asRelease");

describe("a later release, with other words, one more column and one more row", () => {
  const folder = mkdtempSync(path.join(ROOT, ".cache/later-"));
  let later: Release;

  beforeAll(async () => {
    const outfile = path.join(folder, "later.cjs");
    const entryPoints = [path.join(__dirname, "asRelease.ts")];
    // The rubrics are found from the folder of test support.
    const define = { __dirname: JSON.stringify(path.join(ROOT, "test/support")) };
    const options = { define, bundle: true, platform: "node", format: "cjs", logLevel: "error" } as const;
    await build({ entryPoints, ...options, outfile, plugins: [laterRelease()] });
    later = (await import(outfile)) as Release;
  });

  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  it("really writes other sheets, which it finds right, and of which this one says that a newer program made them", () => {
    const bytes = later.aBlank();
    const [sheet] = readXlsx(bytes);
    const texts = new Set(sheet?.cells.map(({ value }) => value));
    expect(["新平均", "平均", "新合计", "科室"].map((word) => texts.has(word))).toEqual([false, true, true, true]);
    const [own] = later.outcomeOf(bytes);
    expect(own?.findings.filter((finding) => !finding.startsWith("error score.missing"))).toEqual([]);
    const [found] = findScoringSheets(readXlsx(bytes));
    expect(found).toMatchObject({ ok: false, problems: [{ code: "sheet.newer" }] });
  });

  it.each(readdirSync(RELEASES))("finds in workbooks of %s what was found before, and nothing else", (release) => {
    const expected = JSON.parse(readFileSync(path.join(RELEASES, release, "expected.json"), "utf8")) as Record<
      string,
      readonly SheetOutcome[]
    >;
    for (const [name, outcome] of Object.entries(expected))
      expect([name, later.outcomeOf(readFileSync(path.join(RELEASES, release, name)))]).toEqual([name, outcome]);
  });
});
