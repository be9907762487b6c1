// DataValidation: native validation of a range, its rule, alert and prompt.
import { choiceArgument, flagArgument, recordArgument, textArgument } from "./argument";
import { bounding, cellArea, covers } from "./area";
import type { Area } from "./area";
import { hostClass, method, scalar } from "./hostObject";
import type { ComparisonOperator, Validation, ValidationRule } from "./model";
import { askTo } from "./permission";
import { rangeAreas } from "./rangeAreasClass";
import { refusal } from "./refusal";
import { cutValidations, NO_VALIDATION, validationOf } from "./rules";
import type { RangeState } from "./session";
import { invalidCells } from "./validity";

const OPERATORS: readonly ComparisonOperator[] = [
  "Between",
  "NotBetween",
  "EqualTo",
  "NotEqualTo",
  "GreaterThan",
  "LessThan",
  "GreaterThanOrEqualTo",
  "LessThanOrEqualTo",
];
const COMPARED = ["decimal", "wholeNumber", "textLength", "date", "time"] as const;

/** Longest texts Excel takes. */
const MOST = { title: 32, message: 225, prompt: 255, list: 255 } as const;

/** range.dataValidation. */
export const dataValidation = hostClass<RangeState>({
  name: "DataValidation",
  scalars: {
    Rule: scalar(
      8,
      (range) => wireRule(current(range)),
      (range, value) => {
        const rule = readRule(recordArgument(value, "rule"));
        change(range, (old) => ({ ...old, rule }));
      },
    ),
    Type: scalar(8, (range) => {
      const rule = current(range)?.rule;
      if (rule === undefined) return "MixedCriteria";
      return rule.kind.charAt(0).toUpperCase() + rule.kind.slice(1);
    }),
    IgnoreBlanks: scalar(
      8,
      (range) => current(range)?.ignoreBlanks ?? null,
      (range, value) => {
        const ignoreBlanks = flagArgument(value, "ignoreBlanks");
        change(range, (old) => ({ ...old, ignoreBlanks }));
      },
    ),
    ErrorAlert: scalar(
      8,
      (range) => wireAlert(current(range)),
      (range, value) => {
        const alert = readAlert(recordArgument(value, "errorAlert"));
        change(range, (old) => ({ ...old, alert }));
      },
    ),
    Prompt: scalar(
      8,
      (range) => wirePrompt(current(range)),
      (range, value) => {
        const prompt = readPrompt(recordArgument(value, "prompt"));
        change(range, (old) => ({ ...old, prompt }));
      },
    ),
    Valid: scalar(8, (range) => {
      const wrong = invalidCells(range.sheet, range.area).length;
      const all = (range.area.bottom - range.area.top + 1) * (range.area.right - range.area.left + 1);
      return wrong === 0 ? true : wrong === all ? false : null;
    }),
  },
  methods: {
    Clear: method(8, (range) => {
      askTo(range.sheet, null);
      range.sheet.validations = cutValidations(range.sheet.validations, range.area);
      tell(range);
    }),
    GetInvalidCells: method(9, (range) => {
      const areas = joinedAreas(range);
      if (areas === null) throw refusal("ItemNotFound", "no invalid cell");
      return rangeAreas({ session: range.session, sheet: range.sheet, areas });
    }),
    GetInvalidCellsOrNullObject: method(9, (range) => {
      const areas = joinedAreas(range);
      return areas === null ? null : rangeAreas({ session: range.session, sheet: range.sheet, areas });
    }),
  },
});

function current(range: RangeState): Validation | null {
  return validationOf(range.sheet.validations, range.area);
}

/**
 * Changes the validation of exactly this range. Where only part of it has a prompt, or parts differ, Excel refuses: the
 * add-in has to clear first.
 */
function change(range: RangeState, edit: (old: Validation) => Validation): void {
  const { sheet, area } = range;
  askTo(sheet, null);
  const old = current(range);
  if (old === null) throw refusal("InvalidArgument", "the range has different validations");
  // Rule, alert and prompt come one by one: only the first finds others in its way.
  const isWhole = old.areas.length === 1 && old.areas.every((part) => covers(area, part));
  const others = isWhole ? sheet.validations.filter((one) => one !== old) : cutValidations(sheet.validations, area);
  sheet.validations = [...others, { ...edit(old), areas: [area] }];
  tell(range);
}

function tell(range: RangeState): void {
  range.session.book.emit({ kind: "validationsChanged", sheetId: range.sheet.id });
}

/** Invalid cells, joined downwards within a column. */
function joinedAreas(range: RangeState): readonly Area[] | null {
  const cells = [...invalidCells(range.sheet, range.area)].sort((a, b) => a.column - b.column || a.row - b.row);
  const areas: Area[] = [];
  for (const { row, column } of cells) {
    const last = areas.at(-1);
    const follows = last !== undefined && last.left === column && last.bottom === row - 1;
    if (follows) areas[areas.length - 1] = bounding(last, cellArea(row, column));
    else areas.push(cellArea(row, column));
  }
  return areas.length === 0 ? null : areas;
}

function readRule(rule: Readonly<Record<string, unknown>>): ValidationRule {
  const given = Object.entries(rule).filter(([, part]) => part !== null && part !== undefined);
  const [entry] = given;
  if (entry === undefined) return { kind: "none" };
  if (given.length > 1) throw refusal("InvalidArgument", "more than one rule");
  const [kind, body] = entry;
  const part = recordArgument(body, "rule");
  if (kind === "list") return readList(part);
  if (kind === "custom") return { kind, formula: textArgument(part.formula, "rule.formula") };
  const compared = choiceArgument(kind, COMPARED, "rule");
  const operator = choiceArgument(part.operator, OPERATORS, "rule.operator");
  const two = operator === "Between" || operator === "NotBetween";
  const formula1 = operand(part.formula1);
  return { kind: compared, operator, formula1, formula2: two ? operand(part.formula2) : null };
}

function readList(part: Readonly<Record<string, unknown>>): ValidationRule {
  const source = textArgument(part.source, "rule.source");
  if (!source.startsWith("=") && source.length > MOST.list) throw refusal("InvalidArgument", "list source is too long");
  return { kind: "list", source, dropDown: part.inCellDropDown !== false };
}

function operand(value: unknown): string | number {
  if (typeof value === "number" || (typeof value === "string" && value !== "")) return value;
  throw refusal("InvalidArgument", "rule operand");
}

function limited(value: unknown, most: number, what: string): string {
  const text = value === undefined || value === null ? "" : textArgument(value, what);
  if (text.length > most) throw refusal("InvalidArgument", `${what} is longer than ${most}`);
  return text;
}

function readAlert(value: Readonly<Record<string, unknown>>): Validation["alert"] {
  return {
    show: value.showAlert !== false,
    style: choiceArgument(value.style ?? "Stop", ["Stop", "Warning", "Information"], "errorAlert.style"),
    title: limited(value.title, MOST.title, "errorAlert.title"),
    message: limited(value.message, MOST.message, "errorAlert.message"),
  };
}

function readPrompt(value: Readonly<Record<string, unknown>>): Validation["prompt"] {
  return {
    show: value.showPrompt !== false,
    title: limited(value.title, MOST.title, "prompt.title"),
    message: limited(value.message, MOST.prompt, "prompt.message"),
  };
}

function wireRule(validation: Validation | null): unknown {
  const rule = (validation ?? NO_VALIDATION).rule;
  switch (rule.kind) {
    case "none":
      return {};
    case "list":
      return { list: { inCellDropDown: rule.dropDown, source: rule.source } };
    case "custom":
      return { custom: { formula: rule.formula } };
    default:
      return { [rule.kind]: { formula1: rule.formula1, formula2: rule.formula2 ?? "", operator: rule.operator } };
  }
}

function wireAlert(validation: Validation | null): unknown {
  const { show, style, title, message } = (validation ?? NO_VALIDATION).alert;
  return { showAlert: show, style, title, message };
}

function wirePrompt(validation: Validation | null): unknown {
  const { show, title, message } = (validation ?? NO_VALIDATION).prompt;
  return { showPrompt: show, title, message };
}
