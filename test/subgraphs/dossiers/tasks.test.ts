import { mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { dossiers } from '../../../subgraphs/dossiers/main.ts';
import { startTasks } from '../../../subgraphs/shared/background-tasks.ts';
import type { Subgraph } from '../../../subgraphs/shared/subgraph.ts';
import type { OutboxMessage } from '../../../subgraphs/shared/write/outbox.ts';
import { onEachEngine } from '../../support/engines.ts';
import { runProgram } from '../../support/programs.ts';
import { type MovingDossiers, movingDossiers } from './support/moving-dossiers.ts';
import { commune, filingAt, longProcedure, officerOf } from './support/places.ts';
import { seedingTimeoutMs } from './support/seeded-dossiers.ts';

const by = officerOf(commune);

onEachEngine((engine) => {
  let moving: MovingDossiers;
  let subgraph: Subgraph;

  beforeAll(async () => {
    moving = await movingDossiers(engine);
    subgraph = await dossiers.open({ databaseUrl: moving.databaseUrl, peers: moving.peers });
  }, seedingTimeoutMs);

  afterAll(async () => {
    await subgraph?.close();
    await moving?.close();
  });

  const filed = () =>
    moving.changes(['submitDossier', { ...filingAt(commune, longProcedure), receivedBy: by }]);
  const taskNamed = (name: string) => subgraph.tasks.filter((task) => task.name === name);

  describe('a subgraph that is served', () => {
    test('tells a subscriber each change, in order, again after it was refused', async () => {
      const told: OutboxMessage[] = [];
      let refusals = 0;
      const everything = Promise.withResolvers<void>();
      const { code } = await filed();
      await moving.changes(['assignDossier', { code, by, officer: 'CB-handler' }]);
      const { version } = await moving.changes(['appraiseDossier', { code, by }]);
      const end = subgraph.subscribe(async (message) => {
        if (message.sequence === 2 && refusals++ === 0) throw new Error('not now');
        told.push(message);
        if (message.sequence === version) everything.resolve();
      });
      const stop = startTasks(taskNamed('relay changes').map((task) => ({ ...task, pauseMs: 1 })));
      await everything.promise;
      await stop();
      end();
      expect(told.map(({ subject, sequence }) => [subject, sequence])).toEqual(
        Array.from({ length: version }, (_, index) => [code, index + 1]),
      );
      expect(refusals).toBe(2);
      expect(await moving.db('outbox').first()).toBeUndefined();
    });

    test('folds what was counted', async () => {
      await filed();
      for (const task of taskNamed('fold statistics')) await task.run();
      expect(await moving.db('statistics_changes').first()).toBeUndefined();
    });
  });

  test('the programs seal the audit, verify it, and name what is bad', async () => {
    await filed();
    const environment = {
      DATABASE_URL: moving.databaseUrl,
      AUDIT_FOLDER: await mkdtemp(join(process.env.TEST_FOLDER ?? '', 'anchors-')),
    };
    const run = (task: string) => runProgram(['scripts/audit.ts', task, 'dossiers'], environment);
    expect(await run('seal')).toMatchObject({
      code: 0,
      output: expect.stringMatching(/^dossiers: \d+ entries linked\.\n$/),
    });
    expect(await run('verify')).toMatchObject({
      code: 0,
      output: expect.stringContaining('dossiers: whole ('),
    });
    const { subject, subject_sequence: sequence } = await moving
      .db('audit_entries')
      .where({ id: 2 })
      .first();
    await moving.db('audit_entries').where({ id: 2 }).update({ kind: 'seal' });
    expect(await run('verify')).toMatchObject({
      code: 1,
      output: expect.stringContaining(`entry 2 (${subject}, ${sequence}) is not what it was`),
    });
  });
});
