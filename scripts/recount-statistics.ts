/** Counts the statistics of all dossiers anew, for a database that was filled beside them: `npm run statistics:recount`. */
import { recountStatistics } from '../subgraphs/dossiers/statistics/recount.ts';
import { databaseUrlOf } from '../subgraphs/shared/config.ts';
import { openDatabase } from '../subgraphs/shared/database.ts';
import { requireMigrated } from '../subgraphs/shared/migrations.ts';
import { runProgram } from './program.ts';
import { loadSubgraph } from './subgraph-names.ts';

await runProgram(async () => {
  const { migrationsFolder } = await loadSubgraph('dossiers');
  const url = databaseUrlOf('dossiers');
  const db = openDatabase(url);
  try {
    await requireMigrated(db, url, migrationsFolder);
    await recountStatistics(db);
    console.log('The statistics are counted anew.');
  } finally {
    await db.destroy();
  }
});
