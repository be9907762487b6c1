/** @jest-environment jsdom */
/** The tabs of the pane, by keyboard. */
import { screen } from "@testing-library/react";
import { openOffice, type OpenOffice } from "../support/officeHost";
import { leave, seeTab, showPane } from "./livePane";

describe("Tabs", () => {
  let office: OpenOffice;

  beforeEach(async () => {
    office = await openOffice();
  });

  afterEach(() => leave(office));

  it("are one stop of the tab key, with arrows, Home and End inside", async () => {
    const user = showPane();
    await seeTab("建表");
    const [template, scoring, ...further] = screen.getAllByRole("tab");
    const last = further.at(-1);
    await user.tab();
    expect(document.activeElement).toBe(template);
    await user.keyboard("{ArrowRight}");
    expect(document.activeElement).toBe(scoring);
    await user.keyboard("{ArrowLeft}{ArrowLeft}");
    expect(document.activeElement).toBe(last);
    await user.keyboard("{ArrowRight}");
    expect(document.activeElement).toBe(template);
    await user.keyboard("{End}");
    expect(document.activeElement).toBe(last);
    await user.keyboard("{Home}");
    expect(document.activeElement).toBe(template);
  });

  it("show a step by Enter, not by moving over it", async () => {
    const user = showPane();
    await seeTab("建表");
    await user.tab();
    await user.keyboard("{ArrowRight}");
    await seeTab("建表");
    await user.keyboard("{Enter}");
    await seeTab("评分");
  });

  it("are named in English for an English Office", async () => {
    showPane("en");
    await seeTab("Create");
    expect(screen.getByRole("tablist", { name: "Steps" })).toBeTruthy();
  });
});
