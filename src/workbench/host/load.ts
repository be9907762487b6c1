// Load: what load("values,format/fill/color") brings back for an object or the items of a collection.
import type { HostObject } from "./hostObject";
import { refusal } from "./refusal";
import type { Action } from "./request";

/** Selected member names, in lower case, with what is selected below each. */
interface Selection {
  readonly [name: string]: Selection;
}

const ALL: Selection = { "*": {} };

/** Answers a Query action; null for the null object. */
export function loaded(object: HostObject | null, action: Action): unknown {
  if (object === null) return null;
  return answer(object, selectionOf(action.select), action);
}

function selectionOf(select: readonly string[]): Selection {
  const tree: Record<string, Selection> = {};
  for (const path of select) {
    let branch = tree;
    for (const part of path.toLowerCase().split(/[/.]/)) {
      const below: Record<string, Selection> = { ...branch[part] };
      branch[part] = below;
      branch = below;
    }
  }
  return select.length === 0 ? ALL : tree;
}

function answer(object: HostObject, selection: Selection, action: Action | null): unknown {
  const items = object.items();
  return items === null ? members(object, selection) : collection(object, items, selection, action);
}

function collection(
  object: HostObject,
  items: readonly HostObject[],
  selection: Selection,
  action: Action | null,
): Readonly<Record<string, unknown>> {
  const own: Record<string, unknown> = { ...object.identity() };
  const below: Record<string, Selection> = {};
  for (const [name, deeper] of Object.entries(selection)) {
    const member = object.member(name);
    if (name === "items") Object.assign(below, Object.keys(deeper).length === 0 ? ALL : deeper);
    else if (member?.kind === "scalar") own[member.name] = object.get(member.name);
    else below[name] = deeper;
  }
  const skip = action?.skip ?? 0;
  const shown = items.slice(skip, action?.top === null || action === null ? undefined : skip + action.top);
  const selected = Object.keys(below).length === 0 ? ALL : below;
  return { ...own, _Items: shown.map((item) => answer(item, selected, null)) };
}

function members(object: HostObject, selection: Selection): Readonly<Record<string, unknown>> {
  const found: Record<string, unknown> = { ...object.identity() };
  for (const [name, deeper] of Object.entries(selection)) {
    if (name === "*" || name === "$all") {
      for (const each of object.scalars()) found[each] = object.get(each);
      continue;
    }
    const member = object.member(name);
    if (member === null) throw refusal("ApiNotEmulated", `${object.type}.${name}`);
    found[member.name] = member.kind === "scalar" ? object.get(member.name) : linked(object, member.name, deeper);
  }
  return found;
}

function linked(object: HostObject, name: string, selection: Selection): unknown {
  const target = object.link(name);
  if (target === null) return { _IsNull: true };
  return answer(target, Object.keys(selection).length === 0 ? ALL : selection, null);
}
