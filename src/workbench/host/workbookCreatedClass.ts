// WorkbookCreated: a workbook made from the bytes of a file, and opened in a window of its own.
import { textArgument } from "./argument";
import { hostClass, method } from "./hostObject";
import { refusal } from "./refusal";
import type { Session } from "./session";

interface CreatedState {
  readonly session: Session;
  /** Base64 of an .xlsx file; null: a blank workbook. */
  readonly file: string | null;
}

/** An .xlsx file is a zip archive, which begins with these letters in base64. */
const ZIP_START = "UEsDB";

/** What Application.CreateWorkbook gives. */
export const workbookCreated = hostClass<CreatedState>({
  name: "WorkbookCreated",
  identity: ({ session }) => ({ Id: session.nextId("W") }),
  methods: {
    Open: method(8, ({ session, file }) => {
      session.book.openedWorkbooks = [...session.book.openedWorkbooks, file ?? ""];
    }),
  },
});

/** The file of a workbook to be made. Excel refuses what is no workbook. */
export function workbookFile(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  const file = textArgument(value, "base64File");
  if (!file.startsWith(ZIP_START)) throw refusal("InvalidArgument", "base64File");
  return file;
}
