import type { QueryPlan } from '@apollo/query-planner';
import { describe, expect, test } from '@jest/globals';
import { anonymous } from '../../../../gateway/access/caller.ts';
import type { Grants } from '../../../../gateway/access/demand.ts';
import { createPlanner } from '../../../../gateway/planning/planner.ts';
import { askAs, everything, granted, guardedExecutor, guardedSdl } from './guarded-graph.ts';

/** The error at a place that the caller may not ask for. */
const denied = (...path: (string | number)[]) => ({
  message: 'The caller may not read this field',
  path,
  extensions: { code: 'UNAUTHORIZED_FIELD_OR_TYPE' },
});

/** The answer to one operation, and what was asked of subgraphs for it. */
async function ask(grants: Grants, query: string, variables: object = {}) {
  const { executor, asked } = guardedExecutor();
  return { ...(await askAs(executor, grants, query, variables)), asked };
}

describe('a field that the caller may not ask for', () => {
  test('is null with an error at its place, and no subgraph is asked for it', async () => {
    expect(await ask(anonymous, '{ me { name email } }')).toEqual({
      data: { me: { name: 'name 1', email: null } },
      errors: [denied('me', 'email')],
      asked: ['staff {me{name}}'],
    });
  });

  test('comes to those who may', async () => {
    expect(await ask(everything, '{ me { name email salary } }')).toEqual({
      data: { me: { name: 'name 1', email: '1@x', salary: 100 } },
      asked: ['staff {me{name email salary}}'],
    });
  });

  test('has an error at every place of a list', async () => {
    expect(await ask(anonymous, '{ me { friends { id email } } }')).toEqual({
      data: {
        me: { friends: [{ id: '2', email: null }, null, { id: '3', email: null }] },
      },
      errors: [denied('me', 'friends', 0, 'email'), denied('me', 'friends', 2, 'email')],
      asked: ['staff {me{friends{id}}}'],
    });
  });

  test('takes its parents along where null is not allowed, with one error', async () => {
    expect(await ask(anonymous, '{ people { name salary email } open }')).toEqual({
      data: null,
      errors: [denied('people', 0, 'salary')],
      asked: ['staff {people{name}open}'],
    });
    expect(await ask(anonymous, '{ me { friends { salary } } }')).toEqual({
      data: { me: { friends: [null, null, null] } },
      errors: [denied('me', 'friends', 0, 'salary'), denied('me', 'friends', 2, 'salary')],
      asked: ['staff {me{friends{__typename}}}'],
    });
  });

  test('is asked for when nothing else is, as far as that shows what there is', async () => {
    expect(await ask(anonymous, '{ me { email diary { page } } }')).toEqual({
      data: { me: { email: null, diary: { page: null } } },
      errors: [denied('me', 'email'), denied('me', 'diary', 'page')],
      asked: ['staff {me{diary{__typename}}}'],
    });
  });

  test('of the root asks nobody', async () => {
    expect(await ask(anonymous, '{ price vault { code } }')).toEqual({
      data: { price: null, vault: null },
      errors: [denied('price'), denied('vault')],
      asked: [],
    });
  });

  test('of a mutation is not run, and the others are', async () => {
    expect(await ask(anonymous, 'mutation { rename(name: "X") { id } count }')).toEqual({
      data: { rename: null, count: 3 },
      errors: [denied('rename')],
      asked: ['staff mutation{count}'],
    });
  });

  test('has the names that the client gave', async () => {
    const { data, errors } = await ask(
      anonymous,
      '{ __proto__: me { constructor: email toString: name } id: price }',
    );
    expect(JSON.stringify(data)).toBe(
      '{"__proto__":{"constructor":null,"toString":"name 1"},"id":null}',
    );
    expect(errors).toEqual([denied('__proto__', 'constructor'), denied('id')]);
  });

  test('is denied in fragments, where they are spread', async () => {
    const query = `{ me { ...Secrets friends { ...Secrets } } }
      fragment Secrets on Person { ... { email } name }`;
    expect(await ask(anonymous, query)).toMatchObject({
      data: { me: { email: null, name: 'name 1', friends: [{ email: null }, null, {}] } },
      errors: [
        denied('me', 'email'),
        denied('me', 'friends', 0, 'email'),
        denied('me', 'friends', 2, 'email'),
      ],
    });
  });

  test('counts only when it is asked for', async () => {
    const query =
      'query ($yes: Boolean!) { open price @include(if: $yes) me @skip(if: $yes) { email } }';
    expect(await ask(anonymous, query, { yes: true })).toEqual({
      data: { open: 'open', price: null },
      errors: [denied('price')],
      asked: ['staff query($yes:Boolean!){open me@skip(if:$yes){__typename}}'],
    });
    expect(await ask(anonymous, query, { yes: false })).toMatchObject({
      data: { open: 'open', me: { email: null } },
      errors: [denied('me', 'email')],
    });
    expect(await ask(anonymous, '{ open price @skip(if: true) }')).toMatchObject({
      data: { open: 'open' },
    });
  });
});

describe('what is demanded', () => {
  test.each([
    [['pay'], null],
    [['staff'], null],
    [['pay', 'staff'], 100],
    [['admin'], 100],
  ])('by scopes is one whole set of them: %j', async (scopes, salary) => {
    const { data } = await ask(granted(scopes), '{ me { salary } }');
    expect(data).toEqual({ me: salary === null ? null : { salary } });
  });

  test('by several subgraphs is what each of them demands', async () => {
    const read = async (grants: Grants) => (await ask(grants, '{ me { email } }')).data;
    expect(await read(granted())).toEqual({ me: { email: null } });
    expect(await read({ ...anonymous, scopes: ['contact'] })).toEqual({ me: { email: null } });
    expect(await read(granted(['contact']))).toEqual({ me: { email: '1@x' } });
  });

  test('by a policy is that it is true of the caller, not a scope of that name', async () => {
    const query = '{ me { diary { page day } } }';
    expect((await ask(granted(['self']), query)).data).toEqual({ me: { diary: null } });
    expect((await ask(granted([], ['self']), query)).data).toEqual({
      me: { diary: { page: 'page 1', day: 1 } },
    });
  });

  test('by a type is demanded for every field that returns it, and for its own', async () => {
    const query = '{ vault { code } price level found { ... on Vault { code } } }';
    expect(await ask(granted(), query)).toMatchObject({
      data: { vault: { code: '1234' }, price: null, level: 'HIGH', found: [{}, {}, {}] },
      errors: [denied('price')],
    });
    expect(await ask(anonymous, query)).toEqual({
      data: { vault: null, price: null, level: null, found: null },
      errors: [denied('vault'), denied('price'), denied('level'), denied('found', 2, 'code')],
      asked: ['staff {found{__typename ...on Vault{__typename}}}'],
    });
  });

  test('by the type of an argument is demanded when it is given', async () => {
    const query = '{ without: atLevel with: atLevel(level: LOW) deep: matching(filter: {}) }';
    expect(await ask(anonymous, query)).toEqual({
      data: { without: 'at undefined', with: null, deep: null },
      errors: [denied('with'), denied('deep')],
      asked: ['staff {without:atLevel}'],
    });
    expect((await ask(granted(), query)).data).toEqual({
      without: 'at undefined',
      with: 'at LOW',
      deep: 'matching',
    });
  });

  test('on an interface is what each of its objects demands, and with a condition that of one', async () => {
    expect(await ask(granted(), '{ nodes { id label } }')).toMatchObject({
      data: {
        nodes: [
          { id: '1', label: null },
          { id: '9', label: null },
        ],
      },
      errors: [denied('nodes', 0, 'label'), denied('nodes', 1, 'label')],
    });
    const query = '{ nodes { ... on Person { label } ... on Robot { label parts } } }';
    expect(await ask(granted(), query)).toMatchObject({
      data: { nodes: [{ label: 'person 1' }, { label: null, parts: 5 }] },
      errors: [denied('nodes', 1, 'label')],
    });
    expect((await ask(everything, '{ nodes { label } }')).data).toEqual({
      nodes: [{ label: 'person 1' }, { label: 'robot 9' }],
    });
  });

  test('of a field that is selected twice is demanded for both', async () => {
    expect(await ask(granted(), '{ nodes { label ... on Person { label } } }')).toMatchObject({
      data: { nodes: [{ label: null }, { label: null }] },
      errors: [denied('nodes', 0, 'label'), denied('nodes', 1, 'label')],
    });
  });

  test('of an interface object is demanded for it and for its objects', async () => {
    const query = '{ best { stars desk } me { stars desk } }';
    expect(await ask(anonymous, query)).toMatchObject({
      data: { best: { stars: null, desk: 'desk 1' }, me: { stars: null, desk: 'desk 1' } },
      errors: [denied('best', 'stars'), denied('me', 'stars')],
    });
    const skipping =
      'query ($on: Boolean!) { best { ... on Person { stars name @include(if: $on) } } }';
    expect(await ask(anonymous, skipping, { on: false })).toMatchObject({
      data: { best: { stars: null } },
      errors: [denied('best', 'stars')],
    });
    expect(await ask(granted(), query)).toMatchObject({
      data: { best: { stars: 2, desk: 'desk 1' }, me: { stars: 2, desk: 'desk 1' } },
    });
  });

  test('of what is required is demanded of what is computed from it', async () => {
    const { executor, asked } = guardedExecutor(
      {},
      sdlWithout(/(?<=bonus: Int .*)@requiresScopes.*/),
    );
    expect(await askAs(executor, granted(['pay']), '{ me { name bonus } }')).toEqual({
      data: { me: { name: 'name 1', bonus: null } },
      errors: [denied('me', 'bonus')],
    });
    expect(asked).toEqual(['staff {me{name}}']);
    expect(await askAs(executor, granted(['admin']), '{ me { name bonus } }')).toEqual({
      data: { me: { name: 'name 1', bonus: 10 } },
    });
  });

  test('of objects is demanded of their interface, whether or not the supergraph says so', async () => {
    const { executor } = guardedExecutor({}, sdlWithout(/(?<=label: .*STAFF.*)@policy.*/));
    const query = '{ nodes { label } }';
    expect((await askAs(executor, granted(), query)).data).toEqual({
      nodes: [{ label: null }, { label: null }],
    });
    expect((await askAs(executor, everything, query)).errors).toBeUndefined();
  });

  test('is demanded under the names that the supergraph gives to the directives', async () => {
    const sdl = sdlWithout(/(?<=authenticated\/v0.1", )for: SECURITY/)
      .replace('authenticated/v0.1", ', 'authenticated/v0.1", as: "known"')
      .replaceAll('@authenticated', '@known');
    const { executor } = guardedExecutor({}, sdl);
    expect(await askAs(executor, anonymous, '{ level }')).toEqual({
      data: { level: null },
      errors: [denied('level')],
    });
    expect((await askAs(executor, granted(), '{ level }')).data).toEqual({ level: 'HIGH' });
  });

  test('is never demanded of introspection and `__typename`', async () => {
    const query = `{ __typename found { __typename }
      __type(name: "Vault") { fields { name } }
      __schema { directives { name } types { name } } }`;
    const { data, errors } = await ask(anonymous, query);
    expect(errors).toBeUndefined();
    expect(data).toMatchObject({
      __typename: 'Query',
      found: [{ __typename: 'Person' }, { __typename: 'Robot' }, { __typename: 'Vault' }],
      __type: { fields: [{ name: 'code' }, { name: 'owner' }] },
    });
    expect(JSON.stringify(data)).not.toMatch(/authenticated|requiresScopes|policy|Scope|Policy/);
  });
});

describe('an operation that asks for what is denied, where such are refused', () => {
  const refusing = () => guardedExecutor({ unauthorized: 'refuse' });

  test('is neither planned nor run, and is told where', async () => {
    const { executor, asked, planned } = refusing();
    const query = `{ open me { mail: email name friends { ...Pay } } people { ...Pay } price }
      fragment Pay on Person { salary }`;
    expect(await askAs(executor, anonymous, query)).toEqual({
      errors: [
        {
          message: 'The caller may not run this operation',
          extensions: {
            code: 'FORBIDDEN',
            http: { status: 403 },
            paths: [
              ['me', 'mail'],
              ['me', 'friends', '@', 'salary'],
              ['people', '@', 'salary'],
              ['price'],
            ],
          },
        },
      ],
    });
    expect({ asked, planned }).toEqual({ asked: [], planned: [] });
  });

  test('is told of the first places', async () => {
    const { executor } = refusing();
    const fields = Array.from({ length: 30 }, (_, index) => `p${index}: price`);
    const { errors } = await askAs(executor, anonymous, `{ ${fields.join(' ')} }`);
    expect(errors?.[0]?.extensions?.paths).toEqual(
      Array.from({ length: 20 }, (_, index) => [`p${index}`]),
    );
  });

  test('is run when it skips that', async () => {
    const { executor } = refusing();
    const query = 'query ($all: Boolean = false) { open price @include(if: $all) }';
    expect(await askAs(executor, anonymous, query)).toEqual({ data: { open: 'open' } });
    expect((await askAs(executor, anonymous, query, { all: true })).data).toBeUndefined();
    expect(await askAs(executor, everything, query, { all: true })).toEqual({
      data: { open: 'open', price: 12 },
    });
  });
});

describe('a plan that only Apollo can run', () => {
  test('is one of what is permitted, and the rest is denied as always', async () => {
    const { executor: plain } = guardedExecutor();
    const planner = createPlanner(guardedSdl);
    const { executor, asked } = guardedExecutor({
      plan: (document) => withContext(planner(document)),
    });
    const query = `query ($representations: Boolean!) { __typename nodes {
      id a: label ... on Person { id: name salary bonus constructor: email stars } ... on Robot { parts stars } }
      price @skip(if: $representations) }`;
    for (const caller of [anonymous, granted(), granted(['pay', 'staff'], ['engineer'])]) {
      const answer = await askAs(executor, caller, query, { representations: false });
      expect(answer).toEqual(await askAs(plain, caller, query, { representations: false }));
      expect(answer.errors).toContainEqual(denied('price'));
    }
    expect(executor.fallbacks()).toBe(3);
    expect(asked.join()).not.toContain('price');
  });
});

describe('one operation of several callers', () => {
  test('is prepared for each set of demands that are not met', async () => {
    const { executor, planned } = guardedExecutor();
    const read = async (grants: Grants) =>
      (await askAs(executor, grants, '{ me { name email salary } }')).data;
    for (let time = 0; time < 2; time++) {
      expect(await read(anonymous)).toEqual({ me: null });
      expect(await read(granted(['contact', 'admin']))).toMatchObject({ me: { salary: 100 } });
      expect(await read(everything)).toMatchObject({ me: { email: '1@x', salary: 100 } });
      expect(await read(granted(['admin']))).toMatchObject({ me: { email: null, salary: 100 } });
    }
    expect(planned).toEqual(['{me{name}}', '{me{name email salary}}', '{me{name salary}}']);
  });
});

/** The supergraph as an older composition may have made it: it says less of what follows from the rest. */
function sdlWithout(what: RegExp): string {
  const sdl = guardedSdl.replace(what, '');
  if (sdl === guardedSdl) throw new Error('The supergraph does not have it');
  return sdl;
}

/** The plan as if it had rewrites of `@fromContext`, which our executor does not run, and Apollo's does not see here. */
function withContext(plan: QueryPlan): QueryPlan {
  const rewrites = '"contextRewrites":[{"kind":"KeyRenamer","path":["x"],"renameKeyTo":"y"}]';
  return JSON.parse(
    JSON.stringify(plan).replaceAll('"kind":"Fetch"', `"kind":"Fetch",${rewrites}`),
  );
}
