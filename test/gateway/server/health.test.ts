import { expect, test } from '@jest/globals';
import fastify from 'fastify';
import { serveHealth } from '../../../gateway/server/health-routes.ts';
import type { Transport } from '../../../gateway/transport/transport.ts';

test('readiness asks each subgraph once in a second, whoever wants to know', async () => {
  const asked: string[] = [];
  const answers = new Map<string, Record<string, unknown>>([['loans', {}]]);
  const transport: Transport = async ({ subgraph }) => {
    asked.push(subgraph);
    return { data: answers.get(subgraph) ?? null };
  };
  const clock = { now: 5_000 };
  const gateway = { current: { subgraphs: ['catalogue', 'loans'], transport } };
  const http = fastify();
  serveHealth(http, gateway, () => clock.now);
  const statesOf = async () => (await http.inject('/health/ready')).json().subgraphs;

  const found = { catalogue: 'down', loans: 'up' };
  expect(await Promise.all([statesOf(), statesOf(), statesOf()])).toEqual([found, found, found]);
  clock.now += 999;
  answers.set('catalogue', {});
  expect(await statesOf()).toEqual(found);
  expect(asked).toEqual(['catalogue', 'loans']);

  clock.now += 1;
  expect(await statesOf()).toEqual({ catalogue: 'up', loans: 'up' });
  expect(asked).toHaveLength(4);

  gateway.current = { subgraphs: ['loans'], transport }; // another supergraph takes over
  expect(await statesOf()).toEqual({ loans: 'up' });
});
