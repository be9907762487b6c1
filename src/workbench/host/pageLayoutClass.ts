// PageLayout, its headers and footers, and page breaks: how a sheet prints.
import { choiceArgument, flagArgument, numberArgument, recordArgument, textArgument } from "./argument";
import type { Area } from "./area";
import { parseArea } from "./area";
import type { HostObject } from "./hostObject";
import { hostClass, isHostObject, link, method, scalar } from "./hostObject";
import type { PageSetup } from "./model";
import { refusal } from "./refusal";
import type { Session } from "./session";
import type { Sheet } from "./sheet";

interface SheetState {
  readonly session: Session;
  readonly sheet: Sheet;
}

const PAPERS = ["Letter", "A3", "A4", "A5", "B4", "B5", "Legal", "Tabloid"];
const UNITS = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 } as const;

/** worksheet.pageLayout. */
export const pageLayout = hostClass<SheetState>({
  name: "PageLayout",
  scalars: {
    Orientation: setting("orientation", (value) => choiceArgument(value, ["Portrait", "Landscape"], "orientation")),
    PaperSize: setting("paperSize", (value) => choiceArgument(value, PAPERS, "paperSize")),
    CenterHorizontally: setting("centerHorizontally", (value) => flagArgument(value, "centerHorizontally")),
    CenterVertically: setting("centerVertically", (value) => flagArgument(value, "centerVertically")),
    Zoom: setting("zoom", readZoom),
    TopMargin: margin("top"),
    BottomMargin: margin("bottom"),
    LeftMargin: margin("left"),
    RightMargin: margin("right"),
    HeaderMargin: margin("header"),
    FooterMargin: margin("footer"),
  },
  links: { HeadersFooters: link(9, (state) => headersFooters(state)) },
  methods: {
    SetPrintArea: method(9, (state, [ranges]) => {
      const [printArea = null, ...furtherPrintAreas] = areasOf(ranges);
      edit(state, { printArea, furtherPrintAreas });
    }),
    GetPrintAreaOrNullObject: method(9, ({ session, sheet }) => {
      return sheet.page.printArea === null ? null : session.range(sheet, sheet.page.printArea);
    }),
    SetPrintTitleRows: method(9, (state, [range]) => {
      const area = areaOf(range);
      edit(state, { titleRows: [area.top, area.bottom] });
    }),
    SetPrintTitleColumns: method(9, (state, [range]) => {
      const area = areaOf(range);
      edit(state, { titleColumns: [area.left, area.right] });
    }),
    SetPrintMargins: method(9, (state, [unit, options]) => {
      const factor = UNITS[choiceArgument(unit, ["Points", "Inches", "Centimeters"], "unit")];
      const given = Object.entries(recordArgument(options, "margins"));
      const margins = given.map(([side, size]) => [side, numberArgument(size, `margins.${side}`) * factor] as const);
      edit(state, { margins: { ...state.sheet.page.margins, ...Object.fromEntries(margins) } });
    }),
  },
});

function setting<K extends keyof PageSetup>(
  key: K,
  read: (value: unknown) => PageSetup[K],
): ReturnType<typeof scalar<SheetState>> {
  return scalar<SheetState>(
    9,
    ({ sheet }) => sheet.page[key],
    (state, value) => edit(state, { [key]: read(value) }),
  );
}

function margin(side: keyof PageSetup["margins"]): ReturnType<typeof scalar<SheetState>> {
  return scalar<SheetState>(
    9,
    ({ sheet }) => sheet.page.margins[side],
    (state, value) => {
      const size = numberArgument(value, `${side} margin`);
      if (size < 0) throw refusal("InvalidArgument", `${side} margin`);
      edit(state, { margins: { ...state.sheet.page.margins, [side]: size } });
    },
  );
}

function readZoom(value: unknown): PageSetup["zoom"] {
  const zoom = recordArgument(value, "zoom");
  const part = (key: string): object => (typeof zoom[key] === "number" ? { [key]: zoom[key] } : {});
  if (typeof zoom.scale === "number" && (zoom.scale < 10 || zoom.scale > 400))
    throw refusal("InvalidArgument", "zoom.scale");
  return { ...part("scale"), ...part("horizontalFitToPages"), ...part("verticalFitToPages") };
}

function areaOf(range: unknown): Area {
  const [area, ...others] = areasOf(range);
  if (area === undefined || others.length > 0) throw refusal("InvalidArgument", "one range is expected");
  return area;
}

/** The areas of a range, of a RangeAreas, or of an address. */
function areasOf(ranges: unknown): readonly Area[] {
  const text = isHostObject(ranges) ? String(ranges.get("Address")) : textArgument(ranges, "range");
  const bare = text.replace(/'(?:[^']|'')*'!|[^,!']*!/g, "");
  return bare.split(",").map((part) => {
    const area = parseArea(part);
    if (area === null) throw refusal("InvalidArgument", text);
    return area;
  });
}

function edit({ session, sheet }: SheetState, change: Partial<PageSetup>): void {
  sheet.page = { ...sheet.page, ...change };
  session.book.emit({ kind: "pageChanged", sheetId: sheet.id });
}

const headersFooters = hostClass<SheetState>({
  name: "HeaderFooterGroup",
  scalars: {
    State: scalar(
      9,
      ({ sheet }) => sheet.page.headersFooters["state"] ?? "Default",
      (state, value) => {
        const kind = choiceArgument(value, ["Default", "FirstAndDefault", "OddAndEven", "FirstOddAndEven"], "state");
        edit(state, { headersFooters: { ...state.sheet.page.headersFooters, state: kind } });
      },
    ),
    UseSheetMargins: scalar(
      9,
      () => true,
      () => undefined,
    ),
    UseSheetScale: scalar(
      9,
      () => true,
      () => undefined,
    ),
  },
  links: { DefaultForAllPages: link(9, (state) => headerFooter(state)) },
});

/** Excel prints no more characters than this in one of the six parts. */
const LONGEST_PART = 255;

function headerPart(key: string): ReturnType<typeof scalar<SheetState>> {
  return scalar<SheetState>(
    9,
    ({ sheet }) => sheet.page.headersFooters[key] ?? "",
    (state, value) => {
      const text = textArgument(value, key);
      if (text.length > LONGEST_PART) throw refusal("InvalidArgument", `${key} is too long`);
      edit(state, { headersFooters: { ...state.sheet.page.headersFooters, [key]: text } });
    },
  );
}

const headerFooter = hostClass<SheetState>({
  name: "HeaderFooter",
  scalars: {
    LeftHeader: headerPart("leftHeader"),
    CenterHeader: headerPart("centerHeader"),
    RightHeader: headerPart("rightHeader"),
    LeftFooter: headerPart("leftFooter"),
    CenterFooter: headerPart("centerFooter"),
    RightFooter: headerPart("rightFooter"),
  },
});

interface BreakState extends SheetState {
  readonly row: number;
}

/** worksheet.horizontalPageBreaks. */
export const horizontalPageBreaks = hostClass<SheetState>({
  name: "PageBreakCollection",
  methods: {
    Add: method(9, (state, [range]) => {
      const row = areaOf(range).top;
      const breaks = new Set([...state.sheet.page.breaksBefore, row]);
      edit(state, { breaksBefore: [...breaks].sort((a, b) => a - b) });
      return pageBreak({ ...state, row });
    }),
    GetCount: method(9, ({ sheet }) => sheet.page.breaksBefore.length),
    RemovePageBreaks: method(9, (state) => edit(state, { breaksBefore: [] })),
  },
  items: (state): readonly HostObject[] => state.sheet.page.breaksBefore.map((row) => pageBreak({ ...state, row })),
});

const pageBreak = hostClass<BreakState>({
  name: "PageBreak",
  scalars: { RowIndex: scalar(9, ({ row }) => row), ColumnIndex: scalar(9, () => 0) },
  methods: {
    Delete: method(9, (state) =>
      edit(state, { breaksBefore: state.sheet.page.breaksBefore.filter((row) => row !== state.row) }),
    ),
    GetCellAfterBreak: method(9, ({ session, sheet, row }) =>
      session.range(sheet, { top: row, left: 0, bottom: row, right: 0 }),
    ),
  },
});
