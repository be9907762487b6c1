/** Formulas of a sheet: a formula shared by many cells is stored once and moved to each of them here. */
import { HostError } from "../sheet/workbook";
import { movable } from "./formulaReferences";
import type { XmlScanner } from "./package/xmlScanner";

/** Characters that all shared formulas of a sheet may grow to: a matrix of fifty subjects, saved by a program that shares them, has as many. */
const maxExpanded = 3_000_000;

/** Reads formulas of one sheet. */
export interface SharedFormulas {
  /** Text of the `<f>` just opened, without "="; undefined where the cell only belongs to a data table. Moves past it. */
  read(scanner: XmlScanner, row: number, column: number): string | undefined;
}

interface Master {
  readonly length: number;
  readonly moved: (rows: number, columns: number) => string;
  readonly row: number;
  readonly column: number;
}

/** An empty store; make one for each sheet. */
export function sharedFormulas(part: string): SharedFormulas {
  const masters = new Map<string, Master>();
  let expanded = 0;
  return {
    read(scanner, row, column) {
      const id = scanner.attribute("t") === "shared" ? scanner.attribute("si") : undefined;
      const formula = scanner.leaf();
      if (id === undefined) return formula === "" ? undefined : formula;
      const master = masters.get(id);
      if (master === undefined || formula !== "") {
        if (formula === "") throw new HostError("damaged", `${part}: shared formula ${id}`);
        if (master === undefined) masters.set(id, { length: formula.length, moved: movable(formula), row, column });
        return formula;
      }
      expanded += master.length;
      if (expanded > maxExpanded) throw new HostError("too-big-to-read", part);
      return master.moved(row - master.row, column - master.column);
    },
  };
}
