import { mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { compareWithEvents } from '../../../../subgraphs/dossiers/audit/compare-with-events.ts';
import { anonymous, type Caller } from '../../../../subgraphs/shared/access/caller.ts';
import { sha256 } from '../../../../subgraphs/shared/audit/hashes.ts';
import { sealAudit } from '../../../../subgraphs/shared/audit/seal.ts';
import { verifyAudit } from '../../../../subgraphs/shared/audit/verify.ts';
import { callerOf } from '../../../support/callers.ts';
import { onEachEngine } from '../../../support/engines.ts';
import { statementsOfSubgraphs } from '../../../support/statements.ts';
import {
  applicant,
  type ConfidentialWorld,
  elsewhere,
  makeConfidentialWorld,
} from '../support/confidential-world.ts';
import { type MovingDossiers, movingDossiers } from '../support/moving-dossiers.ts';
import { commune, district, filingAt, longProcedure, officerOf } from '../support/places.ts';
import { seedingTimeoutMs } from '../support/seeded-dossiers.ts';

const query = `query ($code: String!) {
  dossier(code: $code) {
    summary applicant { kind initials name identityNumber phone email isMasked }
    slips { html }
  }
  nationalPayload(code: $code) { dossier { name value } }
}`;

const plain = {
  kind: 'CITIZEN',
  initials: 'T. T. K.',
  name: applicant.name,
  identityNumber: applicant.identityNumber,
  phone: applicant.phone,
  email: applicant.email,
  isMasked: false,
};
const masked = {
  kind: 'CITIZEN',
  initials: 'T. T. K.',
  name: 'T. T. K.',
  identityNumber: '*********321',
  phone: '*******678',
  email: 'k***@***',
  isMasked: true,
};

const citizen = callerOf('citizen', { id: 'login-7', person: applicant.identityNumber });
const officer = callerOf('officer', { id: 'key-3', units: [commune], purpose: 'HANDLING' });

/** Who sees a confidential dossier of the commune, and its applicant as it is or masked. */
const viewers: readonly [who: string, caller: Caller, isMasked: boolean][] = [
  ['the applicant', citizen, false],
  ['an officer of the unit, with a purpose', officer, false],
  ['an officer of the unit, without one', { ...officer, purpose: null }, true],
  ['an officer of the unit, without the scope', { ...officer, scopes: ['dossiers:read'] }, true],
  ['an officer of the district', { ...officer, units: [district] }, false],
  ['an inspector', callerOf('inspector', { purpose: 'INSPECTION' }), false],
  ['an inspector who handles', callerOf('inspector', { purpose: 'HANDLING' }), true],
  ['an administrator', callerOf('administrator', { purpose: 'SUPPORT' }), true],
];

onEachEngine((engine) => {
  let moving: MovingDossiers;
  let world: ConfidentialWorld;

  beforeAll(async () => {
    moving = await movingDossiers(engine);
    world = await makeConfidentialWorld(moving);
  }, seedingTimeoutMs);

  afterAll(() => moving?.close());

  /** The entries of reads that a task leaves, by dossier. */
  async function readsOf(task: () => Promise<unknown>) {
    const before = (await moving.db('audit_entries').max({ id: 'id' }).first())?.id;
    await task();
    const entries = await moving
      .db('audit_entries')
      .where({ kind: 'readPersonalData' })
      .where('id', '>', before)
      .orderBy('subject');
    return entries.map(({ subject, content }) => ({
      dossier: subject.split('#')[0],
      ...JSON.parse(content),
    }));
  }

  describe('an applicant', () => {
    test.each(viewers)('is shown to %s', async (_who, caller, isMasked) => {
      const code = world.atCommune;
      let answer = null as unknown as Awaited<ReturnType<MovingDossiers['ask']>>;
      const reads = await readsOf(async () => {
        answer = await moving.ask(query, { code }, {}, caller);
      });
      expect(answer.errors).toBeUndefined();
      // biome-ignore lint/suspicious/noExplicitAny: an answer has the form of its query
      const { dossier, nationalPayload } = answer.data as any;
      expect(dossier.applicant).toEqual(isMasked ? masked : plain);
      expect(dossier.summary).toBe(isMasked ? null : 'Về việc của bà Kín');
      expect(dossier.slips[0].html).toContain(isMasked ? 'T. T. K.' : applicant.name);
      const { value } = nationalPayload.dossier.find(
        ({ name }: { name: string }) => name === 'ChuHoSo',
      );
      expect(value).toBe(isMasked ? 'T. T. K.' : applicant.name);
      const text = JSON.stringify(answer);
      for (const secret of Object.values(applicant).slice(1)) {
        expect(text.includes(secret)).toBe(!isMasked);
      }
      expect(reads.flatMap(({ fields }) => fields).toSorted()).toEqual(
        isMasked
          ? []
          : expect.arrayContaining(['email', 'identityNumber', 'name', 'phone', 'summary']),
      );
      for (const read of reads) {
        const { id, kind, purpose, requestId } = caller;
        expect(read).toMatchObject({
          dossier: code,
          caller: { id, kind, purpose, requestId },
          result: 'SHOWN',
        });
      }
    });

    test('is masked to anybody and to strangers, in dossiers of which they may know', async () => {
      const text = `query ($code: String!) {
        dossier(code: $code) { summary applicant { name isMasked } rating { score } payments { seq } slips { seq } }
      }`;
      const stranger = callerOf('citizen', { scopes: ['dossiers:file'], person: '022190009999' });
      for (const caller of [anonymous, stranger, { ...officer, units: [elsewhere] }]) {
        const reads = await readsOf(async () => {
          const { data } = await moving.ask(text, { code: world.open }, {}, caller);
          expect(data?.dossier).toMatchObject({ applicant: { isMasked: true }, summary: null });
          if (caller.kind !== 'officer') {
            expect(data?.dossier).toMatchObject({ slips: null, payments: null, rating: null });
          }
        });
        expect(reads).toEqual([]);
      }
    });
  });

  describe('the access log', () => {
    test('has an entry for each dossier whose applicant is shown, and for nothing else', async () => {
      const reads = await readsOf(() =>
        moving.ask(
          `{ dossiers { edges { node { a: applicant { name initials } b: applicant { phone name } } } } }`,
          {},
          {},
          officer,
        ),
      );
      const codes = [world.open, world.atCommune, world.whole, world.sent].sort();
      expect(reads.map(({ dossier }) => dossier)).toEqual(codes);
      expect(reads.map(({ fields }) => fields)).toEqual(
        codes.map((code) => (code === world.open ? ['name'] : ['name', 'phone'])),
      );
      const unread = await readsOf(() =>
        moving.ask(
          '{ dossiers { edges { node { applicant { initials isMasked } } } } }',
          {},
          {},
          officer,
        ),
      );
      expect(unread).toEqual([]);
    });

    test('is written by a fixed number of statements', async () => {
      const count = async (first: number) => {
        const statementsOf = statementsOfSubgraphs([moving.subgraph]);
        const text = `{ dossiers(first: ${first}) { edges { node { applicant { name } } } } }`;
        return (await statementsOf(() => moving.ask(text, {}, {}, officer))).length;
      };
      expect(await count(4)).toBe(await count(1));
    });

    test('tells inspectors who did what, newest first', async () => {
      await moving.ask(query, { code: world.whole }, {}, citizen);
      const { data } = await moving.ask(
        `query ($code: String!) {
          accessLog(dossier: $code, first: 100) {
            edges { node { kind command callerId callerKind purpose requestId fields result } }
          }
        }`,
        { code: world.whole },
        {},
        callerOf('inspector'),
      );
      // biome-ignore lint/suspicious/noExplicitAny: an answer has the form of its query
      const entries = (data as any).accessLog.edges.map(({ node }: any) => node);
      expect(entries.at(0)).toMatchObject({
        kind: 'READ',
        command: null,
        callerId: 'login-7',
        callerKind: 'citizen',
        result: 'SHOWN',
      });
      expect(entries.at(-1)).toEqual({
        kind: 'CHANGE',
        command: 'submit',
        callerId: 'test',
        callerKind: 'administrator',
        purpose: null,
        requestId: '',
        fields: [],
        result: 'DONE',
      });
    });

    test('is part of the chain, which holds', async () => {
      const folder = await mkdtemp(join(process.env.TEST_FOLDER ?? '', 'anchors-'));
      const options = { subgraph: 'dossiers', folder };
      await sealAudit(moving.db, { ...options, now: new Date('2019-11-16T03:00:00Z') });
      const verify = () =>
        verifyAudit(moving.db, { ...options, compareWithFacts: compareWithEvents });
      expect((await verify()).firstProblem).toBeNull();
      const read = await moving.db('audit_entries').where({ kind: 'readPersonalData' }).first();
      await moving.db('audit_entries').where({ id: read.id }).update({ content: '{}' });
      expect((await verify()).firstProblem).toMatchObject({ subject: read.subject });
      await moving.db('audit_entries').where({ id: read.id }).update({ content: read.content });
    });

    test('that cannot be written keeps personal data back', async () => {
      await moving.db.schema.renameTable('audit_pending', 'audit_pending_away');
      try {
        const text = 'query ($code: String!) { dossier(code: $code) { applicant { name } } }';
        const answer = await moving.ask(text, { code: world.atCommune }, {}, officer);
        expect(answer.data).toEqual({ dossier: null });
        expect(answer.errors?.[0]?.extensions).toEqual({ code: 'INTERNAL_SERVER_ERROR' });
        expect(JSON.stringify(answer)).not.toContain(applicant.name);
      } finally {
        await moving.db.schema.renameTable('audit_pending_away', 'audit_pending');
      }
    });
  });

  describe('what somebody wrote', () => {
    const texts = { content: 'Giấy của bà Kín', reason: 'Bà Kín đã chuyển đi' };
    const by = officerOf(commune);
    let code: string;

    beforeAll(async () => {
      const filing = { ...filingAt(commune, longProcedure), receivedBy: by };
      ({ code } = await moving.changes(['submitDossier', filing]));
      await moving.changes(
        ['assignDossier', { code, by, officer: 'CB-handler' }],
        ['requestSupplement', { code, by, content: texts.content }],
        ['supplySupplement', { code }],
        ['withdrawDossier', { code, reason: texts.reason }],
      );
    });

    const problem = () => compareWithEvents(moving.db);
    const reasonIs = async (seq: number, reason: string) => {
      const { id } = await moving.db('dossiers').where({ code }).first('id');
      await moving.db('dossier_events').where({ dossier_id: id, seq }).update({ reason });
    };

    test('is in the audit as its digest', async () => {
      const entries = await moving.db('audit_entries').where({ subject: code });
      expect(entries).toHaveLength(5);
      for (const text of Object.values(texts)) {
        expect(JSON.stringify(entries)).not.toContain(text);
      }
      expect(JSON.parse(entries.at(-1).content).event.reason_sha256).toBe(sha256(texts.reason));
    });

    test('cannot be changed without being noticed, nor put in place of its digest', async () => {
      expect(await problem()).toBeNull();
      for (const other of ['Bà Kín còn ở', sha256(texts.content), '']) {
        await reasonIs(3, other);
        expect(await problem()).toMatchObject({ subject: code, subjectSequence: 3 });
      }
      await reasonIs(3, texts.content);
      expect(await problem()).toBeNull();
    });

    test('is compared as it is with entries of before, which have it', async () => {
      const key = { subject: code, subject_sequence: 3 };
      const entry = await moving.db('audit_entries').where(key).first();
      const { event, ...rest } = JSON.parse(entry.content);
      const { reason_sha256: _, ...told } = event;
      const content = JSON.stringify({ ...rest, event: { ...told, reason: texts.content } });
      await moving.db('audit_entries').where(key).update({ content });
      expect(await problem()).toBeNull();
      await reasonIs(3, 'Bà Kín còn ở');
      expect(await problem()).toMatchObject({ subject: code, subjectSequence: 3 });
      await reasonIs(3, texts.content);
      await moving.db('audit_entries').where(key).update({ content: entry.content });
    });
  });

  test('a citizen finds the own dossiers, and nobody else has any', async () => {
    const text =
      '{ myDossiers { edges { node { code applicant { name } } } totalCount { count } } }';
    const { data } = await moving.ask(text, {}, {}, citizen);
    // biome-ignore lint/suspicious/noExplicitAny: an answer has the form of its query
    const { edges, totalCount } = (data as any).myDossiers;
    const own = [world.atCommune, world.whole, world.part, world.sent];
    expect(edges.map(({ node }: { node: { code: string } }) => node.code).sort()).toEqual(
      own.sort(),
    );
    expect(edges[0].node.applicant.name).toBe(applicant.name);
    expect(totalCount.count).toBe(own.length);
    for (const caller of [anonymous, officer, callerOf('inspector')]) {
      expect((await moving.ask(text, {}, {}, caller)).data).toEqual({ myDossiers: null });
    }
  });

  test('an applicant is initials and nothing else to whom neither works with dossiers nor is the applicant', async () => {
    const text = `query ($code: String!) {
        dossier(code: $code) { applicant { kind initials name identityNumber phone email isMasked } }
      }`;
    const { code } = await moving.changes([
      'submitDossier',
      { ...filingAt(commune, longProcedure), applicant },
    ]);
    const seen = async (caller: Caller) =>
      // biome-ignore lint/suspicious/noExplicitAny: an answer has the form of its query
      ((await moving.ask(text, { code }, {}, caller)).data as any).dossier.applicant;
    const initials = { ...masked, identityNumber: null, phone: null, email: null };
    const stranger = callerOf('citizen', { scopes: ['dossiers:file'], person: '022190009999' });
    expect(await seen(anonymous)).toEqual(initials);
    expect(await seen(stranger)).toEqual(initials);
    expect(await seen({ ...citizen, scopes: ['dossiers:file'] })).toEqual(plain);
    expect(await seen({ ...officer, units: [elsewhere] })).toEqual(masked);
    expect(await seen(callerOf('partner', { scopes: ['dossiers:read'] }))).toEqual(masked);
  });
});
