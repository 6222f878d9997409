import { fileURLToPath } from 'node:url';
import { runProgram } from '../../../support/programs.ts';
import type { DeathPoint } from './change-and-die.ts';
import type { MovingDossiers } from './moving-dossiers.ts';
import { counts, eventsOf, goThrough, type MutationInTurn } from './mutations-in-turn.ts';

export const deathPoints: readonly DeathPoint[] = [
  'before the transaction',
  'after the write',
  'before the commit',
  'after the commit',
  'before the answer',
];

const program = fileURLToPath(new URL('change-and-die.ts', import.meta.url));

/**
 * Lets a process begin a mutation and die at a point on the way, then sends the mutation again, twice.
 *
 * @returns what is not as if it had been sent once; empty when all is right
 */
export async function dieOnTheWay(
  moving: MovingDossiers,
  { before, step: [mutation, input] }: MutationInTurn,
  point: DeathPoint,
  idempotencyKey: string,
): Promise<string[]> {
  const code = await goThrough(moving, before);
  const withKey = { ...input, ...(code && { code }), idempotencyKey };
  const earlier = await counts(moving);
  const { code: exitCode, problems } = await runProgram([program, point], {
    DATABASE_URL: moving.databaseUrl,
    AGENCIES: moving.peerUrls.agencies,
    PROCEDURES: moving.peerUrls.procedures,
    MUTATION: mutation,
    INPUT: JSON.stringify(withKey),
  });
  const left = await counts(moving);
  const answers = [await moving.change(mutation, withKey), await moving.change(mutation, withKey)];
  const later = await counts(moving);
  const events = eventsOf(mutation);
  const isIn = point === 'after the commit' || point === 'before the answer';
  const pairs = {
    'exit code of who was killed': [exitCode, null],
    'what it said': [problems, ''],
    'what it left': [written(earlier, left), isIn ? events : 0],
    'what there is in the end': [written(earlier, later), events],
    refusals: [JSON.stringify(answers[0]?.userErrors), '[]'],
    'the second answer': [JSON.stringify(answers[1]), JSON.stringify(answers[0])],
  };
  return Object.entries(pairs)
    .filter(([, [found, expected]]) => found !== expected)
    .map(
      ([what, [found, expected]]) =>
        `${mutation}, killed ${point}: ${what} is ${found}, expected ${expected}`,
    );
}

/** Events that came in between, each with its message; NaN when they do not agree. */
function written(earlier: Record<string, number>, later: Record<string, number>): number {
  const [events, messages] = ['dossier_events', 'outbox'].map(
    (table) => (later[table] as number) - (earlier[table] as number),
  ) as [number, number];
  return events === messages ? events : Number.NaN;
}
