// Event methods: the pair of methods with which the client registers and unregisters an event.
import type { HostClass, Leveled } from "./hostObject";
import { method } from "./hostObject";
import type { Session } from "./session";

type Methods<S> = NonNullable<HostClass<S>["table"]["methods"]>;

/** _Register…Event and _Unregister…Event for an event number and the target the client gives it. */
export function eventMethods<S extends Leveled & { readonly session: Session }>(
  since: number,
  name: string,
  type: number,
  target: (self: S) => string,
): Methods<S> {
  return {
    [`_Register${name}Event`]: method(since, (self) => {
      self.session.register(type, target(self));
    }),
    [`_Unregister${name}Event`]: method(since, (self) => {
      self.session.unregister(type, target(self));
    }),
  };
}
