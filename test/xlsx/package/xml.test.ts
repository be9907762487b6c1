/** Escaping of many texts at once. */
import fc from "fast-check";
import { xmlText, xmlTexts } from "../../../src/xlsx/package/xml";

const texts = fc.string({
  unit: fc.constantFrom("<", ">", "&", "a", "中", "\u{1F600}", "\uD800", "\u0001", "\n", "\uE000"),
  maxLength: 6,
});

describe("xmlTexts", () => {
  it("gives what escaping one by one gives, whatever characters the texts hold", () => {
    fc.assert(
      fc.property(fc.array(texts, { maxLength: 5 }), (all) => {
        expect(xmlTexts(all)).toEqual(all.map(xmlText));
      }),
    );
  });
});
