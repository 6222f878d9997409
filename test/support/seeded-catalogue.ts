import type { Knex } from 'knex';
import { agencies } from '../../subgraphs/agencies/main.ts';
import { seedAgencies } from '../../subgraphs/agencies/seeds/seed.ts';
import { procedures } from '../../subgraphs/procedures/main.ts';
import { seedProcedures } from '../../subgraphs/procedures/seeds/seed.ts';
import { type Ask, askInProcess } from '../../subgraphs/shared/ask.ts';
import { fixedClock } from '../../subgraphs/shared/clock.ts';
import { seedDatabase, testPresent } from './seeding.ts';

/** The agencies of the default world. */
export function seedTestAgencies(db: Knex): Promise<void> {
  return seedAgencies(db, { seed: 20191115, to: '2019-11-15', present: testPresent });
}

/**
 * Makes and fills the databases of the two subgraphs that the others are seeded from.
 *
 * @param goOn seeds more, from the agencies
 */
export async function seedCatalogue(
  urls: { readonly agencies: string; readonly procedures: string },
  goOn: (askAgencies: Ask) => Promise<void> = async () => {},
): Promise<void> {
  await seedDatabase(agencies, urls.agencies, seedTestAgencies);
  const subgraph = await agencies.open({
    databaseUrl: urls.agencies,
    clock: fixedClock(testPresent),
  });
  try {
    const askAgencies = askInProcess(subgraph);
    await seedDatabase(procedures, urls.procedures, (db) =>
      seedProcedures(db, { present: testPresent, agencies: askAgencies }),
    );
    await goOn(askAgencies);
  } finally {
    await subgraph.close();
  }
}
