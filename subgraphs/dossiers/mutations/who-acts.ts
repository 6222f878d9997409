import type { Caller } from '../../shared/access/caller.ts';
import { Refusal } from '../../shared/write/refusal.ts';
import type { PaymentMethod } from '../generated/resolver-types.ts';
import type { Actor } from '../lifecycle/dossier-file.ts';
import { applicantActor, officerActor, partnerActor } from '../lifecycle/filing.ts';

/** Who signs what applicants do, partners do for them, and officers take in. Whoever operates the platform is not stopped. */

type Who = Pick<Caller, 'kind'>;

/**
 * Who did what an applicant does: an officer has to be named, whom only staff may name.
 *
 * @throws {Refusal} INPUT_INVALID, NOT_COMPETENT
 */
export function actorOf({ kind }: Who, by: Actor | null | undefined): string {
  if (kind === 'administrator') return by?.officer ?? applicantActor;
  if (!isStaff({ kind })) {
    requireNoOfficer({ kind }, by, 'by');
    return kind === 'partner' ? partnerActor : applicantActor;
  }
  if (by) return by.officer;
  throw new Refusal('INPUT_INVALID', 'An officer acts as such: `by` has to say who.', ['by']);
}

/** Who files, when nobody receives at once: an officer who types it in is not the applicant. */
export function filerOf({ kind }: Who): string {
  if (kind === 'partner') return partnerActor;
  return isStaff({ kind }) ? officerActor : applicantActor;
}

/**
 * Who records how a payment ended: an officer for what comes in at the counter or the bank and what is not due, a partner
 * that has taken it online. Never the one who owes it.
 *
 * @throws {Refusal} NOT_COMPETENT, and as {@link actorOf}
 */
export function recorderOf(
  { kind }: Who,
  { by, method }: { readonly by?: Actor | null; readonly method?: PaymentMethod | null },
): string {
  const actor = actorOf({ kind }, by);
  if (kind === 'administrator' || isStaff({ kind })) return actor;
  if (kind === 'partner' && method === 'ONLINE') return actor;
  throw new Refusal(
    'NOT_COMPETENT',
    'An officer records a payment, or a partner that has taken it online; not the one who owes it.',
    ['by'],
  );
}

/** Makes sure that it is not those who are rated who rate. @throws {Refusal} NOT_COMPETENT */
export function raterOf({ kind }: Who): string {
  if (!isStaff({ kind })) return filerOf({ kind });
  throw new Refusal('NOT_COMPETENT', 'Applicants rate how it was, not officers.');
}

/** Makes sure that a partner, whatever units it serves, names no officer of theirs. @throws {Refusal} NOT_COMPETENT */
export function requireNoOfficer(
  { kind }: Who,
  actor: Actor | null | undefined,
  field: string,
): void {
  if (!actor || kind === 'administrator' || isStaff({ kind })) return;
  throw new Refusal('NOT_COMPETENT', 'Only an officer acts as one.', [field]);
}

function isStaff({ kind }: Who): boolean {
  return kind === 'officer' || kind === 'leader';
}
