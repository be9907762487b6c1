/** The XML scanner against `saxes`, a strict parser that is not ours, on well-formed and on damaged text. */
import fc from "fast-check";
import { SaxesParser } from "saxes";
import { HostError } from "../../../src/sheet/workbook";
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

  it("takes the root's prefix off the elements that share it and leaves the others", () => {
    const events = scanned('<x:sheet xmlns:x="u"><x:c/><y:c/></x:sheet>');
    const opened = events === "refused" ? [] : events.filter(([kind]) => kind === "open").map(([, name]) => name);
    expect(opened).toEqual(["sheet", "c", "y:c"]);
  });

  it("tells attributes apart by prefix", () => {
    const scanner = new XmlScanner('<s id="1" r:id="2" xid="3"/>', "test");
    scanner.root();
    expect([scanner.attribute("id"), scanner.prefixedAttribute("id"), scanner.attribute("d")]).toEqual([
      "1",
      "2",
      undefined,
    ]);
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
});
