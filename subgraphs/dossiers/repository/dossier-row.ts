import type { StoredInstant } from '../../shared/instants.ts';
import type { DossierModel } from '../models.ts';
import { dossierColumns } from './dossiers.ts';

/** A row of `dossiers`, whole: what a change starts from, and what it leaves. */
export interface DossierRow extends DossierModel {
  readonly statutory_minutes: number;
  readonly paused_minutes: number;
  readonly worked_minutes: number | null;
  readonly ended_key: StoredInstant;
}

/** Columns of {@link DossierRow}. */
export const dossierRowColumns = [
  ...dossierColumns,
  'dossiers.statutory_minutes',
  'dossiers.paused_minutes',
  'dossiers.worked_minutes',
  'dossiers.ended_key',
];
