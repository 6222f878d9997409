import { fromStored, toLocalIso, toStored } from '../../shared/instants.ts';
import { dueAt } from '../deadline.ts';
import { received, refused } from '../dossier-status.ts';
import type { DossierChange } from '../repository/record-change.ts';
import type { RowWrite } from '../repository/row-writes.ts';
import { requireAgency, requireText } from './checks.ts';
import type { Actor, Circumstances, DossierFile } from './dossier-file.ts';
import { changeOf, momentOf } from './draft.ts';
import { type SlipDraft, slipHead } from './forms.ts';
import { requirePossible } from './transitions.ts';

/** Receives a dossier: the clock begins, and the applicant gets the slip with the date (form 01). */
export function receive(file: DossierFile, by: Actor, around: Circumstances): DossierChange {
  requirePossible('receive', file);
  requireAgency(by, [file.dossier.unit_code], 'receive for this unit');
  const { unit, version, now } = around;
  const { calendar } = unit.hours;
  const at = momentOf(file, now);
  const due = dueAt(calendar, fromStored(at), version.limit);
  return changeOf(file, around, {
    kind: 'receive',
    actor: by.officer,
    to: received,
    clock: 'START',
    step: 'RECEIVE',
    set: {
      // The version in force now, which may not be the one in force when it was filed.
      procedure_version: version.number,
      limit_minutes: version.limit.minutes,
      statutory_minutes: version.statutoryMinutes,
      same_day: Number(version.limit.sameDay),
      received_at: at,
      registered_at: at,
      original_due_at: toStored(due),
      due_at: toStored(due),
      internal_status: 'RECEIVED',
    },
    rows: [...suppliedNow(file, at), receiveStep(file, by, at)],
    slips: receiptSlips(by, around, {
      receivedAt: toLocalIso(fromStored(at)),
      dueAt: toLocalIso(due),
    }),
  });
}

/** The slip for the applicant, and a line of the unit's register. */
function receiptSlips(
  by: Actor,
  around: Circumstances,
  dates: { readonly receivedAt: string; readonly dueAt: string },
): SlipDraft[] {
  const said = { ...slipHead(by, around), ...dates };
  return [
    { purpose: 'RECEIPT', payload: { ...said, components: around.version.components } },
    { purpose: 'REGISTER', payload: said },
  ];
}

function receiveStep(file: DossierFile, by: Actor, at: string): RowWrite {
  return {
    insert: 'step_records',
    row: {
      seq: file.steps.length + 1,
      step: 'RECEIVE',
      agency_code: by.agencyCode,
      on_site: 1,
      officer: by.officer,
      handed_over_at: file.dossier.submitted_at,
      completed_at: at,
      due_at: null,
      seal_id: null,
      authorisation_id: null,
    },
  };
}

/** Papers that were asked for before the receipt have come, or the dossier would not be received. */
function suppliedNow({ supplements }: DossierFile, at: string): RowWrite[] {
  return supplements
    .filter(({ supplied_at: suppliedAt }) => suppliedAt === null)
    .map(({ seq }) => ({ update: 'supplement_requests', seq, set: { supplied_at: at } }));
}

/** Does not take a dossier in, for a reason (form 03). */
export function refuse(
  file: DossierFile,
  by: Actor,
  reason: string,
  around: Circumstances,
): DossierChange {
  const { now } = around;
  requirePossible('refuse', file);
  requireAgency(by, [file.dossier.unit_code], 'refuse for this unit');
  const said = requireText(reason, 'reason');
  const payload = {
    ...slipHead(by, around),
    reason: said,
  };
  return changeOf(file, around, {
    kind: 'refuse',
    actor: by.officer,
    to: refused,
    reason: said,
    set: { ended_at: momentOf(file, now), internal_status: 'CLOSED' },
    slips: [{ purpose: 'REFUSAL', payload }],
  });
}
