/** Workbooks as openpyxl sees them: a reader that is not ours. */
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { python } from "./outside";

/** A cell: its cached value, openpyxl's data type (n, s, b, e, d), and its formula without "=". */
export interface SeenCell {
  readonly cell: string;
  readonly value: string | number | boolean | null | { readonly other: string };
  readonly type: string;
  readonly formula?: string;
  readonly look?: Readonly<Record<string, unknown>>;
  readonly link?: string | null;
}

/** A sheet; everything beyond cells only when looks were asked for. */
export interface SeenSheet extends Readonly<Record<string, unknown>> {
  readonly name: string;
  readonly state: string;
  readonly cells: readonly SeenCell[];
}

/** A workbook. */
export interface SeenWorkbook {
  readonly sheets: readonly SeenSheet[];
  readonly names: Readonly<Record<string, string>>;
  readonly fullCalcOnLoad: boolean;
  readonly title: string | null;
}

/** Opens the files. With "looks": also styles, validations, conditional formats, protection, print set-up. */
export function seenByOpenpyxl(files: readonly string[], depth: "values" | "looks"): readonly SeenWorkbook[] {
  const script = join(__dirname, "describeWorkbook.py");
  const options = { encoding: "utf8", maxBuffer: 1 << 28, timeout: 300_000 } as const;
  const seen: readonly SeenWorkbook[] = JSON.parse(
    execFileSync(python, ["-W", "ignore", script, depth, ...files], options),
  );
  return seen;
}
