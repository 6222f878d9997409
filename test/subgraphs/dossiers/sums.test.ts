import { mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { compareWithEvents } from '../../../subgraphs/dossiers/audit/compare-with-events.ts';
import { foldStatistics } from '../../../subgraphs/dossiers/statistics/fold.ts';
import { sealAudit } from '../../../subgraphs/shared/audit/seal.ts';
import { verifyAudit } from '../../../subgraphs/shared/audit/verify.ts';
import { seededRandom } from '../../../subgraphs/shared/random.ts';
import { onEachEngine } from '../../support/engines.ts';
import { type MovingDossiers, movingDossiers } from './support/moving-dossiers.ts';
import { playRandomHistory } from './support/random-history.ts';
import { recountedSums } from './support/recounted-sums.ts';
import { seedingTimeoutMs } from './support/seeded-dossiers.ts';

const now = new Date('2019-12-20T03:00:00Z');

onEachEngine((engine) => {
  describe('after a random history', () => {
    let moving: MovingDossiers;
    const random = seededRandom(process.env.TEST_SEED ?? '1');

    beforeAll(async () => {
      moving = await movingDossiers(engine);
      const done = await playRandomHistory(moving, random.fork('history'), 400, {
        afterEach: async () => {
          if (random.chance(0.02)) await foldStatistics(moving.db);
        },
      });
      expect(done).toBeGreaterThan(60);
    }, seedingTimeoutMs);

    afterAll(() => moving?.close());

    test('the sums, folded or not, are what a recount finds', async () => {
      const { kept, recounted } = await recountedSums(moving.db);
      expect(kept).toEqual(recounted);
    });

    test('folding changes no sum, whoever folds', async () => {
      await playRandomHistory(moving, random.fork('more'), 60);
      const folded = await Promise.all([foldStatistics(moving.db), foldStatistics(moving.db)]);
      expect(folded[0] + folded[1]).toBeGreaterThan(0);
      expect(await moving.db('statistics_changes').first()).toBeUndefined();
      const { kept, recounted } = await recountedSums(moving.db);
      expect(kept).toEqual(recounted);
    });

    test('each event has its place in the audit chain, and one that is changed shows', async () => {
      const folder = await mkdtemp(join(process.env.TEST_FOLDER ?? '', 'anchors-'));
      const events = await moving.db('dossier_events').pluck('seq');
      expect(await sealAudit(moving.db, { subgraph: 'dossiers', folder, now })).toBe(events.length);
      const verify = async () => {
        const options = { subgraph: 'dossiers', folder, compareWithFacts: compareWithEvents };
        return (await verifyAudit(moving.db, options)).firstProblem;
      };
      expect(await verify()).toBeNull();
      const event = await moving.db('dossier_events').orderBy('at', 'desc').first();
      const { code } = await moving.db('dossiers').where({ id: event.dossier_id }).first();
      const { dossier_id, seq } = event;
      await moving.db('dossier_events').where({ dossier_id, seq }).update({ actor: 'CB-other' });
      expect(await verify()).toMatchObject({ subject: code, subjectSequence: seq });
      await moving.db('dossier_events').where({ dossier_id, seq }).delete();
      expect(await verify()).toMatchObject({ subject: code, subjectSequence: seq });
    });
  });
});
