import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createClient } from '@redis/client';
import type { Knex } from 'knex';
import { appointments } from '../../../subgraphs/appointments/main.ts';
import { dossiers } from '../../../subgraphs/dossiers/main.ts';
import type { SubgraphName } from '../../../subgraphs/shared/config.ts';
import { isSqlite, openDatabase } from '../../../subgraphs/shared/database.ts';
import { migrate } from '../../../subgraphs/shared/migrations.ts';
import type { SubgraphDefinition } from '../../../subgraphs/shared/subgraph-definition.ts';
import { onEachEngine } from '../../support/engines.ts';
import { type RunningProgram, startProgram } from '../../support/programs.ts';
import { type RedisServer, startRedis } from '../../support/redis-server.ts';
import { type SeededGraph, seededGraph } from '../../support/seeded-graph.ts';
import { seedingTimeoutMs } from '../../support/seeding.ts';
import { type Asker, headersOf } from '../../support/unified-gateway.ts';

/** Values that stand nowhere else in the world: whoever finds one has found personal data. */
const applicant = {
  name: 'Hoàng Yến Canary-7f3a',
  identityNumber: '079199912345',
  phone: '0987000123',
  email: 'canary-7f3a@example.vn',
};
const summary = 'Canary-summary-7f3a';
const party = { name: 'Bạch Yến Canary-9b1c', idNumber: '079199954321', phone: '0977000321' };
const canaries = [...Object.values(applicant), summary, ...Object.values(party)];

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
const opening = {
  unitCode: commune,
  validFrom: '2019-11-18',
  rules: [
    {
      weekdays: [3],
      from: '08:00',
      to: '10:00',
      slotMinutes: 30,
      publicCapacity: 2,
      internalCapacity: 2,
    },
  ],
};
const visit = {
  unitCode: commune,
  startAt: '2019-11-20T08:00:00+07:00',
  purpose: 'SUBMIT',
  channel: 'PORTAL',
  party,
};

/** Everybody but those who may see the data. */
const others: readonly Asker[] = [
  {},
  { as: 'citizen' },
  { as: 'officer' },
  { as: 'partner', purpose: 'SUPPORT' },
  { as: 'inspector', purpose: 'HANDLING' },
  { as: 'admin', purpose: 'INSPECTION', reportsCost: true },
];

const everything = `query ($code: String!, $unit: String!, $appointment: String!) {
  dossier(code: $code) {
    summary applicant { kind initials name identityNumber phone email isMasked }
    slips { payload html } events { reason actor } supplementRequests { content } transfers { state }
  }
  nationalPayload(code: $code) { dossier { name value } progress { fields { name value } } }
  dossiers(first: 5) { edges { cursor node { summary applicant { name phone } } } }
  receptionUnit(code: $unit) {
    dossiers(first: 5) { edges { node { applicant { name email } } } } iCalendar(day: "2019-11-20")
    queue { tickets(first: 5) { edges { node { appointment { party { name } } } } } }
  }
  accessLog(dossier: $code, first: 100) { edges { cursor node { subject callerId fields requestId } } }
  myDossiers { edges { node { applicant { name } } } }
  appointment(code: $appointment) {
    party { name phone idNumber maskedName maskedPhone maskedIdNumber } checkInPayload iCalendar
    changes { edges { node { reason } } } reminders { channel }
  }
  appointments(first: 5) { edges { cursor node { party { name phone idNumber } } } }
  appointmentChanges(first: 5) { edges { node { reason appointment { party { name } } } } }
  appointmentAccessLog(first: 100) { edges { cursor node { subject callerId fields requestId } } }
  myAppointments { edges { node { party { name } } } }
}`;

const queries = new URL('../../../docs/queries/', import.meta.url);
const submit = `mutation ($input: SubmitDossierInput!) {
  submitDossier(input: $input) { dossier { code } userErrors { code message } }
}`;

const hold = `mutation ($input: HoldSlotInput!) {
  holdSlot(input: $input) { appointment { code } userErrors { code message } }
}`;

onEachEngine((engine) => {
  describe('personal data that was never seen before', () => {
    let graph: SeededGraph;
    let redis: RedisServer | null;
    let program: RunningProgram;
    let code: string;
    let appointment: string;
    const databases = new Map<SubgraphName, Knex>();

    beforeAll(async () => {
      graph = await seededGraph(engine);
      redis = await startRedis();
      const written = { dossiers: await fresh(dossiers), appointments: await fresh(appointments) };
      program = await startProgram(
        ['test/end-to-end/access/traced-graph.ts'],
        {
          AGENCIES: graph.databaseUrlOf('agencies'),
          PROCEDURES: graph.databaseUrlOf('procedures'),
          APPOINTMENTS: written.appointments,
          DOSSIERS: written.dossiers,
          LOG_LEVEL: 'trace',
          NODE_OPTIONS: '--disable-warning=ExperimentalWarning',
          ...(redis && { REDIS_URL: redis.url }),
        },
        /^Listening/,
      );
      const officer = { as: 'officer' } as const;
      const filed = await ask(
        submit,
        { input: { ...filing, idempotencyKey: 'canary-1' } },
        officer,
      );
      code = JSON.parse(filed).data.submitDossier.dossier.code;
      await done('setAvailability', opening);
      const held = await ask(hold, { input: { ...visit, idempotencyKey: 'canary-2' } }, officer);
      appointment = JSON.parse(held).data.holdSlot.appointment.code;
      await done('confirmAppointment', { code: appointment });
    }, seedingTimeoutMs);

    afterAll(async () => {
      await program?.stop();
      await Promise.all([...databases.values()].map((db) => db.destroy()));
      await redis?.stop();
      await graph?.close();
    });

    /** An empty database of a subgraph, which a test may write to. */
    async function fresh({ name, migrationsFolder }: SubgraphDefinition): Promise<string> {
      const url = engine.freshDatabase(name);
      await migrate(url, migrationsFolder);
      databases.set(name, openDatabase(url));
      return url;
    }

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

    async function done(mutation: string, input: object): Promise<void> {
      const type = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input`;
      const query = `mutation ($input: ${type}!) { ${mutation}(input: $input) { userErrors { code message } } }`;
      const answer = JSON.parse(await ask(query, { input }, { as: 'officer' }));
      expect(answer).toEqual({ data: { [mutation]: { userErrors: [] } } });
    }

    const found = (text: string) => canaries.filter((canary) => text.includes(canary));

    test('is in the answers of those who may see it', async () => {
      const variables = { code, unit: commune, appointment };
      const text = await ask(everything, variables, { as: 'officer', purpose: 'HANDLING' });
      expect(found(text)).toEqual(canaries);
    });

    test.each(others)('is in no answer of %j', async (asker) => {
      const variables = { code, unit: commune, appointment };
      const texts = [await ask(everything, variables, asker)];
      for (const file of readdirSync(queries)) {
        const query = readFileSync(new URL(file, queries), 'utf8');
        const declared = Object.entries(variables).filter(([name]) => query.includes(`$${name}:`));
        texts.push(await ask(query, Object.fromEntries(declared), asker));
      }
      expect(texts.flatMap(found)).toEqual([]);
      expect(texts.some((text) => text.includes('"cost":'))).toBe(asker.reportsCost === true);
    });

    test('is in no refusal and no error, of those that the data itself brings about', async () => {
      const { applicant: person } = filing;
      const elsewhere = { unitCode: '000.99.99.H49' };
      const wrong: [mutation: string, field: string, input: object][] = [
        [submit, 'submitDossier', { ...filing, ...elsewhere }],
        [submit, 'submitDossier', { ...filing, procedureCode: '9.999999' }],
        [submit, 'submitDossier', { ...filing, applicant: { ...person, name: long(person.name) } }],
        [
          submit,
          'submitDossier',
          { ...filing, applicant: { ...person, phone: long(person.phone) } },
        ],
        [submit, 'submitDossier', { ...filing, summary: long(summary) }],
        [submit, 'submitDossier', { ...filing, idempotencyKey: 'canary-1', channel: 'POST' }],
        [
          submit,
          'submitDossier',
          { ...filing, receivedBy: { ...by, agencyCode: '000.00.53.H49' } },
        ],
        [hold, 'holdSlot', { ...visit, ...elsewhere }],
        [hold, 'holdSlot', { ...visit, procedureCode: '9.999999' }],
        [hold, 'holdSlot', { ...visit, party: { ...party, name: long(party.name) } }],
        [hold, 'holdSlot', { ...visit, party: { ...party, phone: long(party.phone) } }],
        [hold, 'holdSlot', { ...visit, party: { ...party, idNumber: long(party.idNumber) } }],
        [hold, 'holdSlot', { ...visit, idempotencyKey: 'canary-2', channel: 'PHONE' }],
        [hold, 'holdSlot', visit],
      ];
      for (const [mutation, field, input] of wrong) {
        const text = await ask(mutation, { input }, { as: 'officer' });
        expect(JSON.parse(text).data?.[field]?.userErrors ?? []).not.toEqual([]);
        expect(found(text)).toEqual([]);
      }
    });

    test('is in no error of a database that fails', async () => {
      const later = { ...visit, startAt: '2019-11-27T08:00:00+07:00' };
      for (const [name, mutation, input] of [
        ['dossiers', submit, filing],
        ['appointments', hold, later],
      ] as const) {
        const db = databases.get(name) as Knex;
        await db.raw(
          isSqlite(db)
            ? `create trigger no_more before insert on ${name} begin select raise(abort, 'no more'); end`
            : `create trigger no_more before insert on ${name} for each row signal sqlstate '45000' set message_text = 'no more'`,
        );
        const text = await ask(mutation, { input }, { as: 'officer' });
        await db.raw('drop trigger no_more');
        expect(text).toContain('INTERNAL_SERVER_ERROR');
        expect(found(text)).toEqual([]);
      }
    });

    test.each(['dossiers', 'appointments'] as const)(
      'is in the database with its %s, and in no other table',
      async (name) => {
        const db = databases.get(name) as Knex;
        const tables = await tablesOf(db);
        expect(tables.length).toBeGreaterThan(10);
        const holding = [];
        for (const table of tables) {
          if (found(JSON.stringify(await db(table))).length > 0) holding.push(table);
        }
        expect(holding).toEqual([name]);
      },
    );

    test('is in no key and no value of the store of budgets', async () => {
      if (!redis) return;
      const kept = await contentsOf(redis.url);
      expect(kept.length).toBeGreaterThan(1);
      expect(found(kept.join('\n'))).toEqual([]);
    });

    test('is in no line of the log, in which everything was told that could be', async () => {
      await program.stop();
      const log = await program.log();
      expect(log.match(/no more/g)?.length).toBeGreaterThan(1);
      expect(found(log)).toEqual([]);
    });
  });
});

const long = (text: string) => text.repeat(60);

async function tablesOf(db: Knex): Promise<string[]> {
  if (isSqlite(db)) return db('sqlite_master').where({ type: 'table' }).pluck('name');
  return db('information_schema.tables').whereRaw('table_schema = database()').pluck('table_name');
}

/** All keys of a Redis server, and what it has under them, as it writes it down. */
async function contentsOf(url: string): Promise<string[]> {
  const client = await createClient({ url }).connect();
  const keys = await client.keys('*');
  const values = await Promise.all(keys.map((key) => client.sendCommand(['DUMP', key])));
  client.destroy();
  return [...keys, ...values.map(String)];
}
