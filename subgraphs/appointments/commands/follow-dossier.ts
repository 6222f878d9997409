import type { Knex } from 'knex';
import { peer } from '../../shared/access/caller.ts';
import { toStored } from '../../shared/instants.ts';
import type { OutboxMessage, Subscriber } from '../../shared/write/outbox.ts';
import { Refusal } from '../../shared/write/refusal.ts';
import { inTransaction } from '../../shared/write/transaction.ts';
import { auditMutation } from '../audit/audit-mutation.ts';
import { daysAfter, soonestPlaces } from '../booking/soonest-places.ts';
import type { ContextParts } from '../context.ts';
import { type AppointmentRow, appointmentRows } from '../repository/record-change.ts';
import { factsOf, unitsByCode } from '../repository/unit-facts.ts';
import { cancel } from './cancel-appointment.ts';
import type { Desk } from './desk.ts';
import { replace } from './reschedule-appointment.ts';

type Following = Pick<ContextParts, 'db' | 'clock' | 'dossiers' | 'settings'>;

/** Places that are tried, in case others take them at the same time, or the person has an appointment on the day. */
const placesTried = 20;
const movedReason = 'Hồ sơ được gia hạn ngày trả kết quả';
const noPlaceReason = 'Hồ sơ được gia hạn; không còn khung giờ trống sau ngày trả kết quả mới';

/**
 * Takes the messages of dossiers. When one is extended, the appointments to collect its result move with it. A message may come
 * twice: the second time nothing lies before the due date any more.
 */
export function onDossierExtended(following: Following): Subscriber {
  return async ({ kind, subject }: OutboxMessage) => {
    if (kind === 'extend') await followDossier(following, subject);
  };
}

/**
 * Moves the confirmed appointments at which the result of a dossier was to be collected, and that now lie before its due date, to
 * the soonest free place after it. Where there is none, they are cancelled by the unit, and the citizen is told why.
 *
 * @returns how many were moved or cancelled
 */
export async function followDossier(
  { db, clock, dossiers, settings }: Following,
  dossierCode: string,
): Promise<number> {
  const dossier = await dossiers.dossier(dossierCode);
  if (!dossier?.dueAt) return 0;
  const { dueAt } = dossier;
  const desk = { now: clock(), settings };
  return inTransaction(db, async (transaction) => {
    const early: AppointmentRow[] = await appointmentRows(transaction)
      .where({ dossier_code: dossierCode, purpose: 'COLLECT', state: 'CONFIRMED' })
      .where('start_at', '>', toStored(desk.now))
      .where('start_at', '<', toStored(dueAt))
      .orderBy('id');
    for (const appointment of early) {
      await move(transaction, appointment, dueAt, desk);
    }
    return early.length;
  });
}

const dayMs = 24 * 60 * 60_000;
/** Appointments that begin within this time are compared with their dossiers. */
const followedMs = 2 * dayMs;

/**
 * Follows the dossiers of all appointments that come up, whether or not a message told of them: dossiers that run on another host have
 * no way to tell.
 */
export async function followDossiers(following: Following): Promise<void> {
  const now = following.clock();
  const codes: string[] = await following
    .db('appointments')
    .where({ purpose: 'COLLECT', state: 'CONFIRMED' })
    .where('start_at', '>', toStored(now))
    .where('start_at', '<=', toStored(new Date(now.getTime() + followedMs)))
    .whereNotNull('dossier_code')
    .distinct()
    .pluck('dossier_code');
  for (const code of codes) await followDossier(following, code);
}

async function move(
  transaction: Knex.Transaction,
  appointment: AppointmentRow,
  dueAt: Date,
  desk: Desk,
): Promise<void> {
  const units = await unitsByCode(transaction, [appointment.unit_code]);
  const [unit] = await factsOf(transaction, units, daysAfter(dueAt), desk.now);
  const wish = {
    after: dueAt,
    slotCount: appointment.slot_count,
    purpose: appointment.purpose,
  };
  const places = unit ? soonestPlaces(unit, wish).take(placesTried) : [];
  for (const place of places) {
    const isMoved = await transaction
      // A savepoint: a place that is refused leaves nothing of the attempt.
      .transaction(async (attempt) => {
        await replace(attempt, appointment, place, desk, movedReason);
        await auditFollowing(attempt, appointment, desk);
      })
      .then(() => true, refused);
    if (isMoved) return;
  }
  await cancel(transaction, appointment, { by: 'UNIT', reason: noPlaceReason }, desk.now);
  await auditFollowing(transaction, appointment, desk);
}

/** Nobody has asked for it: the subgraph does it of itself. */
function auditFollowing(
  transaction: Knex.Transaction,
  { dossier_code: dossierCode }: AppointmentRow,
  { now }: Desk,
): Promise<void> {
  const done = { mutation: 'followDossier', input: { dossierCode }, changed: null, caller: peer };
  return auditMutation(transaction, done, now);
}

function refused(error: unknown): false {
  if (error instanceof Refusal) return false;
  throw error;
}
