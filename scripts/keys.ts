/**
 * API keys: `npm run keys -- create NAME`, `list`, `rotate NAME`, `revoke NAME`. A key is shown when it is made, and
 * never again; docs/access.md tells more.
 */
import { parseArgs } from 'node:util';
import { hashOfAccessKey, idOfAccessKey, makeAccessKey } from '../gateway/access/access-key.ts';
import { isAddressRange } from '../gateway/access/address-ranges.ts';
import { principalKinds } from '../gateway/access/caller.ts';
import { KeyStore, type StoredKey } from '../gateway/access/key-store.ts';
import { readConfiguration } from '../gateway/config/configuration.ts';
import { embeddedKeysDatabase } from './keys-database.ts';
import { runProgram, UsageProblem } from './program.ts';

const options = {
  kind: { type: 'string', default: 'partner' },
  scopes: { type: 'string', default: '' },
  policies: { type: 'string', default: '' },
  units: { type: 'string', default: '' },
  addresses: { type: 'string', default: '' },
  /** How long the key holds. */
  days: { type: 'string', default: '365' },
  /** How long the old key goes on when it is rotated. */
  'overlap-hours': { type: 'string', default: '24' },
} as const;

const usage = `Say what to do:
  npm run keys -- create NAME [--kind partner] [--scopes "…"] [--units "…"] [--addresses "…"] [--days 365]
  npm run keys -- list
  npm run keys -- rotate NAME [--overlap-hours 24]
  npm run keys -- revoke NAME, or the id of one key`;

/** A citizen is known by an identity number, which no key may carry. */
const kinds = principalKinds.filter((kind) => kind !== 'anonymous' && kind !== 'citizen');
const dayMs = 24 * 60 * 60 * 1000;

await runProgram(async () => {
  const { task, name, values } = readArguments();
  const { KEYS_DATABASE_URL: url = embeddedKeysDatabase } = readConfiguration([], process.env);
  const store = await KeyStore.open(url);
  try {
    if (task === 'list') await list(store);
    else if (task === 'create') await create(store, nameOf(name), values);
    else if (task === 'rotate') await rotate(store, nameOf(name), values['overlap-hours']);
    else if (task === 'revoke') await revoke(store, nameOf(name));
    else throw new UsageProblem(usage);
  } finally {
    await store.close();
  }
});

type Values = Readonly<Record<keyof typeof options, string>>;

function readArguments() {
  try {
    const { positionals, values } = parseArgs({ options, allowPositionals: true });
    const [task, name, ...others] = positionals;
    if (others.length > 0) throw new UsageProblem(usage);
    return { task, name, values };
  } catch (error) {
    throw error instanceof UsageProblem ? error : new UsageProblem((error as Error).message);
  }
}

async function create(store: KeyStore, name: string, values: Values): Promise<void> {
  if (!/^[a-z0-9][a-z0-9-]{1,39}$/.test(name)) {
    throw new UsageProblem('A name has 2 to 40 small letters, digits and hyphens.');
  }
  if ((await holding(store, name)).length > 0) {
    throw new UsageProblem(`There is a key of ${name}: rotate it, or revoke it first.`);
  }
  const kind = kinds.find((known) => known === values.kind);
  if (kind === undefined) throw new UsageProblem(`A key is for one of ${kinds.join(', ')}.`);
  const addresses = words(values.addresses);
  const unusable = addresses.find((range) => !isAddressRange(range));
  if (unusable) throw new UsageProblem(`${unusable} is no address, and no range like 10.0.0.0/8.`);
  const now = new Date();
  await store.add(
    shown({
      name,
      kind,
      scopes: words(values.scopes),
      policies: words(values.policies),
      units: words(values.units),
      addresses,
      createdAt: now,
      expiresAt: new Date(now.getTime() + count(values.days, 'days') * dayMs),
    }),
  );
}

async function rotate(store: KeyStore, name: string, overlapHours: string): Promise<void> {
  const newest = (await holding(store, name)).at(-1);
  if (newest === undefined) throw new UsageProblem(`No key of ${name} holds.`);
  const now = new Date();
  const lifetime = newest.expiresAt && newest.expiresAt.getTime() - newest.createdAt.getTime();
  const ends = now.getTime() + count(overlapHours, 'overlap-hours', 0) * 60 * 60 * 1000;
  const endsAt = new Date(Math.min(ends, newest.expiresAt?.getTime() ?? ends));
  const successor = shown({
    ...newest,
    createdAt: now,
    expiresAt: lifetime === null ? null : new Date(now.getTime() + lifetime),
  });
  await store.replace(newest.id, endsAt, successor);
  console.log(`The key ${newest.id} holds until ${endsAt.toISOString()}.`);
}

async function revoke(store: KeyStore, name: string): Promise<void> {
  const ids = (await holding(store, name)).map(({ id }) => id);
  if (ids.length === 0) throw new UsageProblem(`No key of ${name} holds.`);
  await store.revoke(ids, new Date());
  console.log(
    `Revoked: ${ids.join(', ')}. Gateways that have just seen them take them for 5 s more.`,
  );
}

async function list(store: KeyStore): Promise<void> {
  const keys = await store.all();
  if (keys.length === 0) console.log('There are no keys.');
  for (const key of keys) {
    console.log(`${key.id}  ${key.name}  ${key.kind}  ${stateOf(key, new Date())}`);
    for (const about of ['scopes', 'policies', 'units', 'addresses'] as const) {
      if (key[about].length > 0) console.log(`    ${about}: ${key[about].join(' ')}`);
    }
    console.log(
      `    created ${shortly(key.createdAt)}, expires ${shortly(key.expiresAt)}, last used ${shortly(key.lastUsedAt)}`,
    );
  }
}

/** Makes a key and shows it, the only time. @returns what is kept of it */
function shown(key: Omit<StoredKey, 'id' | 'hash' | 'revokedAt' | 'lastUsedAt'>): StoredKey {
  const text = makeAccessKey();
  console.log(text);
  const id = idOfAccessKey(text) as string;
  return { ...key, id, hash: hashOfAccessKey(text), revokedAt: null, lastUsedAt: null };
}

/** The keys of a principal, or the one with this id, that hold; the newest last. */
async function holding(store: KeyStore, name: string): Promise<readonly StoredKey[]> {
  const keys = await store.all();
  return keys.filter(
    (key) => (key.name === name || key.id === name) && stateOf(key, new Date()) === 'holds',
  );
}

function stateOf({ revokedAt, expiresAt }: StoredKey, now: Date): string {
  if (revokedAt !== null) return 'revoked';
  return expiresAt !== null && expiresAt <= now ? 'expired' : 'holds';
}

function nameOf(name: string | undefined): string {
  if (name === undefined) throw new UsageProblem(usage);
  return name;
}

function count(text: string, option: string, least = 1): number {
  if (!/^\d{1,5}$/.test(text) || Number(text) < least) {
    throw new UsageProblem(`--${option} cannot be "${text}".`);
  }
  return Number(text);
}

function words(text: string): readonly string[] {
  return text.split(/[\s,]+/).filter(Boolean);
}

function shortly(instant: Date | null): string {
  return instant?.toISOString().slice(0, 16) ?? 'never';
}
