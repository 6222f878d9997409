import { writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type HttpSubgraph, serveLibrary } from '../../support/http-subgraph.ts';
import {
  guardedLibrarySupergraph,
  type RunningGateway,
  runLibraryGateway,
} from '../../support/running-gateway.ts';

describe('a gateway whose supergraph protects a field', () => {
  let subgraphs: HttpSubgraph[];
  let urls: { catalogue: string; loans: string };
  const gateways: (RunningGateway & { readonly supergraphFile: string })[] = [];

  beforeAll(async () => {
    subgraphs = [await serveLibrary('catalogue'), await serveLibrary('loans')];
    urls = { catalogue: subgraphs[0]?.url ?? '', loans: subgraphs[1]?.url ?? '' };
  });

  afterAll(async () => {
    await Promise.all(gateways.map((gateway) => gateway.close()));
    await Promise.all(subgraphs.map((subgraph) => subgraph.close()));
  });

  const run = async (environment: NodeJS.ProcessEnv = {}) => {
    const gateway = await runLibraryGateway(urls, environment);
    gateways.push(gateway);
    return gateway;
  };
  const query = '{ loans books { title } }';
  const books = [{ title: 'Truyện Kiều' }, { title: 'Số đỏ' }];
  const english = { 'accept-language': 'en' };

  test('denies it from the moment on that the supergraph takes over, also where it was answered before', async () => {
    const gateway = await run();
    expect((await gateway.ask({ query })).body).toEqual({ data: { loans: 2, books } });
    writeFileSync(gateway.supergraphFile, guardedLibrarySupergraph(urls));
    const isDenied = async () => {
      const { body, status } = await gateway.ask({ query }, english);
      if ((body as { errors?: unknown }).errors === undefined) return false;
      expect({ body, status }).toEqual({
        status: 200,
        body: {
          data: { loans: null, books },
          errors: [
            {
              message: 'You may not read or change this. The rest of the answer is complete.',
              path: ['loans'],
              extensions: {
                code: 'UNAUTHORIZED_FIELD_OR_TYPE',
                requestId: 'test',
                retryable: false,
              },
            },
          ],
        },
      });
      return true;
    };
    while (!(await isDenied()));
    const answers = await Promise.all(Array.from({ length: 20 }, isDenied));
    expect(answers).toEqual(answers.map(() => true));
  });

  test('refuses the operation instead when it is set to', async () => {
    const gateway = await run({ UNAUTHORIZED: 'refuse' });
    writeFileSync(gateway.supergraphFile, guardedLibrarySupergraph(urls));
    for (;;) {
      const { body, status } = await gateway.ask({ query });
      if (status === 200) continue;
      expect({ body, status }).toEqual({
        status: 403,
        body: {
          errors: [
            {
              message:
                'Truy vấn yêu cầu những mục mà bạn không có quyền (xem "paths"), nên không được thực hiện.',
              extensions: {
                code: 'FORBIDDEN',
                paths: [['loans']],
                requestId: 'test',
                retryable: false,
              },
            },
          ],
        },
      });
      break;
    }
    expect((await gateway.ask({ query: '{ books { title } }' })).body).toEqual({ data: { books } });
  });
});
