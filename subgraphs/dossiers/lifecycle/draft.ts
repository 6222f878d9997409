import { fromStored, type StoredInstant, toStored } from '../../shared/instants.ts';
import type { WorkingCalendar } from '../../shared/working-calendar.ts';
import { dueAfterPause } from '../deadline.ts';
import type { StatusCode } from '../dossier-status.ts';
import type { ClockEffect } from '../generated/resolver-types.ts';
import type { ProcessStep } from '../next-step.ts';
import type { DossierRow } from '../repository/dossier-row.ts';
import type { DossierChange } from '../repository/record-change.ts';
import type { RowWrite } from '../repository/row-writes.ts';
import type { CommandKind } from './commands.ts';
import {
  acceptedSupplements,
  type Circumstances,
  type DossierFile,
  pausedSince,
} from './dossier-file.ts';
import type { SlipDraft } from './forms.ts';
import { standing } from './standing.ts';

/** What a rule decides; {@link changeOf} makes the change of it. */
export interface Draft {
  readonly kind: CommandKind;
  readonly actor: string;
  /** Its own state by default. */
  readonly to?: StatusCode;
  readonly clock?: ClockEffect | null;
  readonly reason?: string | null;
  readonly step?: ProcessStep;
  /** Columns that do not follow from others. */
  readonly set?: Partial<DossierRow>;
  readonly rows?: readonly RowWrite[];
  readonly slips?: readonly SlipDraft[];
}

/** The instant of an event: now, but never before the one that came before, as clocks of several machines differ. */
export function momentOf({ dossier }: Pick<DossierFile, 'dossier'>, now: Date): StoredInstant {
  return toStored(new Date(Math.max(now.getTime(), fromStored(dossier.updated_at).getTime())));
}

/** Minutes of work during which the clock has stood still until now, and the due date after them. */
export function pauseUntil(
  file: DossierFile,
  calendar: WorkingCalendar,
  at: StoredInstant,
): { readonly paused_minutes: number; readonly due_at: StoredInstant | null } {
  const { paused_minutes: before, due_at: due } = file.dossier;
  const since = pausedSince(file);
  if (since === null) return { paused_minutes: before, due_at: due };
  const minutes = calendar.between(since, fromStored(at));
  return {
    paused_minutes: before + minutes,
    due_at: due && toStored(dueAfterPause(calendar, fromStored(due), minutes)),
  };
}

/** Makes the change: the event, the version, the pause that ends, and all columns that follow from others. */
export function changeOf(
  file: DossierFile,
  { now, unit }: Pick<Circumstances, 'now' | 'unit'>,
  draft: Draft,
): DossierChange {
  const { dossier } = file;
  const { calendar } = unit.hours;
  const at = momentOf(file, now);
  const { clock = null, rows = [], slips = [] } = draft;
  const endsPause = clock === 'RESUME' || clock === 'STOP';
  const changed = {
    ...dossier,
    ...(endsPause && pauseUntil(file, calendar, at)),
    status: draft.to ?? dossier.status,
    ...draft.set,
    updated_at: at,
    version: dossier.version + 1,
  };
  const { id: _, ...after } = {
    ...changed,
    ...standing(calendar, {
      dossier: changed,
      pausedSince: clock === 'PAUSE' ? fromStored(at) : clock === null ? pausedSince(file) : null,
      supplementRequests: acceptedSupplements(file) + rows.filter(isAcceptedSupplement).length,
    }),
  };
  return {
    kind: draft.kind,
    before: dossier,
    after,
    event: {
      from_status: dossier.status,
      to_status: after.status,
      actor: draft.actor,
      at,
      clock,
      reason: draft.reason ?? null,
      step: draft.step ?? null,
    },
    rows,
    slips: { issued: file.slipCount, drafts: slips },
  };
}

function isAcceptedSupplement(write: RowWrite): boolean {
  return (
    'insert' in write &&
    write.insert === 'supplement_requests' &&
    'old_due_at' in write.row &&
    write.row.old_due_at !== null
  );
}
