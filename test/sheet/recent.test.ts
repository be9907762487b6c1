/** What is remembered of the last few texts. */
import { recent } from "../../src/sheet/recent";

/** Counts how often each text is worked out. */
function counted(): { readonly lengthOf: (text: string) => number; readonly worked: string[] } {
  const worked: string[] = [];
  return { lengthOf: recent((text) => worked.push(text)), worked };
}

describe("recent", () => {
  it("works out a text once, also where the result is null", () => {
    let times = 0;
    const none = recent((): null => {
      times += 1;
      return null;
    });
    expect([none("a"), none("a"), times]).toEqual([null, null, 1]);
  });

  it("remembers the last four texts used and forgets the one not used for longest", () => {
    const { lengthOf, worked } = counted();
    for (const text of ["a", "b", "c", "d", "a", "e"]) lengthOf(text);
    expect(worked).toEqual(["a", "b", "c", "d", "e"]);
    for (const text of ["a", "c", "d", "e"]) lengthOf(text);
    expect(worked).toHaveLength(5);
    lengthOf("b");
    expect(worked).toHaveLength(6);
  });

  it("tells texts apart that differ in one character", () => {
    const upper = recent((text) => text.toUpperCase());
    expect([upper("a1"), upper("a2")]).toEqual(["A1", "A2"]);
  });
});
