/** The workbench page itself: its edge, its tabs, and what the pane's frame loads. */
import { describeInBrowser, WorkbenchPage } from "../support/workbenchPage";

jest.setTimeout(120_000);

describeInBrowser("workbench page", () => {
  let bench: WorkbenchPage;

  beforeAll(async () => {
    bench = await WorkbenchPage.open();
    await bench.pane.getByRole("button", { name: "写入工作簿" }).waitFor();
  });

  afterAll(() => bench.close());

  afterEach(() => expect(bench.errors).toEqual([]));

  const paneWidth = async (): Promise<number> => (await bench.page.locator("#pane").boundingBox())?.width ?? 0;

  it("moves the pane's edge with the keyboard, within bounds", async () => {
    const edge = bench.page.getByRole("separator", { name: "任务窗格宽度" });
    expect(await paneWidth()).toBe(380);
    // The grid takes the focus once it is ready, which may be now: each key finds the edge by itself.
    await edge.press("ArrowLeft");
    expect(await paneWidth()).toBe(396);
    await edge.press("Home");
    await edge.press("ArrowRight");
    expect(await paneWidth()).toBe(320);
    expect(await edge.getAttribute("aria-valuenow")).toBe("320");
  });

  it("moves the pane's edge with the pointer, also over the pane", async () => {
    const box = await bench.page.getByRole("separator", { name: "任务窗格宽度" }).boundingBox();
    if (box === null) throw new Error("the edge is not shown");
    await bench.page.mouse.move(box.x + 2, box.y + 300);
    await bench.page.mouse.down();
    await bench.page.mouse.move(box.x + 102, box.y + 300);
    await bench.page.mouse.move(box.x - 128, box.y + 300, { steps: 4 });
    await bench.page.mouse.up();
    expect(await paneWidth()).toBe(450);
  });

  it("loads nothing of the grid into the pane's frame", async () => {
    const loaded = await bench.pane.evaluate(() => performance.getEntriesByType("resource").map(({ name }) => name));
    const foreign = loaded.filter((name) => !/\/(?:pane|office)\/|\/workbench\/paneFrame\.js$/u.test(name));
    expect(loaded.length).toBeGreaterThan(3);
    expect(foreign).toEqual([]);
  });

  it("offers no way to the hidden sheet", async () => {
    await bench.page.getByRole("button", { name: "打开示例" }).click();
    await bench.pane
      .getByText(/待更正/u)
      .first()
      .waitFor();
    const footer = bench.page.locator("#grid footer");
    await footer.getByText("填表说明").waitFor();
    expect(await footer.getByText("_pingbiao").count()).toBe(0);
    expect(await footer.locator('div[data-slot="dropdown-menu-trigger"]').isVisible()).toBe(false);
  });

  it("shows another sheet by its tab, with its own selection, and comes back", async () => {
    const footer = bench.page.locator("#grid footer");
    await footer.getByText("填表说明").click();
    await bench.settle();
    expect(await bench.shownSheet()).toBe("填表说明");
    await footer.getByText("评价表").click();
    await bench.settle();
    expect(await bench.shownSheet()).toBe("评价表");
    const selection = await bench.page.evaluate(() => {
      const model = window.pingbiaoWorkbench?.model;
      return model?.sheet(model.activeSheetId).selection;
    });
    expect(selection).toMatchObject({ top: 5, left: 6 });
  });

  it("follows a link from an item's number to its criteria", async () => {
    await bench.clickLink("A7");
    await bench.page.waitForFunction(() => {
      const model = window.pingbiaoWorkbench?.model;
      return model?.sheet(model.activeSheetId).name === "评分标准";
    });
    expect(await bench.shownSheet()).toBe("评分标准");
  });
});
