import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { runProgram, startProgram } from '../support/programs.ts';

/** Programs that fill and migrate four databases, on a machine that does other things too. */
const patienceMs = 120_000;

describe('npm run db:seed', () => {
  test(
    'fills once what several processes fill at once',
    async () => {
      const folder = mkdtempSync(join(process.env.TEST_FOLDER ?? '', 'seed-'));
      const seed = () => runProgram(['scripts/seed.ts', '--dossiers', '60'], { DATA_DIR: folder });
      const ended = await Promise.all([seed(), seed()]);
      expect(ended.map(({ code }) => code)).toEqual([0, 0]);
      const progress = ended.map(({ problems }) => problems).join('');
      expect(progress.match(/dossiers: 60 of 60/g)).toHaveLength(1);
      expect(progress.match(/appointments: 201 of 201/g)).toHaveLength(1);
    },
    patienceMs,
  );
});

describe('npm start', () => {
  let folder: string;

  beforeAll(async () => {
    folder = mkdtempSync(join(process.env.TEST_FOLDER ?? '', 'start-'));
    await runProgram(['scripts/seed.ts', '--dossiers', '60'], { DATA_DIR: folder });
  }, patienceMs);

  test(
    'serves the world that it finds, by all four subgraphs, and ends cleanly when asked',
    async () => {
      const program = await startProgram(
        ['scripts/start.ts'],
        { DATA_DIR: folder, PORT: '0', CLOCK: '2019-11-15T10:00:00+07:00' },
        /^GraphQL/,
      );
      const [url = ''] = /http:\S+/.exec(program.ready) ?? [];
      expect(await ask(url, everySubgraph)).toEqual({
        data: {
          receptionUnit: {
            name: 'Trung tâm Phục vụ hành chính công tỉnh Quảng Ninh',
            procedures: { totalCount: { count: 1390 } },
            dossiers: { edges: expect.any(Array) },
            availability: { edges: [{ node: { free: expect.any(Number) } }] },
          },
        },
      });
      expect(await (await fetch(new URL('/', url))).text()).toContain('procedureStatistics');
      expect(await program.stop()).toBe(0);
    },
    patienceMs,
  );

  test(
    'opens published keys to the network only when told to, and not where NODE_ENV is of no development',
    async () => {
      const start = (environment: Record<string, string>) =>
        startProgram(
          ['scripts/start.ts'],
          { DATA_DIR: folder, PORT: '0', ...environment },
          /^Clock/,
        );
      const open = await start({ HOST: '0.0.0.0' });
      await open.stop();
      expect(await open.log()).toMatch(/^WARNING: published keys, .* are open to the network.*\n$/);
      const closed = await start({ NODE_ENV: 'prod' });
      await closed.stop();
      expect(await closed.log()).toMatch(/^\{.*REMINDERS_URL is not set"\}\n$/);
    },
    patienceMs,
  );

  test(
    'says in one line that its port is in use',
    async () => {
      const other = createServer().listen(0);
      await once(other, 'listening');
      const { port } = other.address() as { port: number };
      const environment = { DATA_DIR: folder, PORT: String(port) };
      expect(await runProgram(['scripts/start.ts'], environment)).toEqual({
        code: 1,
        output: '',
        problems: `Port ${port} is in use. Stop what uses it, or choose another with PORT.\n`,
      });
      other.close();
    },
    patienceMs,
  );
});

const everySubgraph = `{
  receptionUnit(code: "000.00.40.H49") {
    name
    procedures(first: 1) { totalCount { count } }
    dossiers(first: 1) { edges { node { code } } }
    availability(first: 1) { edges { node { free } } }
  }
}`;

async function ask(url: string, query: string): Promise<unknown> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  return response.json();
}
