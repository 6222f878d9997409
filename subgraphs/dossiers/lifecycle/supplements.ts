import { processing, supplementRequested } from '../dossier-status.ts';
import type { DossierChange } from '../repository/record-change.ts';
import { requireHandler, requireHere, requireText, requireWhole } from './checks.ts';
import {
  type Actor,
  type Circumstances,
  type DossierFile,
  standingStatus,
} from './dossier-file.ts';
import { changeOf, momentOf, pauseUntil } from './draft.ts';
import { slipHead } from './forms.ts';
import { requirePossible } from './transitions.ts';

/** A paper that is missing, as form 02 lists it. */
export interface MissingPaper {
  readonly name: string;
  readonly originals: number;
  readonly certifiedCopies: number;
  readonly copies: number;
}

/**
 * Asks the applicant for papers, all in one request (form 02); the clock stands still until they come. A second request
 * after the acceptance makes the dossier count as late, though it goes on.
 */
export function requestSupplement(
  file: DossierFile,
  by: Actor,
  request: { readonly content: string; readonly papers: readonly MissingPaper[] },
  around: Circumstances,
): DossierChange {
  const { procedure, now } = around;
  requirePossible('requestSupplement', file);
  requireHandler(file, by, procedure.agencyCode);
  requireHere(file);
  requireWhole(file, 'supplemented');
  const content = requireText(request.content, 'content');
  const { received_at: receivedAt, due_at: dueAt } = file.dossier;
  return changeOf(file, around, {
    kind: 'requestSupplement',
    actor: by.officer,
    to: supplementRequested,
    clock: receivedAt === null ? null : 'PAUSE',
    reason: content,
    set: { internal_status: 'AWAITING_SUPPLEMENT' },
    rows: [
      {
        insert: 'supplement_requests',
        row: {
          seq: file.supplements.length + 1,
          requested_at: momentOf(file, now),
          supplied_at: null,
          content,
          old_due_at: dueAt,
          new_due_at: null,
        },
      },
    ],
    slips: [
      {
        purpose: 'SUPPLEMENT',
        payload: {
          ...slipHead(by, around),
          content,
          papers: request.papers,
        },
      },
    ],
  });
}

/** The applicant brings what was asked for: the clock goes on, later by the working time that this took. */
export function supplySupplement(
  file: DossierFile,
  actor: string,
  around: Circumstances,
): DossierChange {
  const { unit, now } = around;
  requirePossible('supplySupplement', file);
  const { calendar } = unit.hours;
  const at = momentOf(file, now);
  const accepted = file.dossier.received_at !== null;
  const waiting = file.supplements.findLast(({ supplied_at: suppliedAt }) => suppliedAt === null);
  const newDue = accepted ? pauseUntil(file, calendar, at).due_at : null;
  return changeOf(file, around, {
    kind: 'supplySupplement',
    actor,
    ...(accepted && { to: processing, clock: 'RESUME' as const }),
    set: accepted
      ? { internal_status: standingStatus(file) }
      : { internal_status: 'AWAITING_RECEIPT' },
    rows: waiting
      ? [
          {
            update: 'supplement_requests',
            seq: waiting.seq,
            set: { supplied_at: at, new_due_at: newDue },
          },
        ]
      : [],
  });
}
