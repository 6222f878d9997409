import type { StoredInstant } from '../shared/instants.ts';

/** What stands in an order key for a date that will not come: of an ended dossier, and of "never late". */
export const neverKey: StoredInstant = '9999-12-31 00:00:00.000';
/** What stands in `due_key` of an open dossier without a due date that counts, see the first migration. */
export const standingKey: StoredInstant = '9998-12-31 00:00:00.000';
