/** The grid of the workbench against the add-in's side: everything is written through the real Office.js client, typed and pasted in Chromium. */
import { describeInBrowser, WorkbenchPage } from "../support/workbenchPage";

jest.setTimeout(120_000);

const MESSAGE = "第1项：得分应为0～10。";
const TINT = { input: "#FFF9E5", wrong: "#FDE7E9", blank: "#FFF4CE" };

describeInBrowser("workbench grid", () => {
  let bench: WorkbenchPage;

  beforeAll(async () => {
    bench = await WorkbenchPage.open();
    await bench.pane.waitForFunction(() => typeof Office !== "undefined");
    await bench.pane.evaluate(() => Office.onReady());
    await bench.pane.evaluate(writeForm, { message: MESSAGE, tint: TINT });
    await bench.settle();
  });

  afterAll(() => bench.close());

  afterEach(() => expect(bench.errors).toEqual([]));

  it("shows and calculates what the add-in writes", async () => {
    expect(await bench.readCell("表", "A1")).toMatchObject({ value: "得分", shown: "得分" });
    expect(await bench.readCell("表", "C4")).toMatchObject({ formula: "=SUM(A2:A3)", value: 0, shown: 0 });
    expect(await bench.readCell("表", "B2")).toMatchObject({ value: "未评", shown: "未评" });
  });

  it("paints fills and conditional formats", async () => {
    expect((await bench.readCell("表", "A2")).fill).toBe(TINT.blank);
    expect((await bench.readCell("表", "B2")).fill).toBeNull();
  });

  it("hands a typed number to the add-in and calculates", async () => {
    await bench.typeIntoCell("A2", "8.5");
    expect(await bench.readCell("表", "A2")).toMatchObject({ value: 8.5, shown: 8.5, fill: TINT.input });
    expect(await bench.readCell("表", "C4")).toMatchObject({ value: 8.5, shown: 8.5 });
    expect(await bench.readCell("表", "B2")).toMatchObject({ value: "✓", shown: "✓" });
    expect(await bench.pane.evaluate(() => Reflect.get(window, "changedCells") as unknown)).toContain("A2");
  });

  it("refuses a typed number outside the range with the sheet's own words", async () => {
    await bench.typeIntoCell("A2", "12");
    const dialog = bench.page.getByRole("dialog").filter({ hasText: MESSAGE });
    await dialog.waitFor();
    expect(await dialog.innerText()).toMatch(/^得分\n/);
    await bench.page.getByRole("button", { name: "确定" }).click();
    await bench.page.getByText(MESSAGE).waitFor({ state: "detached" });
    expect(await bench.readCell("表", "A2")).toMatchObject({ value: 8.5, shown: 8.5 });
  });

  it("takes a pasted value that validation would refuse, and shows it as wrong", async () => {
    await bench.pasteIntoCell("A3", "12");
    expect(await bench.readCell("表", "A3")).toMatchObject({ value: 12, shown: 12, fill: TINT.wrong });
    expect(await bench.readCell("表", "B3")).toMatchObject({ value: "超出0～10" });
  });

  it("pastes a block over several cells", async () => {
    await bench.pasteIntoCell("A2", "1\n2");
    expect(await bench.readCell("表", "A2")).toMatchObject({ value: 1, shown: 1 });
    expect(await bench.readCell("表", "A3")).toMatchObject({ value: 2, shown: 2 });
    expect(await bench.readCell("表", "C4")).toMatchObject({ value: 3, shown: 3 });
  });

  it("empties a cell with the delete key", async () => {
    await bench.clickCell("A3");
    await bench.page.keyboard.press("Delete");
    expect(await bench.readCell("表", "A3")).toMatchObject({ value: null, shown: null, fill: TINT.blank });
    expect(await bench.readCell("表", "C4")).toMatchObject({ value: 1, shown: 1 });
  });

  it("takes back an edit with Ctrl+Z", async () => {
    await bench.typeIntoCell("A2", "7");
    await bench.page.keyboard.press("Control+Z");
    expect(await bench.readCell("表", "A2")).toMatchObject({ value: 1, shown: 1 });
  });

  it("opens no editor on a locked cell and says why", async () => {
    await bench.typeIntoLocked("A1", "改");
    expect(await bench.readCell("表", "A1")).toMatchObject({ value: "得分", shown: "得分" });
  });

  it("puts back what is pasted over a locked cell", async () => {
    await bench.pasteIntoCell("B2", "✓");
    expect(await bench.readCell("表", "B2")).toMatchObject({ formula: expect.stringContaining("未评") as string });
    expect(await bench.readCell("表", "B2")).toMatchObject({ shown: "✓" });
    await bench.clickCell("B2");
    await bench.page.keyboard.press("Delete");
    expect(await bench.readCell("表", "B2")).toMatchObject({ value: "✓", shown: "✓" });
  });

  it("keeps text as text, also when it looks like a formula or a number", async () => {
    await bench.pane.evaluate(() =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.add("文字");
        sheet.getRange("A1:A2").values = [["'=1+1"], ["'007"]];
        await context.sync();
      }),
    );
    expect(await bench.readCell("文字", "A1")).toMatchObject({ formula: null, value: "=1+1", shown: "=1+1" });
    expect(await bench.readCell("文字", "A2")).toMatchObject({ formula: null, value: "007", shown: "007" });
  });

  it("lets formulas follow a renamed sheet", async () => {
    await bench.pane.evaluate(() =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem("文字").getRange("B1").formulas = [["='表'!C4*2"]];
        context.workbook.worksheets.getItem("表").name = "评价表";
        await context.sync();
      }),
    );
    expect(await bench.readCell("文字", "B1")).toMatchObject({ formula: "=评价表!C4*2", value: 2, shown: 2 });
    await bench.showSheet("评价表");
    await bench.typeIntoCell("A3", "4");
    expect(await bench.readCell("文字", "B1")).toMatchObject({ value: 10, shown: 10 });
  });

  it("moves rows with their rules when the add-in inserts one", async () => {
    await bench.pane.evaluate(() =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("评价表");
        sheet.protection.unprotect();
        sheet.getRange("2:2").insert("Down");
        await context.sync();
      }),
    );
    expect(await bench.readCell("评价表", "A3")).toMatchObject({ value: 1, shown: 1, fill: TINT.input });
    expect(await bench.readCell("评价表", "C5")).toMatchObject({ formula: "=SUM(A3:A4)", value: 5, shown: 5 });
    await bench.pasteIntoCell("A4", "12");
    expect(await bench.readCell("评价表", "A4")).toMatchObject({ fill: TINT.wrong });
  });

  it("shows the cell that the add-in selects", async () => {
    await bench.pane.evaluate(() =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem("文字").activate();
        context.workbook.worksheets.getItem("文字").getRange("B1").select();
        await context.sync();
      }),
    );
    await bench.page.keyboard.press("Enter");
    await bench.settle();
    expect(await bench.shownSheet()).toBe("文字");
  });

  describe("of rows and columns", () => {
    const HEADER = { width: 46, height: 20 };
    const CELL = { width: 72, height: 20 };

    beforeAll(() =>
      bench.pane.evaluate(() =>
        Excel.run(async (context) => {
          const sheet = context.workbook.worksheets.add("行列");
          sheet.getRange("A1:A4").values = [[1], [2], [3], [4]];
          sheet.getRange("B1").formulas = [["=SUM(A1:A4)"]];
          sheet.activate();
          await context.sync();
        }),
      ),
    );

    /** Width of column B and height of row 2 in points, as the add-in reads them. */
    const sizes = (): Promise<readonly [number, number]> =>
      bench.pane.evaluate(() =>
        Excel.run(async (context) => {
          const { format } = context.workbook.worksheets.getItem("行列").getRange("B2");
          format.load("columnWidth,rowHeight");
          await context.sync();
          return [format.columnWidth, format.rowHeight] as const;
        }),
      );

    async function dragBorders(by: { readonly x: number; readonly y: number }): Promise<void> {
      const { x, y } = await bench.placeOf("A1");
      const border = { x: x + CELL.width * 1.5 - 1, y: y - CELL.height / 2 - HEADER.height / 2 };
      await bench.drag(border, { x: by.x, y: 0 });
      const below = { x: x - CELL.width / 2 - HEADER.width / 2, y: y + CELL.height * 1.5 - 1 };
      await bench.drag(below, { x: 0, y: by.y });
    }

    async function selectRows(first: string, last: string): Promise<void> {
      const { x } = await bench.placeOf("A1");
      const left = x - CELL.width / 2 - HEADER.width / 2;
      await bench.page.mouse.click(left, (await bench.placeOf(first)).y);
      await bench.page.keyboard.down("Shift");
      await bench.page.mouse.click(left, (await bench.placeOf(last)).y);
      await bench.page.keyboard.up("Shift");
    }

    it("hands sizes that are dragged to the add-in", async () => {
      await dragBorders({ x: 40, y: 16 });
      const [width, height] = await sizes();
      // To a few pixels: a border may be taken hold of beside its middle.
      expect(Math.abs((width * 96) / 72 - CELL.width - 40)).toBeLessThan(4);
      expect(Math.abs((height * 96) / 72 - CELL.height - 16)).toBeLessThan(4);
    });

    it("inserts and deletes selected rows by the keys of Excel", async () => {
      await selectRows("A2", "A3");
      await bench.page.keyboard.press("Control+Shift+Equal");
      expect(await bench.readCell("行列", "A5")).toMatchObject({ value: 3, shown: 3 });
      expect(await bench.readCell("行列", "A3")).toMatchObject({ value: null, shown: null });
      expect(await bench.readCell("行列", "B1")).toMatchObject({ formula: "=SUM(A1:A6)", value: 10, shown: 10 });
      await bench.page.keyboard.press("Control+Minus");
      expect(await bench.readCell("行列", "A3")).toMatchObject({ value: 3, shown: 3 });
      expect(await bench.readCell("行列", "B1")).toMatchObject({ formula: "=SUM(A1:A4)", value: 10, shown: 10 });
    });

    it("hides no row that the model would still show", async () => {
      await selectRows("A3", "A3");
      await bench.page.keyboard.press("Control+9");
      await bench.page.getByText("工作台里不能移动或隐藏行列").first().waitFor();
    });

    it("takes no row and no size of a protected sheet", async () => {
      await bench.pane.evaluate(() =>
        Excel.run(async (context) => {
          context.workbook.worksheets.getItem("行列").protection.protect();
          await context.sync();
        }),
      );
      const before = await sizes();
      await selectRows("A4", "A4");
      await bench.page.keyboard.press("Control+Minus");
      await bench.page.getByText("不能插入或删除行").first().waitFor();
      expect(await bench.readCell("行列", "A4")).toMatchObject({ value: 4, shown: 4 });
      const { x, y } = await bench.placeOf("A1");
      await bench.drag({ x: x + CELL.width / 2 - 1, y: y - CELL.height / 2 - HEADER.height / 2 }, { x: 30, y: 0 });
      expect(await sizes()).toEqual(before);
      expect((await bench.placeOf("A1")).x).toBe(x);
    });
  });
});

interface FormOptions {
  readonly message: string;
  readonly tint: typeof TINT;
}

/** Runs in the pane: a small form with two inputs in column A, their states in B and the sum in C4. */
function writeForm({ message, tint }: FormOptions): Promise<void> {
  return Excel.run(async (context) => {
    const changed: string[] = [];
    Reflect.set(window, "changedCells", changed);
    const sheet = context.workbook.worksheets.add("表");
    const state = (row: number): string =>
      `=IF(A${row}="","未评",IF(ISNUMBER(A${row}),IF(OR(A${row}<0,A${row}>10),"超出0～10","✓"),"不是数字"))`;
    sheet.getRange("A1:C1").values = [["得分", "状态", "合计"]];
    sheet.getRange("B2:B3").formulas = [[state(2)], [state(3)]];
    sheet.getRange("C4").formulas = [["=SUM(A2:A3)"]];
    const inputs = sheet.getRange("A2:A3");
    inputs.format.fill.color = tint.input;
    inputs.format.protection.locked = false;
    inputs.dataValidation.rule = { decimal: { formula1: 0, formula2: 10, operator: "Between" } };
    inputs.dataValidation.errorAlert = { showAlert: true, style: "Stop", title: "得分", message };
    const wrong = inputs.conditionalFormats.add("Custom").custom;
    wrong.rule.formula = "=OR(NOT(ISNUMBER($A2)),$A2>10)";
    wrong.format.fill.color = tint.wrong;
    const blank = inputs.conditionalFormats.add("Custom").custom;
    blank.rule.formula = '=$A2=""';
    blank.format.fill.color = tint.blank;
    sheet.protection.protect();
    sheet.activate();
    sheet.onChanged.add((event) => {
      changed.push(event.address);
      return Promise.resolve();
    });
    await context.sync();
  });
}
