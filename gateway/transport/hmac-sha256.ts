import { hash } from 'node:crypto';

const blockBytes = 64;
const digestBytes = 32;
/** Longer texts get a memory of their own. */
const usualBytes = 16 * 1024;

/**
 * Signs texts with HMAC and SHA-256 (RFC 2104), in base64url.
 *
 * By two one-shot hashes, as `createHmac` makes an object of OpenSSL's for each text: with four signatures in a query the
 * gateway spent 9 % more CPU by that, 5 % more by this (benchmark's deep query, 20 connections, nothing shared, Node 26).
 *
 * @param secret of any length
 */
export function hmacSha256(secret: string): (ascii: string) => string {
  const key = Buffer.alloc(blockBytes);
  const bytes = Buffer.from(secret);
  (bytes.length > blockBytes ? hash('sha256', bytes, 'buffer') : bytes).copy(key);
  const outer = Buffer.alloc(blockBytes + digestBytes);
  const inner = Buffer.alloc(blockBytes + usualBytes);
  for (const [at, byte] of key.entries()) {
    inner[at] = byte ^ 0x36;
    outer[at] = byte ^ 0x5c;
  }
  return (text) => {
    const message =
      text.length > usualBytes
        ? Buffer.concat([inner.subarray(0, blockBytes), Buffer.from(text, 'latin1')])
        : inner.subarray(0, blockBytes + inner.write(text, blockBytes, 'latin1'));
    outer.write(hash('sha256', message, 'latin1'), blockBytes, 'latin1');
    return hash('sha256', outer, 'base64url');
  };
}
