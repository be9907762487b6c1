// HostObject: how one class of Excel's object model answers. Each class is a table of members with the ExcelApi set that brought them.
import { refusal } from "./refusal";

/** What a member can give back: JSON, an object, or null for the null object of …OrNullObject. */
export type Answer = unknown;

/** One object of the object model while a request is answered. Member names are PascalCase, as on the wire. */
export interface HostObject {
  readonly type: string;
  /** Sent when the client instantiates the object, so that it can name it again. */
  identity(): Readonly<Record<string, unknown>>;
  get(name: string): unknown;
  set(name: string, value: unknown): void;
  link(name: string): HostObject | null;
  call(name: string, args: readonly unknown[]): Answer;
  /** Items of a collection, null for other objects. */
  items(): readonly HostObject[] | null;
  /** Scalar members that a plain load() brings. */
  scalars(): readonly string[];
  /** The member in its own spelling for a name in any case, and what it is. */
  member(name: string): { readonly name: string; readonly kind: "scalar" | "link" } | null;
}

/** A member with the ExcelApi set that brought it: 9 stands for 1.9. */
interface Scalar<S> {
  readonly since: number;
  readonly get: (self: S) => unknown;
  readonly set?: (self: S, value: unknown) => void;
}

interface Link<S> {
  readonly since: number;
  readonly to: (self: S) => HostObject | null;
}

/** A method; what it returns goes to the client as a scalar or an object. */
export interface Method<S> {
  readonly since: number;
  readonly run: (self: S, args: readonly unknown[]) => Answer;
}

/** All that the host knows of a class. */
export interface ClassTable<S> {
  readonly name: string;
  readonly identity?: (self: S) => Readonly<Record<string, unknown>>;
  readonly scalars?: Readonly<Record<string, Scalar<S>>>;
  readonly links?: Readonly<Record<string, Link<S>>>;
  readonly methods?: Readonly<Record<string, Method<S>>>;
  readonly items?: (self: S) => readonly HostObject[];
}

/** A class: makes objects over a state. */
export type HostClass<S> = (self: S) => HostObject;

/** A member of some class, with the minor version of the ExcelApi set that brought it. */
export interface KnownMember {
  readonly type: string;
  readonly member: string;
  readonly since: number;
}

const KNOWN: KnownMember[] = [];

/** Every member of every class that has been defined, to be compared with the typings of Office.js. */
export function knownMembers(): readonly KnownMember[] {
  return KNOWN;
}

/** A state whose host declares ExcelApi 1.`apiMinor`: newer members are refused. */
export interface Leveled {
  readonly session: { readonly apiMinor: number };
}

/** A read-write or read-only scalar member. */
export function scalar<S>(
  since: number,
  get: (self: S) => unknown,
  set?: (self: S, value: unknown) => void,
): Scalar<S> {
  return set === undefined ? { since, get } : { since, get, set };
}

/** A member that leads to another object. */
export function link<S>(since: number, to: (self: S) => HostObject | null): Link<S> {
  return { since, to };
}

/** A method. */
export function method<S>(since: number, run: (self: S, args: readonly unknown[]) => Answer): Method<S> {
  return { since, run };
}

/** Builds a class from its table. */
export function hostClass<S extends Leveled>(table: ClassTable<S>): HostClass<S> {
  for (const members of [table.scalars, table.links, table.methods]) {
    const entries = Object.entries<{ readonly since: number }>(members ?? {});
    for (const [member, { since }] of entries) KNOWN.push({ type: table.name, member, since });
  }
  return (self) => new TableObject(table, self);
}

/** Whether an argument is an object of the model. */
export function isHostObject(value: unknown): value is HostObject {
  return value instanceof TableObject;
}

class TableObject<S extends Leveled> implements HostObject {
  constructor(
    private readonly table: ClassTable<S>,
    private readonly self: S,
  ) {}

  get type(): string {
    return this.table.name;
  }

  identity(): Readonly<Record<string, unknown>> {
    return this.table.identity?.(this.self) ?? {};
  }

  get(name: string): unknown {
    return this.allowed(name, this.table.scalars?.[name]).get(this.self);
  }

  set(name: string, value: unknown): void {
    const member = this.allowed(name, this.table.scalars?.[name]);
    if (member.set === undefined) throw refusal("InvalidOperation", `${this.type}.${name} is read-only`);
    member.set(this.self, value);
  }

  link(name: string): HostObject | null {
    return this.allowed(name, this.table.links?.[name]).to(this.self);
  }

  call(name: string, args: readonly unknown[]): Answer {
    return this.allowed(name, this.table.methods?.[name]).run(this.self, args);
  }

  items(): readonly HostObject[] | null {
    return this.table.items?.(this.self) ?? null;
  }

  scalars(): readonly string[] {
    const all = Object.entries(this.table.scalars ?? {});
    return all.filter(([, member]) => member.since <= this.self.session.apiMinor).map(([name]) => name);
  }

  member(name: string): { readonly name: string; readonly kind: "scalar" | "link" } | null {
    const same = (candidate: string): boolean => candidate.toLowerCase() === name.toLowerCase();
    const scalarName = Object.keys(this.table.scalars ?? {}).find(same);
    if (scalarName !== undefined) return { name: scalarName, kind: "scalar" };
    const linkName = Object.keys(this.table.links ?? {}).find(same);
    return linkName === undefined ? null : { name: linkName, kind: "link" };
  }

  private allowed<M extends { readonly since: number }>(name: string, member: M | undefined): M {
    if (member === undefined) throw refusal("ApiNotEmulated", `${this.type}.${name}`);
    if (member.since > this.self.session.apiMinor)
      throw refusal("ApiNotFound", `${this.type}.${name}, ExcelApi 1.${member.since}`);
    return member;
  }
}
