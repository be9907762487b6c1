/** Attributes of one opening tag after the other: what stands between an element's name and its `>`. The scanner builds on it. */
import { HostError } from "../../sheet/workbook";
import { decodeAttribute } from "./xmlEntities";
import type { Scope, Vocabulary } from "./xmlNames";

const lessThan = 60;
const greaterThan = 62;
const slash = 47;
const equals = 61;
const colon = 58;
const ampersand = 38;
const doubleQuote = 34;
const singleQuote = 39;
const letterX = 120;

/** Spans of so many attributes are compared one with another; of more, as a set. */
const manyAttributes = 4 * 16;

/** No program writes a tenth as many; of a million the memory of a thread would run out, and with it the whole program ends. */
export const mostAttributes = 1000;

/** An attribute as it stands: its name, its value with entities, and both as one text. */
export interface WrittenAttribute {
  readonly name: string;
  readonly value: string;
  readonly text: string;
}

/** Reads and keeps the attributes of the element just opened. All methods throw a HostError (`damaged`) where the text is no XML. */
export abstract class XmlAttributes {
  /** The namespaces that hold here; null before the root. */
  protected scope: Scope | null = null;
  /** Whether the element just opened names a namespace, has an attribute with a prefix, and has no content. */
  protected declares = false;
  protected hasPrefixes = false;
  protected selfClosed = false;
  private attributeCount = 0;
  /** Whether nothing in the values of the element just opened is to be decoded: so with nearly all. */
  private plainValues = true;
  /** Name start, name end, value start, value end of each attribute of the element just opened. */
  private readonly spans: number[] = [];
  /** A bit for the first letter of each name of the element just opened, and those that more than one name has. */
  private letters = 0;
  private repeated = 0;

  /** `part` names the part in errors. */
  constructor(
    protected readonly source: string,
    protected readonly part: string,
  ) {}

  /** Value of an attribute without prefix. Valid until the next token. */
  attribute(name: string): string | undefined {
    for (let span = 0; span < this.attributeCount; span += 4) {
      const start = this.span(span);
      if (this.span(span + 1) - start === name.length && this.source.startsWith(name, start)) return this.value(span);
    }
    return undefined;
  }

  /** Value of an attribute of another vocabulary, as `r:id`, whatever its prefix. */
  attributeIn(vocabulary: Vocabulary, name: string): string | undefined {
    let found: string | undefined;
    for (let span = 0; span < this.attributeCount; span += 4) {
      const start = this.span(span + 1) - name.length;
      const isPrefixed = start > this.span(span) && this.source.charCodeAt(start - 1) === colon;
      if (!isPrefixed || !this.source.startsWith(name, start)) continue;
      if (this.scope?.vocabularyOf(this.source.slice(this.span(span), start - 1)) !== vocabulary) continue;
      if (found !== undefined) this.fail(`two ${name}`);
      found = this.value(span);
    }
    return found;
  }

  /** All attributes in order, names with prefix. */
  attributes(): readonly (readonly [string, string])[] {
    const all: [string, string][] = [];
    for (let span = 0; span < this.attributeCount; span += 4) {
      all.push([this.source.slice(this.span(span), this.span(span + 1)), this.value(span)]);
    }
    return all;
  }

  /** All attributes in order as they stand: name with prefix, and value with entities between its quotes. */
  writtenAttributes(): readonly WrittenAttribute[] {
    const all: WrittenAttribute[] = [];
    for (let span = 0; span < this.attributeCount; span += 4) {
      const name = this.source.slice(this.span(span), this.span(span + 1));
      const [from, to] = [this.span(span + 2), this.span(span + 3)];
      all.push({ name, value: this.source.slice(from, to), text: `${name}=${this.source.slice(from - 1, to + 1)}` });
    }
    return all;
  }

  /** A prefix must be declared, and two of them may not make one name of two attributes. */
  protected requirePrefixes(): void {
    let first: string | undefined;
    let met: Set<string> | undefined;
    for (let span = 0; span < this.attributeCount; span += 4) {
      const start = this.span(span);
      // The prefix that needs no declaring, in `xml:space`, on nearly every text.
      if (this.source.startsWith("xml:", start) || this.source.startsWith("xmlns:", start)) continue;
      const name = this.source.slice(start, this.span(span + 1));
      if (!name.includes(":")) continue;
      const full = this.scope?.attributeName(name) ?? this.fail(`no namespace for ${name}`);
      met ??= first === undefined ? undefined : new Set([first]);
      if (met?.has(full) === true) this.fail("attribute twice");
      met?.add(full);
      first ??= full;
    }
  }

  /** Reads the attributes from behind the element's name; gives the place behind the tag. */
  protected scanAttributes(from: number): number {
    this.declares = false;
    this.hasPrefixes = false;
    let at = this.skipSpace(from);
    let count = 0;
    this.plainValues = true;
    this.letters = 0;
    this.repeated = 0;
    for (let code = this.source.charCodeAt(at); code !== greaterThan; code = this.source.charCodeAt(at)) {
      if (code === slash) {
        if (this.source.charCodeAt(at + 1) !== greaterThan) this.fail("bad tag");
        this.selfClosed = true;
        at += 1;
        break;
      }
      const end = this.scanAttribute(at, count);
      at = this.skipSpace(end);
      count += 4;
      if (count > 4 * mostAttributes) throw new HostError("too-big-to-read", this.part);
      if (at === end && !isTagEnd(this.source.charCodeAt(at))) this.fail("bad attribute");
    }
    this.attributeCount = count;
    if (this.repeated !== 0) this.requireDistinct(count);
    return at + 1;
  }

  /** Two attributes of one name are no XML; which of them counts would be anybody's guess. */
  private requireDistinct(count: number): void {
    if (count > manyAttributes) {
      const names = new Set(this.attributes().map(([name]) => name));
      if (names.size < count / 4) this.fail("attribute twice");
      return;
    }
    for (let span = 4; span < count; span += 4)
      for (let other = 0; other < span; other += 4) if (this.isSameName(span, other)) this.fail("attribute twice");
  }

  private isSameName(span: number, other: number): boolean {
    const start = this.span(span);
    const otherStart = this.span(other);
    if (this.source.charCodeAt(start) !== this.source.charCodeAt(otherStart)) return false;
    const length = this.span(span + 1) - start;
    if (this.span(other + 1) - otherStart !== length) return false;
    for (let index = 0; index < length; index += 1)
      if (this.source.charCodeAt(start + index) !== this.source.charCodeAt(otherStart + index)) return false;
    return true;
  }

  private scanAttribute(start: number, span: number): number {
    const { source, spans } = this;
    let at = start;
    for (let code = source.charCodeAt(at); isNameCode(code); code = source.charCodeAt(at)) {
      if (code === colon) this.hasPrefixes = true;
      at += 1;
    }
    spans[span] = start;
    spans[span + 1] = at;
    const first = source.charCodeAt(start);
    const bit = 1 << (first & 31);
    this.repeated |= this.letters & bit;
    this.letters |= bit;
    if (first === letterX && source.startsWith("xmlns", start)) this.declares = true;
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
    for (let end = at + 1; ; end += 1) {
      const code = this.source.charCodeAt(end);
      // Letters, which are most of it.
      if (code > equals) continue;
      if (code === quote) return end;
      if (code === ampersand || code < 32) this.plainValues = false;
      else if (code === lessThan) this.fail("bad attribute");
      else if (Number.isNaN(code)) this.fail("ends too early");
    }
  }

  protected skipSpace(from: number): number {
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

  protected fail(what: string): never {
    throw new HostError("damaged", `${this.part}: ${what}`);
  }
}

function isSpace(code: number): boolean {
  return code === 32 || code === 10 || code === 9 || code === 13;
}

function isTagEnd(code: number): boolean {
  return code === greaterThan || code === slash;
}

/** What a name is made of: anything but white space, markup and the end of the text (NaN). */
export function isNameCode(code: number): boolean {
  // Letters first, which are most of it.
  return code > greaterThan || (code > 32 && code < lessThan && code !== slash && code !== doubleQuote);
}
