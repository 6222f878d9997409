import { procedures } from '../../../../subgraphs/procedures/main.ts';
import { fixedClock } from '../../../../subgraphs/shared/clock.ts';
import { type AskedSubgraph, openAsked } from '../../../support/asked-subgraph.ts';
import type { Engine } from '../../../support/engines.ts';
import { onceInARun } from '../../../support/once-in-a-run.ts';
import { seedCatalogue } from '../../../support/seeded-catalogue.ts';
import { testPresent } from '../../../support/seeding.ts';

export { walk } from '../../../support/asked-subgraph.ts';
export { seedingTimeoutMs, testPresent as present } from '../../../support/seeding.ts';

/** The procedures subgraph on the seeded catalogue. */
export type SeededProcedures = AskedSubgraph;

/** The catalogue that the tests of a run share; nobody may write to it. */
export async function sharedProcedures(engine: Engine): Promise<SeededProcedures> {
  const urlOf = (subgraph: string) =>
    engine.sharedDatabase('catalogue').replace('{subgraph}', subgraph);
  await onceInARun(`catalogue on ${engine.name}`, () =>
    seedCatalogue({ agencies: urlOf('agencies'), procedures: urlOf('procedures') }),
  );
  return opened(urlOf('procedures'));
}

/** A catalogue of one's own, which a test may change. */
export async function freshProcedures(engine: Engine): Promise<SeededProcedures> {
  const databaseUrl = engine.freshDatabase('procedures');
  await seedCatalogue({ agencies: engine.freshDatabase('agencies'), procedures: databaseUrl });
  return opened(databaseUrl);
}

function opened(databaseUrl: string): Promise<SeededProcedures> {
  return openAsked(procedures, { databaseUrl, clock: fixedClock(testPresent) });
}
