import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { errorCodes, limitErrors } from '../../../gateway/server/error-codes.ts';
import { errorCodes as subgraphErrorCodes } from '../../../subgraphs/shared/errors.ts';

const page = readFileSync(new URL('../../../docs/errors.md', import.meta.url), 'utf8');

/** Rows of the table under a heading, cells without their padding. */
function rowsUnder(heading: string): string[][] {
  const section = page.split('\n## ').find((part) => part.startsWith(heading)) ?? '';
  return [...section.matchAll(/^\| `([A-Z_]+)` +\|(.*)\|$/gm)].map(([, code = '', cells = '']) => [
    code,
    ...cells.split('|').map((cell) => cell.trim()),
  ]);
}

test('every code of the gateway is documented with its status and whether to retry', () => {
  const rows = [...rowsUnder('System failures'), ...rowsUnder('Limits')];
  expect(rows.map((row) => row.slice(0, 3)).sort()).toEqual(
    Object.entries(errorCodes)
      .map(([code, { status, retryable }]) => [code, String(status), retryable ? 'yes' : 'no'])
      .sort(),
  );
});

test('codes of limits are documented among each other', () => {
  expect(rowsUnder('Limits').map(([code]) => code)).toEqual(Object.keys(limitErrors));
});

test('every code of the subgraphs is documented with its meaning', () => {
  expect(rowsUnder('Refused inputs')).toEqual(Object.entries(subgraphErrorCodes));
});
