// Sheet: the state of one worksheet. It knows no protection: whoever writes for the add-in or the person asks first.
import type { Area } from "./area";
import { bounding, cellArea, intersection } from "./area";
import { Contents, keyOf } from "./contents";
import type { FormatChange } from "./formats";
import { Formats } from "./formats";
import { Lines } from "./lines";
import type {
  CellContent,
  CellFormat,
  ChartModel,
  ConditionalFormat,
  Hyperlink,
  PageSetup,
  PlacedContent,
  Protection,
  SheetModel,
  Validation,
  Visibility,
} from "./model";
import type { Shift } from "./shift";
import { shiftedArea, shiftedCell } from "./shift";
import { shiftedPage } from "./pageShift";
import { shiftedAreas } from "./rules";

const CENTIMETRE = 72 / 2.54;

/** Excel's set-up of a new sheet. */
const NEW_PAGE: PageSetup = {
  orientation: "Portrait",
  paperSize: "A4",
  margins: {
    top: 1.91 * CENTIMETRE,
    bottom: 1.91 * CENTIMETRE,
    left: 1.78 * CENTIMETRE,
    right: 1.78 * CENTIMETRE,
    header: 0.76 * CENTIMETRE,
    footer: 0.76 * CENTIMETRE,
  },
  printArea: null,
  furtherPrintAreas: [],
  titleRows: null,
  titleColumns: null,
  zoom: { scale: 100 },
  centerHorizontally: false,
  centerVertically: false,
  headersFooters: {},
  breaksBefore: [],
};

/** The state of one sheet, to be read as a SheetModel. */
export class Sheet implements SheetModel {
  visibility: Visibility = "Visible";
  tabColor = "";
  showGridlines = true;
  showHeadings = true;
  merges: readonly Area[] = [];
  validations: readonly Validation[] = [];
  conditionalFormats: readonly ConditionalFormat[] = [];
  charts: readonly ChartModel[] = [];
  protection: Protection = { protected: false, options: {}, password: null };
  freeze: { readonly rows: number; readonly columns: number } | null = null;
  page: PageSetup = NEW_PAGE;
  selection: Area = cellArea(0, 0);
  readonly cells = new Contents();
  readonly formats = new Formats();
  readonly rows = new Lines();
  readonly columns = new Lines();
  private hyperlinks = new Map<number, Hyperlink>();

  constructor(
    readonly id: string,
    public name: string,
  ) {}

  contentAt(row: number, column: number): CellContent {
    return this.cells.at(row, column);
  }

  formatAt(row: number, column: number): CellFormat {
    return this.formats.at(row, column);
  }

  changeFormats(area: Area, change: FormatChange): void {
    this.formats.change(area, change);
  }

  hyperlinkAt(row: number, column: number): Hyperlink | null {
    return this.hyperlinks.get(keyOf(row, column)) ?? null;
  }

  putHyperlink(row: number, column: number, hyperlink: Hyperlink | null): void {
    if (hyperlink === null) this.hyperlinks.delete(keyOf(row, column));
    else this.hyperlinks.set(keyOf(row, column), hyperlink);
  }

  contents(): readonly PlacedContent[] {
    return this.cells.list();
  }

  usedArea(valuesOnly: boolean): Area | null {
    const values = this.cells.used();
    if (valuesOnly) return values;
    const formats = this.formats.used();
    return values === null || formats === null ? (values ?? formats) : bounding(values, formats);
  }

  rowHeight(row: number): number | null {
    return this.rows.size(row);
  }

  rowHidden(row: number): boolean {
    return this.rows.hidden(row);
  }

  columnWidth(column: number): number | null {
    return this.columns.size(column);
  }

  columnHidden(column: number): boolean {
    return this.columns.hidden(column);
  }

  sizedRows(): readonly number[] {
    return this.rows.listed();
  }

  sizedColumns(): readonly number[] {
    return this.columns.listed();
  }

  /** Whether protection lets this be done; `option` is the switch that allows it on a protected sheet, null: none does. */
  permits(option: string | null): boolean {
    return !this.protection.protected || (option !== null && this.protection.options[option] === true);
  }

  /** The merged area that holds the cell, or null. */
  mergeAt(row: number, column: number): Area | null {
    return this.merges.find((merge) => intersection(merge, cellArea(row, column)) !== null) ?? null;
  }

  /** Moves cells, looks, links, merges, rules and lines. References in formulas are the workbook's business. */
  shift(shift: Shift): void {
    const place = (row: number, column: number): readonly [number, number] | null => shiftedCell(row, column, shift);
    this.cells.replace(
      this.cells.list().flatMap((cell) => {
        const to = place(cell.row, cell.column);
        return to === null ? [] : [{ ...cell, row: to[0], column: to[1] }];
      }),
    );
    this.formats.move(place);
    this.moveHyperlinks(place);
    this.merges = shiftedAreas(this.merges, shift);
    this.validations = this.validations
      .map((one) => ({ ...one, areas: shiftedAreas(one.areas, shift) }))
      .filter((one) => one.areas.length > 0);
    this.conditionalFormats = this.conditionalFormats.flatMap((one) => {
      const area = shiftedArea(one.area, shift);
      return area === null ? [] : [{ ...one, area }];
    });
    this.charts = this.charts.map((one) => ({ ...one, area: shiftedArea(one.area, shift) ?? one.area }));
    this.page = shiftedPage(this.page, shift);
  }

  private moveHyperlinks(place: (row: number, column: number) => readonly [number, number] | null): void {
    const moved = new Map<number, Hyperlink>();
    for (const cell of this.placedHyperlinks()) {
      const to = place(cell.row, cell.column);
      if (to !== null) moved.set(keyOf(to[0], to[1]), cell.hyperlink);
    }
    this.hyperlinks = moved;
  }

  private placedHyperlinks(): readonly { row: number; column: number; hyperlink: Hyperlink }[] {
    return [...this.hyperlinks].map(([key, hyperlink]) => {
      const column = key % keyOf(1, 0);
      return { row: (key - column) / keyOf(1, 0), column, hyperlink };
    });
  }
}
