// Workbook and Application: the root of the object model.
import { choiceArgument, textArgument } from "./argument";
import { cellArea } from "./area";
import { hostClass, link, method, scalar } from "./hostObject";
import { namedItems } from "./namesClass";
import { workbookProtection } from "./protectionClass";
import type { Session } from "./session";
import { workbookCreated, workbookFile } from "./workbookCreatedClass";
import { worksheets } from "./worksheetsClass";

interface BookState {
  readonly session: Session;
}

/** context.workbook. */
export const workbookObject = hostClass<BookState>({
  name: "Workbook",
  scalars: {
    Name: scalar(7, () => "工作簿1.xlsx"),
    ReadOnly: scalar(8, () => false),
    IsDirty: scalar(9, () => true),
  },
  links: {
    Worksheets: link(1, worksheets),
    Names: link(1, ({ session }) => namedItems({ session, sheet: null })),
    Application: link(1, (state) => application(state)),
    Protection: link(7, workbookProtection),
  },
  methods: {
    GetSelectedRange: method(1, ({ session }) => {
      const sheet = session.book.sheet(session.book.activeSheetId);
      return session.range(sheet, sheet.selection);
    }),
    GetActiveCell: method(7, ({ session }) => {
      const sheet = session.book.sheet(session.book.activeSheetId);
      return session.range(sheet, cellArea(sheet.selection.top, sheet.selection.left));
    }),
    _RemoveReference: method(1, ({ session }, [id]) => {
      session.release(textArgument(id, "reference"));
    }),
  },
});

const MODES = ["Automatic", "AutomaticExceptTables", "Manual"];

const application = hostClass<BookState>({
  name: "Application",
  scalars: {
    CalculationMode: scalar(
      1,
      ({ session }) => session.book.calculationMode,
      ({ session }, value) => {
        session.book.calculationMode = choiceArgument(value, MODES, "calculationMode");
      },
    ),
    CalculationState: scalar(9, ({ session }) => (session.book.isCalculated ? "Done" : "Pending")),
  },
  methods: {
    CreateWorkbook: method(8, ({ session }, [file]) => workbookCreated({ session, file: workbookFile(file) })),
    Calculate: method(1, ({ session }, [type]) => {
      choiceArgument(type, ["Recalculate", "Full", "FullRebuild"], "calculationType");
      session.book.askCalculation();
    }),
    SuspendApiCalculationUntilNextSync: method(6, () => undefined),
    SuspendScreenUpdatingUntilNextSync: method(9, () => undefined),
  },
});
