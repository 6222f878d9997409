import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
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

describe('the gateway of reminders', () => {
  const refusals = {
    credentials:
      'The environment variable REMINDERS_URL is not usable: it names a user or a password, which would be logged; reminders are signed instead\n',
    plain:
      'The environment variable REMINDERS_URL is not usable: reminders hold telephone numbers, so it begins with https: or stays on this machine\n',
  };
  const start = (REMINDERS_URL: string, NODE_ENV: string) =>
    runProgram(['subgraphs/shared/config.ts'], {
      REMINDERS_URL,
      NODE_ENV,
      REMINDERS_KEY: 'a secret of the tests, shared with the gateway',
    });

  test.each([
    ['https://user:secret@gateway.example/', 'development', refusals.credentials],
    ['https://token@gateway.example/', 'production', refusals.credentials],
    ['http://gateway.example/', 'production', refusals.plain],
    ['http://localhost.example/', 'prod', refusals.plain],
    ['http://127.0.0.1.example/', 'production', refusals.plain],
  ])('is not %s in %s', async (url, name, problems) => {
    expect(await start(url, name)).toEqual({ code: 1, output: '', problems });
  });

  test.each([
    ['https://gateway.example/', 'production'],
    ['http://gateway.example/', 'development'],
    ['http://127.0.0.1:9000/reminders', 'production'],
    ['http://[::1]:9000/', 'production'],
  ])('may be %s in %s', async (url, name) => {
    expect(await start(url, name)).toEqual({ code: 0, output: '', problems: '' });
  });
});
