// Services of the client itself, such as the notice that event handlers are ready. They are no part of Excel's object model.
import type { HostObject } from "./hostObject";
import { refusal } from "./refusal";

/** Accepts calls to the client's own service; refuses every other object that is made by its type name. */
export function serviceObject(type: string): HostObject {
  if (!type.startsWith("Microsoft.InternalService.")) throw refusal("ApiNotEmulated", type);
  const unknown = (name: string): never => {
    throw refusal("ApiNotEmulated", `${type}.${name}`);
  };
  return {
    type,
    identity: () => ({}),
    get: unknown,
    set: unknown,
    link: unknown,
    call: () => null,
    items: () => null,
    scalars: () => [],
    member: () => null,
  };
}
