import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { environmentSchema } from '../../../subgraphs/shared/config.ts';
import { runProgram } from '../../support/programs.ts';

test('the settings of the subgraphs are documented, one by one', () => {
  const page = readFileSync(new URL('../../../docs/subgraphs.md', import.meta.url), 'utf8');
  const documented = [...page.matchAll(/^\| `([A-Z_]+)` +\|/gm)].map(([, name]) => name);
  expect(documented).toEqual(Object.keys(environmentSchema.shape));
});

test('reminders go nowhere without a key to sign them', async () => {
  const environment = { REMINDERS_URL: 'https://gateway.example/reminders' };
  expect(await runProgram(['subgraphs/shared/config.ts'], environment)).toEqual({
    code: 1,
    output: '',
    problems:
      'The environment variable REMINDERS_KEY is not usable: reminders are signed, so it goes with REMINDERS_URL\n',
  });
});
