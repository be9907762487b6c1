/** Faults planted into a workbook's cells, as somebody would who edits it by hand: a total typed over, points, a title and a formula changed. */
import { checkWorkbook } from "../../src/actions/checkWorkbook";
import type { CellPlace } from "../../src/core/problem";
import { findScoringSheets } from "../../src/sheet/readScores";
import { a1 } from "../../src/sheet/address";
import { openXlsxWorkbook } from "../../src/xlsx/openXlsxWorkbook";
import { readXlsx } from "../../src/xlsx/readXlsx";
import { disguised } from "../support/disguises";

const SHEET = "xl/worksheets/sheet1.xml";

/** The same file with a total typed over, one that adds 5, points raised and a title reworded, all of them on the first sheet. */
export async function plantedFaults(bytes: Uint8Array): Promise<Uint8Array> {
  const report = await checkWorkbook(openXlsxWorkbook(bytes));
  const [found] = findScoringSheets(readXlsx(bytes)).flatMap((one) => (one.ok ? [one.value] : []));
  if (!report.ok || found === undefined) throw new Error("no scoring sheet");
  const [own, other] = found.rows.filter(({ item }) => !item.startsWith("@"));
  const [places] = report.value.places;
  const [group] = Object.values(places?.groups ?? {});
  const total = cellOf(places?.total ?? null);
  if (own === undefined || other === undefined) throw new Error("no rows");
  return disguised(bytes, (parts) => {
    const edits: readonly (readonly [string, (cell: string) => string])[] = [
      [total, (cell) => cell.replace(/<f>(.*?)<\/f>/, "<f>$1+5</f>")],
      [cellOf(group ?? null), (cell) => cell.replace(/<f>.*?<\/f>/, "").replace(/<v>.*?<\/v>/, "<v>1</v>")],
      [a1(own.row, found.column("points")), (cell) => cell.replace(/<v>.*?<\/v>/, "<v>77</v>")],
      [a1(other.row, found.column("title")), (cell) => text(cell, "另一项工作")],
    ];
    for (const [cell, edit] of edits) parts[SHEET] = withCell(parts[SHEET] ?? "", cell, edit);
  });
}

/** The cell of an address like `'评价表'!G20`. */
function cellOf(place: string | null): CellPlace["cell"] {
  const cell = place?.split("!").at(-1);
  if (cell === undefined) throw new Error("no such figure");
  return cell;
}

function withCell(xml: string, cell: string, edit: (element: string) => string): string {
  const pattern = new RegExp(`<c r="${cell}"[^>]*>.*?</c>`, "s");
  const before = pattern.exec(xml)?.[0];
  if (before === undefined) throw new Error(`no cell ${cell}`);
  const after = edit(before);
  if (after === before) throw new Error(`nothing changed in ${cell}`);
  return xml.replace(before, () => after);
}

function text(cell: string, value: string): string {
  const style = /s="\d+"/.exec(cell)?.[0] ?? "";
  const address = /r="[A-Z]+\d+"/.exec(cell)?.[0] ?? "";
  return `<c ${address} ${style} t="inlineStr"><is><t>${value}</t></is></c>`;
}
