import { hash, randomInt } from 'node:crypto';
import { crc32 } from 'node:zlib';

/**
 * An API key: `gk_<id>_<secret><checksum>`. The id names it in the store and in lists, the secret of 190 bits proves
 * it, and the checksum tells one that was mistyped or cut off from one that is not known, without a look into the store.
 */
const form = /^(gk_([0-9a-z]{8,16})_[0-9A-Za-z]{32})([0-9A-Za-z]{6})$/;

export const accessKeyPrefix = 'gk_';

/** The id in a key; undefined when it is none, or was mistyped. */
export function idOfAccessKey(key: string): string | undefined {
  const [, unchecked = '', id, checksum] = form.exec(key) ?? [];
  return checksum === checksumOf(unchecked) ? id : undefined;
}

/**
 * A key. The secret is made here and is nowhere else: whoever makes a key shows it once and keeps its hash.
 *
 * @param secret only given for keys that are published anyway
 */
export function makeAccessKey(
  id: string = randomText(12, digits + lowerCase),
  secret: string = randomText(32, base62),
): string {
  const unchecked = `${accessKeyPrefix}${id}_${secret}`;
  return unchecked + checksumOf(unchecked);
}

/** What is kept of a key. Its secret is random and long, so one round of SHA-256 is enough. */
export function hashOfAccessKey(key: string): string {
  return hash('sha256', key);
}

const digits = '0123456789';
const lowerCase = 'abcdefghijklmnopqrstuvwxyz';
const base62 = digits + lowerCase.toUpperCase() + lowerCase;

function randomText(length: number, alphabet: string): string {
  return Array.from({ length }, () => alphabet[randomInt(alphabet.length)]).join('');
}

/** CRC-32 in six digits of base 62. */
function checksumOf(text: string): string {
  let rest = crc32(text);
  let checksum = '';
  for (let digit = 0; digit < 6; digit++) {
    checksum = base62[rest % 62] + checksum;
    rest = Math.floor(rest / 62);
  }
  return checksum;
}
