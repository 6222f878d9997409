/**
 * A process that runs one mutation and is killed at a point on the way, as a failing machine would be:
 * `node change-and-die.ts POINT` with DATABASE_URL, AGENCIES, PROCEDURES (their databases),
 * MUTATION and INPUT.
 */
import { parse } from 'graphql';
import { agencies } from '../../../../subgraphs/agencies/main.ts';
import { dossiers } from '../../../../subgraphs/dossiers/main.ts';
import { procedures } from '../../../../subgraphs/procedures/main.ts';
import { askInProcess } from '../../../../subgraphs/shared/ask.ts';
import { fixedClock } from '../../../../subgraphs/shared/clock.ts';
import { administrator } from '../../../support/callers.ts';
import { changeDocument } from './change-document.ts';

/** Before the transaction, after its first write, before its commit, after it, and before the answer is told. */
export type DeathPoint =
  | 'before the transaction'
  | 'after the write'
  | 'before the commit'
  | 'after the commit'
  | 'before the answer';

const {
  DATABASE_URL = '',
  AGENCIES = '',
  PROCEDURES = '',
  MUTATION = '',
  INPUT = '{}',
} = process.env;
const point = process.argv[2] as DeathPoint;

function die(): never {
  process.kill(process.pid, 'SIGKILL');
  // The signal ends the process before this is reached.
  throw new Error('Still alive');
}

const clock = fixedClock(new Date('2019-11-15T10:00:00+07:00'));
const peers = {
  agencies: askInProcess(await agencies.open({ databaseUrl: AGENCIES, clock })),
  procedures: askInProcess(await procedures.open({ databaseUrl: PROCEDURES, clock })),
};
const subgraph = await dossiers.open({ databaseUrl: DATABASE_URL, clock, peers });

let begun = false;
let written = false;
let committed = false;
subgraph.observeStatements((sql) => {
  const statement = sql.toLowerCase();
  if (point === 'after the commit' && committed) die();
  if (point === 'after the write' && written) die();
  if (/^(begin|start transaction)/.test(statement)) {
    if (point === 'before the transaction') die();
    begun = true;
  }
  if (begun && /^(insert into|update) .(dossiers|dossier_events)\b/.test(statement)) written = true;
  if (statement.startsWith('commit')) {
    if (point === 'before the commit') die();
    committed = true;
  }
});
await subgraph.execute({
  document: parse(changeDocument(MUTATION)),
  variables: { input: JSON.parse(INPUT) },
  headers: {},
  caller: administrator,
});
die();
