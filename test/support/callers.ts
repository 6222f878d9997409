import { anonymous, type Caller } from '../../subgraphs/shared/access/caller.ts';

/** Who may do everything: for tests of what is done, not of who may. */
export const administrator: Caller = {
  ...anonymous,
  kind: 'administrator',
  id: 'test',
  scopes: ['statistics:detail', 'audit:read'],
};

/** A caller of some kind that may ask for everything by its scopes: for tests of which rows it sees. */
export function callerOf(kind: Caller['kind'], more: Partial<Caller> = {}): Caller {
  const scopes = ['dossiers:read', 'personal:read', 'statistics:detail', 'audit:read'];
  return { ...anonymous, kind, id: `${kind}-of-tests`, scopes, requestId: 'request', ...more };
}
