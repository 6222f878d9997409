import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  hashOfAccessKey,
  idOfAccessKey,
  makeAccessKey,
} from '../../../gateway/access/access-key.ts';
import { authenticate } from '../../../gateway/access/authenticate.ts';
import { CredentialUnchecked } from '../../../gateway/access/credential.ts';
import { KeyStore, type StoredKey } from '../../../gateway/access/key-store.ts';
import { rememberedKeys } from '../../../gateway/access/remembered-keys.ts';
import { engines, onEachEngine } from '../../support/engines.ts';
import { runProgram } from '../../support/programs.ts';

/** Programs on a machine that does other things too. */
const patienceMs = 120_000;

onEachEngine((engine) => {
  describe('keys in a store', () => {
    let url: string;
    let store: KeyStore;

    beforeAll(async () => {
      url = engine.freshDatabase('test');
      store = await KeyStore.open(url);
    });
    afterAll(() => store.close());

    /** A key in the store, and what finds and proves it there at a time that the test sets. */
    async function keyInStore(changes: Partial<StoredKey> = {}) {
      const text = makeAccessKey();
      const id = idOfAccessKey(text) ?? '';
      await store.add(storedKey(text, changes));
      const clock = { now: Date.now() };
      const notes: Promise<void>[] = [];
      const noteUse: KeyStore['noteUse'] = async (...use) => {
        notes.push(store.noteUse(...use));
      };
      const find: KeyStore['find'] = (wanted) => store.find(wanted);
      const findKey = rememberedKeys({ find, noteUse }, { onError: fail, now: () => clock.now });
      /** When the store says it was last used, once that is written: it is done beside the request. */
      const lastUse = async () => {
        await Promise.all(notes);
        return (await store.find(id))?.lastUsedAt?.getTime();
      };
      const prove = async (address = '192.0.2.1') =>
        authenticate({ kind: 'key', text }, address, { findKey });
      return { text, id, clock, prove, lastUse };
    }

    test('prove their principal, and are not themselves there', async () => {
      const { text, id, prove } = await keyInStore({ name: 'hoanh-bo', kind: 'officer' });
      expect(await prove()).toEqual({
        kind: 'officer',
        id: 'key:hoanh-bo',
        scopes: ['dossiers:read'],
        policies: [],
        units: ['000.00.61.H49'],
        person: null,
      });
      const kept = JSON.stringify(await store.find(id));
      expect(kept).toContain(hashOfAccessKey(text));
      expect(kept).not.toContain(text.split('_')[2]);
    });

    test('hold until they expire, and no longer', async () => {
      await expect((await keyInStore({ expiresAt: inMs(60_000) })).prove()).resolves.toBeDefined();
      await expectRefused((await keyInStore({ expiresAt: inMs(-1) })).prove());
    });

    test('hold at their addresses only', async () => {
      const { prove } = await keyInStore({ addresses: ['10.0.0.0/8'] });
      await expect(prove('10.1.2.3')).resolves.toBeDefined();
      await expectRefused(prove('192.0.2.1'));
    });

    test('hold for five seconds at most after they were revoked', async () => {
      const { id, prove, clock } = await keyInStore();
      await prove();
      await store.revoke([id], new Date());
      await expect(prove()).resolves.toBeDefined();
      clock.now += 5_000;
      await expectRefused(prove());
    });

    test('are noted as used, once in an hour', async () => {
      const { prove, clock, lastUse } = await keyInStore();
      const first = clock.now;
      await prove();
      expect(await lastUse()).toBe(first);
      clock.now += 60_000;
      await prove();
      expect(await lastUse()).toBe(first);
      clock.now += 3_600_000;
      await prove();
      expect(await lastUse()).toBe(clock.now);
    });

    test('are neither refused nor believed while the store does not answer', async () => {
      const closed = await KeyStore.open(engine.freshDatabase('test'));
      await closed.close();
      const findKey = rememberedKeys(closed, { onError: fail });
      await expect(
        (async () => authenticate({ kind: 'key', text: makeAccessKey() }, '', { findKey }))(),
      ).rejects.toThrow(CredentialUnchecked);
    });

    test('may be opened by several programs at once, on a database that is not there yet', async () => {
      const fresh = engine.freshDatabase('test');
      const stores = await Promise.all([1, 2, 3, 4].map(() => KeyStore.open(fresh)));
      expect(await stores[0]?.all()).toEqual([]);
      await Promise.all(stores.map((opened) => opened.close()));
    });

    describe('with npm run keys', () => {
      const keys = (...args: string[]) =>
        runProgram(['scripts/keys.ts', ...args], { KEYS_DATABASE_URL: url });
      const proves = async (text: string) =>
        (async () =>
          authenticate({ kind: 'key', text }, '10.0.0.1', {
            findKey: rememberedKeys(store, { onError: fail }),
          }))();

      test(
        'are made, listed, rotated and revoked',
        async () => {
          const created = await keys(
            'create',
            'portal',
            ...['--scopes', 'dossiers:read dossiers:file', '--units', '000.00.51.H49'],
            ...['--addresses', '10.0.0.0/8'],
          );
          expect(created).toMatchObject({ code: 0, problems: '' });
          const first = created.output.trim();
          const principal = {
            kind: 'partner',
            id: 'key:portal',
            scopes: ['dossiers:read', 'dossiers:file'],
            units: ['000.00.51.H49'],
          };
          expect(await proves(first)).toMatchObject(principal);

          const rotated = await keys('rotate', 'portal');
          const [second = ''] = rotated.output.split('\n');
          expect(await proves(first)).toMatchObject(principal);
          expect(await proves(second)).toMatchObject(principal);

          const { output } = await keys('list');
          expect(output).toContain(`${idOfAccessKey(second)}  portal  partner  holds`);
          expect(output).not.toContain(second);

          expect(await keys('revoke', 'portal')).toMatchObject({ code: 0 });
          await expectRefused(proves(first));
          await expectRefused(proves(second));
        },
        patienceMs,
      );
    });
  });
});

describe('ids that nobody has', () => {
  /** A store whose answers the test gives, and how often it was asked for what. */
  function heldStore(known: StoredKey) {
    const asked: string[] = [];
    const answers: (() => void)[] = [];
    const clock = { now: Date.now() };
    const find: KeyStore['find'] = (id) => {
      asked.push(id);
      const { promise, resolve } = Promise.withResolvers<StoredKey | undefined>();
      answers.push(() => resolve(id === known.id ? known : undefined));
      return promise;
    };
    const findKey = rememberedKeys(
      { find, noteUse: async () => {} },
      { onError: fail, now: () => clock.now },
    );
    /** Looks an id up, and lets the store answer. */
    const found = (id: string) => {
      const finding = findKey(id);
      for (const answer of answers.splice(0)) answer();
      return finding;
    };
    return { asked, clock, findKey, found };
  }

  test('do not push out keys that somebody has', async () => {
    const known = storedKey(makeAccessKey(), {});
    const { asked, found } = heldStore(known);
    await found(known.id);
    for (let number = 0; number < 11_000; number++) await found(`made-up-${number}`);
    expect(await found(known.id)).toMatchObject({ hash: known.hash });
    expect(asked.filter((id) => id === known.id)).toHaveLength(1);
  });

  test('are looked up a few at a time, and stand in the way of no key that was known', async () => {
    const known = storedKey(makeAccessKey(), {});
    const { asked, clock, findKey, found } = heldStore(known);
    await found(known.id);
    clock.now += 5_000;
    const running = Array.from({ length: 16 }, (_, number) => findKey(`made-up-${number}`));
    expect(findKey('made-up-0')).toBe(running[0]);
    expect(() => findKey('one-too-many')).toThrow(CredentialUnchecked);
    expect(asked).toHaveLength(17);
    expect(await found(known.id)).toMatchObject({ hash: known.hash });
    expect(await Promise.all(running)).toEqual(Array(16).fill(undefined));
    expect(await found('one-too-many')).toBeUndefined();
  });
});

describe('npm run keys', () => {
  const keys = (...args: string[]) =>
    runProgram(['scripts/keys.ts', ...args], {
      KEYS_DATABASE_URL: (engines[0] as (typeof engines)[0]).freshDatabase('test'),
    });

  test.each([
    ['nothing', [], /^Say what to do/],
    [
      'a kind that needs an identity number',
      ['create', 'x1', '--kind', 'citizen'],
      /^A key is for one of officer/,
    ],
    ['a name with signs', ['create', '../x'], /^A name has/],
    [
      'an address that is none',
      ['create', 'x1', '--addresses', '10.0.0.0/99'],
      /^10\.0\.0\.0\/99 is no/,
    ],
    ['a name that has no key', ['revoke', 'nobody'], /^No key of nobody holds/],
  ])(
    'cannot do %s, and says so in one line',
    async (_, args, problem) => {
      expect(await keys(...args)).toMatchObject({
        code: 1,
        output: '',
        problems: expect.stringMatching(problem),
      });
    },
    patienceMs,
  );
});

function storedKey(text: string, changes: Partial<StoredKey>): StoredKey {
  return {
    id: idOfAccessKey(text) ?? '',
    name: 'test',
    hash: hashOfAccessKey(text),
    kind: 'partner',
    scopes: ['dossiers:read'],
    policies: [],
    units: ['000.00.61.H49'],
    addresses: [],
    createdAt: new Date(),
    expiresAt: null,
    revokedAt: null,
    lastUsedAt: null,
    ...changes,
  };
}

function fail(error: Error): never {
  throw error;
}

async function expectRefused(proving: Promise<unknown>): Promise<void> {
  await expect(proving).rejects.toMatchObject({ name: 'CredentialRefused', isMistyped: false });
}

const inMs = (milliseconds: number) => new Date(Date.now() + milliseconds);
