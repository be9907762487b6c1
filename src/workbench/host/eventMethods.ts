// Event methods: the pair of methods with which the client registers and unregisters an event.
import type { Leveled, Method } from "./hostObject";
import { method } from "./hostObject";
import type { Session } from "./session";

/** _Register…Event and _Unregister…Event for an event number and the target the client gives it. */
export function eventMethods<S extends Leveled & { readonly session: Session }>(
  since: number,
  name: string,
  type: number,
  target: (self: S) => string,
): Readonly<Record<string, Method<S>>> {
  return {
    [`_Register${name}Event`]: method(since, (self) => {
      self.session.register(type, target(self));
    }),
    [`_Unregister${name}Event`]: method(since, (self) => {
      self.session.unregister(type, target(self));
    }),
  };
}
