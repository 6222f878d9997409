import { describe, expect, test } from '@jest/globals';
import {
  dossierCode,
  isUnitCode,
  readDossierCode,
} from '../../../subgraphs/dossiers/dossier-code.ts';
import { nextStep } from '../../../subgraphs/dossiers/next-step.ts';

describe('the code of a dossier', () => {
  test('names unit, day and number', () => {
    expect(dossierCode('000.01.51.H49', '2019-11-15', 7)).toBe('000.01.51.H49-191115-0007');
    expect(dossierCode('000.01.51.H49', '2019-11-15', 12345)).toBe('000.01.51.H49-191115-12345');
  });

  test.each([
    ['000.01.51.H49-191115-0007', '000.01.51.H49', '2019-11-15', 7],
    ['H15.50.05.13-261008-0975', 'H15.50.05.13', '2026-10-08', 975],
  ])('%s is read', (code, unitCode, day, number) => {
    expect(readDossierCode(code)).toEqual({ unitCode, day, number });
  });

  test.each([
    '',
    '000.01.51.H49',
    '000.01.51.H49-191115-007',
    '000.01.51.H49-191115-0000',
    '000.01.51.H49-190229-0001',
    ' 000.01.51.H49-191115-0007',
    '000.01.51.H49-191115-0007\n',
    "000.01.51.H49-191115-0007' or 1=1",
    `${'9'.repeat(10_000)}-191115-0001`,
  ])('%j is none', (text) => {
    expect(readDossierCode(text)).toBeNull();
  });

  test('begins with the code of a unit', () => {
    expect(isUnitCode('000.00.40.H49')).toBe(true);
    expect(isUnitCode('H49.40')).toBe(true);
    expect(isUnitCode('40')).toBe(false);
  });
});

describe('the next step', () => {
  test('follows the last one that is done', () => {
    expect(nextStep([], false)).toBe('RECEIVE');
    expect(nextStep(['RECEIVE', 'APPRAISE'], false)).toBe('APPROVE');
    expect(nextStep(['RECEIVE', 'APPRAISE', 'APPROVE', 'SEAL'], false)).toBe('RETURN');
  });

  test('is none when everything is done, or the dossier is closed', () => {
    expect(nextStep(['RECEIVE', 'APPRAISE', 'APPROVE', 'SEAL', 'RETURN'], false)).toBeNull();
    expect(nextStep(['RECEIVE'], true)).toBeNull();
  });
});
