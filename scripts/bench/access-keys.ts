import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hashOfAccessKey, makeAccessKey } from '../../gateway/access/access-key.ts';
import { KeyStore } from '../../gateway/access/key-store.ts';

/** API keys that a gateway knows. */
export interface AccessKeys {
  readonly databaseUrl: string;
  readonly keys: readonly string[];
}

/** Makes keys of as many partners, in a database that is gone with this process. */
export async function makeAccessKeys(count: number): Promise<AccessKeys> {
  const folder = mkdtempSync(join(tmpdir(), 'gateway-bench-keys-'));
  process.once('exit', () => rmSync(folder, { recursive: true }));
  const databaseUrl = join(folder, 'keys.sqlite');
  const store = await KeyStore.open(databaseUrl);
  const keys: string[] = [];
  for (let partner = 0; partner < count; partner += 1) {
    const id = `bench${String(partner).padStart(7, '0')}`;
    const key = makeAccessKey(id);
    await store.add({ ...partnerRights, id, name: `bench-${partner}`, hash: hashOfAccessKey(key) });
    keys.push(key);
  }
  await store.close();
  return { databaseUrl, keys };
}

const partnerRights = {
  kind: 'partner',
  scopes: ['dossiers:read', 'dossiers:file', 'appointments:book'],
  policies: [],
  units: ['000.00.51.H49'],
  addresses: [],
  createdAt: new Date(),
  expiresAt: null,
  revokedAt: null,
  lastUsedAt: null,
} as const;
