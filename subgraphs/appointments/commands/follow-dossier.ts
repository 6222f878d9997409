import type { Knex } from 'knex';
import { type Day, dayOf, toStored } from '../../shared/instants.ts';
import { logger } from '../../shared/logger.ts';
import type { OutboxMessage, Subscriber } from '../../shared/write/outbox.ts';
import { Refusal } from '../../shared/write/refusal.ts';
import { inTransaction } from '../../shared/write/transaction.ts';
import { auditOwnWork } from '../audit/audit-mutation.ts';
import { collectableFrom } from '../booking/collecting.ts';
import { daysAfter, soonestPlaces } from '../booking/soonest-places.ts';
import type { WantedSlot } from '../booking/wanted-slots.ts';
import type { ContextParts } from '../context.ts';
import { fieldOfVisit } from '../field-of-visit.ts';
import { type AppointmentRow, appointmentById } from '../repository/record-change.ts';
import { factsOf, unitsByCode } from '../repository/unit-facts.ts';
import { cancel } from './cancel-appointment.ts';
import type { Desk } from './desk.ts';
import { replace } from './reschedule-appointment.ts';

type Following = Pick<ContextParts, 'db' | 'clock' | 'dossiers' | 'offerings' | 'settings'>;

/** Places that are tried, in case others take them at the same time. */
const placesTried = 20;
// True of a dossier that is extended as of one whose due date moves because the applicant took time.
const movedReason = 'Ngày hẹn trả kết quả của hồ sơ đã lùi lại';
const noPlaceReason =
  'Ngày hẹn trả kết quả của hồ sơ đã lùi lại; không còn khung giờ trống sau ngày đó';

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
 * When the result is there early, they stay; so they do when there is none to come, as the citizen may come for the papers.
 *
 * @returns how many were moved or cancelled
 */
export async function followDossier(
  { db, clock, dossiers, offerings, settings }: Following,
  dossierCode: string,
): Promise<number> {
  const dossier = await dossiers.dossier(dossierCode);
  if (dossier === null) return 0;
  const { unitCode, procedureCode } = dossier;
  const dueAt = collectableFrom(dossier);
  // Where it was not received, nobody has an appointment to collect it.
  if (!(dueAt instanceof Date) || unitCode === null) return 0;
  const desk = { now: clock(), settings };
  const early: number[] = await db('appointments')
    .where({ dossier_code: dossierCode, purpose: 'COLLECT', state: 'CONFIRMED' })
    .where('start_at', '>', toStored(desk.now))
    .where('start_at', '<', toStored(dueAt))
    .orderBy('id')
    .pluck('id');
  if (early.length === 0) return 0;
  const field = await fieldOfVisit(db, offerings, { unitCode, procedureCode });
  for (const id of early) {
    await inTransaction(db, async (transaction) => {
      const appointment = await appointmentById(transaction, id);
      // Somebody may have been faster.
      if (appointment.state !== 'CONFIRMED') return;
      await move(transaction, { ...appointment, field: appointment.field ?? field }, dueAt, desk);
    });
  }
  return early.length;
}

/** So many in a row that cannot be followed mean that dossiers does not answer: the rest waits for the next round. */
const mostFailedInRow = 3;

/**
 * Follows the dossiers of all appointments that come up, the soonest first, whether or not a message told of them: dossiers that run on
 * another host have no way to tell. One that cannot be followed now is logged, and followed the next time.
 */
export async function followDossiers(following: Following): Promise<void> {
  let failedInRow = 0;
  for (const code of await dossiersToCollect(following)) {
    const error = await followDossier(following, code).then(
      () => null,
      (reason: unknown) => reason,
    );
    failedInRow = error === null ? 0 : failedInRow + 1;
    if (error !== null) logger.error({ err: error, dossier: code }, 'A dossier cannot be followed');
    if (failedInRow === mostFailedInRow) return;
  }
}

async function dossiersToCollect({ db, clock }: Following): Promise<string[]> {
  const rows = await db('appointments')
    .select('dossier_code')
    .min({ soonest: 'start_at' })
    .where({ purpose: 'COLLECT', state: 'CONFIRMED' })
    .where('start_at', '>', toStored(clock()))
    .whereNotNull('dossier_code')
    .groupBy('dossier_code')
    .orderBy('soonest');
  return (rows as { dossier_code: string }[]).map(({ dossier_code }) => dossier_code);
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
    field: appointment.field,
  };
  const places = unit ? soonestPlaces(unit, wish) : [];
  if (await takeFirst(transaction, appointment, places, desk)) return;
  await cancel(transaction, appointment, { by: 'UNIT', reason: noPlaceReason }, desk.now);
  await auditFollowing(transaction, appointment, desk);
}

/**
 * Moves an appointment to the first place that is to be had. On a day that is closed, or on which the person comes anyway, none is.
 *
 * @param places soonest first
 */
async function takeFirst(
  transaction: Knex.Transaction,
  appointment: AppointmentRow,
  places: Iterable<readonly WantedSlot[]>,
  desk: Desk,
): Promise<boolean> {
  let lostDay: Day | null = null;
  let full = 0;
  for (const place of places) {
    const day = dayOf(new Date((place[0] as WantedSlot).startAt));
    if (day === lostDay) continue;
    const refused = await tryPlace(transaction, appointment, place, desk);
    if (refused === null) return true;
    if (refused !== 'SLOT_FULL') lostDay = day;
    else if (++full === placesTried) break;
  }
  return false;
}

/** Why a place is not to be had. */
type Refused = 'SLOT_FULL' | 'ALREADY_BOOKED' | 'DAY_CLOSED';

/** @returns null when the appointment was moved, else why it could not be */
function tryPlace(
  transaction: Knex.Transaction,
  appointment: AppointmentRow,
  place: readonly WantedSlot[],
  desk: Desk,
): Promise<Refused | null> {
  return (
    transaction
      // A savepoint: a place that is refused leaves nothing of the attempt.
      .transaction(async (attempt) => {
        await replace(attempt, appointment, place, desk, movedReason);
        await auditFollowing(attempt, appointment, desk);
      })
      .then(() => null, notToBeHad)
  );
}

function notToBeHad(error: unknown): Refused {
  const code = error instanceof Refusal ? error.userErrors[0]?.code : null;
  if (code === 'SLOT_FULL' || code === 'ALREADY_BOOKED' || code === 'DAY_CLOSED') return code;
  throw error;
}

function auditFollowing(
  transaction: Knex.Transaction,
  { dossier_code: dossierCode }: AppointmentRow,
  { now }: Desk,
): Promise<void> {
  return auditOwnWork(transaction, { name: 'followDossier', input: { dossierCode } }, now);
}
