/** The open workbook of Excel, through Office.js. */
import type { CellPlace } from "../core/problem";
import type { LiveWorkbook } from "../sheet/workbook";
import { readGrids, type SheetMemory } from "./readGrids";
import { runExcel } from "./runExcel";
import { DirtyFlag, watchActiveCell, watchEdits } from "./watchWorkbook";
import { writePlans } from "./writePlans";

/**
 * The workbook that the pane stands beside. Nothing is asked of Excel until a method is called; each may throw a
 * HostError. Writing takes two syncs, the first reading two, later readings one.
 */
export function openExcelWorkbook(): LiveWorkbook {
  const memory: SheetMemory = { ids: [] };
  const dirty = new DirtyFlag();
  return {
    read: () => readGrids(memory),
    write: (plans, onConflict = "refuse") => dirty.during(() => writePlans(plans, onConflict)),
    select: selectCell,
    watchChanges: async (onDirty) => {
      const stop = await watchEdits(dirty);
      const deafen = dirty.listen(onDirty);
      return () => {
        deafen();
        stop();
      };
    },
    watchSelection: watchActiveCell,
  };
}

async function selectCell({ sheet, cell }: CellPlace): Promise<void> {
  await runExcel(
    async (context) => {
      const worksheet = context.workbook.worksheets.getItem(sheet);
      worksheet.activate();
      worksheet.getRange(cell).select();
      await context.sync();
    },
    { sheet },
  );
}
