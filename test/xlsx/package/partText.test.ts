import { strToU8 } from "fflate";
import { partText } from "../../../src/xlsx/package/partText";
import { HostError } from "../../../src/sheet/workbook";

function codeOf(declaration: string): string {
  return codeOfBytes(strToU8(`${declaration}<a/>`));
}

function codeOfBytes(bytes: Uint8Array): string {
  try {
    partText(bytes, "part.xml");
    return "read";
  } catch (cause) {
    return cause instanceof HostError ? cause.code : String(cause);
  }
}

describe("partText", () => {
  it.each([
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    "<?xml version='1.0' encoding='utf-8'?>",
    '<?xml version = "1.1"\tstandalone="no" ?>',
    "",
  ])("reads what begins with %j", (declaration) => {
    expect(codeOf(declaration)).toBe("read");
  });

  it.each([
    ["an attribute twice", '<?xml version="1.0" encoding="UTF-8" encoding="UTF-8"?>'],
    ["no version", '<?xml encoding="UTF-8"?>'],
    ["another order", '<?xml standalone="yes" version="1.0"?>'],
    ["an unknown attribute", '<?xml version="1.0" zz="1"?>'],
  ])("refuses a declaration with %s, of which strict programs read nothing", (_what, declaration) => {
    expect(codeOf(declaration)).toBe("damaged");
  });

  const places = [0, 1, 2, 3, 4, 5];

  it.each(["\0", "\b", "\v", "\f", "\x0E", "\x1F", "\uFFFE", "\uFFFF"])(
    "refuses %j wherever it stands, in UTF-8 and UTF-16",
    (sign) => {
      for (const place of places) {
        const text = `<a>${"字".repeat(place)}${"x".repeat(place)}${sign}</a>`;
        expect(codeOf(text)).toBe("damaged");
        expect(codeOfBytes(Buffer.from(`\uFEFF${text}`, "utf16le"))).toBe("damaged");
      }
    },
  );

  it.each(["\t", "\n", "\r", " ", "\x7F", "\uFFFD", "\uE000", "，"])("reads %j wherever it stands", (sign) => {
    for (const place of places) expect(codeOf(`<a>${"x".repeat(place)}${sign}</a>`)).toBe("read");
  });
});
