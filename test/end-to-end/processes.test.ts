import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type SubgraphName, subgraphNames } from '../../subgraphs/shared/config.ts';
import { onEachEngine } from '../support/engines.ts';
import { freePort } from '../support/mariadb-server.ts';
import { type RunningProgram, runProgram, startProgram } from '../support/programs.ts';
import { type SeededGraph, seededGraph } from '../support/seeded-graph.ts';
import { seedingTimeoutMs } from '../support/seeding.ts';

const subgraphKey = 'a secret of the tests, as long as it has to be';

test.each(['production', 'prod'])('a subgraph in %s does not start without a key', async (name) => {
  const environment = { NODE_ENV: name, PORT: '0' };
  expect(await runProgram(['scripts/subgraph.ts', 'agencies'], environment)).toMatchObject({
    code: 1,
    problems: `Set SUBGRAPH_KEY: where NODE_ENV is ${name}, every call is signed.\n`,
  });
});

onEachEngine((engine) => {
  describe('each part a process of its own', () => {
    const ports = new Map<SubgraphName, number>();
    const subgraphs = new Map<SubgraphName, RunningProgram>();
    let graph: SeededGraph;
    let gateway: RunningProgram;
    let url: string;

    beforeAll(async () => {
      graph = await seededGraph(engine);
      for (const name of subgraphNames) ports.set(name, await freePort());
      // One subgraph is absent while the gateway starts.
      await Promise.all(subgraphNames.filter((name) => name !== 'appointments').map(startSubgraph));
      const urls = [...ports].map(([name, port]) => `${name}=http://127.0.0.1:${port}/graphql`);
      const port = await freePort();
      gateway = await startProgram(
        ['gateway/main.ts', '--supergraph', 'schema/supergraph.graphql'],
        {
          PORT: String(port),
          SUBGRAPH_URLS: urls.join(','),
          LOG_LEVEL: 'silent',
          SUBGRAPH_KEY: subgraphKey,
          NODE_ENV: 'production',
        },
        /The graph is at/,
      );
      url = `http://127.0.0.1:${port}/graphql`;
    }, seedingTimeoutMs);

    afterAll(async () => {
      await gateway?.stop();
      await Promise.all([...subgraphs.values()].map((program) => program.stop()));
      await graph?.close();
    });

    async function startSubgraph(name: SubgraphName): Promise<void> {
      const program = await startProgram(
        ['scripts/subgraph.ts', name],
        {
          PORT: String(ports.get(name)),
          DATABASE_URL: graph.databaseUrlOf(name),
          CLOCK: '2019-11-15T10:00:00+07:00',
          SUBGRAPH_KEY: subgraphKey,
          NODE_ENV: 'production',
        },
        /answers at/,
      );
      subgraphs.set(name, program);
    }

    async function ask(query: string) {
      const response = await fetch(url, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'accept-language': 'en',
          'x-request-id': 'test',
        },
        body: JSON.stringify({ query }),
      });
      return response.json();
    }

    const unit = `{ receptionUnit(code: "000.00.40.H49") { kind availability(first: 1) { edges { node { free } } } } }`;

    const unitWithoutAvailability = {
      data: { receptionUnit: { kind: 'PROVINCIAL_CENTRE', availability: null } },
      errors: [
        {
          message: expect.stringContaining('appointments'),
          path: ['receptionUnit', 'availability'],
          extensions: {
            code: 'SUBGRAPH_UNREACHABLE',
            subgraph: 'appointments',
            requestId: 'test',
            retryable: true,
          },
        },
      ],
    };

    test.each([
      '{ __typename }',
      '{ _service { sdl } }',
      '{ _entities(representations: []) { __typename } }',
    ])('a subgraph in production does not answer %s unless its gateway asks', async (query) => {
      const response = await fetch(`http://127.0.0.1:${ports.get('agencies')}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query }),
      });
      expect(response.status).toBe(401);
      expect(await response.json()).toMatchObject({
        errors: [{ extensions: { code: 'CALLER_NOT_PROVEN' } }],
      });
    });

    test('a subgraph that was absent at the start costs its own fields only', async () => {
      expect(await ask('{ receptionUnit(code: "000.00.40.H49") { kind } }')).toEqual({
        data: { receptionUnit: { kind: 'PROVINCIAL_CENTRE' } },
      });
      expect(await ask(unit)).toMatchObject(unitWithoutAvailability);
    });

    test('a subgraph that comes, dies and comes back is used as it is there', async () => {
      await startSubgraph('appointments');
      const whole = await ask(unit);
      expect(whole).toMatchObject({ data: { receptionUnit: { availability: { edges: [{}] } } } });
      await subgraphs.get('appointments')?.kill();
      expect(await ask(unit)).toMatchObject(unitWithoutAvailability);
      await startSubgraph('appointments');
      expect(await ask(unit)).toEqual(whole);
    });
  });
});
