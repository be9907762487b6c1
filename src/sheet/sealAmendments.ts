/** What sealing and unsealing change in a workbook: the record, the check code's line, the footer, and the lock of the inputs. */
import type { SealEvent } from "../core/sealEvents";
import { footerText, notSealedText, sealedText, type TakenOff } from "../text/sealWords";
import type { Grid } from "./grid";
import type { FoundSheet } from "./readScores";
import { inputAreas, typedAreas, type SealPlace } from "./sealPlaces";
import { recordCells, serialOf, type SealRecord } from "./sealRecord";
import { sealedAreas } from "./sealedTexts";
import { COLORS } from "./styles";
import type { Amendment } from "./workbook";

/** A sheet, with where its seal is recorded and shown. */
export interface SealTarget {
  readonly found: FoundSheet;
  readonly record: SealRecord;
  readonly place: SealPlace;
}

/** What sealing writes, in this order. The record first: should the host stop in between, no sheet shows a code that is not on record. Sealed inputs lose their tint. */
export function sealAmendments(
  target: SealTarget,
  event: SealEvent & { readonly kind: "sealed" },
  grids: readonly Grid[],
): readonly Amendment[] {
  const { code, time, reasons } = event.seal;
  const serial = serialOf(target.record.seals);
  const line = target.found.frame.edition.words.seal;
  return [
    recordAmendment(target, event),
    {
      ...lineAmendment(target, sealedText({ code, time, serial, reasons: reasons.length }, line)),
      inputs: { areas: inputAreas(target.found), locked: true, fill: null },
      footerRight: footerText(code, target.found.stamp.hash, line),
      decidedBy: sealedAreas(target.found, grids),
    },
  ];
}

/** What unsealing writes, in this order. The sheet first: what shows a code is still sealed on record. */
export function unsealAmendments(target: SealTarget, takenOff: TakenOff): readonly Amendment[] {
  const line = target.found.frame.edition.words.seal;
  return [
    {
      ...lineAmendment(target, notSealedText(takenOff, line)),
      inputs: { areas: typedAreas(target.found), locked: false, fill: COLORS.input },
      footerRight: footerText(null, target.found.stamp.hash, line),
    },
    recordAmendment(target, { kind: "unsealed", ...takenOff }),
  ];
}

function recordAmendment({ found, record }: SealTarget, event: SealEvent): Amendment {
  return { sheet: found.stampGrid.name, cells: recordCells(record, event) };
}

function lineAmendment({ found, place: { row, column } }: SealTarget, value: string): Amendment {
  return { sheet: found.cells.grid.name, cells: [{ row, column, value }] };
}
