import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type HttpSubgraph, serveLibrary } from '../support/http-subgraph.ts';
import {
  librarySupergraph,
  type RunningGateway,
  runLibraryGateway,
} from '../support/running-gateway.ts';

describe('a supergraph file that changes while the gateway runs', () => {
  let subgraphs: HttpSubgraph[];
  let gateway: RunningGateway & { readonly supergraphFile: string };

  beforeAll(async () => {
    subgraphs = [await serveLibrary('catalogue'), await serveLibrary('loans')];
    gateway = await runLibraryGateway({ catalogue: urlOf(0), loans: urlOf(1) });
  });

  afterAll(async () => {
    await gateway.close();
    await Promise.all(subgraphs.map((subgraph) => subgraph.close()));
  });

  const urlOf = (index: number) => subgraphs[index]?.url ?? '';
  const booksAndLoans = () => gateway.ask({ query: '{ books { reader } loans }' });
  const whole = { data: { books: [{ reader: 'An' }, { reader: 'Bình' }], loans: 2 } };

  /** Asks until the new version answers; no answer on the way may be another than these two. */
  async function answersUntil(query: string, before: unknown, after: unknown): Promise<void> {
    for (;;) {
      const answers = await Promise.all([1, 2, 3].map(() => gateway.ask({ query })));
      const bodies = answers.map(({ body }) => JSON.stringify(body));
      const allowed = [before, after].map((body) => JSON.stringify(body));
      expect(allowed).toEqual(expect.arrayContaining(bodies));
      if (bodies.every((body) => body === allowed[1])) return;
    }
  }

  test('takes over without a request failing', async () => {
    const sdl = readFileSync(gateway.supergraphFile, 'utf8').replace(
      'type Query',
      '"""The second version."""\ntype Query',
    );
    writeFileSync(`${gateway.supergraphFile}.new`, sdl);
    renameSync(`${gateway.supergraphFile}.new`, gateway.supergraphFile);
    await answersUntil(
      '{ loans __type(name: "Query") { description } }',
      { data: { loans: 2, __type: { description: null } } },
      { data: { loans: 2, __type: { description: 'The second version.' } } },
    );
  });

  test('is not used while it is broken, and is when it is whole again', async () => {
    const urls = { catalogue: urlOf(0), loans: urlOf(1) };
    const next = `"""The third version."""\n${librarySupergraph(urls)}`.replace(
      'type Query',
      '"""The third version."""\ntype Query',
    );
    writeFileSync(gateway.supergraphFile, next.slice(0, next.length / 2));
    expect((await booksAndLoans()).body).toEqual(whole);
    writeFileSync(gateway.supergraphFile, next);
    await answersUntil(
      '{ __type(name: "Query") { description } }',
      { data: { __type: { description: 'The second version.' } } },
      { data: { __type: { description: 'The third version.' } } },
    );
    expect((await booksAndLoans()).body).toEqual(whole);
  });
});
