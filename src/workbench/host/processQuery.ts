// ProcessQuery: carries out the actions of one batch in order and writes the answer the client parses.
import type { HostObject } from "./hostObject";
import { isHostObject } from "./hostObject";
import { serviceObject } from "./internalServiceClass";
import { loaded } from "./load";
import { Refusal, refusal } from "./refusal";
import type { Action, Arguments, ObjectPath, Request } from "./request";
import { ACTION, PATH } from "./request";
import type { Session } from "./session";
import { workbookObject } from "./workbookClass";

/** Told before each action; throws a refusal to make the batch fail there. */
export type BeforeAction = (index: number) => void;

/** Answers a batch. Actions before the one that is refused stay done, as in Excel. */
export async function processQuery(session: Session, request: Request, before: BeforeAction): Promise<string> {
  const batch = new Batch(session, request);
  let index = 0;
  try {
    for (; index < request.actions.length; index++) {
      before(index);
      const action = request.actions[index];
      // A load sees the results of formulas that were written before it.
      if (action?.type === ACTION.query || action?.type === ACTION.queryAsJson) await session.book.settled();
      if (action !== undefined) batch.act(action);
    }
    return batch.answer(null);
  } catch (cause) {
    // A fault of the host itself must not look like one of Excel's refusals.
    const refused = cause instanceof Refusal ? cause : new Refusal("HostFailed", String(cause));
    return batch.answer(failure(refused, request, index));
  }
}

const STATUS: Readonly<Record<string, number>> = {
  AccessDenied: 403,
  ItemNotFound: 404,
  ItemAlreadyExists: 409,
  ApiNotFound: 501,
};

function failure(cause: Refusal, request: Request, index: number): unknown {
  const action = request.actions[index];
  const path = request.paths.get(action?.path ?? 0);
  return {
    Code: cause.code,
    Message: cause.message,
    HttpStatusCode: STATUS[cause.code] ?? 400,
    ActionIndex: index,
    Location: [path?.name, action?.name].filter((name) => name !== undefined && name !== "").join("."),
  };
}

class Batch {
  private readonly objects = new Map<number, HostObject | null>();
  private readonly results: unknown[] = [];
  private readonly traces: number[] = [];

  constructor(
    private readonly session: Session,
    private readonly request: Request,
  ) {}

  answer(error: unknown): string {
    const answer = { TraceIds: this.traces, Results: this.results };
    return JSON.stringify(error === null ? answer : { ...answer, Error: error });
  }

  act(action: Action): void {
    const object = action.path === 0 ? null : this.resolve(action.path);
    switch (action.type) {
      case ACTION.instantiate:
        this.result(action, this.instantiated(object));
        return;
      case ACTION.query:
      case ACTION.queryAsJson:
        this.result(action, loaded(object, action));
        return;
      case ACTION.method:
        this.result(action, this.called(action, object));
        return;
      case ACTION.set:
        present(object, action.name).set(action.name, this.arguments(action.args)[0]);
        return;
      case ACTION.trace:
        // The client completes adding and removing handlers only when the trace is among the results too.
        this.traces.push(action.id);
        this.result(action, null);
        return;
      case ACTION.update:
        for (const [name, value] of Object.entries(action.state)) present(object, name).set(capital(name), value);
        return;
      default:
        throw refusal("ApiNotEmulated", `action type ${action.type}`);
    }
  }

  private result(action: Action, value: unknown): void {
    this.results.push({ ActionId: action.id, Value: value });
  }

  private instantiated(object: HostObject | null): unknown {
    if (object === null) return null;
    if (this.request.keepsReferences && object.type === "Range") object.call("_KeepReference", []);
    return object.identity();
  }

  /** A method of the null object does nothing: `getItemOrNullObject("x").delete()` is the usual way to delete what may exist. */
  private called(action: Action, object: HostObject | null): unknown {
    if (object === null) return null;
    const value = object.call(action.name, this.arguments(action.args));
    return isHostObject(value) ? value.identity() : (value ?? null);
  }

  private arguments({ values, paths }: Arguments): readonly unknown[] {
    return values.map((value, index) => {
      const path = paths[index] ?? 0;
      return path === 0 ? value : this.resolve(path);
    });
  }

  /** Each path is walked once a batch: a method such as Add must run only once. */
  private resolve(id: number): HostObject | null {
    const known = this.objects.get(id);
    if (known !== undefined) return known;
    const path = this.request.paths.get(id);
    if (path === undefined) throw refusal("InvalidReference", `object path ${id}`);
    const parent = path.parent === 0 ? undefined : this.resolve(path.parent);
    const object = parent === null ? null : this.walk(path, parent);
    this.objects.set(id, object);
    return object;
  }

  private walk(path: ObjectPath, parent: HostObject | undefined): HostObject | null {
    switch (path.type) {
      case PATH.global:
        return workbookObject({ session: this.session });
      case PATH.newObject:
        return serviceObject(path.name);
      case PATH.method:
        return objectOrNull(present(parent, path.name).call(path.name, this.arguments(path.args)), path.name);
      case PATH.property:
        return present(parent, path.name).link(path.name);
      case PATH.indexer:
        return objectOrNull(present(parent, "GetItem").call("GetItem", this.arguments(path.args)), "GetItem");
      case PATH.reference:
        return this.session.kept(path.name);
      case PATH.nothing:
        return null;
      default:
        throw refusal("ApiNotEmulated", `object path type ${path.type}`);
    }
  }
}

function present(object: HostObject | null | undefined, member: string): HostObject {
  if (object === null || object === undefined) throw refusal("InvalidOperation", `${member} of the null object`);
  return object;
}

function objectOrNull(value: unknown, member: string): HostObject | null {
  if (value === null || value === undefined) return null;
  if (!isHostObject(value)) throw refusal("ApiNotEmulated", `${member} gives no object`);
  return value;
}

function capital(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
