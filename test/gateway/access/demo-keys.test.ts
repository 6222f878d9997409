import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import { readDemoKeys } from '../../../gateway/access/demo-keys.ts';

const docs = (name: string) => fileURLToPath(new URL(`../../../docs/${name}`, import.meta.url));

describe('the demo keys', () => {
  test('are documented with what they may', async () => {
    const [, section = ''] = readFileSync(docs('access.md'), 'utf8').split('\n## Demo keys\n');
    const [table = ''] = section.split('\n## ');
    const documented = [...table.matchAll(/^\| (`.*)\|$/gm)].map(([, row = '']) =>
      row.split('|').map((cell) => cell.replaceAll('`', '').trim()),
    );
    const demo = await readDemoKeys(docs('demo-keys.json'));
    expect(documented).toEqual(
      demo.map(({ name, principal: { kind, units, scopes } }) => [
        name,
        kind,
        units.join(' '),
        scopes.join(' '),
      ]),
    );
  });

  test.each([
    ['no JSON', '[', /^The demo keys in .* cannot be read: .*JSON/],
    ['no keys', '[{}]', /cannot be read: 0\.name /],
    [
      'a key that is none',
      '[{"name":"x","about":"","key":"gk_x"}]',
      /cannot be read: 0\.key is no key/,
    ],
  ])('cannot be %s, and the gateway says so in one line', async (_, text, problem) => {
    const file = join(process.env.TEST_FOLDER ?? '', 'demo-keys.json');
    writeFileSync(file, text);
    await expect(readDemoKeys(file)).rejects.toThrow(problem);
  });
});
