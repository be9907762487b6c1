/** Office's theme in the pane. */
import { webDarkTheme, webLightTheme } from "@fluentui/react-components";
import { isDark, loadTheme } from "../../src/pane/officeTheme";

describe("isDark", () => {
  it.each([
    ["Office says so", { isDarkTheme: true, bodyBackgroundColor: "#ffffff" }, true],
    ["Office denies it", { isDarkTheme: false, bodyBackgroundColor: "#000000" }, false],
    ["only the black background is told", { bodyBackgroundColor: "#262626" }, true],
    ["only the grey background is told", { bodyBackgroundColor: "#E6E6E6" }, false],
    ["the background cannot be read", { bodyBackgroundColor: "black" }, false],
    ["nothing is told", undefined, false],
  ])("decides when %s", (_case, colors, dark) => {
    expect(isDark(colors)).toBe(dark);
  });
});

describe("loadTheme", () => {
  it("takes Fluent's colours for the theme", async () => {
    const [dark, light] = await Promise.all([loadTheme({ isDarkTheme: true }), loadTheme(undefined)]);
    expect(dark.colorNeutralBackground1).toBe(webDarkTheme.colorNeutralBackground1);
    expect(light.colorNeutralBackground1).toBe(webLightTheme.colorNeutralBackground1);
  });
});
