import { describe, expect, test } from '@jest/globals';
import { anonymous, type Caller, peer } from '../../../../subgraphs/shared/access/caller.ts';
import { seesPersonalData } from '../../../../subgraphs/shared/access/personal-data.ts';
import {
  isBoundToPlaces,
  isWithinReach,
  mayChange,
  reachOf,
} from '../../../../subgraphs/shared/access/reach.ts';

const own = '000.01.51.H49';
const other = '000.02.51.H49';
const person = '022190001234';
const here = { places: [own, null], person: null };
const elsewhere = { places: [other], person: '022190009999' };
const about = { places: [other], person };

/** What may be done with the three rows above, in their order. */
function rowsOf(may: (row: typeof here | typeof elsewhere) => boolean): boolean[] {
  return [here, elsewhere, about].map(may);
}

const yes = [true, true, true];
const no = [false, false, false];
const atPlace = [true, false, false];
const ofPerson = [false, false, true];

describe('a caller', () => {
  test.each([
    ['anonymous', no, no],
    ['citizen', ofPerson, ofPerson],
    ['officer', atPlace, atPlace],
    ['leader', atPlace, atPlace],
    ['partner', atPlace, atPlace],
    ['inspector', yes, no],
    ['administrator', yes, yes],
  ] as const)('of kind %s reaches %j and changes %j', (kind, reached, changed) => {
    const caller = callerOf(kind);
    const reach = reachOf(caller, new Set([own]));
    expect(rowsOf((row) => isWithinReach(reach, row))).toEqual(reached);
    expect(rowsOf((row) => mayChange(caller, reach, row))).toEqual(changed);
  });

  test('that is bound to nothing reaches nothing, whatever its kind allows', () => {
    for (const kind of ['officer', 'leader', 'partner', 'citizen'] as const) {
      const caller = { ...callerOf(kind), units: [], person: null };
      expect(isBoundToPlaces(caller)).toBe(false);
      expect(rowsOf((row) => isWithinReach(reachOf(caller, new Set([own])), row))).toEqual(no);
    }
  });

  test('with an empty identity number does not own what nobody gave a number for', () => {
    const reach = reachOf({ ...callerOf('citizen'), person: '' });
    expect(isWithinReach(reach, { places: [], person: '' })).toBe(false);
  });
});

describe('personal data', () => {
  test.each([
    ['anonymous', null, no],
    ['citizen', null, ofPerson],
    ['citizen', 'HANDLING', ofPerson],
    ['officer', null, no],
    ['officer', 'HANDLING', atPlace],
    ['officer', 'OWN', no],
    ['leader', 'INSPECTION', atPlace],
    ['partner', 'SUPPORT', atPlace],
    ['inspector', null, no],
    ['inspector', 'HANDLING', no],
    ['inspector', 'INSPECTION', yes],
    ['administrator', 'INSPECTION', no],
  ] as const)('is seen by %s with the purpose %s as %j', (kind, purpose, seen) => {
    const caller = { ...callerOf(kind), scopes: ['personal:read'], purpose };
    const reach = reachOf(caller, new Set([own]));
    expect(rowsOf((row) => seesPersonalData(caller, reach, row))).toEqual(seen);
  });

  test('is not seen without the scope, nor by another subgraph', () => {
    const officer = { ...callerOf('officer'), purpose: 'HANDLING' };
    expect(seesPersonalData(officer, reachOf(officer, new Set([own])), here)).toBe(false);
    expect(seesPersonalData({ ...peer, purpose: 'HANDLING' }, reachOf(peer), here)).toBe(false);
  });
});

function callerOf(kind: Caller['kind']): Caller {
  return { ...anonymous, kind, id: kind, units: [own], person };
}
