// NamedItemCollection and NamedItem: defined names of the workbook or of one sheet.
import { flagArgument, textArgument } from "./argument";
import type { HostObject } from "./hostObject";
import { hostClass, isHostObject, link, method, scalar } from "./hostObject";
import type { DefinedName } from "./model";
import { referenceTarget, sameName } from "./references";
import { refusal } from "./refusal";
import type { Session } from "./session";
import type { Sheet } from "./sheet";

interface NamesState {
  readonly session: Session;
  /** Null: names of the workbook. */
  readonly sheet: Sheet | null;
}

interface NameState extends NamesState {
  readonly name: string;
}

/** workbook.names and worksheet.names. */
export const namedItems = hostClass<NamesState>({
  name: "NamedItemCollection",
  methods: {
    Add: method(4, (state, [name, reference, comment]) => {
      return add(state, textArgument(name, "name"), formulaOf(reference), typeof comment === "string" ? comment : "");
    }),
    AddFormulaLocal: method(4, (state, [name, formula, comment]) => {
      return add(
        state,
        textArgument(name, "name"),
        textArgument(formula, "formula"),
        typeof comment === "string" ? comment : "",
      );
    }),
    GetCount: method(4, (state) => own(state).length),
    GetItem: method(1, (state, [name]) => {
      const found = find(state, textArgument(name, "name"));
      if (found === null) throw refusal("ItemNotFound", String(name));
      return found;
    }),
    GetItemOrNullObject: method(4, (state, [name]) => find(state, textArgument(name, "name"))),
  },
  items: (state) => own(state).map(({ name }) => namedItem({ ...state, name })),
});

const namedItem = hostClass<NameState>({
  name: "NamedItem",
  identity: ({ name }) => ({ _Id: name }),
  scalars: {
    Name: scalar(1, ({ name }) => name),
    Formula: scalar(
      7,
      (state) => current(state).formula,
      (state, value) => {
        edit(state, { formula: textArgument(value, "formula") });
      },
    ),
    Value: scalar(1, (state) => current(state).formula.replace(/^=/, "")),
    Comment: scalar(
      4,
      (state) => current(state).comment,
      (state, value) => edit(state, { comment: textArgument(value, "comment") }),
    ),
    Visible: scalar(
      1,
      (state) => current(state).visible,
      (state, value) => edit(state, { visible: flagArgument(value, "visible") }),
    ),
    Scope: scalar(4, ({ sheet }) => (sheet === null ? "Workbook" : "Worksheet")),
    Type: scalar(1, (state) => typeOf(current(state).formula)),
  },
  links: {
    Worksheet: link(4, (state) => {
      if (state.sheet === null) throw refusal("ItemNotFound", "the name belongs to the workbook");
      return state.session.worksheet(state.sheet);
    }),
    WorksheetOrNullObject: link(4, (state) => (state.sheet === null ? null : state.session.worksheet(state.sheet))),
  },
  methods: {
    GetRange: method(1, (state) => {
      const range = rangeOf(state);
      if (range === null) throw refusal("InvalidOperation", "the name is not a range");
      return range;
    }),
    GetRangeOrNullObject: method(4, rangeOf),
    Delete: method(4, (state) => {
      const gone = current(state);
      state.session.book.putNames(state.session.book.names.filter((one) => one !== gone));
    }),
  },
});

function own({ session, sheet }: NamesState): readonly DefinedName[] {
  return session.book.names.filter((one) => one.sheetId === (sheet?.id ?? null));
}

function find(state: NamesState, name: string): HostObject | null {
  const found = own(state).find((one) => sameName(one.name, name));
  return found === undefined ? null : namedItem({ ...state, name: found.name });
}

function current(state: NameState): DefinedName {
  const found = own(state).find((one) => sameName(one.name, state.name));
  if (found === undefined) throw refusal("ItemNotFound", state.name);
  return found;
}

function formulaOf(reference: unknown): string {
  if (!isHostObject(reference)) return textArgument(reference, "reference");
  const address = String(reference.get("Address"));
  const cut = address.lastIndexOf("!");
  return `=${address.slice(0, cut + 1)}${address.slice(cut + 1).replace(/([A-Z]+)(\d+)/g, "$$$1$$$2")}`;
}

function add(state: NamesState, name: string, reference: string, comment: string): HostObject {
  const valid =
    /^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(name) && name.length <= 255 && !/^([A-Z]{1,3}\d+|[RC])$/i.test(name);
  if (!valid) throw refusal("InvalidArgument", `name ${name}`);
  if (find(state, name) !== null) throw refusal("ItemAlreadyExists", name);
  const formula = reference.startsWith("=") ? reference : `=${reference}`;
  const added = { name, sheetId: state.sheet?.id ?? null, formula, comment, visible: true };
  state.session.book.putNames([...state.session.book.names, added]);
  return namedItem({ ...state, name });
}

function edit(state: NameState, change: Partial<DefinedName>): void {
  const old = current(state);
  state.session.book.putNames(state.session.book.names.map((one) => (one === old ? { ...one, ...change } : one)));
}

function typeOf(formula: string): string {
  if (formula.includes("#REF!")) return "Error";
  if (referenceTarget(formula) !== null) return "Range";
  return Number.isNaN(Number(formula.slice(1))) ? "String" : "Double";
}

function rangeOf(state: NameState): HostObject | null {
  const target = referenceTarget(current(state).formula);
  if (target === null) return null;
  const sheet = target.sheet === null ? state.sheet : state.session.book.findSheet(target.sheet);
  return sheet === null ? null : state.session.range(sheet, target.area);
}
