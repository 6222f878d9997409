import { describe, expect, test } from '@jest/globals';
import {
  estimateWait,
  type FinishedService,
  type QueueSituation,
} from '../../../subgraphs/appointments/waiting-time.ts';

const now = new Date('2019-11-15T10:00:00+07:00');

describe('the estimated wait', () => {
  test('is not known before the first service', () => {
    expect(estimateWait(situation({ waiting: 3 }))).toBeNull();
  });

  test('is the mean service time for all that are ahead, over the counters', () => {
    const lastServices = [service(1, 600, 5), service(2, 300, 12)];
    const busyCounters = [1, 2];
    expect(estimateWait(situation({ waiting: 3, busyCounters, lastServices }))).toEqual({
      minutes: 15, // (3 waiting + 1 turn) × 450 s ÷ 2 counters
      services: 2,
      meanServiceSeconds: 450,
      counters: 2,
      since: new Date('2019-11-15T09:48:00+07:00'),
    });
  });

  test('is nothing while a counter is idle and nobody waits', () => {
    const lastServices = [service(1, 600, 5), service(2, 600, 10)];
    const estimate = estimateWait(situation({ waiting: 0, busyCounters: [1], lastServices }));
    expect(estimate).toMatchObject({ minutes: 0, counters: 2 });
  });

  test('takes a counter that finished nothing for an hour as closed', () => {
    const lastServices = [service(1, 600, 5), service(2, 600, 61)];
    expect(estimateWait(situation({ waiting: 1, lastServices }))).toMatchObject({
      counters: 1,
      minutes: 10,
    });
  });

  test('rests on yesterday’s services before the first one of the day, and on one counter', () => {
    const lastServices = [service(3, 480, 17 * 60)];
    expect(estimateWait(situation({ waiting: 2, lastServices }))).toEqual({
      minutes: 16,
      services: 1,
      meanServiceSeconds: 480,
      counters: 1,
      since: new Date('2019-11-14T17:00:00+07:00'),
    });
  });

  test('grows with each that waits', () => {
    const lastServices = [service(1, 240, 3)];
    const minutes = [0, 1, 2, 3].map(
      (waiting) => estimateWait(situation({ waiting, busyCounters: [1], lastServices }))?.minutes,
    );
    expect(minutes).toEqual([4, 8, 12, 16]);
  });
});

function situation(parts: Partial<QueueSituation>): QueueSituation {
  return { now, waiting: 0, busyCounters: [], lastServices: [], ...parts };
}

function service(counter: number, serviceSeconds: number, minutesAgo: number): FinishedService {
  return { counter, serviceSeconds, finishedAt: new Date(now.getTime() - minutesAgo * 60_000) };
}
