import { anonymous, type Caller } from '../../subgraphs/shared/access/caller.ts';

/** Who may do everything: for tests of what is done, not of who may. */
export const administrator: Caller = { ...anonymous, kind: 'administrator', id: 'test' };
