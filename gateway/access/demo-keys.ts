import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { StartupProblem } from '../config/startup-problem.ts';
import { hashOfAccessKey, idOfAccessKey } from './access-key.ts';
import { type Principal, principalKinds } from './caller.ts';
import type { KnownKey } from './known-key.ts';

/** A key that is published, for development and demonstrations. */
export interface DemoKey {
  /** Short name of whom it is for. */
  readonly name: string;
  /** Who that is, for people. */
  readonly about: string;
  readonly key: string;
  readonly principal: Principal;
}

const names = z.array(z.string());

const fileSchema = z.array(
  z.object({
    name: z.string().min(1),
    about: z.string(),
    key: z.string().refine((key) => idOfAccessKey(key) !== undefined, 'is no key'),
    kind: z.enum(principalKinds),
    scopes: names,
    policies: names,
    units: names,
    person: z.string().nullable(),
  }),
);

/**
 * Reads a file of published keys.
 *
 * @throws {StartupProblem}
 */
export async function readDemoKeys(file: string): Promise<readonly DemoKey[]> {
  try {
    return fileSchema
      .parse(JSON.parse(await readFile(file, 'utf8')))
      .map(({ name, about, key, ...rights }) => ({
        name,
        about,
        key,
        principal: { id: `demo-${name}`, ...rights },
      }));
  } catch (error) {
    throw new StartupProblem(`The demo keys in ${file} cannot be read: ${reason(error)}`);
  }
}

/** Published keys by their ids. */
export function knownDemoKeys(keys: readonly DemoKey[]): ReadonlyMap<string, KnownKey> {
  return new Map(
    keys.map(({ key, principal }) => [
      idOfAccessKey(key) as string,
      {
        hash: hashOfAccessKey(key),
        principal,
        expiresAt: null,
        mayComeFrom: () => true,
        noteUse: () => {},
      },
    ]),
  );
}

function reason(error: unknown): string {
  if (!(error instanceof z.ZodError)) return (error as Error).message;
  const [issue] = error.issues;
  return `${issue?.path.join('.')} ${issue?.message}`;
}
