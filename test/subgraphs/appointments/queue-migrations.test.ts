import { expect, test } from '@jest/globals';
import * as countClosings from '../../../subgraphs/appointments/migrations/0050_count_closings.ts';
import * as copyCounters from '../../../subgraphs/appointments/migrations/0051_copy_counters.ts';
import { openDatabase } from '../../../subgraphs/shared/database.ts';
import { onEachEngine } from '../../support/engines.ts';
import { makeUnits } from './support/small-unit.ts';

const code = '000.01.01.H49';

onEachEngine((engine) => {
  test('a database of before has counters that serve all fields until agencies is read, and days that stay closed', async () => {
    const url = engine.freshDatabase('appointments');
    await makeUnits(url, [{ code, slots: 1, capacity: 1, counterFields: [['Đất đai'], [], []] }]);
    const db = openDatabase(url);
    const day = { unit_code: code, day: '2019-11-20', last_number: 7 };
    await db('queue_days').insert({ ...day, closed_at: '2019-11-20 10:00:00.000' });
    await copyCounters.down(db);
    await countClosings.down(db);
    expect(await db('reception_units').pluck('counter_count')).toEqual([3]);
    for (const { up } of [countClosings, copyCounters]) await up(db);
    expect(await db('service_counters').select().orderBy('number')).toEqual(
      [1, 2, 3].map((number) => ({ unit_code: code, number, field_names: '[]' })),
    );
    expect(await db.schema.hasColumn('reception_units', 'counter_count')).toBe(false);
    expect(await db('queue_days').select()).toEqual([
      { ...day, closed_at: '2019-11-20 10:00:00.000' },
    ]);
    await db.destroy();
  });
});
