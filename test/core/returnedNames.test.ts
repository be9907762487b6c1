import { holdsNoScores, isJunk, ownerByName, unreadKind } from "../../src/core/returnedNames";

describe("unreadKind", () => {
  it.each(["a.xlsx", "子/a.XLSX", "a.xlsm", "旧\\a.xls", "a.et", "市局.zip", "市局.rar", "市局.7z", "a.xlsb"])(
    "looks into %s, if only to name it",
    (path) => expect(unreadKind(path)).toBeNull(),
  );

  it.each([
    ["市教育局.ods", "other-format"],
    ["市水利局.csv", "other-format"],
    ["漯河海关.numbers", "other-format"],
    ["扫描.pdf", "scan"],
    ["盖章页.JPG", "scan"],
    ["盖章页.heic", "scan"],
    ["盖章页.ofd", "scan"],
    ["a.docx", "document"],
    ["a.wps", "document"],
    ["市商务局", "other-kind"],
    ["xlsx", "other-kind"],
    ["市畜牧局.xlsx.tmp", "other-kind"],
    ["市住建局.zip.001", "split-archive"],
    ["市住建局.z01", "split-archive"],
    ["市住建局.part2.rar", "split-archive"],
  ])("names %s as %s", (path, kind) => expect(unreadKind(path)).toBe(kind));
});

describe("isJunk", () => {
  it.each([
    ...["~$a.xlsx", "子/~$a.xlsx", "__MACOSX/子/._a.xlsx", "子/._a.xlsx", "子/清单.xlsx", ".DS_Store"],
    ...["Thumbs.db", "子/desktop.ini", ".~lock.a.xlsx#", "子/"],
  ])("passes %s over", (path) => expect(isJunk(path)).toBe(true));

  it.each(["a.xlsx", "../a.xlsx", "./子/a.pdf", "市商务局"])("keeps %s", (path) => expect(isJunk(path)).toBe(false));
});

describe("holdsNoScores", () => {
  it("holds for scans and documents alone", () => {
    const failures = ["scan", "document", "other-kind", "other-format", "split-archive", "damaged", null];
    expect(failures.filter(holdsNoScores)).toEqual(["scan", "document"]);
  });
});

describe("ownerByName", () => {
  const names = ["市公安局", "市公安局交警支队", "漯河海关"];

  it("finds the longest name in a path, whatever its width and spaces", () => {
    expect(ownerByName("回/市公安局 交警支队.ods", names)).toBe("市公安局交警支队");
    expect(ownerByName("市公安局/扫描.pdf", names)).toBe("市公安局");
  });

  it("finds none where none stands in it", () => {
    expect(ownerByName("扫描.pdf", names)).toBeNull();
    expect(ownerByName("扫描.pdf", [""])).toBeNull();
  });
});
