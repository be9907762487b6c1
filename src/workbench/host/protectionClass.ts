// WorksheetProtection and WorkbookProtection. Protecting what is protected, or the reverse, is refused as newer Excel does.
import { isRecord, recordArgument } from "./argument";
import { hostClass, method, scalar } from "./hostObject";
import type { Protection } from "./model";
import { refusal } from "./refusal";
import type { Session } from "./session";
import type { Sheet } from "./sheet";

interface SheetState {
  readonly session: Session;
  readonly sheet: Sheet;
}

/** Switches of a sheet's protection with Excel's values where nothing is said. */
const SWITCHES: Protection["options"] = {
  allowAutoFilter: false,
  allowDeleteColumns: false,
  allowDeleteRows: false,
  allowEditObjects: false,
  allowEditScenarios: false,
  allowFormatCells: false,
  allowFormatColumns: false,
  allowFormatRows: false,
  allowInsertColumns: false,
  allowInsertHyperlinks: false,
  allowInsertRows: false,
  allowPivotTables: false,
  allowSort: false,
  selectionMode: "Normal",
};

/** worksheet.protection. */
export const worksheetProtection = hostClass<SheetState>({
  name: "WorksheetProtection",
  scalars: {
    Protected: scalar(2, ({ sheet }) => sheet.protection.protected),
    Options: scalar(2, ({ sheet }) => (sheet.protection.protected ? sheet.protection.options : null)),
  },
  methods: {
    Protect: method(2, ({ session, sheet }, [options, password]) => {
      if (sheet.protection.protected) throw refusal("AccessDenied", `${sheet.name} is protected already`);
      put(session, sheet, { protected: true, options: readOptions(options), password: passwordOf(password) });
    }),
    Unprotect: method(2, ({ session, sheet }, [password]) => {
      const { protection } = sheet;
      if (!protection.protected) throw refusal("AccessDenied", `${sheet.name} is not protected`);
      if (protection.password !== null && protection.password !== password) throw refusal("AccessDenied", "password");
      put(session, sheet, { protected: false, options: {}, password: null });
    }),
  },
});

function readOptions(value: unknown): Protection["options"] {
  if (value === undefined || value === null) return SWITCHES;
  const given = Object.entries(recordArgument(value, "options"));
  const bad = given.find(([name, option]) => !(name in SWITCHES) || typeof option !== typeof SWITCHES[name]);
  if (bad !== undefined) throw refusal("InvalidArgument", `options.${bad[0]}`);
  const options = given.flatMap(([name, option]) =>
    typeof option === "boolean" || typeof option === "string" ? [[name, option] as const] : [],
  );
  return { ...SWITCHES, ...Object.fromEntries(options) };
}

function passwordOf(value: unknown): string | null {
  return typeof value === "string" && value !== "" ? value : null;
}

function put(session: Session, sheet: Sheet, protection: Protection): void {
  sheet.protection = protection;
  session.book.emit({ kind: "protectionChanged", sheetId: sheet.id });
}

/** workbook.protection: of the structure. */
export const workbookProtection = hostClass<{ readonly session: Session }>({
  name: "WorkbookProtection",
  scalars: { Protected: scalar(7, ({ session }) => session.book.structureProtected) },
  methods: {
    Protect: method(7, ({ session }, [password]) => {
      if (session.book.structureProtected) throw refusal("AccessDenied", "the workbook is protected already");
      if (isRecord(password)) throw refusal("InvalidArgument", "password");
      session.book.structureProtected = true;
    }),
    Unprotect: method(7, ({ session }) => {
      if (!session.book.structureProtected) throw refusal("AccessDenied", "the workbook is not protected");
      session.book.structureProtected = false;
    }),
  },
});
