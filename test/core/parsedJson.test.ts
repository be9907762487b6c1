/** JSON out of workbooks: what is none is undefined, never an error. */
import fc from "fast-check";
import { parsedJson } from "../../src/core/parsedJson";

describe("parsedJson", () => {
  it("gives back what was written", () => {
    fc.assert(fc.property(fc.json(), (text) => expect(parsedJson(text)).toEqual(JSON.parse(text))));
  });

  it.each(["", "[1", '{"a":}', "x", "[1]]"])("gives undefined for %j", (text) => {
    expect(parsedJson(text)).toBeUndefined();
  });
});
