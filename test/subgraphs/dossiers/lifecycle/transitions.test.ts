import { describe, expect, test } from '@jest/globals';
import {
  mayMove,
  type StatusCode,
  statusLabels,
} from '../../../../subgraphs/dossiers/dossier-status.ts';
import { commandKinds } from '../../../../subgraphs/dossiers/lifecycle/commands.ts';
import { commandRules } from '../../../../subgraphs/dossiers/lifecycle/transitions.ts';

const statuses = Object.keys(statusLabels).map(Number) as StatusCode[];

describe('the commands', () => {
  test('move a dossier only along the moves that there are', () => {
    const impossible = Object.entries(commandRules).flatMap(([kind, { from, to, accepted }]) =>
      from
        .filter(
          (status) =>
            !to.some((target) => target === status || moves(status, target, kind, accepted)),
        )
        .map((status) => `${kind} from ${status}`),
    );
    expect(impossible).toEqual([]);
  });

  test('make every move that there is', () => {
    const unreached = statuses.flatMap((from) =>
      statuses
        .filter((to) => from !== to)
        .filter((to) => mayMove(from, to, { accepted: true, correction: true }))
        .filter(
          (to) =>
            !Object.values(commandRules).some(
              (rule) => rule.from.includes(from) && rule.to.includes(to),
            ),
        )
        .map((to) => `${from} to ${to}`),
    );
    expect(unreached).toEqual([]);
  });

  test('have a rule each', () => {
    expect(['submit', ...Object.keys(commandRules)].sort()).toEqual([...commandKinds].sort());
  });
});

function moves(from: StatusCode, to: StatusCode, kind: string, accepted?: boolean): boolean {
  const correction = kind === 'correct';
  const cases = accepted === undefined ? [true, false] : [accepted];
  return cases.some((each) => mayMove(from, to, { accepted: each, correction }));
}
