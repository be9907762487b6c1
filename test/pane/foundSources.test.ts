/** @jest-environment jsdom */
/** Files chosen and dropped: workbooks in the order of their paths, everything else only counted. */
import "./webview";
import { chosenSources, droppedSources } from "../../src/pane/files/foundSources";

const file = (name: string): File => new File(["x"], name);

/** A dropped folder, as browsers hand it over: entries in portions, an empty one at the end. */
function folder(path: string, ...portions: readonly (readonly object[])[]): object {
  return {
    isFile: false,
    isDirectory: true,
    fullPath: path,
    createReader: () => {
      const left = [...portions];
      return { readEntries: (give: (entries: readonly object[]) => void) => give(left.shift() ?? []) };
    },
  };
}

function dropped(path: string): object {
  const give = (take: (given: File) => void): void => take(file(path.split("/").at(-1) ?? ""));
  return { isFile: true, isDirectory: false, fullPath: path, file: give };
}

function transfer(entries: readonly (object | null)[], files: readonly File[] = []): DataTransfer {
  const items = entries.map((entry) => ({ webkitGetAsEntry: () => entry }));
  return { items, files } as unknown as DataTransfer;
}

describe("chosenSources", () => {
  it("takes whatever somebody sent, to be named at least, and counts the junk of systems", () => {
    const { sources, passedOver } = chosenSources([
      file("乙.xlsx"),
      file("说明.docx"),
      file("甲.zip"),
      file("~$乙.xlsx"),
    ]);
    expect(sources.map((source) => source.file)).toEqual(["甲.zip", "说明.docx", "乙.xlsx"]);
    expect(passedOver).toBe(1);
  });
});

describe("droppedSources", () => {
  it("walks through folders, however many portions they come in", async () => {
    const inner = folder("/来/子", [dropped("/来/子/丙.xlsx")]);
    const outer = folder("/来", [dropped("/来/甲.xlsx"), inner], [dropped("/来/说明.pdf")]);
    const { sources, passedOver } = await droppedSources(transfer([outer, dropped("/乙.xlsx")]));
    expect(sources.map((source) => source.file).sort()).toEqual(
      ["乙.xlsx", "来/子/丙.xlsx", "来/甲.xlsx", "来/说明.pdf"].sort(),
    );
    expect(passedOver).toBe(0);
  });

  it("takes plain files where the browser has no entries", async () => {
    const { sources } = await droppedSources(transfer([null], [file("甲.xlsx")]));
    expect(sources.map((source) => source.file)).toEqual(["甲.xlsx"]);
  });
});
