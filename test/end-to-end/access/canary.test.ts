import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Knex } from 'knex';
import { dossiers } from '../../../subgraphs/dossiers/main.ts';
import { openDatabase } from '../../../subgraphs/shared/database.ts';
import { migrate } from '../../../subgraphs/shared/migrations.ts';
import { engines } from '../../support/engines.ts';
import { type RunningProgram, startProgram } from '../../support/programs.ts';
import { type SeededGraph, seededGraph } from '../../support/seeded-graph.ts';
import { type Asker, headersOf } from '../../support/unified-gateway.ts';

/** Values that stand nowhere else in the world: whoever finds one has found personal data. */
const canaries = {
  name: 'Hoàng Yến Canary-7f3a',
  identityNumber: '079199912345',
  phone: '0987000123',
  email: 'canary-7f3a@example.vn',
  summary: 'Canary-summary-7f3a',
};
const { summary, ...applicant } = canaries;

const commune = '000.01.51.H49';
const by = { officer: 'CB-canary', agencyCode: commune };
const filing = {
  procedureCode: '1.003005',
  unitCode: commune,
  channel: 'DIRECT',
  applicant: { kind: 'CITIZEN', ...applicant },
  summary,
  receivedBy: by,
};

/** Everybody but those who may see the data. */
const others: readonly Asker[] = [
  {},
  { as: 'citizen' },
  { as: 'officer' },
  { as: 'partner', purpose: 'SUPPORT' },
  { as: 'inspector', purpose: 'HANDLING' },
  { as: 'admin', purpose: 'INSPECTION' },
];

const everything = `query ($code: String!, $unit: String!) {
  dossier(code: $code) {
    summary applicant { kind initials name identityNumber phone email isMasked }
    slips { payload html } events { reason actor } supplementRequests { content } transfers { state }
  }
  nationalPayload(code: $code) { dossier { name value } progress { fields { name value } } }
  dossiers(first: 5) { edges { cursor node { summary applicant { name phone } } } }
  receptionUnit(code: $unit) { dossiers(first: 5) { edges { node { applicant { name email } } } } }
  accessLog(dossier: $code, first: 100) { edges { cursor node { callerId fields requestId } } }
  myDossiers { edges { node { applicant { name } } } }
}`;

const queries = new URL('../../../docs/queries/', import.meta.url);
const submit = `mutation ($input: SubmitDossierInput!) {
  submitDossier(input: $input) { dossier { code } userErrors { code message } }
}`;

describe('personal data that was never seen before', () => {
  const [sqlite] = engines;
  let graph: SeededGraph;
  let db: Knex;
  let program: RunningProgram;
  let code: string;

  beforeAll(async () => {
    if (!sqlite) throw new Error('SQLite is always there');
    graph = await seededGraph(sqlite);
    const databaseUrl = sqlite.freshDatabase('dossiers');
    await migrate(databaseUrl, dossiers.migrationsFolder);
    db = openDatabase(databaseUrl);
    program = await startProgram(
      ['test/end-to-end/access/traced-graph.ts'],
      {
        AGENCIES: graph.databaseUrlOf('agencies'),
        PROCEDURES: graph.databaseUrlOf('procedures'),
        APPOINTMENTS: graph.databaseUrlOf('appointments'),
        DOSSIERS: databaseUrl,
        LOG_LEVEL: 'trace',
        NODE_OPTIONS: '--disable-warning=ExperimentalWarning',
      },
      /^Listening/,
    );
    const filed = await ask(
      submit,
      { input: { ...filing, idempotencyKey: 'canary-1' } },
      { as: 'officer' },
    );
    code = JSON.parse(filed).data.submitDossier.dossier.code;
  }, 180_000);

  afterAll(async () => {
    await program?.stop();
    await db?.destroy();
    await graph?.close();
  });

  /** The text of an answer. */
  async function ask(query: string, variables: object, asker: Asker = {}): Promise<string> {
    const url = program.ready.replace('Listening at ', '');
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(await headersOf(asker)) },
      body: JSON.stringify({ query, variables }),
    });
    return response.text();
  }

  const found = (text: string) => Object.values(canaries).filter((canary) => text.includes(canary));

  test('is in the answers of those who may see it', async () => {
    const text = await ask(
      everything,
      { code, unit: commune },
      { as: 'officer', purpose: 'HANDLING' },
    );
    expect(found(text)).toEqual(Object.values(canaries));
  });

  test.each(others)('is in no answer of %j', async (asker) => {
    const variables = { code, unit: commune };
    const texts = [await ask(everything, variables, asker)];
    for (const file of readdirSync(queries)) {
      const query = readFileSync(new URL(file, queries), 'utf8');
      const declared = Object.entries(variables).filter(([name]) => query.includes(`$${name}:`));
      texts.push(await ask(query, Object.fromEntries(declared), asker));
    }
    expect(texts.flatMap(found)).toEqual([]);
  });

  test('is in no refusal and no error, of those that the data itself brings about', async () => {
    const officer = { as: 'officer' } as const;
    const wrong = [
      { ...filing, unitCode: '000.99.99.H49' },
      { ...filing, procedureCode: '9.999999' },
      { ...filing, applicant: { ...filing.applicant, name: canaries.name.repeat(20) } },
      { ...filing, applicant: { ...filing.applicant, phone: canaries.phone.repeat(20) } },
      { ...filing, summary: canaries.summary.repeat(60) },
      { ...filing, idempotencyKey: 'canary-1', channel: 'POST' },
      { ...filing, receivedBy: { ...by, agencyCode: '000.00.53.H49' } },
    ];
    for (const input of wrong) {
      const text = await ask(submit, { input }, officer);
      expect(JSON.parse(text).data?.submitDossier?.userErrors ?? []).not.toEqual([]);
      expect(found(text)).toEqual([]);
    }
    await db.raw(
      "create trigger no_more before insert on dossiers begin select raise(abort, 'no more'); end",
    );
    const text = await ask(submit, { input: filing }, officer);
    await db.raw('drop trigger no_more');
    expect(text).toContain('INTERNAL_SERVER_ERROR');
    expect(found(text)).toEqual([]);
  });

  test('is in the database with its dossiers, and in no other table', async () => {
    const tables: string[] = await db('sqlite_master').where({ type: 'table' }).pluck('name');
    expect(tables.length).toBeGreaterThan(20);
    const holding = [];
    for (const table of tables) {
      if (found(JSON.stringify(await db(table))).length > 0) holding.push(table);
    }
    expect(holding).toEqual(['dossiers']);
  });

  test('is in no line of the log, in which everything was told that could be', async () => {
    await program.stop();
    const log = await program.log();
    expect(log).toContain('no more');
    expect(found(log)).toEqual([]);
  });
});
