import { fileURLToPath } from 'node:url';
import type { Knex } from 'knex';
import type { Ask } from '../../shared/ask.ts';
import { fixedClock } from '../../shared/clock.ts';
import { importFile } from '../../shared/import/import-file.ts';
import type { ImportKind } from '../../shared/import/import-kind.ts';
import { dayOf } from '../../shared/instants.ts';
import { recordSeededWorld } from '../../shared/seeded-world.ts';
import { importKinds } from '../import.ts';
import { askUnits } from '../units.ts';
import { writeOfferings } from './offerings.ts';

export interface ProceduresSeed {
  /** The present of the seeded world: units offer what is theirs on its day. */
  readonly present: Date;
  /** Asks the agencies subgraph for the units. */
  readonly agencies: Ask;
}

/** Fills an empty database, or one that was filled in part, with the catalogue and what each unit offers. */
export async function seedProcedures(
  db: Knex,
  { present, agencies }: ProceduresSeed,
): Promise<void> {
  const today = dayOf(present);
  const units = await askUnits(agencies, today);
  await db.transaction(async (transaction) => {
    for (const kind of Object.values<ImportKind>(importKinds(fixedClock(present)))) {
      await importFile(
        transaction,
        kind,
        fileURLToPath(new URL(`${kind.name}.tsv`, import.meta.url)),
      );
    }
    await writeOfferings(transaction, units);
    await recordSeededWorld(transaction, present, { to: today });
  });
}
