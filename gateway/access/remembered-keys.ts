import { LRUCache } from 'lru-cache';
import { addressCheck } from './address-ranges.ts';
import { CredentialUnchecked } from './credential.ts';
import type { KeyStore, StoredKey } from './key-store.ts';
import type { FindKey, KnownKey } from './known-key.ts';

/** How long a key is believed without another look: a revoked one holds no longer than that. */
const rememberedMs = 5_000;
const maxRemembered = 10_000;
/** Anybody can make up ids, as many as they like; they push out each other only, and no key that somebody has. */
const maxRememberedUnknown = 1_000;
/** Ids that were not known before and are looked up at the same time. */
const maxStrangersLookedUp = 16;
/** The last use is for finding keys that nobody needs any more; it need not be exact, and costs a write. */
const usesNotedEveryMs = 60 * 60 * 1000;

interface Remembered {
  readonly until: number;
  readonly key: KnownKey;
}

export interface RememberedKeysOptions {
  /** Told why a use could not be noted. */
  readonly onError: (error: Error) => void;
  /** Milliseconds. */
  readonly now?: () => number;
}

/**
 * Finds the keys of a store, and looks there again only after some seconds. Ids that were not known are looked up a few
 * at a time, as this comes before every other limit; more are left unchecked. Keys that were known never wait for them.
 */
export function rememberedKeys(
  store: Pick<KeyStore, 'find' | 'noteUse'>,
  { onError, now = Date.now }: RememberedKeysOptions,
): FindKey {
  const remembered = new LRUCache<string, Remembered>({ max: maxRemembered });
  /** Until when ids are nobody's. */
  const unknown = new LRUCache<string, number>({ max: maxRememberedUnknown });
  const lookUps = new Map<string, Promise<KnownKey | undefined>>();
  let strangersLookedUp = 0;
  const noteUse = (id: string) => store.noteUse(id, new Date(now())).catch(onError);

  const lookUp = async (id: string): Promise<KnownKey | undefined> => {
    const stored = await store.find(id).catch((cause: Error) => {
      throw new CredentialUnchecked('The store of keys does not answer', { cause });
    });
    const key = stored && knownKey(stored, { now, noteUse });
    const until = now() + rememberedMs;
    if (key !== undefined) {
      remembered.set(id, { key, until });
    } else {
      remembered.delete(id);
      unknown.set(id, until);
    }
    return key;
  };

  return (id) => {
    const known = remembered.get(id);
    if (known !== undefined && known.until > now()) return known.key;
    if ((unknown.get(id) ?? 0) > now()) return undefined;
    const running = lookUps.get(id);
    if (running !== undefined) return running;
    const isStranger = known === undefined;
    if (isStranger && strangersLookedUp >= maxStrangersLookedUp) {
      throw new CredentialUnchecked('Too many unknown keys are being looked up');
    }
    if (isStranger) strangersLookedUp++;
    const found = lookUp(id).finally(() => {
      lookUps.delete(id);
      if (isStranger) strangersLookedUp--;
    });
    lookUps.set(id, found);
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
