import type { Principal } from '../access/caller.ts';
import { documentId, type Manifest } from './manifest.ts';

/** What happens to operations that are not in the manifest: nothing, a line in the log, or a refusal. */
export const documentsModes = ['off', 'log', 'enforce'] as const;
export type DocumentsMode = (typeof documentsModes)[number];

/** What a client sent, as far as it tells which document is meant; unchecked. */
export interface SentDocument {
  readonly query?: unknown;
  /** `sha256:…`, as the GraphQL over HTTP draft's appendix on persisted documents has it, or the hash alone. */
  readonly documentId?: unknown;
  readonly extensions?: unknown;
}

/** Which document it is, and whether it may be asked for. */
export type Admission =
  | { readonly kind: 'trusted'; readonly query: string }
  /** Not in the manifest; goes on as it was sent. */
  | { readonly kind: 'free'; readonly isNoted: boolean }
  | { readonly kind: 'refused'; readonly code: 'DOCUMENT_UNKNOWN' | 'DOCUMENT_NOT_TRUSTED' };

/**
 * Finds the document that a client means, and decides by the mode of its principal.
 *
 * A document that is sent in full is trusted if it is one of the manifest's to the byte.
 */
export function admitDocument(
  sent: SentDocument,
  { byId, bodies }: Manifest,
  mode: DocumentsMode,
): Admission {
  if (typeof sent.documentId === 'string') {
    const query = byId.get(sent.documentId.replace(/^sha256:/, ''));
    return query === undefined ? { kind: 'refused', code: 'DOCUMENT_UNKNOWN' } : trusted(query);
  }
  if (typeof sent.query === 'string') {
    return bodies.has(sent.query) ? trusted(sent.query) : untrusted(mode);
  }
  const hash = hashOf(sent.extensions);
  const query = hash === undefined ? undefined : byId.get(hash);
  return query === undefined ? untrusted(mode) : trusted(query);
}

const trusted = (query: string): Admission => ({ kind: 'trusted', query });

function untrusted(mode: DocumentsMode): Admission {
  return mode === 'enforce'
    ? { kind: 'refused', code: 'DOCUMENT_NOT_TRUSTED' }
    : { kind: 'free', isNoted: mode === 'log' };
}

/** The hash of an automatic persisted query that comes without its text. */
function hashOf(extensions: unknown): string | undefined {
  const { persistedQuery } = (extensions ?? {}) as { persistedQuery?: { sha256Hash?: unknown } };
  const hash = persistedQuery?.sha256Hash;
  return typeof hash === 'string' ? hash : undefined;
}

/**
 * The mode for a principal: one of its policies `documents:off`, `documents:log`, `documents:enforce` if it has one, so
 * that keys can differ, else the gateway's.
 */
export function modeFor({ policies }: Principal, usual: DocumentsMode): DocumentsMode {
  return documentsModes.find((mode) => policies.includes(`documents:${mode}`)) ?? usual;
}

/** What a log may tell of a document that is not known: its hash; its text may hold personal values. */
export function nameOf({ query, extensions }: SentDocument): string | undefined {
  return typeof query === 'string' ? documentId(query) : hashOf(extensions);
}
