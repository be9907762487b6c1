/** Decimals: the one place that rounds. Scores are decimals, so 0.1 + 0.2 is 0.3 and 56 scores that add up to 90 are 90. */
import Big from "big.js";

/** An exact decimal number. */
export type Decimal = Big;

/** Sheets hold binary floats; what lies beyond this many decimals is their residue, not what somebody typed. */
export const TYPED_DECIMALS = 9;

/**
 * What quotients leave beyond this many decimals is residue: 3 × (5 ÷ 24) is 0.625. Sheets calculate with binary floats and drop it at
 * the same place before they round, so that both round alike: 5.0049999999999954 is what they make of 95.005 − 90, and 5.01 in the end.
 */
export const RESIDUE_DECIMALS = 11;

/** An exact decimal from a number or text. Example: `decimal(0.1).plus(decimal(0.2))` is 0.3. */
export function decimal(value: number | string | Decimal): Decimal {
  return new Big(value);
}

/** 0, shared. */
export const ZERO: Decimal = new Big(0);

/** The sum of decimals; 0 for none. */
export function sumOf(values: readonly Decimal[]): Decimal {
  return values.reduce((sum, value) => sum.plus(value), ZERO);
}

/** Rounds half away from zero, as Excel's ROUND does. Example: 1.005 to 2 decimals is 1.01. */
export function round(value: Decimal, decimals: number): Decimal {
  const rounded = value.round(RESIDUE_DECIMALS, Big.roundHalfUp).round(decimals, Big.roundHalfUp);
  // What is left of −0.004 has a sign, which some formats show.
  return rounded.eq(ZERO) ? ZERO : rounded;
}

/** A number read from a cell, freed of binary residue. Example: 0.30000000000000004 is 0.3. */
export function typedDecimal(value: number): Decimal {
  return decimal(value).round(TYPED_DECIMALS, Big.roundHalfUp);
}

/** Whether `value` is a whole number of steps. Example: 8.5 is on step 0.5, 8.3 is not. */
export function isOnStep(value: Decimal, step: Decimal): boolean {
  return value.mod(step).eq(0);
}

/** The mean, exact to 20 decimals; values must not be empty. */
export function meanOf(values: readonly Decimal[]): Decimal {
  return sumOf(values).div(values.length);
}
