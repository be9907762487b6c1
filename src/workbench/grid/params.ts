// Reads the parameters of Univer's commands, which come without a type.

/** A member of the parameters, or undefined. */
export function memberOf(params: unknown, member: string): unknown {
  return typeof params === "object" && params !== null ? Reflect.get(params, member) : undefined;
}

/** A member that is text, else null. */
export function textOf(params: unknown, member: string): string | null {
  const value = memberOf(params, member);
  return typeof value === "string" ? value : null;
}
