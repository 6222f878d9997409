import { parse } from 'graphql';
import type { Knex } from 'knex';
import { dossiers } from '../../../../subgraphs/dossiers/main.ts';
import { openDatabase } from '../../../../subgraphs/shared/database.ts';
import { migrate } from '../../../../subgraphs/shared/migrations.ts';
import type { Subgraph } from '../../../../subgraphs/shared/subgraph.ts';
import type { Peers } from '../../../../subgraphs/shared/subgraph-definition.ts';
import { administrator } from '../../../support/callers.ts';
import { brokenRules } from './kept-rules.ts';
import { filingAt, longProcedure, officerOf } from './places.ts';
import { recountedSums } from './recounted-sums.ts';

export interface ManyWriters {
  /** One for each server that is written to, all with the same data. */
  readonly databaseUrls: readonly string[];
  readonly peers: Peers;
  readonly writers: number;
  readonly forMs: number;
}

/** What the writers did, and what is wrong with what they left; nothing, when all is well. */
export interface WritersReport {
  readonly changes: number;
  readonly conflicts: number;
  readonly problems: readonly string[];
}

/** Communes of one district: few, so that writers meet at their counters. */
const units = ['000.01.51.H49', '000.02.51.H49', '000.03.51.H49', '000.04.51.H49'];
const contestedDossiers = 8;
const present = new Date('2019-11-15T10:00:00+07:00');

/** Writers on all servers at once: they file dossiers at the same units, and change the same dossiers. */
export async function runManyWriters(options: ManyWriters): Promise<WritersReport> {
  const { databaseUrls, peers, writers, forMs } = options;
  await migrate(databaseUrls[0] as string, dossiers.migrationsFolder);
  const clock = () => new Date(present);
  const subgraphs = await Promise.all(
    databaseUrls.map((databaseUrl) => dossiers.open({ databaseUrl, clock, peers })),
  );
  const db = openDatabase(databaseUrls.at(-1) as string);
  try {
    const contested = await fileContested(subgraphs[0] as Subgraph);
    const end = performance.now() + forMs;
    const done = await Promise.all(
      Array.from({ length: writers }, (_, index) =>
        write(subgraphs[index % subgraphs.length] as Subgraph, contested, index, end),
      ),
    );
    const changes = Map.groupBy(
      done.flatMap(({ changed }) => changed),
      (code) => code,
    );
    return {
      changes: done.reduce((sum, { changed }) => sum + changed.length, 0),
      conflicts: done.reduce((sum, { conflicts }) => sum + conflicts, 0),
      problems: await problemsOf(db, peers, contested, changes),
    };
  } finally {
    await db.destroy();
    await Promise.all(subgraphs.map((subgraph) => subgraph.close()));
  }
}

interface Answer {
  readonly dossier: { readonly code: string; readonly version: number } | null;
  readonly userErrors: readonly { readonly code: string }[];
}

async function run(subgraph: Subgraph, mutation: string, input: object): Promise<Answer> {
  const inputType = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
  const { data, errors } = await subgraph.execute({
    document: parse(`mutation ($input: ${inputType}!) {
      result: ${mutation}(input: $input) { dossier { code version } userErrors { code } }
    }`),
    variables: { input },
    headers: {},
    caller: administrator,
  });
  if (errors) throw new Error(`${mutation}: ${JSON.stringify(errors)}`);
  return data?.result as Answer;
}

async function file(subgraph: Subgraph, unit: string): Promise<string> {
  const filing = { ...filingAt(unit, longProcedure), receivedBy: officerOf(unit) };
  const { dossier, userErrors } = await run(subgraph, 'submitDossier', filing);
  if (dossier === null) throw new Error(`A filing was refused: ${JSON.stringify(userErrors)}`);
  return dossier.code;
}

async function fileContested(subgraph: Subgraph): Promise<readonly string[]> {
  const codes: string[] = [];
  for (let index = 0; index < contestedDossiers; index++) {
    codes.push(await file(subgraph, units[index % units.length] as string));
  }
  return codes;
}

/** One writer, until the end: files a dossier, then changes one that all others change too, for the version it knows. */
async function write(
  subgraph: Subgraph,
  contested: readonly string[],
  index: number,
  end: number,
): Promise<{ readonly changed: readonly string[]; readonly conflicts: number }> {
  const changed: string[] = [];
  const known = new Map(contested.map((code) => [code, 1]));
  let conflicts = 0;
  for (let turn = index; performance.now() < end; turn++) {
    changed.push(await file(subgraph, units[turn % units.length] as string));
    const code = contested[turn % contested.length] as string;
    const { dossier, userErrors } = await run(subgraph, 'assignDossier', {
      code,
      by: officerOf(code.slice(0, -12)),
      officer: `CB-${index}`,
      expectedVersion: known.get(code),
    });
    if (dossier) changed.push(code);
    else if (userErrors[0]?.code === 'VERSION_CONFLICT') conflicts++;
    else throw new Error(`A change was refused: ${JSON.stringify(userErrors)}`);
    known.set(code, dossier?.version ?? (await versionOf(subgraph, code)));
  }
  return { changed, conflicts };
}

async function versionOf(subgraph: Subgraph, code: string): Promise<number> {
  const { data } = await subgraph.execute({
    document: parse('query ($code: String!) { dossier(code: $code) { version } }'),
    variables: { code },
    headers: {},
    caller: administrator,
  });
  return (data as { dossier: { version: number } }).dossier.version;
}

async function problemsOf(
  db: Knex,
  peers: Peers,
  contested: readonly string[],
  changes: ReadonlyMap<string, readonly string[]>,
): Promise<string[]> {
  const rows: { code: string; version: number }[] = await db('dossiers').select('code', 'version');
  const lost = rows.filter(({ code, version }) => {
    const expected = (changes.get(code)?.length ?? 0) + Number(contested.includes(code));
    return version !== expected;
  });
  const { kept, recounted } = await recountedSums(db);
  return [
    ...lost.map(({ code, version }) => `${code} has version ${version}: a change was lost`),
    ...gaps(rows.map(({ code }) => code).sort(), (code) => [code.slice(0, -5), code.slice(-4)]),
    ...gaps((await db('slips').orderBy('number').pluck('number')) as string[], (number) => [
      number.slice(0, -6),
      number.slice(-5),
    ]),
    ...(JSON.stringify(kept) === JSON.stringify(recounted)
      ? []
      : ['the statistics are not a recount']),
    ...(await brokenRules({ db, peers }, contested)),
  ];
}

/** Numbers that are missing or double, by what they count. */
function gaps(
  texts: readonly string[],
  parts: (text: string) => readonly [string, string],
): string[] {
  const sequences = Map.groupBy(texts.map(parts), ([sequence]) => sequence);
  return [...sequences].flatMap(([sequence, numbers]) => {
    const found = numbers.map(([, number]) => Number(number)).sort((one, other) => one - other);
    return found.every((number, index) => number === index + 1)
      ? []
      : [`${sequence} has a gap or a double among its ${found.length} numbers`];
  });
}
