// Arguments from the wire: each function returns the value in its type or refuses with InvalidArgument.
import { refusal } from "./refusal";

/** A text, also an empty one. */
export function textArgument(value: unknown, what: string): string {
  if (typeof value !== "string") throw refusal("InvalidArgument", what);
  return value;
}

/** A finite number. */
export function numberArgument(value: unknown, what: string): number {
  if (typeof value !== "number" || !Number.isFinite(value)) throw refusal("InvalidArgument", what);
  return value;
}

/** A whole number of at least `least`. */
export function countArgument(value: unknown, what: string, least = 0): number {
  const number = numberArgument(value, what);
  if (!Number.isInteger(number) || number < least) throw refusal("InvalidArgument", what);
  return number;
}

/** True or false. */
export function flagArgument(value: unknown, what: string): boolean {
  if (typeof value !== "boolean") throw refusal("InvalidArgument", what);
  return value;
}

/** One of the listed names, exactly as Office.js spells it. */
export function choiceArgument<T extends string>(value: unknown, choices: readonly T[], what: string): T {
  const choice = choices.find((name) => name === value);
  if (choice === undefined) throw refusal("InvalidArgument", `${what} ${String(value)}`);
  return choice;
}

/** A plain object; its members are still unknown. */
export function recordArgument(value: unknown, what: string): Readonly<Record<string, unknown>> {
  if (!isRecord(value)) throw refusal("InvalidArgument", what);
  return value;
}

/** Whether the value is an object and not an array. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A colour as #RRGGBB in capitals. Names such as "red" are understood where Excel's own list has them. */
export function colorArgument(value: unknown, what: string): string {
  const text = textArgument(value, what).trim();
  if (/^#?[0-9a-f]{6}$/i.test(text)) return `#${text.replace("#", "").toUpperCase()}`;
  const named = NAMED_COLORS[text.toLowerCase()];
  if (named === undefined) throw refusal("InvalidArgument", `${what} ${text}`);
  return named;
}

const NAMED_COLORS: Readonly<Record<string, string>> = {
  black: "#000000",
  white: "#FFFFFF",
  red: "#FF0000",
  green: "#008000",
  blue: "#0000FF",
  yellow: "#FFFF00",
  orange: "#FFA500",
  gray: "#808080",
  grey: "#808080",
};
