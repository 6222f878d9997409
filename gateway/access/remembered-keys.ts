import { LRUCache } from 'lru-cache';
import { addressCheck } from './address-ranges.ts';
import { CredentialUnchecked } from './credential.ts';
import type { KeyStore, StoredKey } from './key-store.ts';
import type { FindKey, KnownKey } from './known-key.ts';

/** How long a key is believed without another look: a revoked one holds no longer than that. */
const rememberedMs = 5_000;
const maxRemembered = 10_000;
/** The last use is for finding keys that nobody needs any more; it need not be exact, and costs a write. */
const usesNotedEveryMs = 60 * 60 * 1000;

interface Remembered {
  readonly until: number;
  /** Of an id that is not known, too: whoever tries it again costs nothing. */
  readonly key: KnownKey | undefined | Promise<KnownKey | undefined>;
}

export interface RememberedKeysOptions {
  /** Told why a use could not be noted. */
  readonly onError: (error: Error) => void;
  /** Milliseconds. */
  readonly now?: () => number;
}

/** Finds the keys of a store, and looks there again only after some seconds. */
export function rememberedKeys(
  store: Pick<KeyStore, 'find' | 'noteUse'>,
  { onError, now = Date.now }: RememberedKeysOptions,
): FindKey {
  const remembered = new LRUCache<string, Remembered>({ max: maxRemembered });
  const remember = (id: string, key: Remembered['key']) =>
    remembered.set(id, { key, until: now() + rememberedMs });
  const noteUse = (id: string) => store.noteUse(id, new Date(now())).catch(onError);

  return (id) => {
    const known = remembered.get(id);
    if (known !== undefined && known.until > now()) return known.key;
    const found = store.find(id).then(
      (stored) => {
        const key = stored && knownKey(stored, { now, noteUse });
        remember(id, key);
        return key;
      },
      (cause: Error) => {
        remembered.delete(id);
        throw new CredentialUnchecked('The store of keys does not answer', { cause });
      },
    );
    remember(id, found);
    return found;
  };
}

function knownKey(
  { id, name, hash, addresses, expiresAt, revokedAt, lastUsedAt, ...rights }: StoredKey,
  { now, noteUse }: { now: () => number; noteUse: (id: string) => void },
): KnownKey | undefined {
  if (revokedAt !== null) return undefined;
  const { kind, scopes, policies, units } = rights;
  let notedAt = lastUsedAt?.getTime() ?? 0;
  return {
    hash,
    expiresAt,
    principal: { kind, id: `key:${name}`, scopes, policies, units, person: null },
    mayComeFrom: addressCheck(addresses),
    noteUse: () => {
      if (now() - notedAt < usesNotedEveryMs) return;
      notedAt = now();
      noteUse(id);
    },
  };
}
