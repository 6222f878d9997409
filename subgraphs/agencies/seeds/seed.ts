import { fileURLToPath } from 'node:url';
import type { Knex } from 'knex';
import { lastKnownDay } from '../../shared/as-of.ts';
import { fixedClock } from '../../shared/clock.ts';
import { importFile } from '../../shared/import/import-file.ts';
import type { ImportKind } from '../../shared/import/import-kind.ts';
import { type Day, dayOf } from '../../shared/instants.ts';
import { seededRandom } from '../../shared/random.ts';
import { recordSeededWorld } from '../../shared/seeded-world.ts';
import { importKinds } from '../import.ts';
import { seedCounters } from './counters.ts';
import { seedInterconnections } from './interconnections.ts';
import { seedOfficeSessions } from './office-sessions.ts';
import { seedOfficers } from './officers.ts';
import { seedSeals } from './seals.ts';
import { seededUnits } from './seeded-units.ts';

export interface AgenciesSeed {
  readonly seed: number;
  /** The world's last day. */
  readonly to: Day;
  /** Where the clock of the world stands. */
  readonly present: Date;
}

/** The calendar that all units share, and the days of which its rows are known. */
const calendar = {
  code: 'VN-H49',
  name: 'Lịch làm việc của cơ quan nhà nước tỉnh Quảng Ninh',
  version: 0,
  first_day: '2018-01-01',
  last_day: lastKnownDay,
};

/**
 * Fills an empty database: what is known from the files of this folder, through the importer, and made-up hours, counters,
 * officers, seals and exchanges. One transaction, so that there is never half of it.
 */
export async function seedAgencies(db: Knex, { seed, to, present }: AgenciesSeed): Promise<void> {
  const random = seededRandom(seed).fork('agencies');
  const kinds = importKinds(fixedClock(present));
  await db.transaction(async (transaction) => {
    await transaction('working_calendars').insert(calendar);
    await load(transaction, kinds.administrativeUnits, 'administrative-units.tsv');
    await load(transaction, kinds.administrativeUnitChanges, 'administrative-unit-changes.tsv');
    await load(transaction, kinds.agencies, 'agencies.tsv');
    await load(transaction, kinds.calendarDays, 'calendar-days.tsv');
    await load(transaction, kinds.receptionUnits, 'reception-units.tsv');
    await load(transaction, kinds.authorisations, 'authorisations.tsv');
    await load(transaction, kinds.externalIndexes, 'external-indexes.tsv');
    const units = await seededUnits(transaction);
    await seedOfficeSessions(transaction, units);
    await seedCounters(transaction, units);
    await seedOfficers(transaction, units, random.fork('officers'));
    await seedSeals(transaction, units);
    await seedInterconnections(transaction, units, {
      lastDay: dayOf(present),
      random: random.fork('interconnections'),
    });
    await recordSeededWorld(transaction, present, { seed, to });
  });
}

function load<Row>(db: Knex, kind: ImportKind<Row>, file: string): Promise<unknown> {
  return importFile(db, kind, fileURLToPath(new URL(file, import.meta.url)));
}
