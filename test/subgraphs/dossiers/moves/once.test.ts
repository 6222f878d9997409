import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { seededRandom } from '../../../../subgraphs/shared/random.ts';
import { onEachEngine } from '../../../support/engines.ts';
import { deathPoints, dieOnTheWay } from '../support/die-on-the-way.ts';
import { type MovingDossiers, movingDossiers } from '../support/moving-dossiers.ts';
import {
  counts,
  eventsOf,
  goThrough,
  type MutationInTurn,
  mutations,
} from '../support/mutations-in-turn.ts';
import { commune, filingAt, longProcedure } from '../support/places.ts';
import { seedingTimeoutMs } from '../support/seeded-dossiers.ts';

const filing = filingAt(commune, longProcedure);

onEachEngine((engine) => {
  let moving: MovingDossiers;

  beforeAll(async () => {
    moving = await movingDossiers(engine);
  }, seedingTimeoutMs);

  afterAll(() => moving?.close());

  let keys = 0;
  const newKey = () => `${engine.name}-${++keys}`;

  describe.each(mutations)('$step.0', ({ before, step: [mutation, input], other }) => {
    test.each([1, 2, 3, 4, 5])(
      'sent %d times at once with one key has one effect',
      async (times) => {
        const code = await goThrough(moving, before);
        const withKey = { ...input, ...(code && { code }), idempotencyKey: newKey() };
        const earlier = await counts(moving);
        const answers = await Promise.all(
          Array.from({ length: times }, () => moving.change(mutation, withKey)),
        );
        const later = await counts(moving);
        expect(answers[0]?.userErrors).toEqual([]);
        expect(answers).toEqual(Array(times).fill(answers[0]));
        const events = eventsOf(mutation);
        expect(later.dossier_events).toBe((earlier.dossier_events as number) + events);
        expect(later.outbox).toBe((earlier.outbox as number) + events);
        expect(await moving.change(mutation, { ...withKey, ...other })).toMatchObject({
          dossier: null,
          userErrors: [{ code: 'IDEMPOTENCY_KEY_REUSED' }],
        });
        expect(await counts(moving)).toEqual(later);
      },
    );
  });

  test('the header Idempotency-Key counts like a key in the input', async () => {
    const key = newKey();
    const send = () =>
      moving.ask(
        `mutation ($input: SubmitDossierInput!) {
          one: submitDossier(input: $input) { dossier { code } }
          other: submitDossier(input: $input) { dossier { code } }
        }`,
        { input: filing },
        { 'idempotency-key': key },
      );
    const first = await send();
    expect(await send()).toEqual(first);
    expect(first.data?.one).not.toEqual(first.data?.other);
  });

  describe('a process that is killed', () => {
    // All of them at all points: `npm run stress:dossiers -- --kill`.
    const [submit, ...others] = mutations as [MutationInTurn, ...MutationInTurn[]];
    const random = seededRandom(`${process.env.TEST_SEED} killed`);
    test.each(deathPoints.map((point) => [point, random.pick(others)] as const))(
      '%s leaves nothing or all; the same key then has one effect',
      async (point, other) => {
        for (const each of [submit, other]) {
          expect(await dieOnTheWay(moving, each, point, newKey())).toEqual([]);
        }
      },
    );
  });

  test('the numbers of a unit and a day have no gap and no double', async () => {
    const codes: string[] = await moving
      .db('dossiers')
      .where('unit_code', commune)
      .orderBy('code')
      .pluck('code');
    expect(codes).toEqual(
      codes.map((_, index) => `${commune}-191115-${String(index + 1).padStart(4, '0')}`),
    );
  });
});
