import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  isAppointmentCode,
  newAppointmentCode,
} from '../../../subgraphs/appointments/appointment-code.ts';

const alphabet = [...'0123456789ABCDEFGHJKMNPQRSTVWXYZ'];
const checked = 'LH-191120-'.length;

const anyCode = fc
  .array(fc.integer({ min: 0, max: 31 }), { minLength: 7, maxLength: 7 })
  .map((values) => {
    let next = 0;
    return newAppointmentCode('2019-11-20', () => values[next++] as number);
  });

describe('the code of an appointment', () => {
  test('is the day, seven characters and a check character', () => {
    expect(newAppointmentCode('2019-11-20', () => 0)).toBe('LH-191120-00000000');
    expect(newAppointmentCode('2019-11-20', (end) => end - 1)).toMatch(/^LH-191120-Z{7}.$/);
  });

  test('is known as one', () => {
    fc.assert(fc.property(anyCode, (code) => isAppointmentCode(code)));
  });

  test('shows every wrong character', () => {
    fc.assert(
      fc.property(
        anyCode,
        fc.integer({ min: 0, max: 7 }),
        fc.constantFrom(...alphabet),
        (code, place, character) => {
          const wrong = replaced(code, checked + place, character);
          expect(isAppointmentCode(wrong)).toBe(wrong === code);
        },
      ),
    );
  });

  test.each([
    '',
    'LH-191120-0000000',
    'LH-191120-000000000',
    'lh-191120-00000000',
    'LH-191120-0000000O',
    '000.00.40.H49-191115-0001',
    "LH-191120-00000000' or 1=1",
  ])('is not "%s"', (text) => {
    expect(isAppointmentCode(text)).toBe(false);
  });
});

function replaced(text: string, index: number, character: string): string {
  return text.slice(0, index) + character + text.slice(index + 1);
}
