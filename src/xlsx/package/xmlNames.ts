/** What a name means where it stands: its namespace（命名空间）, whatever prefix the writer of the part chose for it. */
import { mainNamespace, relationshipNamespace } from "./xml";

/** The vocabularies that we know, by the prefix that they go by here. */
export type Vocabulary = "main" | "r" | "rels" | "types" | "mc" | "a" | "c" | "xdr" | "x14" | "xm" | "v" | "o" | "x";

const packages = "http://schemas.openxmlformats.org/package/2006";
const drawings = "http://schemas.openxmlformats.org/drawingml/2006";
/** The strict edition of the standard gave most of them other names; they mean the same. */
const strict = "http://purl.oclc.org/ooxml";

const vocabularies: ReadonlyMap<string, Vocabulary> = new Map<string, Vocabulary>([
  [mainNamespace, "main"],
  [`${strict}/spreadsheetml/main`, "main"],
  [relationshipNamespace, "r"],
  [`${strict}/officeDocument/relationships`, "r"],
  [`${packages}/relationships`, "rels"],
  [`${packages}/content-types`, "types"],
  ["http://schemas.openxmlformats.org/markup-compatibility/2006", "mc"],
  [`${drawings}/main`, "a"],
  [`${strict}/drawingml/main`, "a"],
  [`${drawings}/chart`, "c"],
  [`${strict}/drawingml/chart`, "c"],
  [`${drawings}/spreadsheetDrawing`, "xdr"],
  [`${strict}/drawingml/spreadsheetDrawing`, "xdr"],
  ["http://schemas.microsoft.com/office/spreadsheetml/2009/9/main", "x14"],
  ["http://schemas.microsoft.com/office/excel/2006/main", "xm"],
  ["urn:schemas-microsoft-com:vml", "v"],
  ["urn:schemas-microsoft-com:office:office", "o"],
  ["urn:schemas-microsoft-com:office:excel", "x"],
]);

const xmlPrefix = "xml";
const none = "";

/** The namespaces that hold within one element; those of the elements around it hold too, unless it names them anew. */
export class Scope {
  private readonly known = new Map<string, string | null>();
  private readonly declared = new Map<string, string>();
  /** Whether a name without prefix is of the part's own vocabulary: then it says all. */
  readonly isPlain: boolean;
  /** Namespace of the root, whose names go without any prefix here. */
  private readonly own: string | null;

  /** `depth` is how deep the element stands, `root` the root's name where it is the root. */
  constructor(
    readonly around: Scope | null,
    readonly depth: number,
    declarations: readonly (readonly [string, string])[],
    root: string | null,
  ) {
    for (const [prefix, namespace] of declarations) this.declared.set(prefix, namespace);
    this.own = root === null ? (around?.own ?? none) : this.namespaceOf(prefixOf(root));
    this.isPlain = this.namespaceOf(none) === this.own;
  }

  /** The vocabulary of the root, null where we do not know it. */
  get vocabulary(): Vocabulary | null {
    return vocabularies.get(this.own ?? none) ?? null;
  }

  /**
   * Name of an element: as it is in the part's own vocabulary, with our prefix in another that we know (`a:t`), else with its namespace in braces.
   * Null where the prefix means nothing.
   */
  elementName(name: string): string | null {
    const known = this.known.get(name);
    if (known !== undefined) return known;
    const namespace = this.namespaceOf(prefixOf(name));
    const local = name.slice(name.indexOf(":") + 1);
    const full = namespace === null || !isLocal(local) ? null : this.fullName(namespace, local);
    this.known.set(name, full);
    return full;
  }

  /** Name of an attribute with a prefix, its namespace in braces; null where the prefix means nothing. */
  attributeName(name: string): string | null {
    const namespace = this.namespaceOf(prefixOf(name));
    const local = name.slice(name.indexOf(":") + 1);
    return namespace === null || !isLocal(local) ? null : `{${namespace}}${local}`;
  }

  /** The vocabulary of an attribute's prefix, which must be one. */
  vocabularyOf(prefix: string): Vocabulary | null {
    return vocabularies.get(this.namespaceOf(prefix) ?? none) ?? null;
  }

  private fullName(namespace: string, local: string): string {
    if (namespace === this.own) return local;
    const vocabulary = vocabularies.get(namespace);
    if (vocabulary === undefined) return `{${namespace}}${local}`;
    return vocabulary === this.vocabulary ? local : `${vocabulary}:${local}`;
  }

  /** Null for a prefix that nobody declared. */
  private namespaceOf(prefix: string): string | null {
    const namespace = this.declared.get(prefix) ?? this.around?.namespaceOf(prefix);
    if (namespace !== undefined) return namespace;
    return prefix === none || prefix === xmlPrefix ? prefix : null;
  }
}

/** Prefix of a name, "" where it has none. */
export function prefixOf(name: string): string {
  return name.slice(0, Math.max(0, name.indexOf(":")));
}

function isLocal(name: string): boolean {
  return name !== "" && !name.includes(":");
}
