/** Workbooks changed at random: each is refused, or read with the values that openpyxl and LibreOffice show. PINGBIAO_FUZZ=2000 takes that many. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { a1 } from "../../src/sheet/address";
import type { Grid, PlacedCell } from "../../src/sheet/grid";
import { HostError } from "../../src/sheet/workbook";
import { readXlsx } from "../../src/xlsx/readXlsx";
import { reopened } from "../support/libreOffice";
import { describeIf, judges, python } from "../support/outside";
import { processorTime } from "../support/processorTime";
import { filledFile } from "../support/sealing";
import { shippedRubric } from "../support/shippedRubrics";
import { aRequest } from "../support/templates";
import { drawsFrom, mutant } from "./mutants";
import { rawWorkbook, worksheet } from "./rawWorkbook";

const count = Number(process.env["PINGBIAO_FUZZ"] ?? 80);
/** LibreOffice takes longest, so of a long run it sees a part. */
const mostForOffice = Number(process.env["PINGBIAO_FUZZ_OFFICE"] ?? 200);
const firstSeed = Number(process.env["PINGBIAO_FUZZ_SEED"] ?? 1);

/** Values by place by sheet. */
type Shown = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

const rows = [
  '<row r="1"><c r="A1" t="inlineStr"><is><t>项目</t></is></c><c r="B1" t="str"><v>得分</v></c><c r="C1"/></row>',
  '<row r="2"><c r="A2" t="s"><v>0</v></c><c r="B2"><v>8.5</v></c><c r="C2" t="b"><v>1</v></c></row>',
  '<row r="3"><c r="A3" t="s"><v>1</v></c><c r="B3"><v>10</v></c><c r="C3" t="e"><v>#N/A</v></c></row>',
];
const strings = `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>甲</t></si><si><r><t>乙</t></r><r><t>丙</t></r></si></sst>`;
const bases = [
  rawWorkbook({ "xl/worksheets/sheet1.xml": worksheet(rows.join("")), "xl/sharedStrings.xml": strings }),
  filledFile(aRequest(shippedRubric("cert-publicity"))),
];

interface Case {
  readonly file: string;
  readonly changes: string;
  readonly grids: readonly Grid[] | null;
}

let slowest = 0;

/** What we read; null where we refuse. Anything else thrown is a fault of ours. */
function ours(bytes: Uint8Array): readonly Grid[] | null {
  const spent = processorTime();
  try {
    return readXlsx(bytes);
  } catch (error) {
    if (error instanceof HostError) return null;
    throw error;
  } finally {
    slowest = Math.max(slowest, spent());
  }
}

function makeCases(folder: string): readonly Case[] {
  return Array.from({ length: count }, (_, index) => {
    const seed = firstSeed + index;
    const draw = drawsFrom(seed);
    const { bytes, changes } = mutant(bases[draw(bases.length)] ?? new Uint8Array(), draw);
    const file = join(folder, `m${seed}.xlsx`);
    writeFileSync(file, bytes);
    return { file, changes: `${seed}: ${changes}`, grids: ours(bytes) };
  });
}

function byOpenpyxl(cases: readonly Case[]): readonly (Shown | null)[] {
  const input = cases.map(({ file }) => `${file}\n`).join("");
  const script = join(__dirname, "../support/tryWorkbooks.py");
  const lines = execFileSync(python, [script], { input, encoding: "utf8", maxBuffer: 1 << 30 })
    .trim()
    .split("\n");
  return lines.map((line) => JSON.parse(line) as Shown | null);
}

/** What LibreOffice shows; formulas it calculates itself, so their values are left out. */
function byOffice(cases: readonly Case[]): readonly (Shown | null)[] {
  return reopened(cases.map(({ file }) => file)).map((made) =>
    made === null ? null : shownBy(readXlsx(readFileSync(made))),
  );
}

function shownBy(grids: readonly Grid[]): Shown {
  return Object.fromEntries(
    grids.map(({ name, cells }) => [
      name,
      Object.fromEntries(cells.map((cell) => [a1(cell.row, cell.column), cell.value])),
    ]),
  );
}

/** Places with other values than another program shows, of those cells that have no formula. */
function differences(grids: readonly Grid[], other: Shown): readonly string[] {
  return grids.flatMap(({ name, cells }) => {
    const theirs = other[name];
    if (theirs === undefined) return cells.length === 0 ? [] : [`no sheet ${name}`];
    const mine = new Map<string, PlacedCell>(cells.map((cell) => [a1(cell.row, cell.column), cell]));
    return [...new Set([...mine.keys(), ...Object.keys(theirs)])].flatMap((place) => {
      const cell = mine.get(place);
      if (cell?.formula !== undefined) return [];
      const [found, shown] = [plain(cell?.value), plain(theirs[place])];
      return isSame(found, shown) ? [] : [`${name}!${place} ${JSON.stringify(found)} / ${JSON.stringify(shown)}`];
    });
  });
}

/** openpyxl leaves escapes as they are; blank text is no value. */
function plain(value: unknown): unknown {
  if (typeof value !== "string") return value ?? null;
  const text = value.replace(/_x([0-9A-F]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
  return text === "" ? null : text.replace(/\r\n?/g, "\n");
}

/** LibreOffice writes 15 digits. */
function isSame(one: unknown, other: unknown): boolean {
  if (typeof one === "number" && typeof other === "number") return Math.abs(one - other) <= 1e-14 * Math.abs(one);
  // A date of openpyxl's.
  return one === other || (typeof one === "number" && typeof other === "object" && other !== null);
}

describeIf(
  judges.openpyxl() && judges.libreOffice(),
  "openpyxl or LibreOffice",
  "readXlsx of workbooks changed at random",
  () => {
    const folder = mkdtempSync(join(tmpdir(), "pingbiao-alike-"));
    const before = process.memoryUsage().rss;
    const cases = makeCases(folder);
    const readable = cases.filter(({ grids }) => grids !== null);
    afterAll(() => rmSync(folder, { recursive: true, force: true }));

    it("reads a fair part of them, each within two seconds and all within 250 MB", () => {
      expect(readable.length).toBeGreaterThan(count / 10);
      expect(slowest).toBeLessThan(2000);
      expect((process.memoryUsage().rss - before) / 1e6).toBeLessThan(250);
    });

    it.each([
      // It knows no strict vocabulary, which Excel and LibreOffice read.
      ["openpyxl", byOpenpyxl, Number.POSITIVE_INFINITY, /another vocabulary of all/],
      ["LibreOffice", byOffice, mostForOffice, /^$/],
    ] as const)(
      "reads what %s shows",
      (_, show, most, unknown) => {
        const looked = readable.filter(({ changes }) => !unknown.test(changes)).slice(0, most);
        const shown = show(looked);
        // One that opens nothing would let everything pass.
        expect(shown.filter((one) => one !== null).length).toBeGreaterThan(looked.length / 3);
        const found = looked.flatMap(({ changes, grids }, index) => {
          const other = shown[index] ?? null;
          const places = other === null || grids === null ? [] : differences(grids, other);
          return places.length === 0 ? [] : [`${changes}: ${places.slice(0, 4).join("; ")}`];
        });
        expect(found).toEqual([]);
      },
      1_800_000,
    );
  },
);
