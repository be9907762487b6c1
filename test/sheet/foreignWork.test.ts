/** Whatever a file makes the program throw is a fact about that file. */
import { returnedFiles } from "../../src/actions/consolidateWorkbooks";
import { asHostError, attempt } from "../../src/sheet/foreignWork";
import { HostError } from "../../src/sheet/workbook";

describe("attempt", () => {
  it("gives what the task gives", () => expect(attempt(() => 7)).toBe(7));

  it("keeps the host's own reason", () => {
    const damaged = new HostError("damaged", "xl/workbook.xml");
    expect(
      attempt(() => {
        throw damaged;
      }),
    ).toBe(damaged);
  });

  it("takes a stack that overflows for a reason, with the original as its cause", () => {
    const endless = (depth: number): number => endless(depth + 1) + 1;
    const error = attempt(() => endless(0));
    expect(error).toMatchObject({ code: "unexpected-content", cause: expect.any(RangeError) });
  });
});

describe("asHostError", () => {
  it("tells what was thrown even where it is no error", () => expect(asHostError("x").detail).toBe("x"));
});

describe("returnedFiles", () => {
  it("names a file whose cells cannot be gone through, and throws nothing", () => {
    const cells = new Proxy([], {
      get() {
        throw new RangeError("Maximum call stack size exceeded");
      },
    });
    expect(returnedFiles({ file: "甲.xlsx", grids: [{ name: "表", hidden: false, cells }], failure: null })).toEqual([
      { file: "甲.xlsx", sheet: null, failure: "unexpected-content", rubric: null },
    ]);
  });
});
