import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';

const subgraphs = new URL('../../subgraphs/', import.meta.url);
const page = readFileSync(new URL('../../docs/refusals.md', import.meta.url), 'utf8');

/** Folders whose refusals the page lists. */
const folders = ['agencies', 'dossiers', 'shared/write'];
const refusal = /(?:new Refusal\(|unknown\(|\bcode:)\s*'([A-Z]+(?:_[A-Z]+)+)'/g;

test('the page of refusals lists the codes that there are', () => {
  const inCode = folders.flatMap((folder) =>
    readdirSync(new URL(folder, subgraphs), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && !file.includes('generated'))
      .map((file) => readFileSync(new URL(`${folder}/${file}`, subgraphs), 'utf8'))
      .flatMap((source) => [...source.matchAll(refusal)].map(([, code]) => code)),
  );
  const onPage = [...page.matchAll(/^\| `([A-Z_]+)` +\|/gm)].map(([, code]) => code);
  expect(onPage).toEqual([...new Set(inCode)].sort());
});
