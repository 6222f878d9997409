import { expect, test } from '@jest/globals';
import fastify from 'fastify';
import { pino } from 'pino';
import { identifyCallers } from '../../../gateway/server/identify.ts';
import { requestIdOf } from '../../../gateway/server/request-scope.ts';

test("a client's request id is found in one line of the log with the id that is recorded", async () => {
  const lines: string[] = [];
  const logger = pino({ level: 'info' }, { write: (line: string) => lines.push(line) });
  const http = fastify({ genReqId: requestIdOf });
  const onRequest = identifyCallers(http, { access: undefined, logger });
  http.get('/', { onRequest }, async ({ id, caller }) => ({ id, recordedAs: caller.requestId }));
  const sent = await http.inject({ url: '/', headers: { 'x-request-id': 'Nguyen.Van.An' } });
  const { id, recordedAs } = sent.json();
  expect(id).toBe('Nguyen.Van.An');
  expect(recordedAs).toMatch(/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/);
  expect(lines.map((line) => JSON.parse(line))).toMatchObject([{ requestId: id, recordedAs }]);

  const without = (await http.inject({ url: '/' })).json();
  expect(without.recordedAs).toBe(without.id);
  expect(lines).toHaveLength(1);
});
