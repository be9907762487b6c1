/**
 * A linear reader of XML as workbooks use it: elements, attributes, text, CDATA, the five entities and character references.
 * No document types, so nothing can expand; any namespace prefix on the root is taken off the elements that share it.
 */
import { HostError } from "../../sheet/workbook";
import { decodeText, decodeAttribute } from "./xmlEntities";

const maxDepth = 64;
const lessThan = 60;
const greaterThan = 62;
const slash = 47;
const exclamation = 33;
const question = 63;
const equals = 61;
const colon = 58;
const ampersand = 38;
const doubleQuote = 34;
const singleQuote = 39;

/** What {@link XmlScanner.next} met. A self-closing element gives an open and a close. */
export type Token = "open" | "close" | "text" | "end";

/** Reads one part token by token. All methods throw a HostError (`damaged`) where the text is no such XML. */
export class XmlScanner {
  /** Name of the element just opened or closed, without the root's prefix. */
  name = "";
  /** The text just met, entities decoded. */
  text = "";
  private at = 0;
  private readonly open: string[] = [];
  private rootPrefix = "";
  private selfClosed = false;
  private attributeCount = 0;
  /** Whether nothing in the values of the element just opened is to be decoded: so with nearly all. */
  private plainValues = true;
  /** Name start, name end, value start, value end of each attribute of the element just opened. */
  private readonly spans: number[] = [];
  private readonly source: string;

  constructor(
    source: string,
    private readonly part: string,
  ) {
    // XML knows one line end only.
    this.source = source.includes("\r") ? source.replace(/\r\n?/g, "\n") : source;
  }

  /** How many elements are open. */
  get depth(): number {
    return this.open.length;
  }

  /** Moves to the next token. */
  next(): Token {
    if (this.selfClosed) {
      this.selfClosed = false;
      this.open.pop();
      return "close";
    }
    while (this.at < this.source.length) {
      const token = this.source.charCodeAt(this.at) === lessThan ? this.markup() : this.characters();
      if (token !== null) return token;
    }
    if (this.open.length > 0 || this.name === "") this.fail("ends too early");
    return "end";
  }

  /** Moves to the root element and gives its name. */
  root(): string {
    this.next();
    return this.name;
  }

  /** Value of an attribute without prefix. Valid until the next token. */
  attribute(name: string): string | undefined {
    for (let span = 0; span < this.attributeCount; span += 4) {
      const start = this.span(span);
      if (this.span(span + 1) - start === name.length && this.source.startsWith(name, start)) return this.value(span);
    }
    return undefined;
  }

  /** Value of an attribute with some prefix, as `r:id`. */
  prefixedAttribute(name: string): string | undefined {
    for (let span = 0; span < this.attributeCount; span += 4) {
      const start = this.span(span + 1) - name.length;
      const isPrefixed = start > this.span(span) && this.source.charCodeAt(start - 1) === colon;
      if (isPrefixed && this.source.startsWith(name, start)) return this.value(span);
    }
    return undefined;
  }

  /** All attributes in order, names with prefix. */
  attributes(): readonly (readonly [string, string])[] {
    const all: [string, string][] = [];
    for (let span = 0; span < this.attributeCount; span += 4) {
      all.push([this.source.slice(this.span(span), this.span(span + 1)), this.value(span)]);
    }
    return all;
  }

  /** Text of the element just opened, up to its close; text of elements within is left out. */
  content(): string {
    const depth = this.open.length;
    let text = "";
    for (let token = this.next(); this.open.length >= depth; token = this.next()) {
      if (token === "text" && this.open.length === depth) text += this.text;
    }
    return text;
  }

  /** Moves past the element just opened and all within. */
  skip(): void {
    const depth = this.open.length;
    while (this.open.length >= depth) this.next();
  }

  private markup(): Token | null {
    const next = this.source.charCodeAt(this.at + 1);
    if (next === slash) return this.closeTag();
    if (next === exclamation) return this.declaration();
    if (next !== question) return this.openTag();
    this.at = this.after("?>", this.at + 2);
    return null;
  }

  private characters(): Token | null {
    const end = this.source.indexOf("<", this.at);
    const raw = this.source.slice(this.at, end < 0 ? this.source.length : end);
    this.at += raw.length;
    if (this.open.length === 0) {
      if (raw.trim() !== "" && raw !== "\uFEFF") this.fail("text outside the root");
      return null;
    }
    this.text = decodeText(raw, this.part);
    return "text";
  }

  private declaration(): Token | null {
    if (this.source.startsWith("<!--", this.at)) {
      this.at = this.after("-->", this.at + 4);
      return null;
    }
    if (!this.source.startsWith("<![CDATA[", this.at) || this.open.length === 0) this.fail("document type");
    const start = this.at + 9;
    this.at = this.after("]]>", start);
    this.text = this.source.slice(start, this.at - 3);
    return "text";
  }

  private closeTag(): Token {
    const name = this.open.pop();
    const start = this.at + 2;
    if (name === undefined || !this.source.startsWith(name, start)) this.fail("tags do not match");
    const end = this.skipSpace(start + name.length);
    if (this.source.charCodeAt(end) !== greaterThan) this.fail("tags do not match");
    this.at = end + 1;
    this.name = this.localName(name);
    return "close";
  }

  private openTag(): Token {
    const start = this.at + 1;
    let end = start;
    while (isNameCode(this.source.charCodeAt(end))) end += 1;
    if (end === start) this.fail("bad tag");
    const name = this.source.slice(start, end);
    if (this.open.length === 0) this.startRoot(name);
    if (this.open.push(name) > maxDepth) this.fail("too deep");
    this.name = this.localName(name);
    this.at = this.scanAttributes(end);
    return "open";
  }

  private startRoot(name: string): void {
    if (this.name !== "") this.fail("two roots");
    this.rootPrefix = name.slice(0, name.indexOf(":") + 1);
  }

  private scanAttributes(from: number): number {
    let at = this.skipSpace(from);
    let count = 0;
    this.plainValues = true;
    for (let code = this.source.charCodeAt(at); code !== greaterThan; code = this.source.charCodeAt(at)) {
      if (code === slash) {
        if (this.source.charCodeAt(at + 1) !== greaterThan) this.fail("bad tag");
        this.selfClosed = true;
        at += 1;
        break;
      }
      at = this.skipSpace(this.scanAttribute(at, count));
      count += 4;
    }
    this.attributeCount = count;
    return at + 1;
  }

  private scanAttribute(start: number, span: number): number {
    const { source, spans } = this;
    let at = start;
    while (isNameCode(source.charCodeAt(at))) at += 1;
    spans[span] = start;
    spans[span + 1] = at;
    at = this.skipSpace(at);
    if (spans[span + 1] === start || source.charCodeAt(at) !== equals) this.fail("bad attribute");
    at = this.skipSpace(at + 1);
    spans[span + 2] = at + 1;
    const end = this.scanValue(at);
    spans[span + 3] = end;
    return end + 1;
  }

  /** Place of the quote that ends a value; `at` is that of the one before it. */
  private scanValue(at: number): number {
    const quote = this.source.charCodeAt(at);
    if (quote !== doubleQuote && quote !== singleQuote) this.fail("bad attribute");
    let end = at + 1;
    for (let code = this.source.charCodeAt(end); code !== quote; code = this.source.charCodeAt(end)) {
      if (Number.isNaN(code)) this.fail("ends too early");
      if (code === ampersand || code < 32) this.plainValues = false;
      end += 1;
    }
    return end;
  }

  private skipSpace(from: number): number {
    let at = from;
    while (isSpace(this.source.charCodeAt(at))) at += 1;
    return at;
  }

  private span(index: number): number {
    return this.spans[index] ?? 0;
  }

  private value(span: number): string {
    const raw = this.source.slice(this.span(span + 2), this.span(span + 3));
    return this.plainValues ? raw : decodeAttribute(raw, this.part);
  }

  private after(mark: string, from: number): number {
    const found = this.source.indexOf(mark, from);
    if (found < 0) this.fail("ends too early");
    return found + mark.length;
  }

  private localName(name: string): string {
    return this.rootPrefix !== "" && name.startsWith(this.rootPrefix) ? name.slice(this.rootPrefix.length) : name;
  }

  private fail(what: string): never {
    throw new HostError("damaged", `${this.part}: ${what}`);
  }
}

function isSpace(code: number): boolean {
  return code === 32 || code === 10 || code === 9 || code === 13;
}

/** Anything but white space, markup and the end of the text (NaN). */
function isNameCode(code: number): boolean {
  return (
    code > 32 && code !== greaterThan && code !== slash && code !== equals && code !== lessThan && code !== doubleQuote
  );
}
