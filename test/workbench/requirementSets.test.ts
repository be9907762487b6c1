// Requirement sets: what the host says about the age of a member agrees with the typings of Office.js, and newer members are refused.
import { readFileSync } from "node:fs";
import "../../src/workbench/host/host";
import { knownMembers } from "../../src/workbench/host/hostObject";
import type { OpenOffice } from "../support/officeHost";
import { openOffice } from "../support/officeHost";

const TYPINGS = readFileSync(require.resolve("@types/office-js/index.d.ts"), "utf8").split("\n");

/** Minor versions of ExcelApi by "Class.member", as the remarks in the typings give them. A class's own mark is under "Class". */
function markedSets(): ReadonlyMap<string, number> {
  const marks = new Map<string, number>();
  let mark: number | null = null;
  let type = "";
  for (const line of TYPINGS) {
    const found = /^ +\* \[Api set: ExcelApi 1\.(\d+)(?! for)/.exec(line);
    if (found !== null) mark = Number(found[1]);
    const opened = /^ {4}(?:class|interface) (\w+)/.exec(line);
    if (opened !== null) type = opened[1] ?? "";
    const member = /^ {8}(?:readonly )?(\w+)[(:?<]/.exec(line);
    const name = opened === null ? (member === null ? null : `${type}.${member[1] ?? ""}`) : type;
    if (name === null) continue;
    if (mark !== null && !marks.has(name)) marks.set(name, mark);
    mark = null;
  }
  return marks;
}

/** Members of the wire that the typings know under another name, or not at all. */
function typedName(member: string): string {
  const event = /^_(?:Unr|R)egister(\w+)Event$/.exec(member);
  if (event !== null) return `on${(event[1] ?? "").replace("DataChanged", "Changed")}`;
  if (member === "Gridlines" || member === "Headings") return `show${member}`;
  return member.charAt(0).toLowerCase() + member.slice(1);
}

/** Members that the typings leave out, with the class whose set is theirs. */
const HIDDEN: Readonly<Record<string, string>> = { "Application.CreateWorkbook": "WorkbookCreated" };

describe("knownMembers", () => {
  const marks = markedSets();
  const listed = knownMembers().filter(({ member }) => !/^_(?!Register|Unregister)/.test(member));

  it("covers the classes that the add-in uses", () => {
    expect(new Set(listed.map(({ type }) => type)).size).toBeGreaterThan(20);
  });

  it.each(listed)("gives $type: $member the set of the typings", ({ type, member, since }) => {
    const name = typedName(member);
    const marked = marks.get(`${type}.${name}`) ?? marks.get(HIDDEN[`${type}.${member}`] ?? type);
    expect(marked).toBe(since);
  });
});

describe("ExcelHost with an older requirement set", () => {
  let office: OpenOffice;

  afterEach(() => office.close());

  it("refuses a member that is newer, by name", async () => {
    office = await openOffice({ excelApi: "1.7" });
    const late = Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("A1").dataValidation.clear();
      await context.sync();
    });
    await expect(late).rejects.toMatchObject({ code: "ApiNotFound" });
  });

  it("lets the same member pass when the set is declared", async () => {
    office = await openOffice({ excelApi: "1.8" });
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("A1").dataValidation.clear();
      await context.sync();
    });
    expect(office.syncs()).toBe(1);
  });

  it("refuses a member it does not know, by name", async () => {
    office = await openOffice();
    const unknown = Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").shapes.addTextBox("text");
      await context.sync();
    });
    await expect(unknown).rejects.toMatchObject({ code: "ApiNotEmulated", message: expect.stringContaining("Shapes") });
  });
});
