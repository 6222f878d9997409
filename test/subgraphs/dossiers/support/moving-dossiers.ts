import { parse } from 'graphql';
import type { Knex } from 'knex';
import { dossiers } from '../../../../subgraphs/dossiers/main.ts';
import type { Caller } from '../../../../subgraphs/shared/access/caller.ts';
import { askInProcess } from '../../../../subgraphs/shared/ask.ts';
import { openDatabase } from '../../../../subgraphs/shared/database.ts';
import { migrate } from '../../../../subgraphs/shared/migrations.ts';
import type { Subgraph, SubgraphResult } from '../../../../subgraphs/shared/subgraph.ts';
import type { Peers } from '../../../../subgraphs/shared/subgraph-definition.ts';
import { administrator } from '../../../support/callers.ts';
import type { Engine } from '../../../support/engines.ts';
import { type SeededGraph, seededGraph } from '../../../support/seeded-graph.ts';
import { changeDocument } from './change-document.ts';

/** The dossiers subgraph on an empty database of its own, beside the shared catalogue; its clock is set by hand. */
export interface MovingDossiers {
  readonly subgraph: Subgraph;
  readonly db: Knex;
  readonly databaseUrl: string;
  /** Where the subgraphs have their data that this one asks. */
  readonly peerUrls: { readonly agencies: string; readonly procedures: string };
  readonly peers: Peers;
  /** The present, in the time of Việt Nam: `2019-11-15T10:00`. */
  setClock(local: string): void;
  ask(
    query: string,
    variables?: Record<string, unknown>,
    headers?: Record<string, string>,
    caller?: Caller,
  ): Promise<SubgraphResult>;
  /** Runs a mutation; fails on errors, gives refusals. */
  change(mutation: string, input: Record<string, unknown>, caller?: Caller): Promise<ChangeAnswer>;
  /** Runs mutations that must not be refused. @returns the dossier after the last one */
  changes(
    ...steps: readonly (readonly [mutation: string, input: Record<string, unknown>])[]
  ): Promise<DossierAnswer>;
  close(): Promise<void>;
}

export interface ChangeAnswer {
  readonly dossier: DossierAnswer | null;
  readonly userErrors: readonly {
    readonly code: string;
    readonly path: readonly string[] | null;
    readonly message: string;
  }[];
}

// biome-ignore lint/suspicious/noExplicitAny: has the form of what changeDocument asks for
export type DossierAnswer = any;

export async function movingDossiers(engine: Engine): Promise<MovingDossiers> {
  const graph: SeededGraph = await seededGraph(engine);
  const peers: Peers = {
    agencies: askInProcess(graph.agencies),
    procedures: askInProcess(graph.procedures),
  };
  const databaseUrl = engine.freshDatabase('dossiers');
  await migrate(databaseUrl, dossiers.migrationsFolder);
  let now = new Date('2019-11-15T10:00:00+07:00');
  const subgraph = await dossiers.open({ databaseUrl, clock: () => new Date(now), peers });
  const db = openDatabase(databaseUrl);
  const ask: MovingDossiers['ask'] = (
    query,
    variables = {},
    headers = {},
    caller = administrator,
  ) => subgraph.execute({ document: parse(query), variables, headers, caller });
  const change: MovingDossiers['change'] = async (mutation, input, caller) => {
    const { data, errors } = await ask(changeDocument(mutation), { input }, {}, caller);
    if (errors) throw new Error(`${mutation}: ${JSON.stringify(errors)}`);
    return data?.result as ChangeAnswer;
  };
  return {
    subgraph,
    db,
    databaseUrl,
    peerUrls: {
      agencies: graph.databaseUrlOf('agencies'),
      procedures: graph.databaseUrlOf('procedures'),
    },
    peers,
    setClock: (local) => {
      now = new Date(`${local}:00+07:00`);
    },
    ask,
    change,
    changes: async (...steps) => {
      let dossier: DossierAnswer = null;
      for (const [mutation, input] of steps) {
        const answer = await change(mutation, input);
        if (answer.dossier === null) {
          throw new Error(`${mutation} was refused: ${JSON.stringify(answer.userErrors)}`);
        }
        dossier = answer.dossier;
      }
      return dossier;
    },
    close: async () => {
      await subgraph.close();
      await db.destroy();
      await graph.close();
    },
  };
}
