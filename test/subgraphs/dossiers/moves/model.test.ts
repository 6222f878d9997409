import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { onEachEngine } from '../../../support/engines.ts';
import { brokenRules } from '../support/kept-rules.ts';
import { history, play } from '../support/model-run.ts';
import { type MovingDossiers, movingDossiers } from '../support/moving-dossiers.ts';
import { seedingTimeoutMs } from '../support/seeded-dossiers.ts';

/** Histories of `npm test`; `npm run fuzz:dossiers` plays thousands. */
const historiesOnSqlite = 150;
const historiesOnMariadb = 50;

onEachEngine((engine) => {
  let moving: MovingDossiers;

  beforeAll(async () => {
    moving = await movingDossiers(engine);
  }, seedingTimeoutMs);

  afterAll(() => moving?.close());

  test('whatever officers do, the database agrees with the model, and all rules are kept', async () => {
    const codes: string[] = [];
    await fc.assert(
      fc.asyncProperty(history, async (turns) => {
        codes.push(...(await play(moving, turns)));
      }),
      { numRuns: engine.name === 'SQLite' ? historiesOnSqlite : historiesOnMariadb },
    );
    expect(await brokenRules(moving, codes)).toEqual([]);
  }, 180_000);
});
