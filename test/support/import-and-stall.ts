/** Imports stations, says so when all rows are written, and never commits: `import-and-stall.ts DATABASE FILE`. */
import { setTimeout as sleep } from 'node:timers/promises';
import { openDatabase } from '../../subgraphs/shared/database.ts';
import { importFile } from '../../subgraphs/shared/import/import-file.ts';
import { stations } from './stations.ts';

const [url = '', file = ''] = process.argv.slice(2);

await importFile(
  openDatabase(url),
  {
    ...stations,
    async write(db, rows, progress) {
      const counts = await stations.write(db, rows, progress);
      console.log(`${counts.inserted} rows are in, and not committed`);
      await sleep(60_000);
      return counts;
    },
  },
  file,
);
