import { strToU8 } from "fflate";
import { partText } from "../../../src/xlsx/package/partText";
import { HostError } from "../../../src/sheet/workbook";

function codeOf(declaration: string): string {
  try {
    partText(strToU8(`${declaration}<a/>`), "part.xml");
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
});
