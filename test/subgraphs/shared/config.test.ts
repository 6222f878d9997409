import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { environmentSchema } from '../../../subgraphs/shared/config.ts';

test('the settings of the subgraphs are documented, one by one', () => {
  const page = readFileSync(new URL('../../../docs/subgraphs.md', import.meta.url), 'utf8');
  const documented = [...page.matchAll(/^\| `([A-Z_]+)` +\|/gm)].map(([, name]) => name);
  expect(documented).toEqual(Object.keys(environmentSchema.shape));
});
