/** @jest-environment jsdom */
/** The pane's entry: what is shown once Office has answered, or has not. */
import "./webview";
import { screen } from "@testing-library/react";
import type { HostOptions } from "../../src/workbench/host/host";
import { openOffice } from "../support/officeHost";
import { leave } from "./livePane";

/** Runs the entry anew in a page as taskpane.html has it. */
async function startPane(): Promise<void> {
  const root = document.createElement("div");
  root.id = "root";
  document.body.replaceChildren(root, ...document.querySelectorAll("iframe"));
  jest.resetModules();
  await import("../../src/pane/index");
}

async function startIn(options: HostOptions, see: () => Promise<unknown>): Promise<void> {
  const office = await openOffice(options);
  await startPane();
  await see();
  await leave(office);
}

describe("index", () => {
  // The entry renders by itself, as in a webview: nothing here is wrapped for tests.
  beforeAll(() => Reflect.set(globalThis, "IS_REACT_ACT_ENVIRONMENT", false));

  it("shows the pane in Office's language", async () => {
    await startIn({ locale: "en-US" }, () => screen.findByRole("tab", { name: "Create", selected: true }));
    expect(document.documentElement.lang).toBe("en-US");
  });

  it("says what is needed where Excel is too old", async () => {
    await startIn({ excelApi: "1.8" }, () => screen.findByText(/需要 Excel 2021 或 Microsoft 365/));
  });

  it("says what to do where office.js did not load", async () => {
    await startPane();
    expect((await screen.findByRole("alert")).textContent).toMatch(/office\.js/);
  });
});
