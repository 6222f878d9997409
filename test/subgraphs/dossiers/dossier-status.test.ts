import { describe, expect, test } from '@jest/globals';
import {
  type MoveConditions,
  mayMove,
  type StatusCode,
  statusLabels,
} from '../../../subgraphs/dossiers/dossier-status.ts';

const codes = Object.keys(statusLabels).map(Number) as StatusCode[];
const accepted = { accepted: true };
const notAccepted = { accepted: false };

/** The moves of the domain description, written down a second time. */
const movesOfAccepted = ['2→4 5 6 7', '4→5 6 7 8 9', '5→4 7 8', '6→4 7 8', '7→4', '9→10'];
const movesOfNotAccepted = ['1→2 3 5 7', '5→2 3 7 8'];

function listed(moves: readonly string[]): string[] {
  return moves.flatMap((line) => {
    const [from, targets = ''] = line.split('→');
    return targets.split(' ').map((to) => `${from}→${to}`);
  });
}

function possible(starts: readonly StatusCode[], conditions: MoveConditions): string[] {
  return starts.flatMap((from) =>
    codes.filter((to) => mayMove(from, to, conditions)).map((to) => `${from}→${to}`),
  );
}

describe('the state machine', () => {
  test('allows what the process allows for an accepted dossier, and nothing else', () => {
    const starts = codes.filter((code) => code !== 1);
    expect(possible(starts, accepted)).toEqual(listed(movesOfAccepted));
  });

  test('allows what the process allows before acceptance, and nothing else', () => {
    expect(possible([1, 5], notAccepted)).toEqual(listed(movesOfNotAccepted));
  });

  test('begins with a submission or a receipt', () => {
    expect(codes.filter((code) => mayMove(null, code, notAccepted))).toEqual([1, 2]);
  });

  test('reopens a settled dossier only for a correction', () => {
    expect(mayMove(9, 4, accepted)).toBe(false);
    expect(mayMove(9, 4, { accepted: true, correction: true })).toBe(true);
    expect(mayMove(10, 4, { accepted: true, correction: true })).toBe(false);
  });

  test('ends with refusal, stop and return', () => {
    const conditions = [accepted, notAccepted, { accepted: true, correction: true }];
    const ends = codes.filter((from) =>
      conditions.every((each) => possible([from], each).length === 0),
    );
    expect(ends).toEqual([3, 8, 10]);
  });
});
