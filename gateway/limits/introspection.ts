import { BREAK, type DocumentNode, visit } from 'graphql';
import type { Principal } from '../access/caller.ts';
import type { Configuration } from '../config/configuration.ts';

/** The scope that shows the schema where it is not public. */
export const introspectionScope = 'schema:introspect';

/** May the caller ask for the schema, and be told names of it that were not asked for? */
export function mayIntrospect(
  mode: Configuration['INTROSPECTION'],
  { scopes }: Pick<Principal, 'scopes'>,
): boolean {
  return mode === 'public' || (mode === 'scope' && scopes.includes(introspectionScope));
}

const known = new WeakMap<DocumentNode, boolean>();

/** Does an operation of the document ask for the schema? `__typename` tells nothing that is not answered anyway. */
export function isIntrospecting(document: DocumentNode): boolean {
  let found = known.get(document);
  if (found === undefined) {
    found = asksForSchema(document);
    known.set(document, found);
  }
  return found;
}

function asksForSchema(document: DocumentNode): boolean {
  let found = false;
  visit(document, {
    Field({ name }) {
      if (name.value !== '__schema' && name.value !== '__type') return undefined;
      found = true;
      return BREAK;
    },
  });
  return found;
}

/** A message of validation without the names that it suggests at its end. */
export function withoutSuggestions(message: string): string {
  const at = message.endsWith('?') ? message.lastIndexOf('Did you mean ') : -1;
  return at < 0 ? message : message.slice(0, at).trimEnd();
}
