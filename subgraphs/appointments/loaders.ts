import DataLoader from 'dataloader';
import type { Knex } from 'knex';
import type { Caller } from '../shared/access/caller.ts';
import type { Reach } from '../shared/access/reach.ts';
import { argumentLoaders } from '../shared/argument-loaders.ts';
import { createDisclosures } from '../shared/audit/disclosures.ts';
import { type ConnectionLoader, connectionLoader } from '../shared/connections.ts';
import { groupedInKeyOrder, inKeyOrder } from '../shared/in-key-order.ts';
import { type Day, dayOf } from '../shared/instants.ts';
import { maxParentsPerStatement } from '../shared/pagination.ts';
import type { DayRange, UnitFacts } from './free-slots.ts';
import type {
  AppointmentChangeModel,
  AppointmentModel,
  AvailabilityRuleModel,
  ClosureModel,
  QueueTicketModel,
} from './models.ts';
import type { Offerings } from './offerings.ts';
import { changesOf } from './repository/appointment-changes.ts';
import {
  appointmentsByCode,
  appointmentsById,
  appointmentsOfDay,
  appointmentsOfDossier,
  remindersOf,
  replacementsOf,
} from './repository/appointments.ts';
import { type RuleCriteria, rulesOfUnit } from './repository/availability-rules.ts';
import { calendarOrigins } from './repository/calendar-origins.ts';
import { type ClosureCriteria, closuresOfUnit } from './repository/closures.ts';
import { conflictsOf } from './repository/conflicts.ts';
import { closuresById } from './repository/opening-changes.ts';
import {
  lastServices,
  type TicketCriteria,
  ticketsAtCounters,
  ticketsById,
  ticketsOfAppointments,
  ticketsOfUnit,
  waitingCounts,
} from './repository/queue.ts';
import { allUnits, factsOf, unitsByCode } from './repository/unit-facts.ts';

export type Loaders = ReturnType<typeof createLoaders>;

const maxBatchSize = 500;

/** A field that tells who comes to an appointment. */
export type PersonalField = 'name' | 'phone' | 'idNumber';

interface LoaderParts {
  readonly db: Knex;
  readonly caller: Caller;
  /** How far the caller reaches: each loader of appointments gives those of which the caller may know. */
  readonly reach: () => Promise<Reach>;
  readonly now: Date;
  readonly offerings: Offerings;
}

/** The loaders of one request. They remember what they loaded, so they end with it. */
export function createLoaders({ db, caller, reach, now, offerings }: LoaderParts) {
  const today = dayOf(now);

  return {
    appointment: new DataLoader<string, AppointmentModel | null>(
      async (codes) =>
        inKeyOrder(codes, await appointmentsByCode(db, codes, await reach()), ({ code }) => code),
      { maxBatchSize },
    ),
    appointmentById: new DataLoader<number, AppointmentModel | null>(
      async (ids) =>
        inKeyOrder(ids, await appointmentsById(db, ids, await reach()), ({ id }) => id),
      { maxBatchSize },
    ),
    replacement: new DataLoader<number, AppointmentModel | null>(
      async (ids) =>
        inKeyOrder(
          ids,
          await replacementsOf(db, ids, await reach()),
          (row) => row.replaces_id ?? 0,
        ),
      { maxBatchSize },
    ),
    /** Where an appointment that stands for an earlier one began. */
    calendarOrigin: new DataLoader(
      async (ids: readonly number[]) =>
        inKeyOrder(ids, await calendarOrigins(db, ids), ({ id }) => id),
      { maxBatchSize },
    ),
    appointmentsOfDossier: within(reach, (known) =>
      connectionLoader<AppointmentModel, string>(db, (code) =>
        appointmentsOfDossier(db, code, known),
      ),
    ),
    /** Keeps that who comes is shown as it is; done before it is given away. */
    disclosures: createDisclosures<PersonalField>(db, caller, now),
    changesOfAppointment: connectionLoader<AppointmentChangeModel, number>(db, (id) =>
      changesOf(db, id),
    ),
    reminders: new DataLoader(
      async (ids: readonly number[]) =>
        groupedInKeyOrder(ids, await remindersOf(db, ids), (row) => row.appointment_id),
      { maxBatchSize },
    ),

    ticket: new DataLoader(
      async (ids: readonly number[]) => inKeyOrder(ids, await ticketsById(db, ids), ({ id }) => id),
      { maxBatchSize },
    ),
    ticketOfAppointment: new DataLoader(
      async (ids: readonly number[]) =>
        inKeyOrder(ids, await ticketsOfAppointments(db, ids), (row) => row.appointment_id),
      { maxBatchSize },
    ),
    ticketsAtCounters: new DataLoader(
      async (codes: readonly string[]) =>
        groupedInKeyOrder(codes, await ticketsAtCounters(db, codes, today), (row) => row.unit_code),
      { maxBatchSize },
    ),
    waitingCount: new DataLoader(
      async (codes: readonly string[]) => {
        const rows = await waitingCounts(db, codes, today);
        return inKeyOrder(codes, rows, (row) => row.unit_code).map((row) =>
          Number(row?.waiting ?? 0),
        );
      },
      { maxBatchSize },
    ),
    lastServices: new DataLoader((codes: readonly string[]) => lastServices(db, codes, now), {
      maxBatchSize: maxParentsPerStatement,
    }),
    ticketsOfUnit: connectionLoader<QueueTicketModel, string, TicketCriteria>(
      db,
      (code, criteria) => ticketsOfUnit(db, code, criteria),
    ),

    rulesOfUnit: connectionLoader<AvailabilityRuleModel, string, RuleCriteria>(
      db,
      (code, criteria) => rulesOfUnit(db, code, criteria),
    ),
    closuresOfUnit: connectionLoader<ClosureModel, string, ClosureCriteria>(db, (code, criteria) =>
      closuresOfUnit(db, code, criteria),
    ),

    /** What the slots of a unit depend on; null for a unit that is not known. */
    unitFacts: argumentLoaders<string, DayRange, UnitFacts | null>(async (codes, range) => {
      const facts = await factsOf(db, await unitsByCode(db, codes), range, now);
      return inKeyOrder(codes, facts, ({ code }) => code);
    }, maxBatchSize),
    /** Appointments that a unit does not give any more, soonest first. */
    conflicts: new DataLoader((codes: readonly string[]) => conflictsOf(db, codes, now), {
      maxBatchSize,
    }),
    closure: new DataLoader(
      async (ids: readonly number[]) =>
        inKeyOrder(ids, await closuresById(db, ids), ({ id }) => id),
      { maxBatchSize },
    ),
    appointmentsOfDay: argumentLoaders<string, Day, AppointmentModel[]>(
      async (codes, day) =>
        groupedInKeyOrder(codes, await appointmentsOfDay(db, codes, day), (row) => row.unit_code),
      maxBatchSize,
    ),
    /** The same as `unitFacts` for all units, in the order of their codes. */
    allUnitFacts: new DataLoader<DayRange, readonly UnitFacts[], string>(
      (ranges) =>
        Promise.all(ranges.map(async (range) => factsOf(db, await allUnits(db), range, now))),
      { cacheKeyFn: ({ from, to }) => `${from} ${to}` },
    ),
    /** Codes of the units that offer a procedure on a day. */
    unitsOffering: argumentLoaders<string, Day, ReadonlySet<string>>(
      (procedureCodes, day) => offerings.unitsOffering(procedureCodes, day),
      100,
    ),
    /** The field of a procedure; null for one that is not known. */
    fieldOf: new DataLoader(
      (procedureCodes: readonly string[]) => offerings.fieldsOf(procedureCodes),
      {
        maxBatchSize,
      },
    ),
  };
}

/** A loader of lists that depend on how far the caller reaches. */
function within<Parent, Criteria, Row>(
  reach: () => Promise<Reach>,
  loaderFor: (reach: Reach) => ConnectionLoader<Parent, Criteria, Row>,
): ConnectionLoader<Parent, Criteria, Row> {
  let loader: Promise<ConnectionLoader<Parent, Criteria, Row>> | null = null;
  return async (...wanted) => {
    loader ??= reach().then(loaderFor);
    return (await loader)(...wanted);
  };
}
