import { keyOfGlobalId } from '../../shared/ids.ts';

/** The code that a reference gives, by itself or in a global id; null for an id of another type. */
export function codeOfReference(
  type: string,
  reference: { readonly code: string } | { readonly id: string },
): string | null {
  return 'code' in reference ? reference.code : keyOfGlobalId(type, reference.id);
}
