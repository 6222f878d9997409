import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { runProgram, startProgram } from '../support/programs.ts';
import { type HttpSubgraph, serveLibrary } from './support/http-subgraph.ts';
import { librarySupergraph } from './support/running-gateway.ts';

let catalogue: HttpSubgraph;
let loans: HttpSubgraph;
let folder: string;
let supergraphFile: string;

beforeAll(async () => {
  catalogue = await serveLibrary('catalogue');
  loans = await serveLibrary('loans');
  folder = mkdtempSync(join(process.env.TEST_FOLDER ?? '', 'main-'));
  supergraphFile = file(
    'good',
    librarySupergraph({ catalogue: catalogue.url, loans: 'http://x/' }),
  );
});

afterAll(async () => {
  await catalogue.close();
  await loans.close();
});

describe('the program', () => {
  test('serves a supergraph file, with other URLs where told, and ends cleanly when asked', async () => {
    const gateway = await start(
      '--supergraph',
      supergraphFile,
      '--subgraph-urls',
      `loans=${loans.url}`,
    );
    expect(await ask(gateway.url)).toEqual({
      data: { books: [{ reader: 'An' }, { reader: 'Bình' }] },
    });
    expect(await gateway.stop()).toBe(0);
  });

  test('composes running subgraphs when given only those', async () => {
    const gateway = await start('--subgraphs', `catalogue=${catalogue.url},loans=${loans.url}`);
    expect(await ask(gateway.url)).toEqual({
      data: { books: [{ reader: 'An' }, { reader: 'Bình' }] },
    });
    expect(await gateway.stop()).toBe(0);
  });

  test.each([
    ['no supergraph', () => [], /^Which graph\? Give --supergraph FILE, or --subgraphs/],
    ['a missing file', () => ['--supergraph', 'none.graphql'], /cannot be read: ENOENT/],
    ['a folder', () => ['--supergraph', folder], /cannot be read: EISDIR/],
    [
      'a half-written file',
      () => ['--supergraph', file('half', readFileSync(supergraphFile, 'utf8').slice(0, -30))],
      /is incomplete or not GraphQL: Syntax Error/,
    ],
    ['an empty file', () => ['--supergraph', file('empty', '')], /is incomplete or not GraphQL/],
    [
      'a plain schema',
      () => ['--supergraph', file('plain', 'type Query { a: Int }')],
      /is not a federation 2 supergraph: it names no subgraphs/,
    ],
    [
      'a supergraph that cannot be built',
      () => [
        '--supergraph',
        file('strange', readFileSync(supergraphFile, 'utf8').replaceAll('join/v0.', 'join/v9.')),
      ],
      /^The supergraph cannot be used: .*join spec/,
    ],
    [
      'a subgraph that does not answer',
      () => ['--subgraphs', `catalogue=${catalogue.url},gone=http://127.0.0.1:1/`],
      /^No schema came from "gone" at http:\/\/127\.0\.0\.1:1\/: .*ECONNREFUSED/,
    ],
    ['a wrong setting', () => ['--port', 'first'], /^PORT \(--port\) cannot be "first"/],
  ] satisfies [string, () => string[], RegExp][])(
    'says in one line what is wrong with %s',
    async (_, args, problem) => {
      expect(await runProgram(['gateway/main.ts', ...args()], {})).toEqual({
        code: 1,
        output: '',
        problems: expect.stringMatching(problem),
      });
    },
  );

  test('says in one line that its port is in use', async () => {
    const other = createServer().listen(0);
    const { port } = other.address() as { port: number };
    const args = ['gateway/main.ts', '--supergraph', supergraphFile, '--port', String(port)];
    expect(await runProgram(args, {})).toEqual({
      code: 1,
      output: '',
      problems: `Port ${port} is in use. Stop what uses it, or choose another with PORT.\n`,
    });
    other.close();
  });
});

async function start(...args: string[]) {
  const program = await startProgram(
    ['gateway/main.ts', ...args],
    { PORT: '0' },
    /The graph is at/,
  );
  return { url: program.ready.replace('The graph is at ', ''), stop: program.stop };
}

async function ask(url: string): Promise<unknown> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{"query":"{ books { reader } }"}',
  });
  return response.json();
}

function file(name: string, text: string): string {
  const path = join(folder, `${name}.graphql`);
  writeFileSync(path, text);
  return path;
}
