/** Archives in the 64-bit form of zip, as Python and streaming writers make them: read like any other. */
import { execFileSync } from "node:child_process";
import { readXlsx } from "../../src/xlsx/readXlsx";
import { describeIf, judges, python } from "../support/outside";
import { rawWorkbook, worksheet } from "./rawWorkbook";

const plain = rawWorkbook({
  "xl/worksheets/sheet1.xml": worksheet('<row r="1"><c r="A1"><v>8.5</v></c><c r="B1" t="str"><v>甲</v></c></row>'),
});

/** Copies an archive from its input to its output; what the argument says decides on the form. */
const copy = `
import io, sys, zipfile
class Stream(io.RawIOBase):
    """Cannot go back to a header, so sizes follow the data."""
    def __init__(self): self.parts = []
    def writable(self): return True
    def write(self, data):
        self.parts.append(bytes(data))
        return len(data)
form = sys.argv[1]
if form == "directory": zipfile.ZIP_FILECOUNT_LIMIT = 0
given = zipfile.ZipFile(io.BytesIO(sys.stdin.buffer.read()))
made = Stream() if form == "stream" else io.BytesIO()
with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as out:
    for info in given.infolist():
        with out.open(info.filename, "w", force_zip64=form != "directory") as part: part.write(given.read(info))
sys.stdout.buffer.write(b"".join(made.parts) if form == "stream" else made.getvalue())
`;

const locator = Buffer.from("PK\u0006\u0007", "latin1");

describeIf(judges.openpyxl(), "Python", "readXlsx of 64-bit archives", () => {
  it.each([
    ["sizes in the local headers only", "local", false],
    ["sizes behind the data, as a streaming writer puts them", "stream", false],
    ["a directory with a record of 64 bits", "directory", true],
  ])("reads %s", (_, form, hasLocator) => {
    const bytes = execFileSync(python, ["-c", copy, form], { input: plain });
    expect(bytes.includes(locator)).toBe(hasLocator);
    expect(bytes.equals(plain)).toBe(false);
    expect(readXlsx(bytes)).toEqual(readXlsx(plain));
  });

  it("refuses a 64-bit record that says other things than the end of the archive", () => {
    const bytes = execFileSync(python, ["-c", copy, "directory"], { input: plain });
    const record = bytes.indexOf("PK\u0006\u0006", 0, "latin1");
    bytes.writeBigUInt64LE(bytes.readBigUInt64LE(record + 40) - 1n, record + 40);
    expect(() => readXlsx(bytes)).toThrow("ambiguous");
  });
});
