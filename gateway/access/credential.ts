import type { IncomingHttpHeaders } from 'node:http';
import { accessKeyPrefix } from './access-key.ts';

/** What a client proves itself with. */
export type Credential =
  | { readonly kind: 'key'; readonly text: string }
  | { readonly kind: 'token'; readonly text: string };

/** A credential was sent and does not hold. Why is not told, but for a key that was mistyped. */
export class CredentialRefused extends Error {
  override readonly name = 'CredentialRefused';
  readonly isMistyped: boolean;

  constructor({ isMistyped } = { isMistyped: false }) {
    super('The credential does not hold');
    this.isMistyped = isMistyped;
  }
}

/** Whoever knows whether a credential holds does not answer. */
export class CredentialUnchecked extends Error {
  override readonly name = 'CredentialUnchecked';
}

/** Headers that carry credentials. */
export const credentialHeaders: ReadonlySet<string> = new Set(['authorization', 'x-api-key']);

interface SentHeaders {
  readonly headers: IncomingHttpHeaders;
  /** Names and values in turn, as they came. */
  readonly rawHeaders: readonly string[];
}

/**
 * The credential of a request; undefined when none was sent.
 *
 * @throws {CredentialRefused} for more than one, and for one of an unknown kind
 */
export function credentialOf({ headers, rawHeaders }: SentHeaders): Credential | undefined {
  const { authorization, 'x-api-key': key } = headers;
  if (authorization === undefined && key === undefined) return undefined;
  // Which of two counts, a proxy in front could see otherwise. Node shows only the first `authorization`.
  if (countOfCredentials(rawHeaders) !== 1) throw new CredentialRefused();
  if (typeof key === 'string') return { kind: 'key', text: key };
  const [, text] = /^Bearer +(\S+)$/i.exec(authorization ?? '') ?? [];
  if (text === undefined) throw new CredentialRefused();
  return { kind: text.startsWith(accessKeyPrefix) ? 'key' : 'token', text };
}

function countOfCredentials(rawHeaders: readonly string[]): number {
  let count = 0;
  for (let index = 0; index < rawHeaders.length; index += 2) {
    if (credentialHeaders.has((rawHeaders[index] as string).toLowerCase())) count++;
  }
  return count;
}
