/**
 * Reading and writing properties whose names come from a query or a subgraph.
 *
 * Plain objects are kept (they are faster than those without a prototype, see docs of the executor), so a name that
 * `Object.prototype` also has must be read as an own property, and `__proto__` must be defined, not assigned.
 */
export type Data = Record<string, unknown>;

/** Is this name also a property of every plain object? */
export function isInherited(name: string): boolean {
  return name in Object.prototype;
}

/** The object's own value of that name, or nothing. */
export function readOwn(source: Data, name: string): unknown {
  return Object.hasOwn(source, name) ? source[name] : undefined;
}

/** Sets an own property, whatever its name. */
export function writeOwn(target: Data, name: string, value: unknown): void {
  if (name === '__proto__') {
    Object.defineProperty(target, name, {
      value,
      writable: true,
      enumerable: true,
      configurable: true,
    });
  } else {
    target[name] = value;
  }
}

/** Is it an object with named values, so neither null nor a list? */
export function isData(value: unknown): value is Data {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
