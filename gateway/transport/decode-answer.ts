import { promisify } from 'node:util';
import { brotliDecompress, gunzip, inflate } from 'node:zlib';
import type { HttpAnswer } from './answer-reader.ts';
import type { SubgraphAnswer } from './transport.ts';

const decompressors = {
  gzip: promisify(gunzip),
  'x-gzip': promisify(gunzip),
  deflate: promisify(inflate),
  br: promisify(brotliDecompress),
} as const;

/** Undoes the compression of an answer, if it has any; one that grows beyond `maxBytes` is given up. */
export function decompress(
  { encoding, body }: HttpAnswer,
  maxBytes: number,
): string | Promise<string> {
  return typeof body === 'string' ? body : decompressed(encoding ?? '', body, maxBytes);
}

async function decompressed(encoding: string, body: Buffer, maxBytes: number): Promise<string> {
  if (!Object.hasOwn(decompressors, encoding)) {
    throw new Error(`unknown content-encoding "${encoding}"`);
  }
  const bytes = await decompressors[encoding as keyof typeof decompressors](body, {
    maxOutputLength: maxBytes,
  });
  return bytes.toString('utf8');
}

/**
 * Reads a body as a GraphQL answer.
 *
 * @throws {Error} saying what it is instead
 */
export function graphqlAnswer(text: string): SubgraphAnswer {
  const answer: unknown = JSON.parse(text);
  if (!isObject(answer)) throw new Error('a JSON value that is not an object');
  const { data, errors } = answer;
  if (data === undefined && errors === undefined) throw new Error('neither data nor errors');
  if (data !== undefined && data !== null && !isObject(data)) {
    throw new Error('data that is not an object');
  }
  if (errors !== undefined && !(Array.isArray(errors) && errors.every(isObject))) {
    throw new Error('errors that are not a list of objects');
  }
  return answer;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
