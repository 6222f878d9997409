/** Services that an estimate rests on: enough to level out single long ones, few enough to follow the day. */
export const estimateServices = 20;
/** A counter that finished a service within this time is taken to be open. */
const counterIdleMs = 60 * 60 * 1000;

/** A service that was finished. */
export interface FinishedService {
  readonly counter: number;
  readonly serviceSeconds: number;
  readonly finishedAt: Date;
}

export interface QueueSituation {
  readonly now: Date;
  readonly waiting: number;
  /** Numbers of the counters that are serving, or have called somebody. */
  readonly busyCounters: readonly number[];
  /** The last services, in any order; at most {@link estimateServices} are worth giving. */
  readonly lastServices: readonly FinishedService[];
}

export interface WaitEstimate {
  readonly minutes: number;
  readonly services: number;
  readonly meanServiceSeconds: number;
  readonly counters: number;
  readonly since: Date;
}

/**
 * How long somebody who takes a ticket now would wait.
 *
 * With every counter busy, one becomes free each mean ÷ counters (services taken as memoryless), and as often as people wait plus once
 * more; with a counter idle, only those who wait are ahead. Null when no service is known.
 */
export function estimateWait(situation: QueueSituation): WaitEstimate | null {
  const { now, waiting, busyCounters, lastServices } = situation;
  if (lastServices.length === 0) return null;
  const total = lastServices.reduce((sum, { serviceSeconds }) => sum + serviceSeconds, 0);
  const mean = total / lastServices.length;
  const busy = new Set(busyCounters);
  const counters = Math.max(1, openCounters(now, busy, lastServices));
  const turns = busy.size >= counters ? waiting + 1 : waiting;
  return {
    minutes: Math.ceil((mean * turns) / counters / 60),
    services: lastServices.length,
    meanServiceSeconds: Math.round(mean),
    counters,
    since: new Date(Math.min(...lastServices.map(({ finishedAt }) => finishedAt.getTime()))),
  };
}

function openCounters(
  now: Date,
  busy: ReadonlySet<number>,
  lastServices: readonly FinishedService[],
): number {
  const recent = lastServices
    .filter(({ finishedAt }) => now.getTime() - finishedAt.getTime() <= counterIdleMs)
    .map(({ counter }) => counter);
  return new Set([...busy, ...recent]).size;
}
