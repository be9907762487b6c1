// ConditionalFormatCollection and its objects: formats by custom formula. Other kinds are not known here.
import { colorArgument, choiceArgument, countArgument, flagArgument, textArgument } from "./argument";
import { intersection } from "./area";
import { hostClass, link, method, scalar } from "./hostObject";
import type { ConditionalFormat } from "./model";
import { askTo } from "./permission";
import { refusal } from "./refusal";
import { cutConditionalFormats } from "./rules";
import type { RangeState, Session } from "./session";
import type { Sheet } from "./sheet";

interface FormatState {
  readonly session: Session;
  readonly sheet: Sheet;
  readonly id: string;
}

/** range.conditionalFormats: those that touch the range, first priority first. */
export const conditionalFormats = hostClass<RangeState>({
  name: "ConditionalFormatCollection",
  methods: {
    Add: method(6, (range, [type]) => {
      choiceArgument(type, ["Custom"], "conditional format type");
      askTo(range.sheet, null);
      const id = range.session.nextId("CF");
      const added: ConditionalFormat = {
        id,
        area: range.area,
        formula: "",
        fill: null,
        fontColor: null,
        bold: null,
        stopIfTrue: false,
      };
      // Excel gives the newest the first priority.
      put(range.session, range.sheet, [added, ...range.sheet.conditionalFormats]);
      return stateOf(range, id);
    }),
    ClearAll: method(6, (range) => {
      askTo(range.sheet, null);
      put(range.session, range.sheet, cutConditionalFormats(range.sheet.conditionalFormats, range.area));
    }),
    GetCount: method(6, (range) => touching(range).length),
    GetItem: method(6, (range, [id]) => {
      const found = touching(range).find((one) => one.id === id);
      if (found === undefined) throw refusal("ItemNotFound", String(id));
      return stateOf(range, found.id);
    }),
    GetItemAt: method(6, (range, [index]) => {
      const found = touching(range)[countArgument(index, "index")];
      if (found === undefined) throw refusal("ItemNotFound", String(index));
      return stateOf(range, found.id);
    }),
  },
  items: (range) => touching(range).map((one) => stateOf(range, one.id)),
});

const conditionalFormat = hostClass<FormatState>({
  name: "ConditionalFormat",
  identity: ({ id }) => ({ Id: id }),
  scalars: {
    Id: scalar(6, ({ id }) => id),
    Type: scalar(6, () => "Custom"),
    Priority: scalar(
      6,
      ({ sheet, id }) => sheet.conditionalFormats.findIndex((one) => one.id === id),
      ({ session, sheet, id }, value) => {
        const others = sheet.conditionalFormats.filter((one) => one.id !== id);
        const moved = sheet.conditionalFormats.filter((one) => one.id === id);
        const at = countArgument(value, "priority");
        askTo(sheet, null);
        put(session, sheet, [...others.slice(0, at), ...moved, ...others.slice(at)]);
      },
    ),
    StopIfTrue: part(
      6,
      (one) => one.stopIfTrue,
      (value) => ({ stopIfTrue: flagArgument(value, "stopIfTrue") }),
    ),
  },
  links: {
    Custom: link(6, (state) => customFormat(state)),
    CustomOrNullObject: link(6, (state) => customFormat(state)),
  },
  methods: {
    Delete: method(6, ({ session, sheet, id }) => {
      askTo(sheet, null);
      put(
        session,
        sheet,
        sheet.conditionalFormats.filter((one) => one.id !== id),
      );
    }),
    GetRange: method(6, (state) => {
      return state.session.range(state.sheet, current(state).area);
    }),
  },
});

const customFormat = hostClass<FormatState>({
  name: "CustomConditionalFormat",
  links: { Rule: link(6, (state) => formatRule(state)), Format: link(6, (state) => formatLook(state)) },
});

const formatRule = hostClass<FormatState>({
  name: "ConditionalFormatRule",
  scalars: {
    Formula: part(
      6,
      (one) => one.formula,
      (value) => ({ formula: formulaText(value) }),
    ),
  },
});

const formatLook = hostClass<FormatState>({
  name: "ConditionalRangeFormat",
  links: { Fill: link(6, (state) => formatFill(state)), Font: link(6, (state) => formatFont(state)) },
});

const formatFill = hostClass<FormatState>({
  name: "ConditionalRangeFill",
  scalars: {
    Color: part(
      6,
      (one) => one.fill ?? "",
      (value) => ({ fill: colorArgument(value, "fill.color") }),
    ),
  },
  methods: { Clear: method(6, (state) => edit(state, { fill: null })) },
});

const formatFont = hostClass<FormatState>({
  name: "ConditionalRangeFont",
  scalars: {
    Color: part(
      6,
      (one) => one.fontColor ?? "",
      (value) => ({ fontColor: colorArgument(value, "font.color") }),
    ),
    Bold: part(
      6,
      (one) => one.bold,
      (value) => ({ bold: flagArgument(value, "font.bold") }),
    ),
  },
});

function stateOf(range: RangeState, id: string): ReturnType<typeof conditionalFormat> {
  return conditionalFormat({ session: range.session, sheet: range.sheet, id });
}

function touching(range: RangeState): readonly ConditionalFormat[] {
  return range.sheet.conditionalFormats.filter((one) => intersection(one.area, range.area) !== null);
}

function current(state: FormatState): ConditionalFormat {
  const found = state.sheet.conditionalFormats.find((one) => one.id === state.id);
  if (found === undefined) throw refusal("ItemNotFound", state.id);
  return found;
}

function formulaText(value: unknown): string {
  const text = textArgument(value, "rule.formula");
  if (text === "") throw refusal("InvalidArgument", "rule.formula");
  return text.startsWith("=") ? text : `=${text}`;
}

/** A scalar that is one member of the format. */
function part(
  since: number,
  read: (format: ConditionalFormat) => unknown,
  change: (value: unknown) => Partial<ConditionalFormat>,
): ReturnType<typeof scalar<FormatState>> {
  return scalar<FormatState>(
    since,
    (state) => read(current(state)),
    (state, value) => edit(state, change(value)),
  );
}

function edit(state: FormatState, change: Partial<ConditionalFormat>): void {
  askTo(state.sheet, null);
  const { id } = current(state);
  put(
    state.session,
    state.sheet,
    state.sheet.conditionalFormats.map((one) => (one.id === id ? { ...one, ...change } : one)),
  );
}

function put(session: Session, sheet: Sheet, formats: readonly ConditionalFormat[]): void {
  sheet.conditionalFormats = formats;
  session.book.emit({ kind: "conditionalFormatsChanged", sheetId: sheet.id });
}
