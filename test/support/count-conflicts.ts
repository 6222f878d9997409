import { conflicts } from '../../subgraphs/shared/write/transaction.ts';

/** Conflicts between transactions of this process, which were run again out of sight. */
export interface ConflictCount {
  readonly conflicts: number;
  /** That one transaction met, one after the other. */
  readonly mostInARow: number;
}

/** Counts from now on, until it is told to stop. */
export function countConflicts(): { stop(): ConflictCount } {
  const count = { conflicts: 0, mostInARow: 0 };
  const listen = (message: unknown) => {
    count.conflicts++;
    count.mostInARow = Math.max(count.mostInARow, (message as { attempt: number }).attempt);
  };
  conflicts.subscribe(listen);
  return {
    stop: () => {
      conflicts.unsubscribe(listen);
      return count;
    },
  };
}
