/** Documents that are written piece by piece look like those that are written at once. */
import fc from "fast-check";
import { jsonListsOutput, jsonOutput } from "../../src/cli/output";

const textOf = (pieces: Iterable<string>): string => [...pieces].join("");

describe("jsonListsOutput", () => {
  it("writes the same text as jsonOutput, lists made on the way included", () => {
    const entries = fc.array(fc.jsonValue({ maxDepth: 3 }), { maxLength: 4 });
    const members = fc.record({ rubric: fc.dictionary(fc.string(), fc.jsonValue()), files: entries, 题: entries });
    fc.assert(
      fc.property(members, (members) => {
        const streamed = { ...members, files: members.files.values() };
        expect(textOf(jsonListsOutput(streamed, 1).pieces)).toBe(textOf(jsonOutput(members).pieces));
      }),
    );
  });

  it("makes no entry before it is written", () => {
    let made = 0;
    function* lazily(): Generator<number> {
      for (const entry of [1, 2]) {
        made += 1;
        yield entry;
      }
    }
    const pieces = jsonListsOutput({ entries: lazily() }).pieces[Symbol.iterator]();
    expect([pieces.next().value, made]).toEqual(['{\n  "entries": ', 0]);
    expect([pieces.next().value, made]).toEqual(["[\n    1", 1]);
  });
});
