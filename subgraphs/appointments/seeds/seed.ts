import type { Knex } from 'knex';
import type { Ask } from '../../shared/ask.ts';
import { addDays, type Day, dayOf } from '../../shared/instants.ts';
import { type Random, seededRandom } from '../../shared/random.ts';
import { recordSeededWorld } from '../../shared/seeded-world.ts';
import { agenciesClient } from '../agencies-client.ts';
import { recordFirstChanges } from '../audit/first-changes.ts';
import { askedFields } from '../procedure-fields.ts';
import { refreshReplica } from '../replica.ts';
import { allCounters } from '../repository/counters.ts';
import { allUnits, factsOf, type UnitRow } from '../repository/unit-facts.ts';
import { isValid } from '../working-days.ts';
import { type KnownDossier, recentDossiers } from './dossiers-client.ts';
import { addChanges, addUnit, type SeededChange } from './filling.ts';
import { addClosures, addRules } from './opening.ts';
import { Batch, clearRows } from './rows.ts';
import { type UnitProfile, unitProfile } from './unit-profiles.ts';
import { unitWorld } from './unit-world.ts';
import { weightedDays, wishesOfDossier } from './wishes.ts';

export interface AppointmentsSeed {
  readonly seed: number;
  /** Dossiers of the world, by which the number of appointments goes. */
  readonly dossiers: number;
  readonly from: Day;
  readonly to: Day;
  readonly present: Date;
  readonly peers: { readonly agencies: Ask; readonly procedures: Ask; readonly dossiers: Ask };
  /** Called with the units that are done, and all. */
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
  const total = Math.round(dossiers * appointmentsPerDossier);
  await refreshReplica(db, agenciesClient(peers.agencies), present);
  const known = await recentDossiers(peers.dossiers, Math.ceil(total * dossiersPerAppointment));
  const fields = await fieldsByProcedure(peers.procedures, known);
  await db.transaction(async (transaction) => {
    const random = seededRandom(`appointments ${seed}`);
    const batch = new Batch(transaction);
    await clearRows(transaction);
    const today = dayOf(present);
    const units = (await allUnits(transaction))
      .filter(({ valid_from, valid_to }) =>
        isValid({ validFrom: valid_from, validTo: valid_to }, today),
      )
      .map((unit) => ({
        unit,
        profile: unitProfile(unit.kind, random.fork(`profile ${unit.code}`)),
      }));
    await openUnits(transaction, batch, units, options, random);
    await fillUnits(transaction, batch, units, { ...options, known, fields, total }, random);
    await recordFirstChanges(transaction, present);
    await recordSeededWorld(transaction, present, { seed, dossiers, from, to });
  });
}

interface ProfiledUnit {
  readonly unit: UnitRow;
  readonly profile: UnitProfile;
}

/** Rules and closures of all units. */
async function openUnits(
  transaction: Knex.Transaction,
  batch: Batch,
  units: readonly ProfiledUnit[],
  { from, to, present }: AppointmentsSeed,
  random: Random,
): Promise<void> {
  const range = { from, to: addDays(dayOf(present), daysAhead) };
  const facts = await factsOf(
    transaction,
    units.map(({ unit }) => unit),
    range,
    present,
  );
  for (const [index, { code, officeSessions }] of facts.entries()) {
    const { profile } = units[index] as ProfiledUnit;
    addRules(batch, code, officeSessions, profile, { from, to }, random.fork(`rules ${code}`));
    addClosures(batch, code, range, present, random.fork(`closures ${code}`));
  }
  await batch.write();
}

interface Filling extends AppointmentsSeed {
  readonly known: readonly KnownDossier[];
  /** Names of the fields of procedures. */
  readonly fields: ReadonlyMap<string, string | null>;
  readonly total: number;
}

/** Appointments and queues of all units. */
async function fillUnits(
  transaction: Knex.Transaction,
  batch: Batch,
  units: readonly ProfiledUnit[],
  { known, fields, total, from, present, onProgress }: Filling,
  random: Random,
): Promise<void> {
  const range = { from, to: addDays(dayOf(present), daysAhead) };
  const facts = await factsOf(
    transaction,
    units.map(({ unit }) => unit),
    range,
    present,
  );
  const dossiersOf = Map.groupBy(known, ({ unitCode }) => unitCode);
  const shares = sharesOf(
    total,
    units.map(({ profile }) => profile.weight),
  );
  const counters = await allCounters(transaction);
  const nextSlotId = counter();
  const nextAppointmentId = counter();
  const changes: SeededChange[][] = [];

  for (const [index, unit] of facts.entries()) {
    const { profile, unit: row } = units[index] as ProfiledUnit;
    const chance = random.fork(`unit ${unit.code}`);
    const dossiers = dossiersOf.get(unit.code) ?? [];
    const world = unitWorld(
      {
        unit,
        profile,
        counters: counters.get(row.code) ?? [],
        fields,
        days: weightedDays(unit.specialDays, from, present, profile.bookableToDays),
        present,
        wishes: dossiers.flatMap((dossier) =>
          wishesOfDossier(dossier, { present, bookableToDays: profile.bookableToDays }, chance),
        ),
        appointments: shares[index] as number,
        procedureCodes: dossiers.flatMap(({ procedureCode }) => procedureCode ?? []),
      },
      nextSlotId,
      chance,
    );
    changes.push(addUnit(batch, unit.code, world, nextAppointmentId, present, chance));
    await batch.writeWhenFull();
    onProgress?.(index + 1, facts.length);
  }
  await addChanges(batch, changes.flat());
  await batch.write();
}

async function fieldsByProcedure(
  askProcedures: Ask,
  dossiers: readonly KnownDossier[],
): Promise<ReadonlyMap<string, string | null>> {
  const codes = [...new Set(dossiers.flatMap(({ procedureCode }) => procedureCode ?? []))];
  const fields = await askedFields(askProcedures).fieldsOf(codes);
  return new Map(codes.map((code, index) => [code, fields[index]?.name ?? null]));
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
