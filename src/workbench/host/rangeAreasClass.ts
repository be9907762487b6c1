// RangeAreas: several rectangles of one sheet, as getInvalidCells gives them back.
import type { Area } from "./area";
import { addressOf, columnsOf, rowsOf } from "./area";
import { hostClass, method, scalar } from "./hostObject";
import { quotedSheet } from "./references";
import type { Session } from "./session";
import type { Sheet } from "./sheet";

interface AreasState {
  readonly session: Session;
  readonly sheet: Sheet;
  readonly areas: readonly Area[];
}

/** Several rectangles; read-only here. */
export const rangeAreas = hostClass<AreasState>({
  name: "RangeAreas",
  scalars: {
    Address: scalar(9, ({ sheet, areas }) =>
      areas.map((area) => `${quotedSheet(sheet.name)}!${addressOf(area)}`).join(","),
    ),
    AreaCount: scalar(9, ({ areas }) => areas.length),
    CellCount: scalar(9, ({ areas }) => areas.reduce((sum, area) => sum + rowsOf(area) * columnsOf(area), 0)),
  },
  methods: { _KeepReference: method(1, () => null) },
});
