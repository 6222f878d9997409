import { describe, expect, test } from '@jest/globals';
import { problemsOfHistory } from './support/booking-checks.ts';
import { write } from './support/booking-writers.ts';
import { type Bug, ToyClock, toySlots } from './support/toy-slots.ts';

const unit = { slots: 4, capacity: 2, internalSeats: 1 };

async function problems(bug: Bug | null, seed: number): Promise<string[]> {
  const clock = new ToyClock();
  const toy = toySlots({ ...unit, bug, seed, clock });
  const history = await write({
    clients: [toy],
    clock: clock.now,
    seed,
    writers: 12,
    attempts: 600,
    unitCode: 'toy',
    slots: unit.slots,
    persons: 40,
    byUnitShare: 0.3,
  });
  return problemsOfHistory(history, unit);
}

describe('the checker of histories', () => {
  test('finds nothing wrong with slots that do one thing at a time', async () => {
    for (let seed = 1; seed <= 10; seed++) expect(await problems(null, seed)).toEqual([]);
  });

  test.each<Bug>([
    'reads, then writes what it computed',
    'has no unique key for persons',
    'has two rows for a slot',
    'never lets a hold end',
    'lets holds end early',
    'confirms holds that have ended',
    'loses the seat of who cancels',
    'gives two seats back for one',
    'keeps the old seat of who moves',
    'takes no seat for who moves',
    'forgets what it acknowledged',
    'says full while there is room',
    'gives citizens the seats of the staff',
  ])('finds slots out that have a bug: %s', async (bug) => {
    const found: number[] = [];
    for (let seed = 1; seed <= 6; seed++) {
      if ((await problems(bug, seed)).length > 0) found.push(seed);
    }
    expect(found.length).toBeGreaterThanOrEqual(2);
  });
});
