import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Knex } from 'knex';
import { AuditBroken, sealAudit } from '../../../subgraphs/shared/audit/seal.ts';
import { createAuditTables } from '../../../subgraphs/shared/audit/tables.ts';
import { verifyAudit } from '../../../subgraphs/shared/audit/verify.ts';
import { writeAuditEntry } from '../../../subgraphs/shared/audit/write-entry.ts';
import { createDatabase, openDatabase } from '../../../subgraphs/shared/database.ts';
import { inTransaction } from '../../../subgraphs/shared/write/transaction.ts';
import { onEachEngine } from '../../support/engines.ts';

const now = new Date('2019-11-15T03:00:00Z');

onEachEngine((engine) => {
  let db: Knex;
  let folder: string;

  beforeEach(async () => {
    const url = engine.freshDatabase('test');
    await createDatabase(url);
    db = openDatabase(url);
    folder = await mkdtemp(join(process.env.TEST_FOLDER ?? '', 'anchors-'));
    await createAuditTables(db);
  });

  afterEach(() => db.destroy());

  const write = (subject: string, sequence: number) =>
    inTransaction(db, (transaction) =>
      writeAuditEntry(
        transaction,
        { subject, sequence, kind: 'moved', content: { sequence } },
        now,
      ),
    );
  const seal = () => sealAudit(db, { subgraph: 'test', folder, now, entriesPerAnchor: 4 });
  const verify = () => verifyAudit(db, { subgraph: 'test', folder });
  const problem = async () => (await verify()).firstProblem;

  /** Ten sealed entries of one subject, anchored at 4, 8 and 10. */
  async function tenSealed(): Promise<void> {
    for (let sequence = 1; sequence <= 10; sequence++) await write('d', sequence);
    expect(await seal()).toBe(10);
  }

  describe('an audit chain', () => {
    test('links what waits once, whoever seals, and agrees with its anchors', async () => {
      await Promise.all(Array.from({ length: 20 }, (_, index) => write(`s${index}`, 1)));
      const sealed = await Promise.all([seal(), seal(), seal()]);
      expect(sealed.reduce((sum, count) => sum + count)).toBe(20);
      expect(await seal()).toBe(0);
      await write('s0', 2);
      expect(await verify()).toMatchObject({ linked: 20, pending: 1, firstProblem: null });
    });

    test('goes on from where it was sealed', async () => {
      await tenSealed();
      await write('e', 1);
      await seal();
      expect(await verify()).toEqual({ linked: 11, pending: 0, anchors: 4, firstProblem: null });
    });

    test('anchors in the file what a sealer that was killed had anchored in the database only', async () => {
      await tenSealed();
      const [file = ''] = await readdir(folder);
      const text = await readFile(join(folder, file), 'utf8');
      await writeFile(join(folder, file), text.split('\n').slice(0, 1).join('\n').concat('\n'));
      await seal();
      expect(await readFile(join(folder, file), 'utf8')).toBe(text);
    });
  });

  describe('the verification names the first bad entry', () => {
    beforeEach(tenSealed);
    const entry = (sequence: number) => ({ sequence, subject: 'd', subjectSequence: sequence });
    const idOf = async (sequence: number): Promise<number> =>
      (await db('audit_chain').where({ sequence }).first()).entry_id;

    test('after a flipped bit', async () => {
      await db('audit_entries')
        .where({ id: await idOf(3) })
        .update({ content: '{"sequence":2}' });
      expect(await problem()).toMatchObject(entry(3));
    });

    test('after a flipped bit whose hash was made anew', async () => {
      const forged = await db('audit_entries').where({ subject_sequence: 7 }).first();
      await db('audit_entries').where({ subject_sequence: 3 }).update({ hash: forged.hash });
      expect(await problem()).toMatchObject(entry(3));
    });

    test('after an entry was deleted', async () => {
      await db('audit_entries')
        .where({ id: await idOf(5) })
        .delete();
      expect(await problem()).toMatchObject({ sequence: 5, reason: 'has been deleted' });
    });

    test('after a link was deleted, also when the later ones were moved up', async () => {
      await db('audit_chain').where({ sequence: 5 }).delete();
      expect(await problem()).toMatchObject({ sequence: 5, reason: 'is missing from the chain' });
      for (let sequence = 6; sequence <= 10; sequence++) {
        await db('audit_chain')
          .where({ sequence })
          .update({ sequence: sequence - 1 });
      }
      expect(await problem()).toMatchObject({ sequence: 5, subject: 'd', subjectSequence: 6 });
    });

    test('after an insertion within the chain', async () => {
      await write('x', 1);
      const { id } = await db('audit_entries').where({ subject: 'x' }).first();
      await db('audit_pending').delete();
      for (let sequence = 10; sequence >= 6; sequence--) {
        await db('audit_chain')
          .where({ sequence })
          .update({ sequence: sequence + 1 });
      }
      const { hash } = await db('audit_chain').where({ sequence: 5 }).first();
      await db('audit_chain').insert({ sequence: 6, entry_id: id, previous_hash: hash, hash });
      expect(await problem()).toMatchObject({ sequence: 6, subject: 'x', subjectSequence: 1 });
    });

    test('after an insertion beside the chain', async () => {
      await write('x', 1);
      await db('audit_pending').delete();
      expect(await problem()).toMatchObject({ sequence: null, subject: 'x', subjectSequence: 1 });
    });

    test('after two entries changed places', async () => {
      const [fourth, fifth] = [await idOf(4), await idOf(5)];
      await db('audit_chain').where({ sequence: 4 }).update({ entry_id: null });
      await db('audit_chain').where({ sequence: 5 }).update({ entry_id: fourth });
      await db('audit_chain').where({ sequence: 4 }).update({ entry_id: fifth });
      expect(await problem()).toMatchObject({ sequence: 4, subject: 'd', subjectSequence: 5 });
    });

    test('after the tail was cut, with its anchors', async () => {
      const tail = await db('audit_chain').where('sequence', '>', 8).pluck('entry_id');
      await db('audit_chain').where('sequence', '>', 8).delete();
      await db('audit_entries').whereIn('id', tail).delete();
      await db('audit_anchors').where('sequence', '>', 8).delete();
      expect(await problem()).toMatchObject({ sequence: 9 });
      await write('x', 1);
      await expect(seal()).rejects.toThrow(AuditBroken);
    });

    test('after the tail was cut and the chain went on', async () => {
      await db('audit_chain').where('sequence', '>', 8).delete();
      await db('audit_anchors').where('sequence', '>', 8).delete();
      await db('audit_entries').where('subject_sequence', '>', 8).delete();
      await write('x', 1);
      await write('x', 2);
      await sealAudit(db, { subgraph: 'test', folder: `${folder}-other`, now });
      expect(await problem()).toMatchObject({ sequence: 10, subject: 'x', subjectSequence: 2 });
    });

    test('after the file of anchors was taken away', async () => {
      expect(
        (await verifyAudit(db, { subgraph: 'test', folder: `${folder}-none` })).firstProblem,
      ).toMatchObject({ sequence: 10 });
    });

    test('after one that waited was deleted', async () => {
      await write('x', 1);
      await db('audit_entries').where({ subject: 'x' }).delete();
      expect(await problem()).toMatchObject({ reason: 'was deleted before it was sealed' });
    });
  });
});
