// Session: what one running host holds besides the workbook: kept ranges, registered events, the declared requirement set.
import type { Area } from "./area";
import type { Book } from "./book";
import type { HostObject } from "./hostObject";
import { refusal } from "./refusal";
import type { Sheet } from "./sheet";

/** A range of the add-in; the host keeps it alive and moves it with its cells once it has a reference id. */
export interface RangeState {
  readonly session: Session;
  readonly sheet: Sheet;
  area: Area;
  referenceId: string | null;
}

/** An event on its way to the add-in: type number and target as the client registers them. */
export interface HostEvent {
  readonly type: number;
  readonly target: string;
  readonly details: Readonly<Record<string, unknown>>;
}

/** Makes the objects that others lead to; given from outside, so that classes need not import each other in a circle. */
export interface ObjectMakers {
  range(state: RangeState): HostObject;
  worksheet(session: Session, sheet: Sheet): HostObject;
}

/** What the host remembers of one connected client; a new client gets a new session on the same workbook. */
export class Session {
  readonly references = new Map<string, RangeState>();
  /** Registered events as "type target". */
  private readonly registered = new Map<string, number>();
  private serial = 0;

  constructor(
    readonly book: Book,
    readonly apiMinor: number,
    private readonly makers: ObjectMakers,
  ) {}

  range(sheet: Sheet, area: Area): HostObject {
    return this.makers.range({ session: this, sheet, area, referenceId: null });
  }

  worksheet(sheet: Sheet): HostObject {
    return this.makers.worksheet(this, sheet);
  }

  /** A name for something that has none of its own. */
  nextId(prefix: string): string {
    return `${prefix}${++this.serial}`;
  }

  keep(range: RangeState): string {
    range.referenceId ??= this.nextId("R");
    this.references.set(range.referenceId, range);
    return range.referenceId;
  }

  release(id: string): void {
    this.references.delete(id);
  }

  /** The range kept under a reference id. */
  kept(id: string): HostObject {
    const range = this.references.get(id);
    if (range === undefined || !this.book.sheets.includes(range.sheet)) throw refusal("InvalidReference", id);
    return this.makers.range(range);
  }

  register(type: number, target: string): void {
    const key = `${type} ${target}`;
    this.registered.set(key, (this.registered.get(key) ?? 0) + 1);
  }

  unregister(type: number, target: string): void {
    this.registered.delete(`${type} ${target}`);
  }

  isRegistered(type: number, target: string): boolean {
    return this.registered.has(`${type} ${target}`);
  }
}

/** Event numbers and target of workbook-wide events, as the client uses them. */
export const EVENTS = {
  changed: 10,
  activated: 11,
  deactivated: 12,
  added: 13,
  selectionChanged: 14,
  deleted: 15,
  calculated: 16,
  nameChanged: 25,
} as const;

/** Target of events that concern the whole workbook. */
export const WORKBOOK_TARGET = "Workbook";
