import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { foldStatistics } from '../../../../subgraphs/dossiers/statistics/fold.ts';
import { recountStatistics } from '../../../../subgraphs/dossiers/statistics/recount.ts';
import { anonymous, type Caller } from '../../../../subgraphs/shared/access/caller.ts';
import { toGlobalId } from '../../../../subgraphs/shared/ids.ts';
import { seededRandom } from '../../../../subgraphs/shared/random.ts';
import { callerOf } from '../../../support/callers.ts';
import { onEachEngine } from '../../../support/engines.ts';
import { elsewhere } from '../support/confidential-world.ts';
import { everyWay, wayVariables } from '../support/every-way.ts';
import { type MovingDossiers, movingDossiers } from '../support/moving-dossiers.ts';
import { commune, officerOf } from '../support/places.ts';
import { playRandomHistory } from '../support/random-history.ts';
import { seedingTimeoutMs } from '../support/seeded-dossiers.ts';

/** Callers who may know of none of the dossiers that are changed. */
const outsiders: readonly Caller[] = [
  anonymous,
  callerOf('citizen', { person: '022190009999', purpose: 'OWN' }),
  callerOf('officer', { units: [elsewhere], purpose: 'HANDLING' }),
  callerOf('partner', { units: [elsewhere], scopes: ['dossiers:read'] }),
];

const rounds = 4;

onEachEngine((engine) => {
  let moving: MovingDossiers;
  const random = seededRandom(process.env.TEST_SEED ?? '1');

  beforeAll(async () => {
    moving = await movingDossiers(engine);
    await playRandomHistory(moving, random.fork('public'), 120, { confidential: 0 });
    await playRandomHistory(moving, random.fork('hidden'), 120, { confidential: 1 });
  }, seedingTimeoutMs);

  afterAll(() => moving?.close());

  const codesOf = (confidentiality: string): Promise<string[]> =>
    moving.db('dossiers').where({ confidentiality }).orderBy('code').pluck('code');

  /** Every answer that the outsiders get, with its errors and refusals, as text. */
  async function answers(known: readonly string[], hidden: readonly string[]): Promise<string[]> {
    moving.setClock('2020-03-02T10:00');
    const texts: string[] = [];
    for (const caller of outsiders) {
      const ask = async (query: string, variables: Record<string, unknown>) =>
        texts.push(JSON.stringify(await moving.ask(query, variables, {}, caller)));
      await ask(everyWay.lists, wayVariables);
      await ask(everyWay.figures, wayVariables);
      for (const code of [...known, ...hidden]) {
        const entities = [
          { __typename: 'Dossier', code },
          { __typename: 'Dossier', id: toGlobalId('Dossier', code) },
        ];
        await ask(everyWay.one, { code, entities });
      }
      for (const code of hidden) {
        const input = { code, by: officerOf(commune), officer: 'CB', expectedVersion: 1 };
        texts.push(JSON.stringify(await moving.change('assignDossier', input, caller)));
      }
    }
    return texts;
  }

  describe('what may not be known', () => {
    test('changes at random, and no answer changes by a byte', async () => {
      const [known, hidden] = [await codesOf('NORMAL'), (await codesOf('RESTRICTED')).slice(0, 5)];
      expect(known.length).toBeGreaterThan(3);
      expect(hidden.length).toBeGreaterThan(3);
      const before = await answers(known.slice(0, 5), hidden);
      const versions = () =>
        moving.db('dossiers').where({ confidentiality: 'RESTRICTED' }).sum('version');
      for (let round = 0; round < rounds; round++) {
        const stood = JSON.stringify(await versions());
        await playRandomHistory(moving, random.fork(`round ${round}`), 40, { confidential: 1 });
        expect(JSON.stringify(await versions())).not.toBe(stood);
        await disturb(round);
        expect(await answers(known.slice(0, 5), hidden)).toEqual(before);
      }
    });
  });

  /** Changes what mutations do not, and how the sums are kept. */
  async function disturb(round: number): Promise<void> {
    await moving
      .db('dossiers')
      .where({ confidentiality: 'RESTRICTED' })
      .update({
        applicant_name: `Nguyễn Văn ${random.integer(1, 1_000_000)}`,
        applicant_identity: String(random.integer(100_000_000, 999_999_999)),
        holder_code: random.pick([commune, '000.00.51.H49', '000.00.02.H49']),
        procedure_code: random.pick(['1.003005', '2.000513', '1.000390']),
        channel: random.pick(['DIRECT', 'ONLINE', 'POST']),
        overdue_from: '2019-11-01 00:00:00.000',
        updated_at: '2019-12-31 00:00:00.000',
      });
    if (round % 2 === 0) await recountStatistics(moving.db);
    else await foldStatistics(moving.db);
  }
});
