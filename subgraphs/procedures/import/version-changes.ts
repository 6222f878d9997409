import { addDays, instantAt, type StoredInstant, toStored } from '../../shared/instants.ts';
import { openEnd } from '../../shared/validity.ts';
import type { RecordedChange } from './recorded-changes.ts';

/** What a new version tells the feed of changes. */
export interface NewVersion {
  readonly id: string;
  readonly procedure_code: string;
  readonly number: number;
  readonly valid_from: string;
  readonly valid_to: string;
  /** State of its procedure. */
  readonly state: string;
  /** When its decision was disclosed; null when it has none, or it is not disclosed yet. */
  readonly disclosed_at: StoredInstant | null;
  /** Whether it is the last version of its procedure. */
  readonly isLast: boolean;
}

/**
 * The changes that a new version stands for: its publication, known when its decision was disclosed, and the end of an
 * abolished procedure with its last version.
 */
export function changesOfNewVersion(version: NewVersion): RecordedChange[] {
  const { id, procedure_code, number, valid_from, valid_to, state, disclosed_at, isLast } = version;
  const published: RecordedChange = {
    kind: number === 1 ? 'PUBLISHED' : 'AMENDED',
    procedureCode: procedure_code,
    versionId: id,
    at: disclosed_at ?? toStored(instantAt(valid_from)),
  };
  if (state !== 'ABOLISHED' || !isLast || valid_to === openEnd) return [published];
  const abolished: RecordedChange = {
    kind: 'ABOLISHED',
    procedureCode: procedure_code,
    versionId: null,
    at: toStored(instantAt(addDays(valid_to, 1))),
  };
  return [published, abolished];
}
