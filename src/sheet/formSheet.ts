/** Further forms of a document（申报表的封面、基本情况、评审意见；联系人员名单）: labels, blanks with word limits, empty tables. */
import type { Form, FormField, Rubric } from "../core/rubric";
import { a1 } from "./address";
import { quote } from "./formulas";
import { PAPER_MARGIN, paperFooter } from "./paper";
import type { Area, ConditionalFormatPlan, PlannedCell, RowPlan, SheetPlan, ValidationPlan } from "./plan";
import { COLORS, STYLES } from "./styles";
import { LINE_HEIGHT, MAX_ROW_HEIGHT, rowHeight } from "./textSize";

/** Characters: label, blank, count of characters. */
const FIELD_WIDTHS = [18, 66, 14] as const;
/** Row of the first blank, counted from 0. */
export const FIRST_FIELD_ROW = 1;
const TABLE_WIDTH = 16;

/**
 * The plan of a form: fields one below the other, then its table with `rows` empty rows. A blank with a printed limit（限400字）has a native
 * validation of its length and, since that lets pasted text pass, a count beside it that turns red. Heights are points.
 */
export function planFormSheet(rubric: Rubric, form: Form): SheetPlan {
  const columns = form.columns ?? [];
  const right = Math.max(form.fields.length > 0 ? FIELD_WIDTHS.length : 1, columns.length) - 1;
  const tableTop = FIRST_FIELD_ROW + form.fields.length;
  const last = columns.length === 0 ? tableTop - 1 : tableTop + (form.rows ?? 0);
  return {
    name: form.name,
    visibility: "visible",
    columns: Array.from({ length: right + 1 }, (_, index) => ({
      width: form.fields.length > 0 ? (FIELD_WIDTHS[index] ?? TABLE_WIDTH) : TABLE_WIDTH,
    })),
    rows: new Map<number, RowPlan>([
      [0, { height: 40 }],
      ...form.fields.map((field, index) => [FIRST_FIELD_ROW + index, { height: fieldHeight(field) }] as const),
      ...tableRows(form, tableTop),
    ]),
    styles: STYLES,
    cells: [
      { row: 0, column: 0, value: form.title, style: "title" },
      ...form.fields.flatMap((field, index) => fieldCells(field, FIRST_FIELD_ROW + index)),
      ...tableCells(form, tableTop),
    ],
    merges: [...(right > 0 ? [{ top: 0, bottom: 0, left: 0, right }] : []), ...wideBlanks(form)],
    validations: form.fields.flatMap((field, index) => fieldValidation(field, FIRST_FIELD_ROW + index)),
    conditionalFormats: form.fields.flatMap((field, index) => limitFormat(field, FIRST_FIELD_ROW + index)),
    protected: true,
    names: [],
    print: {
      orientation: "portrait",
      area: { top: 0, left: 0, bottom: last, right },
      margin: PAPER_MARGIN,
      footer: paperFooter(rubric.shortTitle),
      breaksBefore: [],
    },
    showGridlines: false,
  };
}

function fieldHeight(field: FormField): number {
  const label = rowHeight([{ text: labelText(field), width: FIELD_WIDTHS[0] }], 26);
  return Math.min(MAX_ROW_HEIGHT, Math.max(label, field.lines * LINE_HEIGHT + 10));
}

/** What stands beside a blank. */
export function labelText(field: FormField): string {
  return field.hint === undefined ? field.label : `${field.label}\n（${field.hint}）`;
}

/** A blank without a limit reaches over the column of counts. */
function wideBlanks(form: Form): readonly Area[] {
  return form.fields.flatMap((field, index) => {
    const row = FIRST_FIELD_ROW + index;
    return field.maxLength === undefined ? [{ top: row, bottom: row, left: 1, right: 2 }] : [];
  });
}

/** Label, blank, and a live count of characters where there is a limit. */
function fieldCells(field: FormField, row: number): readonly PlannedCell[] {
  const blank = a1(row, 1);
  const limit = field.maxLength;
  const count: PlannedCell =
    limit === undefined
      ? { row, column: 2, value: null, style: "reason" }
      : {
          row,
          column: 2,
          formula: `IF(LEN(${blank})>${limit},${quote("超出")}&(LEN(${blank})-${limit})&${quote("字")},LEN(${blank})&${quote(`/${limit}字`)})`,
          value: `0/${limit}字`,
          style: "status",
        };
  return [
    { row, column: 0, value: labelText(field), style: "center" },
    { row, column: 1, value: null, style: "reason" },
    count,
  ];
}

function fieldValidation(field: FormField, row: number): readonly ValidationPlan[] {
  const area: Area = { top: row, bottom: row, left: 1, right: 1 };
  if (field.choices !== undefined)
    return [
      {
        area,
        rule: { type: "list", values: field.choices },
        errorTitle: "请从列表中选择",
        error: `“${shortened(field.label, LONGEST.label)}”请选：${shortened(field.choices.join("、"), LONGEST.choices)}。`,
      },
    ];
  if (field.maxLength === undefined) return [];
  return [
    {
      area,
      rule: { type: "textLength", max: field.maxLength },
      errorTitle: "字数超限",
      error: `“${shortened(field.label, LONGEST.label)}”限${field.maxLength}字，请删减后再填。`,
    },
  ];
}

/** An error says at most 225 characters. */
const LONGEST = { label: 60, choices: 140 } as const;

function shortened(words: string, most: number): string {
  return words.length > most ? `${words.slice(0, most)}…` : words;
}

function limitFormat(field: FormField, row: number): readonly ConditionalFormatPlan[] {
  if (field.maxLength === undefined) return [];
  const area = { top: row, bottom: row, left: 1, right: 2 };
  return [{ area, formula: `LEN($B${row + 1})>${field.maxLength}`, fill: COLORS.wrong, color: COLORS.wrongText }];
}

function tableCells(form: Form, top: number): readonly PlannedCell[] {
  const columns = form.columns ?? [];
  const rows = Array.from({ length: form.rows ?? 0 }, (_, index) => top + 1 + index);
  return [
    ...columns.map((value, column): PlannedCell => ({ row: top, column, value, style: "header" })),
    ...(columns.length === 0
      ? []
      : rows.flatMap((row) =>
          columns.map((_, column): PlannedCell => ({ row, column, value: null, style: "reason" })),
        )),
  ];
}

function tableRows(form: Form, top: number): readonly (readonly [number, RowPlan])[] {
  if (form.columns === undefined) return [];
  return Array.from({ length: (form.rows ?? 0) + 1 }, (_, index) => [top + index, { height: 28 }] as const);
}
