/** Brings the databases of the named subgraphs, or of all, to their newest migration: `npm run db:migrate`. */
import { databaseUrlOf } from '../subgraphs/shared/config.ts';
import { migrate } from '../subgraphs/shared/migrations.ts';
import { runProgram } from './program.ts';
import { loadSubgraph, namedSubgraphs } from './subgraph-names.ts';

await runProgram(async () => {
  for (const name of namedSubgraphs(process.argv.slice(2))) {
    const { migrationsFolder } = await loadSubgraph(name);
    await migrate(databaseUrlOf(name), migrationsFolder);
    console.log(`The database of ${name} is up to date.`);
  }
});
