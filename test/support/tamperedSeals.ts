/** Sealed workbooks that somebody changed afterwards, and requests to seal that are refused, each with the problems that it raises. */
import { checkGrids } from "../../src/actions/checkWorkbook";
import { sealWorkbook, unsealWorkbook } from "../../src/actions/sealWorkbook";
import { verifyWorkbook } from "../../src/actions/verifyWorkbook";
import type { Problem } from "../../src/core/problem";
import type { Grid, PlacedCell } from "../../src/sheet/grid";
import { findScoringSheets } from "../../src/sheet/readScores";
import { headBlanks } from "../../src/sheet/sealPlaces";
import { WORDS } from "../../src/text/sheetWords";
import { typeInto } from "./gridEdits";
import { aSealRequest, filledWorkbook } from "./sealing";
import { aRubric } from "./someRubrics";
import { aRequest } from "./templates";

/** Two items of 10 points, full marks, sealed; with a date of filling in where one is given. */
export async function sealedGrids(date: string | null = null): Promise<readonly Grid[]> {
  const workbook = filledWorkbook(aRequest(aRubric(), { subjects: ["某公司"] }));
  const grids = await workbook.read();
  await workbook.amend([{ sheet: "评价表", cells: [{ ...datePlace(grids), value: date }] }]);
  const sealed = await sealWorkbook(workbook, aSealRequest());
  if (!sealed.ok) throw new Error(JSON.stringify(sealed.problems));
  return workbook.read();
}

/** The grids with some cells changed; null takes a cell away. */
export function withCells(
  grids: readonly Grid[],
  change: (cell: PlacedCell, sheet: string) => PlacedCell | null,
): readonly Grid[] {
  return grids.map((grid) => ({
    ...grid,
    cells: grid.cells.flatMap((cell) => change(cell, grid.name) ?? []),
  }));
}

/** A workbook that can be read only. */
export function readOnly(grids: readonly Grid[]): Parameters<typeof sealWorkbook>[0] {
  return { read: () => Promise.resolve(grids), amend: () => Promise.reject(new Error("read only")) };
}

/** Somebody changed the first score from 10 to 9. */
export function withOtherScore(grids: readonly Grid[]): readonly Grid[] {
  const [scoring] = grids;
  const scores =
    scoring?.cells.filter(({ row, value, formula }) => row === 5 && value === 10 && formula === undefined) ?? [];
  // The points stand left of the score.
  const column = scores[1]?.column;
  return withCells(grids, (cell, sheet) =>
    sheet === scoring?.name && cell.row === 5 && cell.column === column ? { ...cell, value: 9 } : cell,
  );
}

/** Somebody typed over the line of the check code. */
export function withLine(grids: readonly Grid[], line: string | null): readonly Grid[] {
  return withCells(grids, (cell) =>
    String(cell.value).startsWith("校验码：") ? (line === null ? null : { ...cell, value: line }) : cell,
  );
}

/** Somebody wrote more into the line of the check code. */
export function withMoreInLine(grids: readonly Grid[], change: (line: string) => string): readonly Grid[] {
  return withCells(grids, (cell) =>
    String(cell.value).startsWith("校验码：") ? { ...cell, value: change(String(cell.value)) } : cell,
  );
}

/** Somebody took the record of seals away. */
export function withoutRecord(grids: readonly Grid[]): readonly Grid[] {
  return grids.map((grid) => {
    const rows = grid.cells.filter(({ value }) => value === "seal" || value === "seal-check").map(({ row }) => row);
    return { ...grid, cells: grid.cells.filter(({ row }) => !rows.includes(row) || grid.name !== "_pingbiao") };
  });
}

/** Somebody typed a date of filling in, or another one. */
export function withDate(grids: readonly Grid[], date: string): readonly Grid[] {
  const { row, column } = datePlace(grids);
  return grids.map((grid, index) => (index === 0 ? typeInto(row, column, date)(grid) : grid));
}

/** Where the date of filling in（填报日期）goes. */
function datePlace(grids: readonly Grid[]): { readonly row: number; readonly column: number } {
  const [found] = findScoringSheets(grids);
  const blank = found?.ok === true ? headBlanks(found.value).find(({ label }) => label === WORDS.date) : undefined;
  if (found?.ok !== true || blank === undefined) throw new Error("no date");
  const row = found.value.rows.find(({ item }) => item === blank.mark)?.row ?? -1;
  return { row, column: found.value.column(blank.role) };
}

/** Somebody took the footer away. */
export function withoutFooter(grids: readonly Grid[]): readonly Grid[] {
  return grids.map((grid) => (grid.looks === undefined ? grid : { ...grid, looks: { ...grid.looks, margins: [] } }));
}

/** Somebody took the protection of the scoring sheet off. */
export function unprotected(grids: readonly Grid[]): readonly Grid[] {
  return grids.map((grid, index) => (index === 0 ? { ...grid, protected: false } : grid));
}

/** A sheet of somebody's own beside the sealed one, which says what `show` makes of the code. */
function beside(grids: readonly Grid[], show: (code: string) => Partial<Grid>): readonly Grid[] {
  const line = grids[0]?.cells.find(({ value }) => String(value).startsWith("校验码："));
  const [code = ""] = /(?<=校验码：)\S+/.exec(String(line?.value)) ?? [];
  return [...grids, { name: "评价表（终）", hidden: false, cells: [], ...show(code) }];
}

/** Somebody added a sheet that shows the code of the sealed one in full-width letters, and no label that gives it away. */
export function withSecondCode(grids: readonly Grid[]): readonly Grid[] {
  const wide = (code: string): string =>
    code.replace(/[0-9A-Z]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0));
  return beside(grids, (code) => ({ cells: [{ row: 9, column: 0, value: `编号 ${wide(code)}` }] }));
}

/** The same in the footer. */
export function withSecondFooter(grids: readonly Grid[]): readonly Grid[] {
  const looks = { veiled: [], covered: [], painted: [], printed: null };
  return beside(grids, (code) => ({ looks: { ...looks, margins: [`&R${code}`] } }));
}

/** Somebody added a sheet of notes. */
export function withPlainSheet(grids: readonly Grid[]): readonly Grid[] {
  return beside(grids, () => ({ cells: [{ row: 0, column: 0, value: "会议记录 2024-0131" }] }));
}

/** Somebody wrote another score into the record. */
export function withForgedRecord(grids: readonly Grid[]): readonly Grid[] {
  return withCells(grids, (cell) => {
    if (typeof cell.value !== "string" || !cell.value.startsWith('["sealed"')) return cell;
    return { ...cell, value: cell.value.replace('"10",""', '"9",""') };
  });
}

/** Every problem that has to do with seals. */
export async function sealProblems(): Promise<readonly Problem[]> {
  const sealed = await sealedGrids();
  const [scoring] = sealed;
  if (scoring === undefined) throw new Error("no sheet");
  const tampered = [
    withOtherScore(sealed),
    withLine(sealed, "校验码：未封存"),
    withMoreInLine(sealed, (line) => `${line}（已更正）`),
    withoutRecord(sealed),
    withForgedRecord(sealed),
    withoutFooter(sealed),
    unprotected(sealed),
    withSecondCode(sealed),
    withDate(await sealedGrids("2024年1月5日"), "2024年3月1日"),
  ];
  const unnamed = filledWorkbook(aRequest(aRubric()));
  const unsealing = { sheet: "评价表", time: "2024-02-01T09:00", reason: " " };
  const refused = await Promise.all([
    sealWorkbook(readOnly(sealed), aSealRequest()),
    sealWorkbook(unnamed, aSealRequest()),
    sealWorkbook(readOnly(withLine(sealed, null)), aSealRequest()),
    sealWorkbook(readOnly([...sealed, { ...scoring, name: "评价表 (2)" }]), aSealRequest()),
    unsealWorkbook(unnamed, unsealing),
    unsealWorkbook(readOnly(sealed), unsealing),
    verifyWorkbook(readOnly(sealed), "ABCD-EFGH"),
  ]);
  const found = tampered
    .flatMap((grids) => checkGrids(grids))
    .flatMap((report) => (report.ok ? report.value.problems : report.problems));
  return [...found, ...refused.flatMap(({ problems }) => problems)].filter(({ code }) => code.startsWith("seal."));
}
