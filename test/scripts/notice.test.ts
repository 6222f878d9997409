import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';

const root = new URL('../../', import.meta.url);

test('NOTICE names the licence of every package that package.json names', () => {
  const { dependencies, devDependencies } = readJson('package.json');
  const names = Object.keys({ ...(dependencies as object), ...(devDependencies as object) });
  const licences = names.map((name) => [
    name,
    readJson(`node_modules/${name}/package.json`).license,
  ]);
  expect(new Map(noted())).toEqual(new Map(licences as [string, string][]));
});

/** Package and licence, as the list in NOTICE says: `- LICENCE: package, package`. */
function noted(): [string, string][] {
  const text = readFileSync(new URL('NOTICE', root), 'utf8');
  return [...text.matchAll(/^- (.+): ((?:.|\n {2})+)$/gm)].flatMap(([, licence = '', names = '']) =>
    names.split(/,\s+/).map((name): [string, string] => [name, licence]),
  );
}

function readJson(file: string): Record<string, unknown> {
  return JSON.parse(readFileSync(new URL(file, root), 'utf8'));
}
