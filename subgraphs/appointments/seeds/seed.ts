import type { Knex } from 'knex';
import type { Ask } from '../../shared/ask.ts';
import { addDays, type Day, dayOf, toStored } from '../../shared/instants.ts';
import { type Random, seededRandom } from '../../shared/random.ts';
import { recordSeededWorld } from '../../shared/seeded-world.ts';
import { agenciesClient } from '../agencies-client.ts';
import type { UnitFacts } from '../free-slots.ts';
import { refreshReplica } from '../replica.ts';
import { allUnits, factsOf, type UnitRow } from '../repository/unit-facts.ts';
import {
  type AppointmentRows,
  addAppointment,
  type SeededChange,
  ticketRow,
} from './appointment-rows.ts';
import type { Booking } from './bookings.ts';
import { type KnownDossier, recentDossiers } from './dossiers-client.ts';
import { closuresOf, rulesOf } from './opening.ts';
import { clearRows, insertRows, type Rows } from './rows.ts';
import { type UnitProfile, unitProfile } from './unit-profiles.ts';
import { unitWorld } from './unit-world.ts';
import { wishesOfDossier } from './wishes.ts';

export interface AppointmentsSeed {
  readonly seed: number;
  /** Dossiers of the world, by which the number of appointments goes. */
  readonly dossiers: number;
  readonly from: Day;
  readonly to: Day;
  readonly present: Date;
  readonly peers: { readonly agencies: Ask; readonly dossiers: Ask };
  readonly onProgress?: (done: number, total: number) => void;
}

/** Appointments for each dossier. Source: model year of the project's sizing, 0.3 M appointments to 1 M dossiers. */
const appointmentsPerDossier = 0.3;
/** Dossiers whose applicants may have appointments, for each appointment: the rest has no dossier yet. */
const dossiersPerAppointment = 0.6;
/** The longest booking window. */
const daysAhead = 31;

/**
 * Makes the appointments of a world: rules and closures of all units, a year of appointments and those ahead, and the queues of the
 * last days up to the present. The same options give the same rows.
 */
export async function seedAppointments(db: Knex, options: AppointmentsSeed): Promise<void> {
  const { seed, dossiers, from, to, present, peers } = options;
  const random = seededRandom(`appointments ${seed}`);
  const total = Math.round(dossiers * appointmentsPerDossier);
  await refreshReplica(db, agenciesClient(peers.agencies), present);
  const known = await recentDossiers(peers.dossiers, Math.ceil(total * dossiersPerAppointment));
  await db.transaction(async (transaction) => {
    await clearRows(transaction);
    const units = await allUnits(transaction);
    const profiles = units.map(({ code, kind }) =>
      unitProfile(kind, random.fork(`profile ${code}`)),
    );
    await openUnits(transaction, units, profiles, options, random);
    await fillUnits(transaction, units, profiles, known, total, options, random);
    await recordSeededWorld(transaction, present, { seed, dossiers, from, to });
  });
}

/** Rules and closures of all units. */
async function openUnits(
  transaction: Knex.Transaction,
  units: readonly UnitRow[],
  profiles: readonly UnitProfile[],
  { from, to, present }: AppointmentsSeed,
  random: Random,
): Promise<void> {
  const range = { from, to: addDays(dayOf(present), daysAhead) };
  const facts = await factsOf(transaction, units, range, present);
  const rules = facts.flatMap(({ code, officeSessions }, index) =>
    rulesOf(
      officeSessions,
      profiles[index] as UnitProfile,
      { from, to },
      random.fork(`rules ${code}`),
    ).map((rule) => [
      code,
      rule.weekdays,
      rule.from,
      rule.to,
      rule.slotMinutes,
      rule.publicCapacity,
      rule.internalCapacity,
      rule.purposes,
      rule.bookableFromDays,
      rule.bookableToDays,
      rule.validFrom,
      rule.validTo,
      rule.recordedAt,
      rule.withdrawnAt,
    ]),
  );
  const closures = units.flatMap(({ code }) =>
    closuresOf(range, random.fork(`closures ${code}`))
      .filter(({ declaredAt }) => declaredAt <= present)
      .map(({ startAt, endAt, reason, declaredAt }) => [
        code,
        toStored(startAt),
        toStored(endAt),
        reason,
        toStored(declaredAt),
      ]),
  );
  await insertRows(transaction, 'availability_rules', rules);
  await insertRows(transaction, 'closures', closures);
}

/** Appointments and queues of all units. */
async function fillUnits(
  transaction: Knex.Transaction,
  units: readonly UnitRow[],
  profiles: readonly UnitProfile[],
  known: readonly KnownDossier[],
  total: number,
  { from, present, onProgress }: AppointmentsSeed,
  random: Random,
): Promise<void> {
  const range = { from, to: addDays(dayOf(present), daysAhead) };
  const facts = await factsOf(transaction, units, range, present);
  const dossiersOf = Map.groupBy(known, ({ unitCode }) => unitCode);
  const counts = sharesOf(
    total,
    profiles.map(({ weight }) => weight),
  );
  const nextSlotId = counter();
  const nextAppointmentId = counter();
  const changes: SeededChange[] = [];

  for (const [index, unit] of facts.entries()) {
    const profile = profiles[index] as UnitProfile;
    const chance = random.fork(`unit ${unit.code}`);
    const dossiers = dossiersOf.get(unit.code) ?? [];
    const world = unitWorld(
      {
        unit,
        profile,
        counterCount: (units[index] as UnitRow).counter_count,
        from,
        present,
        wishes: dossiers.flatMap((dossier) =>
          wishesOfDossier(dossier, { present, bookableToDays: profile.bookableToDays }, chance),
        ),
        appointments: counts[index] as number,
        procedureCodes: dossiers.flatMap(({ procedureCode }) => procedureCode ?? []),
      },
      nextSlotId,
      chance,
    );
    changes.push(
      ...(await writeUnit(transaction, unit, world, nextAppointmentId, present, chance)),
    );
    onProgress?.(index + 1, facts.length);
  }
  await writeChanges(transaction, changes);
}

/** Writes what happened at one unit, but for the changes, which it returns. */
async function writeUnit(
  transaction: Knex.Transaction,
  unit: UnitFacts,
  { slots, bookings, tickets }: ReturnType<typeof unitWorld>,
  nextId: () => number,
  present: Date,
  random: Random,
): Promise<readonly SeededChange[]> {
  const ticketOf = new Map(tickets.map((ticket) => [ticket.booking, ticket]));
  const idOf = new Map<Booking, number>();
  const rows: AppointmentRows = {
    appointments: [],
    appointmentSlots: [],
    reminders: [],
    changes: [],
  };
  for (const booking of bookings) {
    const id = nextId();
    idOf.set(booking, id);
    const ticket = ticketOf.get(booking) ?? null;
    addAppointment(rows, id, unit.code, booking, ticket, present, random);
  }
  await insertRows(transaction, 'slots', slotRows(unit.code, slots));
  await insertRows(transaction, 'appointments', rows.appointments);
  await insertRows(transaction, 'appointment_slots', rows.appointmentSlots);
  await insertRows(transaction, 'reminders', rows.reminders);
  await insertRows(
    transaction,
    'queue_tickets',
    tickets.map((ticket) =>
      ticketRow(unit.code, ticket, ticket.booking && (idOf.get(ticket.booking) ?? null)),
    ),
  );
  return rows.changes;
}

function slotRows(unitCode: string, slots: ReturnType<typeof unitWorld>['slots']): Rows {
  return [...slots].map(({ id, startAt, endAt, internalCapacity, held, booked }) => [
    id,
    unitCode,
    toStored(new Date(startAt)),
    toStored(new Date(endAt)),
    internalCapacity,
    held,
    booked,
  ]);
}

/** The feed goes by the order of recording, so changes are written when those of all units are known. */
async function writeChanges(transaction: Knex.Transaction, changes: SeededChange[]): Promise<void> {
  changes.sort((one, other) => one.reached.at - other.reached.at);
  await insertRows(
    transaction,
    'appointment_changes',
    changes.map(({ appointmentId, from, reached }) => [
      appointmentId,
      from,
      reached.state,
      toStored(new Date(reached.at)),
      reached.reason,
    ]),
  );
}

/** Divides a total by weights into whole numbers that add up to it. */
function sharesOf(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((all, weight) => all + weight, 0);
  let before = 0;
  let given = 0;
  return weights.map((weight) => {
    before += weight;
    const until = Math.round((total * before) / sum);
    const share = until - given;
    given = until;
    return share;
  });
}

function counter(): () => number {
  let last = 0;
  return () => ++last;
}
