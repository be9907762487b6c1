import { mayBeReturned } from "../../src/core/returnedNames";

describe("mayBeReturned", () => {
  it.each(["a.xlsx", "子/a.XLSX", "a.xlsm", "旧\\a.xls", "a.et", "市局.zip", "市局.rar", "市局.7z", "a.xlsb"])(
    "reads %s, if only to name it",
    (path) => expect(mayBeReturned(path)).toBe(true),
  );

  it.each([
    "a.docx",
    "扫描.pdf",
    "~$a.xlsx",
    "子/~$a.xlsx",
    "__MACOSX/子/._a.xlsx",
    "子/._a.xlsx",
    "子/清单.xlsx",
    "xlsx",
  ])("passes %s over", (path) => expect(mayBeReturned(path)).toBe(false));
});
