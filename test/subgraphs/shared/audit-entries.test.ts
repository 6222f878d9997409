import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Knex } from 'knex';
import { anonymous } from '../../../subgraphs/shared/access/caller.ts';
import { appendAuditEntry } from '../../../subgraphs/shared/audit/append-entry.ts';
import { auditedCaller } from '../../../subgraphs/shared/audit/audited-caller.ts';
import { createAuditTables } from '../../../subgraphs/shared/audit/tables.ts';
import { createDatabase, openDatabase } from '../../../subgraphs/shared/database.ts';
import { inTransaction } from '../../../subgraphs/shared/write/transaction.ts';
import { onEachEngine } from '../../support/engines.ts';

const now = new Date('2019-11-15T03:00:00Z');
const citizen = {
  ...anonymous,
  kind: 'citizen',
  id: 'citizen-1',
  person: '022190001234',
  purpose: 'OWN',
  requestId: 'r-1',
} as const;

onEachEngine((engine) => {
  let db: Knex;

  beforeAll(async () => {
    const url = engine.freshDatabase('test');
    await createDatabase(url);
    db = openDatabase(url);
    await createAuditTables(db);
  });

  afterAll(() => db.destroy());

  const entries = (subject: string) =>
    db('audit_entries').where('subject', 'like', subject).orderBy('id');

  describe('what is kept in the audit', () => {
    test('is numbered for each subject without a gap, however many write at once', async () => {
      const writes = Array.from({ length: 12 }, (_, index) =>
        inTransaction(db, (transaction) =>
          appendAuditEntry(
            transaction,
            { subject: index % 2 ? 'odd' : 'even', kind: 'change', content: { index } },
            now,
          ),
        ),
      );
      await Promise.all(writes);
      for (const subject of ['odd', 'even']) {
        const sequences = (await entries(subject)).map((row) => row.subject_sequence);
        expect(sequences.sort()).toEqual([1, 2, 3, 4, 5, 6]);
      }
    });

    test('of a citizen names the login, not the person', () => {
      expect(JSON.stringify(auditedCaller(citizen))).not.toContain(citizen.person);
    });
  });
});
