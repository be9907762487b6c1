/**
 * A linear reader of XML as workbooks use it: elements, attributes, text, CDATA, the five entities and character references.
 * No document types, so nothing can expand. Names are told apart by their namespaces, see {@link Scope}.
 */
import { HostError } from "../../sheet/workbook";
import { isNameCode, XmlAttributes } from "./xmlAttributes";
import { decodeText } from "./xmlEntities";
import { Scope, type Vocabulary } from "./xmlNames";

const maxDepth = 64;
const lessThan = 60;
const greaterThan = 62;
const slash = 47;
const exclamation = 33;
const question = 63;
const colon = 58;

/** What {@link XmlScanner.next} met. A self-closing element gives an open and a close. */
export type Token = "open" | "close" | "text" | "end";

/** A stretch of a part. */
export interface Within {
  readonly from: number;
  readonly to: number;
  readonly scope: Scope;
}

/** Reads one part token by token. All methods throw a HostError (`damaged`) where the text is no such XML. */
export class XmlScanner extends XmlAttributes {
  /** Name of the element just opened or closed: bare in the root's vocabulary, else with a prefix of ours, see {@link Scope.elementName}. */
  name = "";
  /** The text just met, entities decoded. */
  text = "";
  private at: number;
  /** Elements that are open: names as they stand, and as they are meant. */
  private readonly open: string[] = [];
  private readonly names: string[] = [];
  /** Whether names without prefix say all, see {@link Scope.isPlain}. */
  private isPlain: boolean;
  private readonly end: number;
  private readonly isWhole: boolean;
  /** Whether `]]>` is anywhere, which ends a CDATA section and has no place in a text. */
  private readonly hasSectionEnd: boolean;
  private tokenAt = 0;
  private nameEnd = 0;

  /** `within` is a stretch of a part that holds whole elements, and the namespaces that hold there; else the text is a part. */
  constructor(source: string, part: string, within?: Within) {
    // XML knows one line end only.
    super(within === undefined && source.includes("\r") ? source.replace(/\r\n?/g, "\n") : source, part);
    this.isWhole = within === undefined;
    this.hasSectionEnd = this.isWhole && source.includes("]]>");
    this.at = within?.from ?? 0;
    this.end = within?.to ?? this.source.length;
    this.scope = within?.scope ?? null;
    this.isPlain = this.scope?.isPlain ?? false;
  }

  /** How many elements are open. */
  get depth(): number {
    return this.open.length;
  }

  /** Moves to the next token. */
  next(): Token {
    if (this.selfClosed) {
      this.selfClosed = false;
      this.close();
      return "close";
    }
    while (this.at < this.end) {
      this.tokenAt = this.at;
      const token = this.source.charCodeAt(this.at) === lessThan ? this.markup() : this.characters();
      if (token !== null) return token;
    }
    if (this.open.length > 0 || (this.isWhole && this.name === "")) this.fail("ends too early");
    return "end";
  }

  /** Moves to the root element and gives its name. */
  root(): string {
    this.next();
    return this.name;
  }

  /** Moves to the root element and tells whether it is this one. */
  isRoot(vocabulary: Vocabulary, name: string): boolean {
    return this.root() === name && this.scope?.vocabulary === vocabulary;
  }

  /** Moves to the root element, which must be this one. */
  requireRoot(vocabulary: Vocabulary, name: string): void {
    if (!this.isRoot(vocabulary, name)) this.fail(`no ${name}`);
  }

  /** Where the tag just met begins and ends; namespaces that hold within the element just opened. */
  get tag(): { readonly from: number; readonly to: number; readonly scope: Scope } {
    if (this.scope === null) return this.fail("no root");
    return { from: this.tokenAt, to: this.at, scope: this.scope };
  }

  /** Name of the element just opened as it stands. */
  get writtenName(): string {
    return this.source.slice(this.tokenAt + 1, this.nameEnd);
  }

  /** Whether one of the elements, by its bare name, may stand in the text outside of a stretch; a quick look that finds too many rather than too few. */
  mayHoldOutside(from: number, to: number, names: readonly string[]): boolean {
    const tags = new RegExp(`[<:](?:${names.join("|")})[\\s/>]`);
    return tags.test(this.source.slice(0, from)) || tags.test(this.source.slice(to));
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

  /** Text of the element just opened, which may hold no element: programs read on differently behind one. Moves to its close. */
  leaf(): string {
    let text = "";
    let token = this.next();
    for (; token === "text"; token = this.next()) text += this.text;
    if (token !== "close") throw new HostError("ambiguous", `${this.part}: ${this.name}`);
    return text;
  }

  /** Calls back at each child of the element just opened; the callback moves past the child. */
  children(visit: () => void): void {
    const { depth } = this;
    for (let token = this.next(); this.open.length >= depth; token = this.next()) if (token === "open") visit();
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
    const raw = this.source.slice(this.at, end < 0 || end > this.end ? this.end : end);
    this.at += raw.length;
    if (this.open.length === 0 && this.isWhole) {
      if (raw.trim() !== "" && raw !== "\uFEFF") this.fail("text outside the root");
      return null;
    }
    if (this.hasSectionEnd && raw.includes("]]>")) this.fail("end of a section");
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
    const name = this.open[this.open.length - 1];
    const start = this.at + 2;
    if (name === undefined || !this.source.startsWith(name, start)) this.fail("tags do not match");
    const end = this.skipSpace(start + name.length);
    if (this.source.charCodeAt(end) !== greaterThan) this.fail("tags do not match");
    this.at = end + 1;
    this.close();
    return "close";
  }

  /** Ends the innermost element, and the namespaces that it named. */
  private close(): void {
    if (this.scope?.depth === this.open.length) this.leaveScope(this.scope);
    this.open.pop();
    this.name = this.names.pop() ?? "";
  }

  private openTag(): Token {
    const start = this.at + 1;
    let end = start;
    let isPrefixed = false;
    for (let code = this.source.charCodeAt(end); isNameCode(code); code = this.source.charCodeAt(end)) {
      if (code === colon) isPrefixed = true;
      end += 1;
    }
    if (end === start) this.fail("bad tag");
    if (this.open.length === 0 && this.isWhole && this.name !== "") this.fail("two roots");
    const name = this.source.slice(start, end);
    this.nameEnd = end;
    if (this.open.push(name) > maxDepth) this.fail("too deep");
    this.at = this.scanAttributes(end);
    if (this.declares || this.scope === null) this.enterScope(name);
    if (this.hasPrefixes) this.requirePrefixes();
    this.name = isPrefixed || !this.isPlain ? this.fullName(name) : name;
    this.names.push(this.name);
    return "open";
  }

  private enterScope(name: string): void {
    const declarations: [string, string][] = [];
    for (const [attribute, value] of this.declares ? this.attributes() : []) {
      if (attribute === "xmlns") declarations.push(["", value]);
      else if (attribute.startsWith("xmlns:")) {
        if (value === "") this.fail("namespace without a name");
        declarations.push([attribute.slice(6), value]);
      }
    }
    this.scope = new Scope(this.scope, this.open.length, declarations, this.scope === null ? name : null);
    this.isPlain = this.scope.isPlain;
  }

  private leaveScope({ around }: Scope): void {
    if (around === null) return;
    this.scope = around;
    this.isPlain = around.isPlain;
  }

  private fullName(name: string): string {
    return this.scope?.elementName(name) ?? this.fail(`no namespace for ${name}`);
  }

  private after(mark: string, from: number): number {
    const found = this.source.indexOf(mark, from);
    if (found < 0) this.fail("ends too early");
    return found + mark.length;
  }
}
