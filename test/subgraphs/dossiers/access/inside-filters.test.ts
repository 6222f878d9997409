import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { anonymous, type Caller } from '../../../../subgraphs/shared/access/caller.ts';
import { administrator, callerOf } from '../../../support/callers.ts';
import { onEachEngine } from '../../../support/engines.ts';
import { type MovingDossiers, movingDossiers } from '../support/moving-dossiers.ts';
import { commune } from '../support/places.ts';
import { seedingTimeoutMs } from '../support/seeded-dossiers.ts';

const query = `query ($filter: DossierFilter, $units: [_Any!]!) {
  dossiers(first: 1, filter: $filter) { totalCount { count } }
  _entities(representations: $units) {
    ... on ReceptionUnit { dossiers(first: 1, filter: $filter) { totalCount { count } } }
  }
}`;
const units = [{ __typename: 'ReceptionUnit', code: commune }];

onEachEngine((engine) => {
  let moving: MovingDossiers;

  beforeAll(async () => {
    moving = await movingDossiers(engine);
  }, seedingTimeoutMs);

  afterAll(() => moving?.close());

  /** Codes of the errors. */
  async function ask(filter: Record<string, boolean>, caller: Caller) {
    const { errors = [] } = await moving.ask(query, { filter, units }, {}, caller);
    return errors.map(({ extensions }) => extensions?.code);
  }

  describe.each(['paid', 'paidOnline', 'rated', 'disliked'])('dossiers by "%s"', (name) => {
    test.each([true, false])('are not listed for whom no field tells it (%s)', async (value) => {
      const citizen = callerOf('citizen', { scopes: ['dossiers:file'], person: '022190004321' });
      for (const caller of [anonymous, citizen]) {
        expect(await ask({ [name]: value }, caller)).toEqual([
          'ARGUMENT_INVALID',
          'ARGUMENT_INVALID',
        ]);
      }
    });

    test('are listed for those who work with dossiers, or operate the platform', async () => {
      for (const caller of [callerOf('officer', { units: [commune] }), administrator]) {
        expect(await ask({ [name]: true }, caller)).toEqual([]);
      }
    });
  });

  test('what fields tell everybody is listed for everybody', async () => {
    expect(await ask({ electronicResult: true, accepted: true }, anonymous)).toEqual([]);
  });
});
