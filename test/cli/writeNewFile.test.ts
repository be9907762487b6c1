/** New files: whole or not at all, never in the place of another, and a sentence where it cannot be. */
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { UsageError } from "../../src/cli/usage";
import { writeNewFile } from "../../src/cli/writeNewFile";

const bytes = Uint8Array.of(80, 75);

describe("writeNewFile", () => {
  let folder = "";
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), "pingbiao-new-"));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  it("writes the bytes, makes folders on the way, and leaves nothing beside the file", () => {
    const file = path.join(folder, "年 度/'一'/评价表.xlsx");
    writeNewFile(file, bytes);
    expect([...readFileSync(file)]).toEqual([80, 75]);
    expect(readdirSync(path.dirname(file))).toEqual(["评价表.xlsx"]);
  });

  it("never takes the place of a file or folder, and leaves no draft behind", () => {
    writeFileSync(path.join(folder, "a.xlsx"), "old");
    mkdirSync(path.join(folder, "b.xlsx"));
    for (const name of ["a.xlsx", "b.xlsx"])
      expect(() => {
        writeNewFile(path.join(folder, name), bytes);
      }).toThrow(UsageError);
    expect(readFileSync(path.join(folder, "a.xlsx"), "utf8")).toBe("old");
    expect(readdirSync(folder)).toEqual(["a.xlsx", "b.xlsx"]);
  });

  it("says that a part of the path is a file", () => {
    writeFileSync(path.join(folder, "a.xlsx"), "old");
    const file = path.join(folder, "a.xlsx/b.xlsx");
    expect(() => {
      writeNewFile(file, bytes);
    }).toThrow(`没有写入 ${file}：`);
    expect(existsSync(file)).toBe(false);
  });

  it("says that a name is too long", () => {
    expect(() => {
      writeNewFile(path.join(folder, `${"表".repeat(100)}.xlsx`), bytes);
    }).toThrow("文件名太长");
  });

  it("says that a folder may not be written to", () => {
    chmodSync(folder, 0o500);
    const write = (): void => {
      writeNewFile(path.join(folder, "a.xlsx"), bytes);
    };
    // The superuser may write anywhere.
    if (process.getuid?.() === 0) expect(write).not.toThrow();
    else expect(write).toThrow("没有写入权限");
    chmodSync(folder, 0o700);
  });
});
