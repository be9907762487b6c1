// Request: the body of a ProcessQuery call as the client sends it, checked where it enters.
import { isRecord } from "./argument";

/** Action types of the protocol. */
export const ACTION = { instantiate: 1, query: 2, method: 3, set: 4, trace: 5, queryAsJson: 7, update: 9 } as const;

/** How an object path reaches its object. */
export const PATH = { global: 1, newObject: 2, method: 3, property: 4, indexer: 5, reference: 6, nothing: 7 } as const;

/** Arguments of a method, an indexer or a property. */
export interface Arguments {
  readonly values: readonly unknown[];
  /** For each value the path of the object it stands for, or 0. */
  readonly paths: readonly number[];
}

/** How to reach one object, from its parent path. */
export interface ObjectPath {
  readonly id: number;
  readonly type: number;
  readonly name: string;
  /** 0 where it has no parent. */
  readonly parent: number;
  readonly args: Arguments;
}

/** One step of a batch. */
export interface Action {
  readonly id: number;
  readonly type: number;
  readonly name: string;
  /** 0 where it concerns no object. */
  readonly path: number;
  readonly args: Arguments;
  readonly select: readonly string[];
  readonly top: number | null;
  readonly skip: number;
  /** Members and values of an Update action. */
  readonly state: Readonly<Record<string, unknown>>;
}

/** One batch. */
export interface Request {
  readonly keepsReferences: boolean;
  readonly actions: readonly Action[];
  readonly paths: ReadonlyMap<number, ObjectPath>;
}

/** Reads the body; what is missing takes a neutral value. */
export function readRequest(body: string): Request {
  const parsed: unknown = JSON.parse(body);
  const request = record(parsed);
  const paths = Object.values(record(request.ObjectPaths)).map(readPath);
  return {
    keepsReferences: request.AutoKeepReference === true,
    actions: list(request.Actions).map(readAction),
    paths: new Map(paths.map((path) => [path.id, path])),
  };
}

/** Whether the client asked for this by itself: giving references back, or telling that its handlers are ready. */
export function isHousekeeping(request: Request): boolean {
  return request.actions.every(({ type, name, path }) => {
    if (type === ACTION.method && name === "_RemoveReference") return true;
    const found = request.paths.get(path);
    return type === ACTION.instantiate
      ? found?.type === PATH.global || found?.type === PATH.newObject
      : found?.type === PATH.newObject;
  });
}

function readPath(value: unknown): ObjectPath {
  const path = record(value);
  return {
    id: number(path.Id),
    type: number(path.ObjectPathType),
    name: text(path.Name),
    parent: number(path.ParentObjectPathId),
    args: readArguments(path.ArgumentInfo),
  };
}

function readAction(value: unknown): Action {
  const action = record(value);
  const query = record(action.QueryInfo);
  const expanded = list(query.Expand).map((name) => `${text(name)}/*`);
  return {
    id: number(action.Id),
    type: number(action.ActionType),
    name: text(action.Name),
    path: number(action.ObjectPathId),
    args: readArguments(action.ArgumentInfo),
    select: [...list(query.Select).map(text), ...expanded],
    top: typeof query.Top === "number" ? query.Top : null,
    skip: number(query.Skip),
    state: record(action.ObjectState),
  };
}

function readArguments(value: unknown): Arguments {
  const info = record(value);
  return { values: list(info.Arguments), paths: list(info.ReferencedObjectPathIds).map(number) };
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  return isRecord(value) ? value : {};
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function text(value: unknown): string {
  return typeof value === "string" ? value : "";
}

function number(value: unknown): number {
  return typeof value === "number" ? value : 0;
}
