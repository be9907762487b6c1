/** The XML scanner against `saxes`, a strict parser that is not ours, on well-formed and on damaged text. */
import fc from "fast-check";
import { SaxesParser } from "saxes";
import { HostError } from "../../../src/sheet/workbook";
import { mostAttributes } from "../../../src/xlsx/package/xmlAttributes";
import { XmlScanner } from "../../../src/xlsx/package/xmlScanner";
import { processorTime } from "../../support/processorTime";

/** One event; neighbouring texts are joined, since parsers may cut text as they like. */
type Event = readonly ["open", string, readonly (readonly [string, string])[]] | readonly ["close" | "text", string];

function join(events: readonly Event[]): readonly Event[] {
  const joined: Event[] = [];
  for (const event of events) {
    const last = joined.at(-1);
    if (event[0] === "text" && last?.[0] === "text") joined[joined.length - 1] = ["text", last[1] + event[1]];
    else if (event[0] !== "text" || event[1] !== "") joined.push(event);
  }
  return joined;
}

function scanned(xml: string): readonly Event[] | "refused" {
  try {
    const scanner = new XmlScanner(xml, "test");
    const events: Event[] = [];
    for (let token = scanner.next(); token !== "end"; token = scanner.next()) {
      if (token === "open") events.push(["open", scanner.name, scanner.attributes()]);
      else events.push(token === "close" ? ["close", scanner.name] : ["text", scanner.text]);
    }
    return join(events);
  } catch (error) {
    if (error instanceof HostError && error.code === "damaged") return "refused";
    throw error;
  }
}

function parsed(xml: string): readonly Event[] | "refused" {
  const parser = new SaxesParser();
  const events: Event[] = [];
  let faults = 0;
  let open = 0;
  parser.on("error", () => void (faults += 1));
  parser.on("opentag", ({ name, attributes }) => {
    open += 1;
    events.push(["open", name, Object.entries(attributes)]);
  });
  parser.on("closetag", ({ name }) => {
    open -= 1;
    events.push(["close", name]);
  });
  parser.on("text", (text) => {
    if (open > 0) events.push(["text", text]);
  });
  parser.on("cdata", (text) => events.push(["text", text]));
  parser.write(xml).close();
  return faults > 0 ? "refused" : join(events);
}

const names = fc.constantFrom("a", "c", "row", "sheetData", "is", "考核", "a-b.c1", "v");
const pieces = fc.oneof(
  fc.constantFrom(
    "&lt;",
    "&amp;",
    "&gt;",
    "&quot;",
    "&apos;",
    "&#10;",
    "&#x4E2D;",
    "&#128512;",
    "\n",
    "\r\n",
    "\r",
    "\t",
    " ",
    "中",
  ),
  fc.constantFrom("'", "/", "=", "x", ">", "?", "!", "-", "1.5"),
);
const texts = fc.array(pieces, { maxLength: 6 }).map((all) => all.join(""));
const values = fc
  .tuple(texts, fc.constantFrom('"', "'"))
  .map(([text, quote]) => quote + text.replaceAll(quote, "") + quote);
const attributeLists = fc
  .uniqueArray(fc.tuple(names, values, fc.constantFrom("=", " = ", "=\n")), {
    selector: ([name]) => name,
    maxLength: 4,
  })
  .map((all) => all.map(([name, value, equals]) => ` ${name}${equals}${value}`).join(""));

const { element } = fc.letrec<{ element: string; content: string }>((tie) => ({
  content: fc.oneof(
    { maxDepth: 5, withCrossShrink: true },
    texts,
    texts.map((text) => `<![CDATA[${text.replaceAll("]]>", "")}]]>`),
    texts.map((text) => `<!--${text.replaceAll("-", "")}-->`),
    fc.constant("<?pi some text?>"),
    tie("element"),
  ),
  element: fc
    .tuple(names, attributeLists, fc.array(tie("content"), { maxLength: 4 }), fc.constantFrom("", " ", "\n"))
    .map(([name, attributes, content, space]) =>
      content.length === 0
        ? `<${name}${attributes}${space}/>`
        : `<${name}${attributes}>${content.join("")}</${name}${space}>`,
    ),
}));
const documents = fc
  .tuple(fc.constantFrom("", '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n', "<!-- c -->"), element)
  .map(([start, root]) => start + root);

describe("XmlScanner", () => {
  it("gives the events of a strict parser on every well-formed text", () => {
    fc.assert(
      fc.property(documents, (xml) => {
        const expected = parsed(xml);
        expect(expected).not.toBe("refused");
        expect(scanned(xml)).toEqual(expected);
      }),
      { numRuns: 2000 },
    );
  });

  it("gives the same events on every damaged text that a strict parser still accepts", () => {
    const damage = fc.tuple(
      fc.nat(),
      fc.nat({ max: 3 }),
      fc.constantFrom("", "<", ">", "/", '"', "&", "]]>", "<a>", "</a>", "=", " ", "<!"),
    );
    let accepted = 0;
    fc.assert(
      fc.property(documents, damage, (xml, [place, cut, put]) => {
        const at = place % (xml.length + 1);
        const damaged = xml.slice(0, at) + put + xml.slice(at + cut);
        const expected = parsed(damaged);
        const found = scanned(damaged);
        if (expected === "refused") return;
        accepted += 1;
        expect(found).toEqual(expected);
      }),
      { numRuns: 4000 },
    );
    expect(accepted).toBeGreaterThan(500);
  });

  it.each([
    ["a document type", '<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>'],
    ["an unknown entity", "<a>&x;</a>"],
    ["a reference to a control character", "<a>&#0;</a>"],
    ["a reference to half a character", "<a>&#xD800;</a>"],
    ["a lone ampersand", "<a>A & B</a>"],
    ["tags that do not match", "<a><b></a></b>"],
    ["a tag that is not closed", "<a><b/>"],
    ["a longer closing name", "<a></ab>"],
    ["text after the root", "<a/>text"],
    ["two roots", "<a/><b/>"],
    ["no root", "  "],
    ["nothing", ""],
    ["a value without quotes", "<a b=c/>"],
    ["a value that does not end", '<a b="c/>'],
    ["a comment that does not end", "<a><!-- </a>"],
    ["65 levels", "<a>".repeat(65) + "</a>".repeat(65)],
  ])("refuses %s", (_, xml) => {
    expect(scanned(xml)).toBe("refused");
  });

  const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  const namesIn = (xml: string): readonly string[] => {
    const events = scanned(xml);
    return events === "refused" ? ["refused"] : events.flatMap(([kind, name]) => (kind === "open" ? [name] : []));
  };

  it.each([
    ["the root's prefix", '<x:sheet xmlns:x="u" xmlns:y="w"><x:c/><y:c/></x:sheet>', ["sheet", "c", "{w}c"]],
    ["a prefix declared below", '<sheet xmlns="u"><x:c xmlns:x="u"><x:v/></x:c><c/></sheet>', ["sheet", "c", "v", "c"]],
    [
      "another namespace without prefix",
      '<sheet xmlns="u"><c><v xmlns="w"/><v/></c></sheet>',
      ["sheet", "c", "{w}v", "v"],
    ],
    ["no namespace", '<sheet xmlns="u"><c xmlns=""/></sheet>', ["sheet", "{}c"]],
    ["a prefix that changes its meaning", '<x:s xmlns:x="u"><x:c xmlns:x="w"/><x:c/></x:s>', ["s", "{w}c", "c"]],
    ["vocabularies that we know", `<q:t xmlns:q="u" xmlns:m="${main}"><m:c/></q:t>`, ["t", "main:c"]],
    [
      "both editions of one vocabulary",
      `<t xmlns="${main}" xmlns:s="http://purl.oclc.org/ooxml/spreadsheetml/main"><s:c/></t>`,
      ["t", "c"],
    ],
    ["a prefix that nobody declared", '<s xmlns="u"><x:c/></s>', ["refused"]],
    ["a prefix for nothing", '<s xmlns:x=""/>', ["refused"]],
    ["two colons", '<s xmlns:x="u"><x:y:c/></s>', ["refused"]],
  ])("names elements by their namespaces: %s", (_, xml, expected) => {
    expect(namesIn(xml)).toEqual(expected);
  });

  it("finds an attribute of another vocabulary by its namespace", () => {
    const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const scanner = new XmlScanner(`<s id="1" zz:id="4" r:id="2" xid="3" xmlns:zz="u" xmlns:r="${office}"/>`, "test");
    scanner.root();
    expect([scanner.attribute("id"), scanner.attributeIn("r", "id"), scanner.attribute("d")]).toEqual([
      "1",
      "2",
      undefined,
    ]);
  });

  it.each([
    ["an attribute twice", '<a b="1" c="2" b="3"/>'],
    [
      "an attribute twice among many",
      `<a ${Array.from({ length: 40 }, (__, index) => `b${index}="1"`).join(" ")} b7="2"/>`,
    ],
    ["attributes without space between", '<a b="1"c="2"/>'],
    ["a tag within a value", '<a b="<"/>'],
  ])("refuses %s", (_, xml) => {
    expect(scanned(xml)).toBe("refused");
  });

  it("finds the end of a tag behind a quoted >", () => {
    expect(scanned('<a b=">/"/>')).toEqual([
      ["open", "a", [["b", ">/"]]],
      ["close", "a"],
    ]);
  });

  it("takes time in proportion to the text, ampersands or not", () => {
    const timeOf = (elements: number): number => {
      const xml = `<a>${"<b c='1'>t</b>".repeat(elements)}&amp;</a>`;
      const spent = processorTime();
      expect(scanned(xml)).not.toBe("refused");
      return spent();
    };
    timeOf(20_000);
    expect(timeOf(160_000)).toBeLessThan(30 * timeOf(20_000) + 100);
  });

  it("reads 1,000 attributes of one element, and no more", () => {
    const withAttributes = (count: number): string =>
      `<a ${Array.from({ length: count }, (_, index) => `b${index}="1"`).join(" ")}/>`;
    const first = (count: number): string => new XmlScanner(withAttributes(count), "test").next();
    expect(first(mostAttributes - 1)).toBe("open");
    expect(first(mostAttributes)).toBe("open");
    expect(() => first(mostAttributes + 1)).toThrow(expect.objectContaining({ code: "too-big-to-read" }) as Error);
    expect(() => first(1_000_000)).toThrow(expect.objectContaining({ code: "too-big-to-read" }) as Error);
  });
});
