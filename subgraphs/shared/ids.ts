import { clientError } from './errors.ts';

const idPattern = /^([A-Z][A-Za-z]+):(.+)$/s;

/** Global id of an object: base64url of `Type:key`, opaque to clients. */
export function toGlobalId(type: string, key: string): string {
  return Buffer.from(`${type}:${key}`, 'utf8').toString('base64url');
}

/**
 * Type and key of a global id.
 *
 * @throws ID_INVALID when the id was not made by {@link toGlobalId}
 */
export function fromGlobalId(id: string): { readonly type: string; readonly key: string } {
  const text = Buffer.from(id, 'base64url').toString('utf8');
  const [, type, key] = idPattern.exec(text) ?? [];
  if (type === undefined || key === undefined || toGlobalId(type, key) !== id) {
    throw clientError('ID_INVALID', `"${id}" is no id of this graph.`);
  }
  return { type, key };
}

/** Key of a global id that must be of the given type; null when it is of another, as nothing of this type has it. */
export function keyOfGlobalId(type: string, id: string): string | null {
  const found = fromGlobalId(id);
  return found.type === type ? found.key : null;
}
