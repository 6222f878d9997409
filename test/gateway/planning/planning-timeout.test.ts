import { expect, test } from '@jest/globals';
import { runLibraryGateway } from '../support/running-gateway.ts';

test('an operation that is not planned in time is refused, in the language of the client', async () => {
  const urls = { catalogue: 'http://127.0.0.1:1', loans: 'http://127.0.0.1:2' };
  const gateway = await runLibraryGateway(urls, { PLANNING_TIMEOUT_MS: '1' });
  const { status, body } = await gateway.ask({ query: '{ loans }' }, { 'accept-language': 'en' });
  await gateway.close();
  const extensions = { code: 'OPERATION_PLANNING_TIMEOUT', requestId: 'test', retryable: true };
  const message =
    'The operation could not be planned in time. Make it smaller, or send it again later.';
  expect({ status, body }).toEqual({ status: 503, body: { errors: [{ message, extensions }] } });
});
