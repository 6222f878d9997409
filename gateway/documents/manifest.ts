import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { StartupProblem } from '../config/startup-problem.ts';

/** What tools write that collect the operations of clients: Apollo's persisted query manifest, version 1. */
const manifestForm = z.object({
  format: z.literal('apollo-persisted-query-manifest'),
  version: z.literal(1),
  operations: z.array(
    z.object({
      id: z.string().regex(/^[\da-f]{64}$/),
      name: z.string(),
      type: z.enum(['query', 'mutation', 'subscription']),
      body: z.string().min(1),
    }),
  ),
});

export type ManifestFile = z.infer<typeof manifestForm>;

/** Operations that are known beforehand. */
export interface Manifest {
  /** Text by id. */
  readonly byId: ReadonlyMap<string, string>;
  /** All texts. */
  readonly bodies: ReadonlySet<string>;
}

/** What is known where there is no manifest. */
export const emptyManifest: Manifest = { byId: new Map(), bodies: new Set() };

/** The id of a document: its SHA-256, hexadecimal, as automatic persisted queries have it. */
export function documentId(body: string): string {
  return createHash('sha256').update(body).digest('hex');
}

/**
 * Reads a manifest.
 *
 * @throws {StartupProblem} when it cannot be read, has another form, or an id that is not the hash of its body
 */
export async function readManifest(file: string): Promise<Manifest> {
  const text = await readFile(file, 'utf8').catch((error: Error) => {
    throw new StartupProblem(`The trusted documents cannot be read: ${error.message}`);
  });
  const { operations } = parseManifest(text, file);
  for (const { id, name, body } of operations) {
    if (documentId(body) === id) continue;
    throw new StartupProblem(`${file}: the id of "${name}" is not the SHA-256 of its body`);
  }
  return {
    byId: new Map(operations.map(({ id, body }) => [id, body])),
    bodies: new Set(operations.map(({ body }) => body)),
  };
}

function parseManifest(text: string, file: string): ManifestFile {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw new StartupProblem(`${file} is not JSON: ${(error as Error).message}`);
  }
  const parsed = manifestForm.safeParse(json);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new StartupProblem(`${file} is no manifest: ${issue?.path.join('.')}: ${issue?.message}`);
}
