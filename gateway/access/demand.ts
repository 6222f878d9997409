import type { Principal } from './caller.ts';

/** What of a principal decides which fields it may ask for. */
export type Grants = Pick<Principal, 'kind' | 'scopes' | 'policies'>;

/** One thing that the schema demands of whoever asks for a field. */
export type Demand = { readonly id: number } & (
  | { readonly kind: 'authenticated' }
  | {
      readonly kind: 'scopes' | 'policies';
      /** Sets of which one must be granted whole. */
      readonly anyOf: readonly (readonly string[])[];
    }
);

export function isMet(demand: Demand, grants: Grants): boolean {
  if (demand.kind === 'authenticated') return grants.kind !== 'anonymous';
  const granted = grants[demand.kind];
  return demand.anyOf.some((set) => set.every((each) => granted.includes(each)));
}
