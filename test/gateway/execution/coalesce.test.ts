import { describe, expect, test } from '@jest/globals';
import { parse } from 'graphql';
import { createExecutor } from '../../../gateway/execution/executor.ts';
import { printSteps } from '../../../gateway/execution/print-steps.ts';
import { plan, run, supergraph } from './two-subgraphs.ts';

const person = (id: string) => ({ __typename: 'Person', id });
const meAndFriends = () => ({
  data: { me: person('1'), people: [{ ...person('2'), friends: [person('1')] }] },
});
const different = '{ me { email } people { phone { number } friends { id } } }';

describe('a plan', () => {
  test('asks once what is asked at several places, and together what is asked of one subgraph', async () => {
    expect(await planOf('{ me { email } people { email friends { age } } }')).toBe(
      [
        '0 people',
        '  {me{__typename id}people{__typename id friends{__typename id}}}',
        '1 contacts after 0',
        '  at me and people.@ with ... on Person { __typename id } query($representations:[_Any!]!){_entities(representations:$representations){...on Person{email}}}',
        '  at people.@.friends.@ with ... on Person { __typename id } query($representations:[_Any!]!){_entities(representations:$representations){...on Person{age}}}',
      ].join('\n'),
    );
  });

  test('lets fetches that nothing waits for wait for others of their subgraph', async () => {
    const plan = await planOf('{ newest { name friends { email } } me { age } }');
    expect(plan.match(/^\d.*/gm)).toEqual([
      '0 contacts',
      '1 people',
      '2 people after 0',
      '3 contacts after 2, 1',
    ]);
  });

  test('keeps objects of different places apart', async () => {
    expect(await planOf('{ me { phone { number } } people { phone { number } } }')).not.toContain(
      ' and ',
    );
  });

  test('stays as it is when it changes something', async () => {
    const plan = await planOf('mutation { hire { email } again: hire { email } }');
    expect(plan.match(/^\d.*/gm)).toHaveLength(3);
  });

  test('stays as it is when it is told to', async () => {
    const plan = await planOf('{ me { email } people { email } }', false);
    expect(plan.match(/^\d.*/gm)).toHaveLength(3);
  });
});

describe('a request for several lists of entities', () => {
  test('gives every list its own names, and every place its answer', async () => {
    const { answer, requests } = await run(different, {
      people: [meAndFriends()],
      contacts: [
        { data: { _entities_0: [{ email: 'a@x' }], _entities_1: [{ phone: { number: '2' } }] } },
      ],
    });
    expect(requests[1]).toMatchObject({
      query:
        'query($representations_0:[_Any!]!$representations_1:[_Any!]!){' +
        '_entities_0:_entities(representations:$representations_0){...on Person{email}}' +
        '_entities_1:_entities(representations:$representations_1){...on Person{phone{number}}}}',
      variables: { representations_0: [person('1')], representations_1: [person('2')] },
    });
    expect(answer.data).toEqual({
      me: { email: 'a@x' },
      people: [{ phone: { number: '2' }, friends: [{ id: '1' }] }],
    });
  });

  test('tells errors where they belong', async () => {
    const error = { message: 'gone', path: ['_entities_1', 0, 'phone'] };
    const { answer } = await run(different, {
      people: [meAndFriends()],
      contacts: [
        {
          errors: [error],
          data: { _entities_0: [{ email: 'a@x' }], _entities_1: [{ phone: null }] },
        },
      ],
    });
    expect(answer).toMatchObject({
      errors: [{ message: 'gone', path: ['people', 0, 'phone'] }],
      data: { me: { email: 'a@x' }, people: [{ phone: null }] },
    });
  });

  test('is sent in parts when an error took all of it along', async () => {
    const { answer, requests } = await run(different, {
      people: [meAndFriends()],
      contacts: [
        { errors: [{ message: 'too much' }], data: null },
        { data: { _entities: [{ email: 'a@x' }] } },
        { errors: [{ message: 'no phones' }], data: null },
      ],
    });
    expect(requests).toHaveLength(4);
    expect(answer).toMatchObject({
      errors: [{ message: 'no phones', path: ['people', 0, 'phone'] }],
      data: { me: { email: 'a@x' }, people: [{ phone: null }] },
    });
  });

  test('asks only for the list that has entities', async () => {
    const { requests } = await run(different, {
      people: [{ data: { me: null, people: meAndFriends().data.people } }],
      contacts: [{ data: { _entities: [{ phone: null }] } }],
    });
    expect(requests[1]?.variables).toEqual({ representations: [person('2')] });
  });

  test('fails as a whole when no answer comes, and tells so once for each place', async () => {
    const { answer } = await run(different, {
      people: [meAndFriends()],
      contacts: [new Error('broken')],
    });
    expect(answer.errors?.map(({ path }) => path)).toEqual([
      ['me', 'email'],
      ['people', 0, 'phone'],
    ]);
  });
});

describe('an entity that its subgraph has told of', () => {
  const query = '{ newest { email friends { email } } }';
  const friends = (...ids: string[]) => ({ data: { _entities: [{ friends: ids.map(person) }] } });

  test('is not asked for again', async () => {
    const { answer, requests } = await run(query, {
      contacts: [{ data: { newest: { ...person('1'), email: 'a@x' } } }],
      people: [friends('1', '1')],
    });
    expect(requests).toHaveLength(2);
    expect(answer).toEqual({
      data: { newest: { email: 'a@x', friends: [{ email: 'a@x' }, { email: 'a@x' }] } },
    });
  });

  test('is asked for when the others are not known', async () => {
    const { answer, requests } = await run(query, {
      contacts: [
        { data: { newest: { ...person('1'), email: 'a@x' } } },
        { data: { _entities: [{ email: 'b@x' }] } },
      ],
      people: [friends('1', '2')],
    });
    expect(requests[2]?.variables).toEqual({ representations: [person('2')] });
    expect(answer.data).toMatchObject({
      newest: { friends: [{ email: 'a@x' }, { email: 'b@x' }] },
    });
  });

  test('is asked for again where a null may have been an error', async () => {
    const { requests } = await run(query, {
      contacts: [
        { data: { newest: { ...person('1'), email: null } } },
        { data: { _entities: [{ email: null }] } },
      ],
      people: [friends('1')],
    });
    expect(requests).toHaveLength(3);
  });

  test('counts only when the same was asked', async () => {
    expect(await planOf('{ newest { email friends { age } } }')).not.toContain('known');
    expect(await planOf('{ newest { mail: email friends { email } } }')).not.toContain('known');
    expect(await planOf(query)).toContain('unless known by id at newest');
  });
});

async function planOf(query: string, coalesces = true): Promise<string> {
  const executor = createExecutor({ supergraph, plan, coalesces, transport: async () => ({}) });
  return printSteps((await executor.operations.get(parse(query))).steps);
}
