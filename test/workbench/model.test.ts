// The model as a grid uses it: what the person does, what it tells its listeners, what it lets through.
import fc from "fast-check";
import { ExcelHost } from "../../src/workbench/host/host";
import type { Change, WorkbookModel } from "../../src/workbench/host/model";

function openModel(): { model: WorkbookModel; id: string; changes: Change[] } {
  const model = new ExcelHost().workbook;
  const changes: Change[] = [];
  model.subscribe((change) => changes.push(change));
  return { model, id: model.activeSheetId, changes };
}

describe("typeInto", () => {
  it("makes a number of a number, a formula of a formula, and tells of it as the person's change", () => {
    const { model, id, changes } = openModel();
    model.typeInto(id, 0, 0, "8.5");
    model.typeInto(id, 1, 0, "=A1*2");
    expect(model.sheet(id).contents()).toEqual([
      { row: 0, column: 0, formula: null, value: 8.5 },
      { row: 1, column: 0, formula: "=A1*2", value: 0 },
    ]);
    expect(changes.map(({ kind, origin }) => [kind, origin])).toEqual([
      ["cellsChanged", "user"],
      ["cellsChanged", "user"],
    ]);
  });

  it("empties the cell when nothing is typed", () => {
    const { model, id } = openModel();
    model.typeInto(id, 0, 0, "x");
    model.typeInto(id, 0, 0, "");
    expect(model.sheet(id).usedArea(true)).toBeNull();
  });
});

describe("pasteInto", () => {
  it("puts any texts where they belong and reads them back", () => {
    const text = fc.string({ maxLength: 8 }).map((one) => `'${one}x`);
    const texts = fc.array(fc.array(text, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(texts, fc.nat(100), fc.nat(100), (lines, row, column) => {
        const { model, id, changes } = openModel();
        model.pasteInto(id, row, column, lines);
        const read = lines.map((line, down) =>
          line.map((_text, across) => model.sheet(id).contentAt(row + down, column + across).value),
        );
        expect(read).toEqual(lines.map((line) => line.map((one) => one.slice(1))));
        const area = { top: row, left: column, bottom: row + lines.length - 1, right: column + 2 };
        expect(changes).toEqual([{ kind: "cellsChanged", sheetId: id, area, origin: "user" }]);
      }),
    );
  });
});

describe("acceptResults", () => {
  it("changes formula cells only, and tells only of results that differ", () => {
    const { model, id, changes } = openModel();
    model.pasteInto(id, 0, 0, [["1", "=A1", "=A1+1"]]);
    changes.length = 0;
    model.acceptResults(id, [
      { row: 0, column: 0, value: 99 },
      { row: 0, column: 1, value: 1 },
      { row: 0, column: 2, value: 0 },
    ]);
    expect([0, 1, 2].map((column) => model.sheet(id).contentAt(0, column).value)).toEqual([1, 1, 0]);
    expect(changes.map((change) => [change.kind, change.origin])).toEqual([["cellsChanged", "results"]]);
  });
});

describe("insertRows and deleteRows", () => {
  it("undo each other for cells below and above", () => {
    const cells = fc.array(fc.tuple(fc.nat(20), fc.nat(5), fc.integer()), { maxLength: 30 });
    fc.assert(
      fc.property(cells, fc.nat(20), fc.integer({ min: 1, max: 5 }), (placed, row, count) => {
        const { model, id } = openModel();
        for (const [down, across, value] of placed) model.typeInto(id, down, across, String(value));
        const before = model.sheet(id).contents();
        model.insertRows(id, row, count);
        model.deleteRows(id, row, count);
        expect(model.sheet(id).contents()).toEqual(before);
      }),
    );
  });
});

describe("resizeLines", () => {
  it("sets sizes in points, and tells of it as the person's change", () => {
    const { model, id, changes } = openModel();
    model.resizeLines(id, { axis: "columns", first: 1, last: 2, points: 90 });
    model.resizeLines(id, { axis: "rows", first: 4, last: 4, points: 30 });
    const sheet = model.sheet(id);
    expect([0, 1, 2, 3].map((column) => sheet.columnWidth(column))).toEqual([null, 90, 90, null]);
    expect([3, 4, 5].map((row) => sheet.rowHeight(row))).toEqual([null, 30, null]);
    expect(changes).toEqual([
      { kind: "columnsChanged", sheetId: id, origin: "user" },
      { kind: "rowsChanged", sheetId: id, origin: "user" },
    ]);
  });

  it.each([
    ["rows", 409.4, 409.4],
    ["rows", 409.5, 409.5],
    ["rows", 409.6, 409.5],
    ["columns", 1534, 1534],
    ["columns", 1535, 1534],
  ] as const)("makes %s of %d points %d high or wide", (axis, points, size) => {
    const { model, id } = openModel();
    expect(model.resizeLines(id, { axis, first: 0, last: 0, points })).toBe(true);
    expect(axis === "rows" ? model.sheet(id).rowHeight(0) : model.sheet(id).columnWidth(0)).toBe(size);
  });
});

describe("subscribe", () => {
  it("stops when it is told to", () => {
    const { model, id } = openModel();
    const heard: string[] = [];
    const stop = model.subscribe(({ kind }) => heard.push(kind));
    model.typeInto(id, 0, 0, "1");
    stop();
    model.typeInto(id, 0, 0, "2");
    expect(heard).toEqual(["cellsChanged"]);
  });
});
